import type { Block } from '../../layout/block.ts';
import { under } from '../parts.ts';

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
  const { note: _, commands, more, children, ...rest } = block;
  const rank = rankOf(block, depth);
  // Layers in a kernel, and those of VMs that serve the others, are on no level of their own.
  const plain = rank !== undefined || block.serves;
  const inside = depth + (isMachine(block) ? 1 : 0);
  return {
    ...rest,
    id: under(path, block.id),
    ...(rank === undefined ? {} : { rank }),
    ...(commands ? { commands: under(path, commands) } : {}),
    ...(more
      ? { more: more.root ? { ...more, root: more.root.map((id) => under(path, id)) } : more }
      : {}),
    ...(children
      ? { children: children.map((child) => partOf(path, child, plain ? Number.NaN : inside)) }
      : {}),
  };
}

function isMachine({ kind, look, boundary }: Block): boolean {
  return look === 'frame' && (kind === 'vm' || boundary === 'hardware-assisted');
}

function rankOf({ kind, id, look, serves, manages, commands }: Block, depth: number) {
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
      return commands && !manages && look !== 'cell' ? ENGINE : undefined;
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
