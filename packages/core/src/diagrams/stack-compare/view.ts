import type { Block } from '../../figure/block.ts';
import { childPath, joinFacts } from '../../figure/legend.ts';
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

/**
 * Layers of a stack with the processes that model devices as words in the layer under them: kernels
 * of stacks side by side are then on one level. Where such a process is the hypervisor itself it
 * stays a layer.
 */
export function withoutProcesses(t: Translate, layers: readonly Block[]): readonly Block[] {
  const names = new Set<string>();
  const fold = (block: Block): Block => {
    const { children } = block;
    if (!children) return block;
    const [first, last] = [children[0], children.at(-1)];
    if (block.kind === 'vm-column' && first && last?.hollow) {
      names.add(last.label ?? '');
      const { fold: tenant, serves } = block;
      const rest = { ...fold(first), ...(tenant ? { fold: tenant } : {}) };
      return serves ? { ...rest, serves } : rest;
    }
    return { ...block, children: children.map(fold) };
  };
  const folded = layers.map(fold);
  if (names.size === 0) return layers;
  const each = t('vmmEach', { vmm: [...names].join(', ') });
  return folded.map((block) => withWords(t, block, each));
}

/** A hypervisor, or the kernel that is one, with words on what it has for each VM. */
function withWords(t: Translate, block: Block, words: string): Block {
  const { kind, rank, children, detail } = block;
  if (rank !== BASE)
    return children
      ? { ...block, children: children.map((child) => withWords(t, child, words)) }
      : block;
  const what = kind === 'hypervisor' ? t('tone.hypervisor') : detail;
  return { ...block, detail: joinFacts(what, words) };
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
 * Stacks with the place of the kernel in the frames of tenants that hold none, where those of other
 * stacks hold one.
 */
export function withAbsent(
  t: Translate,
  stacks: readonly (readonly Block[])[],
): readonly (readonly Block[])[] {
  const depths = stacks.map(depthIn);
  return stacks.map((layers, index) => {
    const { top } = depths[index] as Depth;
    const deeper = depths.filter((other) => other.top > top);
    const next = Math.min(...deeper.map((other) => other.top));
    if (!deeper.some((other) => other.own && other.top === next)) return layers;
    // Just under the level that it mirrors.
    const hole = { rank: next - 0.5, detail: t('absentKernel') };
    return layers.map((block) => inFrames(block, hole));
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
