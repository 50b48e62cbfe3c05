import { type CpuShares, NOTHING } from './derive.ts';
import { type Slice, amountOf, capText, huesOf, settings, weightText } from './sentences.ts';
import { nameOf, nameOfAncestor, realName, shortNames } from './names.ts';
import { capOf } from '../../domain/cgroup/cpu.ts';
import { type HostSettings, cgroupsOf } from '../../domain/cgroup/tree.ts';
import { formatBytes, formatCpus } from '../../domain/units.ts';
import type { Block, Tone } from '../../figure/block.ts';
import { joinFacts, legendWith } from '../../figure/legend.ts';
import type { Dot, Mark, Scale } from '../../figure/quantity.ts';
import { FEW, SMALLEST_PART } from '../../figures/icicle.ts';
import type { Translate } from '../../words/translate.ts';

/** Levels drawn; what lies deeper is a count. */
const DEEPEST = 7;

/** So many that share a cell are named in the list of numbers. */
const TOLD = 16;
/** The same of those that lie in one without a name. */
const INSIDE = 8;

/** Idle groups named in the picture. */
const NAMED = 24;

/** The icicle of a tree over its axis, and under it what is idle. */
export function cpuLayers(top: Slice, shares: CpuShares, t: Translate): Block[] {
  const { whole, known, idle } = shares;
  const scale: Scale = {
    max: whole,
    unit: 1,
    label: (value, last) =>
      last ? amountOf(value, t, known) : String(Math.round(value * 100) / 100),
  };
  const icicle: Block = {
    id: 'slices',
    kind: 'group',
    layout: 'icicle',
    scale,
    children: [hostOf(top, shares, t)],
  };
  if (idle.length === 0) return [icicle];
  return [
    icicle,
    {
      id: 'idlers',
      kind: 'group',
      layout: 'chips',
      detail: t('cgIdleNow'),
      more: { count: Math.max(0, idle.length - NAMED), label: (n) => t('cgroups', { n }) },
      children: idle.slice(0, NAMED).map((slice) => ({
        id: pathOf(slice),
        kind: 'cgroup',
        look: 'scaled',
        label: nameOfAncestor(slice, t),
        aside: slice.parent?.parent ? t('cgIn', { name: nameOfAncestor(slice.parent, t) }) : '',
        description: joinFacts(
          realName(slice, nameOfAncestor(slice, t)),
          t('cgIdle'),
          weightText(slice, t),
          ...settings(slice.node),
        ),
      })),
    },
  ];
}

function pathOf(slice: Slice): string {
  const path: (string | number)[] = [];
  for (let at = slice; at.parent; at = at.parent as Slice)
    path.unshift('children', at.parent.children.indexOf(at));
  return path.join('.') || 'root';
}

/** The top, which stands for the host; where it cannot have all of it, under the host. */
function hostOf(top: Slice, shares: CpuShares, t: Translate): Block {
  const { whole, known, unused, extent } = shares;
  const left = unused.get(top);
  if (!left || (top.children.length && top.effective.limitedBy !== 'own-cap'))
    return cellOf(top, 'root', 0, 0, 'hardware', shares, t);
  const tone = top.children.length ? 'hardware' : (huesOf({ ...top, children: [top] })[0] ?? 'app');
  const own: CpuShares = {
    ...shares,
    unused: new Map(unused).set(top, 0),
    extent: new Map(extent).set(top, whole - left),
  };
  return {
    id: 'host',
    kind: 'machine',
    look: 'scaled',
    tone: 'hardware',
    label: t('cgHost'),
    ...amountTexts(whole, t, known),
    detail: hostMemory(top),
    size: whole,
    children: [cellOf(top, 'root', 0, 1, tone, own, t), unusedOf('host', left, known, t)],
  };
}

function unusedOf(path: string, left: number, known: boolean, t: Translate): Block {
  return {
    id: `${path}.unused`,
    kind: 'unused',
    look: 'scaled',
    label: t('cgUnused'),
    ...amountTexts(left, t, known),
    size: left,
  };
}

