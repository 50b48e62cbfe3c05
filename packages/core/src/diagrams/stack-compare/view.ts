import type { Block } from '../../figure/block.ts';
import { childPath } from '../../figure/legend.ts';
import type { Translate } from '../../words/translate.ts';

/** Levels of what holds the applications, above all kernels. */
const ENGINE = 20;

const USER_SPACE = 21;

const APPLICATION = 22;

/** Levels that a VM has: its hardware, its kernel, the processes that model devices in it. */
const LEVELS = 3;

/** Level of the layer that the hypervisor or the host kernel is on. */
const BASE = 1;

/** The kernel in so many VMs, one in the other. */
function kernelIn(depth: number): number {
  return depth * LEVELS + BASE;
}

/** How many VMs stand around the kernel of a level. */
export function depthOf(rank: number): number {
  return (rank - BASE) / LEVELS;
}

export function isKernel(rank: number): boolean {
  return rank < ENGINE && Number.isInteger(depthOf(rank));
}

export function isUserSpace({ rank }: Block): boolean {
  return rank === USER_SPACE;
}

/**
 * A stack's blocks as a part of another picture: ids under a path, without the brackets of their own
 * picture, each layer with its level.
 */
export function partOf(path: string, block: Block, depth = 0): Block {
  const { note: _, children, ...rest } = block;
  const rank = rankOf(block, depth);
  // Layers in a kernel, and those of VMs that serve the others, are on no level of their own.
  const plain = rank !== undefined || block.serves;
  const inside = depth + (isMachine(block) ? 1 : 0);
  return {
    ...rest,
    id: childPath(path, block.id),
    ...(rank === undefined ? {} : { rank }),
    ...(children
      ? { children: children.map((child) => partOf(path, child, plain ? Number.NaN : inside)) }
      : {}),
  };
}

function isMachine({ kind, look, boundary }: Block): boolean {
  return look === 'frame' && (kind === 'vm' || boundary === 'hardware-assisted');
}

function rankOf({ kind, id, look, serves, manages }: Block, depth: number) {
  if (Number.isNaN(depth) || serves) return undefined;
  // What models a kernel without a VM around it counts as one in a VM.
  const within = Math.max(1, depth);
  switch (kind) {
    case 'hardware':
    case 'offload':
      return 0;
    case 'virtual-hardware':
      return within * LEVELS;
    case 'hypervisor':
      return id.endsWith('firmware') ? BASE / 2 : kernelIn(depth);
    case 'host-kernel':
      return kernelIn(depth);
    case 'guest-kernel':
    case 'sandbox-kernel':
    case 'unikernel':
      return kernelIn(within);
    case 'vmm-process':
      return kernelIn(depth) + 1;
    case 'engine':
      return !manages && look !== 'cell' ? ENGINE : undefined;
    case 'guest-userland':
      return USER_SPACE;
    case 'container-userland':
      return id.endsWith('.init') ? undefined : USER_SPACE;
    case 'app':
      return APPLICATION;
    default:
      return undefined;
  }
}

/** How many layers there are of each level, those of folded tenants too. */
export function countLevels(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const visit = ({ rank, children = [], more }: Block, times: number): void => {
    if (rank !== undefined) counts.set(rank, (counts.get(rank) ?? 0) + times);
    for (const child of children) visit(child, times);
    const like = more?.count ? children.find((child) => child.fold) : undefined;
    if (like && more) visit(like, times * more.count);
  };
  for (const block of blocks) visit(block, 1);
  return new Map([...counts].sort(([one], [other]) => one - other));
}

/** A stack by the kernels beneath its applications. */
interface Depth {
  /** Level of its topmost kernel. */
  readonly top: number;
  /** That kernel is in the same frame as the user space that it serves. */
  readonly own: boolean;
}

/**
 * Stacks with a place holder for each kernel that others have and they have not: in the frames of
 * the tenants where those hold it elsewhere, else beneath all of them.
 */
export function withAbsent(
  t: Translate,
  stacks: readonly (readonly Block[])[],
): readonly (readonly Block[])[] {
  const depths = stacks.map(depthIn);
  return stacks.map((layers, index) => {
    const { top } = depths[index] as Depth;
    const deeper = depths.filter((other) => other.top > top);
    if (deeper.length === 0 || !layers.some(holdsUserSpace)) return layers;
    const nested = depthOf(top) > 0;
    const next = Math.min(...deeper.map((other) => other.top));
    const own = deeper.some((other) => other.own && other.top === next);
    const words = nested ? 'absentNested' : own ? 'absentKernel' : 'absentVm';
    const hole = { rank: top + 0.5, detail: t(words) };
    return layers.map((block) => (own ? inFrames(block, hole) : beneath(block, top, hole)));
  });
}

function depthIn(layers: readonly Block[]): Depth {
  const kernels = [...countLevels(layers).keys()].filter(isKernel);
  const top = Math.max(0, ...kernels);
  const own = (block: Block): boolean => {
    const { children = [] } = block;
    const holds = children.some(isUserSpace) && children.some(({ rank }) => rank === top);
    return (block.look === 'frame' && holds) || children.some(own);
  };
  return { top, own: layers.some(own) };
}

function holdsUserSpace(block: Block): boolean {
  return isUserSpace(block) || (block.children?.some(holdsUserSpace) ?? false);
}

interface Hole {
  readonly rank: number;
  readonly detail: string;
}

function placeholder(id: string, hole: Hole): Block {
  return { ...hole, id: `${id}.absent`, kind: 'absent', look: 'axis', least: 32 };
}

/** In every frame with a user space, beneath it. */
function inFrames(block: Block, hole: Hole): Block {
  const { children, look, id } = block;
  if (!children) return block;
  const last = look === 'frame' ? children.findLastIndex(isUserSpace) : -1;
  if (last < 0) return { ...block, children: children.map((child) => inFrames(child, hole)) };
  // A kernel that the frame holds already is beneath the place of the one that it lacks.
  return { ...block, children: children.toSpliced(last + 1, 0, placeholder(id, hole)) };
}

/** Over the topmost kernel, beneath all that stands on it. */
function beneath(block: Block, top: number, hole: Hole): Block {
  const { children, id } = block;
  if (!children) return block;
  const kernel = block.layout ? -1 : children.findIndex(({ rank }) => rank === top);
  if (kernel < 0) return { ...block, children: children.map((child) => beneath(child, top, hole)) };
  return { ...block, children: children.toSpliced(kernel, 0, placeholder(id, hole)) };
}
