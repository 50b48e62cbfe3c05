import { type CpuShares, NOTHING } from './derive.ts';
import {
  type Slice,
  amountOf,
  capText,
  nameOf,
  nameOfAncestor,
  settings,
  shortNames,
  toneOf,
  weightText,
} from './sentences.ts';
import { capOf } from '../../domain/cgroup/cpu.ts';
import { type HostSettings, cgroupsOf } from '../../domain/cgroup/tree.ts';
import { formatBytes, formatCpus } from '../../domain/units.ts';
import { type Block, type LegendItem, TONES, type Tone } from '../../figure/block.ts';
import { joinFacts, legendWith } from '../../figure/legend.ts';
import { MARKS, type Mark, SIGNS, type Scale } from '../../figure/quantity.ts';
import { SMALLEST_PART } from '../../figures/icicle.ts';
import type { Translate } from '../../words/translate.ts';

/** Levels drawn; what lies deeper is a count. */
const DEEPEST = 7;

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
  const root = cellOf(top, 'root', 0, 0, 'hardware', shares, t);
  const icicle: Block = { id: 'slices', kind: 'group', layout: 'icicle', scale, children: [root] };
  if (idle.length === 0) return [icicle];
  return [
    icicle,
    { id: 'idle', kind: 'text', look: 'text', detail: t('cgIdleNow') },
    {
      id: 'idlers',
      kind: 'group',
      layout: 'chips',
      more: { count: Math.max(0, idle.length - NAMED), label: (n) => t('cgroups', { n }) },
      children: idle.slice(0, NAMED).map((slice) => ({
        id: pathOf(slice),
        kind: 'cgroup',
        look: 'scaled',
        label: nameOfAncestor(slice, t),
        aside: slice.parent?.parent
          ? t('cgIn', { name: nameOfAncestor(slice.parent, t) })
          : weightText(slice, t),
        description: joinFacts(t('cgIdle'), ...settings(slice.node)),
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

function cellOf(
  slice: Slice,
  path: string,
  index: number,
  depth: number,
  above: Tone,
  shares: CpuShares,
  t: Translate,
): Block {
  const { extent, unused, usage, known } = shares;
  const tone = toneOf(slice, above);
  const size = extent.get(slice) ?? 0;
  // The top is the host: all it has, not what is used of it.
  const amount = slice.parent ? slice.effective.cpuShare * shares.whole : size;
  const used = usage.get(slice);
  const name = nameOf(slice, index, t);
  const left = unused.get(slice);
  const capped = slice.effective.limitedBy === 'own-cap';
  const rest: Block[] = left
    ? [
        {
          id: `${path}.unused`,
          kind: 'unused',
          look: 'scaled',
          label: t('cgUnused'),
          ...amountTexts(left, t, known),
          size: left,
          // Where the cap of what it is unused in stands.
          marks: capped ? [{ look: 'limit', from: 0, to: 0 }] : [],
        },
      ]
    : [];
  const marks: Mark[] = [
    ...(capped && !left ? [{ look: 'limit', from: 0, to: size } as const] : []),
    ...(used === undefined ? [] : [{ look: 'usage', from: 0, to: used } as const]),
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
      ...(slice.parent ? [] : [hostMemory(slice)]),
      ...decided(slice, t),
      used === undefined ? '' : t('cgUses', { size: amountOf(used, t, known) }),
    ),
    description: joinFacts(byWeight(slice, t), ...settings(slice.node)),
    ...(slice.parent ? { sign: slice.effective.limitedBy } : {}),
    size,
    marks,
    ...below(slice, path, depth, tone, shares, t, rest),
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
  const active = slice.children.flatMap((child, index) => {
    const size = extent.get(child) ?? 0;
    return size > whole * NOTHING ? [{ child, index, size }] : [];
  });
  if (active.length + rest.length === 0) return {};
  const prefix = slice.parent ? `${path}.` : '';
  const folds = depth === DEEPEST;
  const tiny = active.filter(({ size }) => size < whole * SMALLEST_PART);
  const hidden = new Set(folds ? active : tiny.length > 1 ? tiny : []);
  const sum = [...hidden].reduce((total, { size }) => total + size, 0);
  return {
    children: [
      ...active
        .filter((one) => !hidden.has(one))
        .map(({ child, index }) =>
          cellOf(child, `${prefix}children.${index}`, index, depth + 1, tone, shares, t),
        ),
      ...rest,
    ],
    more: {
      count: folds ? cgroupsOf(slice as never).length - 1 : hidden.size,
      label: (n) => t(folds ? 'cgBelow' : 'cgroups', { n }),
      size: sum,
      aside: (size) => {
        const { aside, brief } = amountTexts(size, t, known);
        return [aside, brief];
      },
    },
  };
}

/** What decided the CPU time of a cgroup, and what else is set: the decision first. */
function decided(slice: Slice, t: Translate): string[] {
  const { node, effective, limiter, parent } = slice;
  const weight = weightText(slice, t);
  const { cpuMax } = node;
  const capped = cpuMax && capOf(node) < Infinity;
  const cap = capped ? [t('cgCap', { size: capText(cpuMax, t) })] : [];
  if (!parent) return cap;
  switch (effective.limitedBy) {
    case 'own-cap':
      return [...(capped ? [t('cgOwnCap', { size: capText(cpuMax, t) })] : []), weight];
    case 'ancestor-cap':
      return [
        t('cgAncestorCap', { name: limiter ? nameOfAncestor(limiter, t) : '' }),
        weight,
        ...cap,
      ];
    case 'cpuset':
      return [t('cgCpuset', { list: effective.cpuset ?? '' }), weight, ...cap];
    case 'demand':
      return [wish(slice, t), weight, ...cap];
    case 'idle':
      return [t('cgIdle'), weight, ...cap];
    case 'host':
      return [t('cgAllThereIs'), weight, ...cap];
    case 'weight':
      return [weight, ...cap];
  }
}

/** The same with the sign in words that only a weight needs. */
export function explained(slice: Slice, t: Translate): string[] {
  return [byWeight(slice, t), ...decided(slice, t)].filter(Boolean);
}

function byWeight({ effective }: Slice, t: Translate): string {
  return effective.limitedBy === 'weight' ? t('cg.weight') : '';
}

function wish({ node, children }: Slice, t: Translate): string {
  if (children.length) return t('cgWantsNoMore');
  if ((node.threads ?? Infinity) <= (node.cpuDemand ?? Infinity))
    return t('cgThreads', { n: node.threads ?? 0 });
  return t('cgWants', { size: amountOf(node.cpuDemand ?? 0, t, true) });
}

/** What the hues, signs and lines of a tree to scale mean, as far as they occur. */
export function cgroupLegend(layers: readonly Block[], t: Translate): Block {
  const seen = new Set<string>();
  const visit = ({ tone, sign, marks, kind, children }: Block): void => {
    for (const part of [tone, sign && `by ${sign}`, kind, ...(marks ?? []).map(({ look }) => look)])
      if (part) seen.add(part);
    children?.forEach(visit);
  };
  layers.forEach(visit);
  const memory = seen.has('range');
  const items: LegendItem[] = [
    ...TONES.filter((tone) => seen.has(tone) && tone in ROLES).map((tone) => ({
      label: t(ROLES[tone as keyof typeof ROLES]),
      tone,
    })),
    ...SIGNS.filter((sign) => seen.has(`by ${sign}`) && sign !== 'host' && !memory).map((sign) => ({
      label: t(`cg.${sign as Exclude<typeof sign, 'host'>}`),
      mark: sign,
    })),
    ...MARKS.filter((mark) => seen.has(mark) && mark !== 'range' && mark !== 'open').map(
      (mark) => ({
        label: t(`cg.${mark as Exclude<typeof mark, 'range' | 'open'>}`),
        mark,
      }),
    ),
  ];
  return legendWith(items, t);
}

const ROLES = {
  hardware: 'cg.root',
  host: 'cg.host',
  hypervisor: 'cg.hypervisor',
  engine: 'cg.engine',
  guest: 'cg.guest',
  app: 'cg.app',
} as const;