function cellOf(
  slice: Slice,
  path: string,
  index: number,
  depth: number,
  tone: Tone,
  shares: CpuShares,
  t: Translate,
): Block {
  const { extent, unused, usage, known, whole } = shares;
  const { effective, node } = slice;
  const isHost = depth === 0;
  const left = unused.get(slice);
  const size = extent.get(slice) ?? 0;
  // The host has all there is, not what is used of it.
  const amount = slice.parent ? effective.cpuShare * whole : size;
  const used = usage.get(slice);
  const name = nameOf(slice, index, t);
  const marks: Mark[] = [
    ...(effective.limitedBy === 'own-cap' && !isHost
      ? [{ look: 'limit', from: 0, to: size } as const]
      : []),
    ...(used === undefined ? [] : [{ look: 'usage', from: 0, to: used } as const]),
    // More than its part it can use, more than its cap or the host it cannot.
    ...(known && (used ?? 0) > Math.min(effective.cpuMaxCpus ?? whole, whole)
      ? [{ look: 'over', from: size, to: used ?? 0 } as const]
      : []),
  ];
  return {
    id: path,
    kind: 'cgroup',
    look: 'scaled',
    tone,
    label: name,
    short: shortNames(name, slice),
    ...amountTexts(amount, t, known),
    detail: joinFacts(
      isHost ? hostMemory(slice) : '',
      ...decided(slice, t),
      used === undefined ? '' : t('cgUses', { size: amountOf(used, t, known) }),
    ),
    description: joinFacts(realName(slice, name), byWeight(slice, t), ...settings(node)),
    size,
    marks,
    listed: () => whoIsIn(slice, shares, t),
    ...below(slice, path, depth, tone, shares, t, left ? [unusedOf(path, left, known, t)] : []),
  };
}

function hostMemory({ node }: Slice): string {
  const { memory } = node as HostSettings;
  return memory === undefined ? '' : formatBytes(memory);
}

function amountTexts(
  amount: number,
  t: Translate,
  known: boolean,
): { aside: string; brief: string } {
  return { aside: amountOf(amount, t, known), brief: formatCpus(amount) };
}

/** The active children: those that are wide enough to be seen, the others as one sum. */
function below(
  slice: Slice,
  path: string,
  depth: number,
  tone: Tone,
  shares: CpuShares,
  t: Translate,
  rest: readonly Block[],
): Pick<Block, 'children' | 'more'> {
  const { extent, whole, known } = shares;
  const active = slice.children.flatMap((child, index): Active[] => {
    const size = extent.get(child) ?? 0;
    return size > whole * NOTHING ? [{ child, index, size }] : [];
  });
  if (active.length + rest.length === 0) return {};
  const prefix = slice.parent ? `${path}.` : '';
  const idOf = (index: number): string => `${prefix}children.${index}`;
  const folds = depth === DEEPEST;
  const tiny = active.filter(({ size }) => size < whole * SMALLEST_PART);
  const hidden = new Set(folds ? active : tiny.length > FEW ? tiny : []);
  const hues = slice.parent ? [] : huesOf(slice);
  return {
    children: [
      ...active
        .filter((one) => !hidden.has(one))
        .map(({ child, index }) =>
          cellOf(child, idOf(index), index, depth + 1, hues[index] ?? tone, shares, t),
        ),
      ...rest,
    ],
    more: {
      count: hidden.size,
      label: (n) => t('cgroups', { n }),
      detail: t('cgBelow', { n: cgroupsOf(slice as never).length - 1 }),
      rest: (kept) => {
        const folded = active.filter(({ index }) => !kept.has(idOf(index)));
        return {
          id: `${path}.more`,
          kind: 'more',
          look: 'scaled',
          ...(slice.parent ? { tone } : {}),
          ...foldedTexts(folded, folds, known, t),
        };
      },
    },
  };
}

/** A cgroup with its index among its siblings, and its CPUs. */
interface Active {
  readonly child: Slice;
  readonly index: number;
  readonly size: number;
}

/** How many lie in one cell, what they take together, and what they have in common. */
function foldedTexts(
  folded: readonly Active[],
  folds: boolean,
  known: boolean,
  t: Translate,
): Partial<Block> {
  const sizes = folded.map(({ size }) => size);
  const all = folded.reduce((sum, { child }) => sum + cgroupsOf(child as never).length, 0);
  const count = folds ? all : folded.length;
  let size = 0;
  const ends = sizes.map((one) => (size += one));
  const [least, most] = [formatCpus(Math.min(...sizes)), Math.max(...sizes)];
  const upTo = amountOf(most, t, known);
  const weights = new Set(folded.map(({ child }) => weightText(child, t)));
  const named = !folds && count > 1 && count <= TOLD && folded.every(({ child }) => isNamed(child));
  return {
    // Deep below a cell all count, also those that lie in one another.
    ends: folds ? [] : ends,
    label: t(folds ? 'cgBelow' : 'cgroups', { n: count }),
    short: [`×${count}`],
    ...amountTexts(size, t, known),
    detail: joinFacts(
      folds || count < 2
        ? ''
        : t('cgEach', { size: least === formatCpus(most) ? upTo : `${least}–${upTo}` }),
      weights.size === 1 && !folds ? [...weights][0] : '',
      all > count ? t('cgBelow', { n: all - count }) : '',
    ),
    size,
    listed: (ticked) => (named ? whoIs(folded, ticked, t) : ticked ? t('cgTicks') : ''),
  };
}

