import type { Block } from '../../layout/block.ts';
import type { Translate } from '../../messages/messages.ts';
import { countLevels, depthOf, isKernel, isUserSpace } from './ranks.ts';

/** A stack by the kernels under its applications. */
interface Depth {
  /** Level of its topmost kernel. */
  readonly top: number;
  /** That kernel is in the same frame as the user space that it serves. */
  readonly own: boolean;
}

/**
 * Stacks with a place holder for each kernel that others have and they have not: in the frames of
 * the tenants where those hold it elsewhere, else under all of them.
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
    return layers.map((block) => (own ? inFrames(block, hole) : under(block, top, hole)));
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

/** In every frame with a user space, under it. */
function inFrames(block: Block, hole: Hole): Block {
  const { children, look, id } = block;
  if (!children) return block;
  const last = look === 'frame' ? children.findLastIndex(isUserSpace) : -1;
  if (last < 0) return { ...block, children: children.map((child) => inFrames(child, hole)) };
  // A kernel that the frame holds already is under the place of the one that it lacks.
  return { ...block, children: children.toSpliced(last + 1, 0, placeholder(id, hole)) };
}

/** Over the topmost kernel, under all that stands on it. */
function under(block: Block, top: number, hole: Hole): Block {
  const { children, id } = block;
  if (!children) return block;
  const kernel = block.flow ? -1 : children.findIndex(({ rank }) => rank === top);
  if (kernel < 0) return { ...block, children: children.map((child) => under(child, top, hole)) };
  return { ...block, children: children.toSpliced(kernel, 0, placeholder(id, hole)) };
}
