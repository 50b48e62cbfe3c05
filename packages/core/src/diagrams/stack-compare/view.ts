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
  /** Names of processes by the level of what they run on. */
  const names = new Map<number, Set<string>>();
  const fold = (block: Block, ground: number): Block => {
    const { children, kind, fold: tenant, serves, look } = block;
    if (!children) return block;
    const [first, last] = [children[0], children.at(-1)];
    if (kind === 'vm-column' && first && last?.hollow) {
      names.set(ground, (names.get(ground) ?? new Set()).add(last.label ?? ''));
      const marks = { ...(tenant ? { fold: tenant } : {}), ...(serves ? { serves } : {}) };
      return { ...fold(first, ground), ...marks };
    }
    const inside = kind === 'vm' && look === 'frame' ? ground + LEVELS : ground;
    return { ...block, children: children.map((child) => fold(child, inside)) };
  };
  const folded = layers.map((block) => fold(block, BASE));
  if (names.size === 0) return layers;
  const taken = new Set<number>();
  const withWords = (block: Block): Block => {
    const { kind, rank = Number.NaN, children, detail } = block;
    const isWhole = children?.some(({ part }) => part) ?? false;
    const here = names.get(rank);
    if (here && (kind === 'hypervisor' || isWhole)) {
      taken.add(rank);
      const what = isWhole ? detail : t('tone.hypervisor');
      return { ...block, detail: joinFacts(what, t('vmmEach', { vmm: [...here].join(', ') })) };
    }
    return children ? { ...block, children: children.map(withWords) } : block;
  };
  const said = folded.map(withWords);
  // Where nothing is under a process that could name it, it stays a layer.
  return [...names.keys()].every((rank) => taken.has(rank)) ? said : layers;
}

/** How many layers there are of each level, those of folded tenants too. */
export function countLevels(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const visit = ({ rank, children = [], more }: Block, times: number): void => {
    if (rank !== undefined) counts.set(rank, (counts.get(rank) ?? 0) + times);
    for (const child of children) visit(child, times * (child.copies?.n ?? 1));
    const like = more?.count ? children.find((child) => child.fold) : undefined;
    // Each of the others is one, even where the first is drawn once for several.
    const [inner] = like?.children ?? [];
    if (like && more) visit(like, (times * more.count) / (inner?.copies?.n ?? 1));
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
  const { children, look, id, boundary } = block;
  if (!children) return block;
  // What has no boundary that is known may hold one all the same.
  const last = look === 'frame' && boundary ? children.findLastIndex(isUserSpace) : -1;
  if (last < 0) return { ...block, children: children.map((child) => inFrames(child, hole)) };
  // A kernel that the frame holds already is beneath the place of the one that it lacks.
  return { ...block, children: children.toSpliced(last + 1, 0, placeholder(id, hole)) };
}
