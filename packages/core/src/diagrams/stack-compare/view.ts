import type { Block } from '../../figure/block.ts';
import { childPath } from '../../figure/legend.ts';
import { BASE, ENGINE, LEVELS, USER_SPACE } from '../shared/levels.ts';
import type { Translate } from '../../words/translate.ts';

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

/** A stack's blocks as a part of another picture: ids under a path, without the brackets of their own picture. */
export function partOf(path: string, block: Block): Block {
  const { bracket: _, children, ...rest } = block;
  return {
    ...rest,
    id: childPath(path, block.id),
    ...(children ? { children: children.map((child) => partOf(path, child)) } : {}),
  };
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
  return { ...hole, id: `${id}.absent`, kind: 'absent', look: 'axis' };
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
