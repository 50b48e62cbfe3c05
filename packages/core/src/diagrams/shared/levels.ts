import type { Block } from '../../figure/block.ts';

/** Levels of what holds the applications, above all kernels. */
export const ENGINE = 20;

export const USER_SPACE = 21;

const APPLICATION = 22;

/** Levels that a VM has: its hardware, its kernel, the processes that model devices in it. */
export const LEVELS = 3;

/** Level of the layer that the hypervisor or the host kernel is on. */
export const BASE = 1;

/** The kernel in so many VMs, one in the other. */
function kernelIn(depth: number): number {
  return depth * LEVELS + BASE;
}

/**
 * Layers of a stack with their levels, counted from the ground.
 *
 * @param depth - How many VMs are around the block.
 */
export function withRanks(block: Block, depth = 0): Block {
  const { children, ...rest } = block;
  const rank = rankOf(block, depth);
  // Layers in a kernel, and those of VMs that serve the others, are on no level of their own.
  const plain = rank !== undefined || block.serves;
  const inside = depth + (isMachine(block) ? 1 : 0);
  return {
    ...rest,
    ...(rank === undefined ? {} : { rank }),
    ...(children
      ? { children: children.map((child) => withRanks(child, plain ? Number.NaN : inside)) }
      : {}),
  };
}

/** A stack as a table of levels and columns. */
export function levelTable(id: string, layers: readonly Block[]): Block {
  return { id, kind: 'group', layout: 'levels', children: layers.map((layer) => withRanks(layer)) };
}

function isMachine({ kind, look, boundary }: Block): boolean {
  return look === 'frame' && (kind === 'vm' || boundary === 'hardware-assisted');
}

function rankOf({ kind, id, look, serves, manages }: Block, depth: number) {
  // What stands beside tenants is on no level.
  if (Number.isNaN(depth) || serves || look === 'cell') return undefined;
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
      return manages ? undefined : ENGINE;
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