function isNamed({ node: { name, label } }: Slice): boolean {
  return !!(label || name);
}

/** Those that share a cell, with the CPUs of each. */
function whoIs(folded: readonly Active[], ticked: boolean, t: Translate): string {
  const names = folded.map(({ child, size }) => withSize(child, size, t)).join(', ');
  return t(ticked ? 'cgUpToTicks' : 'cgInOrder', { names });
}

/** Those that lie in a cell without a name of its own, as far as they have CPUs; of many their number. */
function whoIsIn(slice: Slice, { extent, whole }: CpuShares, t: Translate): string {
  const all = (cgroupsOf(slice as never) as readonly Slice[]).slice(1);
  const names = all.flatMap((one) => {
    const size = extent.get(one) ?? 0;
    return size > whole * NOTHING ? [withSize(one, size, t)] : [];
  });
  return names.length > INSIDE
    ? t('cgBelow', { n: all.length })
    : t('cgInside', { names: names.join(', ') });
}

function withSize(slice: Slice, size: number, t: Translate): string {
  return `${nameOfAncestor(slice, t)}\u00a0${formatCpus(size)}`;
}

/** What decided the CPU time of a cgroup, and what else is set: the decision first. */
function decided(slice: Slice, t: Translate): string[] {
  const { node, effective, limiter, parent, children } = slice;
  const { limitedBy } = effective;
  const weight = parent ? weightText(slice, t) : '';
  const { cpuMax } = node;
  const cap = cpuMax && capOf(node) < Infinity ? t('cgCap', { size: capText(cpuMax, t) }) : '';
  // A host is not what its groups want.
  if (!parent && (children.length ? limitedBy !== 'own-cap' : limitedBy === 'host')) return [cap];
  switch (limitedBy) {
    case 'own-cap':
      return [t('cgOwnCap'), weight];
    case 'ancestor-cap':
      return [t('cgAncestorCap', { name: limiter ? nameOfAncestor(limiter, t) : '' }), weight, cap];
    case 'cpuset':
      return [t('cgCpuset', { list: effective.cpuset ?? '' }), weight, cap];
    case 'demand':
      return [wish(slice, t), weight, cap];
    case 'idle':
      return [t('cgIdle'), weight, cap];
    case 'host':
      return [t('cgAllThereIs'), weight, cap];
    case 'weight':
      return [weight, cap];
  }
}

/** The same with the sign in words that only a weight needs. */
export function explained(slice: Slice, t: Translate): string[] {
  return [byWeight(slice, t), ...decided(slice, t)].filter(Boolean);
}

function byWeight({ effective, missing }: Slice, t: Translate): string {
  return effective.limitedBy === 'weight' && !missing.includes('cpu') ? t('cg.weight') : '';
}

function wish({ node, children }: Slice, t: Translate): string {
  if (children.length) return t('cgWantsNoMore');
  if ((node.threads ?? Infinity) <= (node.cpuDemand ?? Infinity))
    return t('cgThreads', { n: node.threads ?? 0 });
  return t('cgWants', { size: amountOf(node.cpuDemand ?? 0, t, true) });
}

/** What the lines and areas of a tree to scale mean, as far as they occur and have no word. */
export function cgroupLegend(layers: readonly Block[], t: Translate): Block {
  const seen = new Set<Legible>();
  const visit = ({ marks = [], children = [] }: Block): void => {
    for (const { look } of marks) if (isLegible(look)) seen.add(look);
    children.forEach(visit);
  };
  layers.forEach(visit);
  return legendWith(
    [...seen].map((mark) => ({ label: t(`cg.${mark}`), mark })),
    t,
  );
}

type Legible = Exclude<Mark['look'], 'range' | 'open' | 'unused' | 'mixed' | Dot>;

function isLegible(look: Mark['look']): look is Legible {
  return !/range|open/.test(look);
}
