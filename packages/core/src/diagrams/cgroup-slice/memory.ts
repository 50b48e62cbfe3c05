import { cgroupsOf } from '../../domain/cgroup/tree.ts';
import { formatBytes } from '../../domain/units.ts';
import type { Block, Tone } from '../../figure/block.ts';
import type { Mark, Scale } from '../../figure/quantity.ts';
import type { Translate } from '../../words/translate.ts';
import { joinFacts } from '../../figure/legend.ts';
import { isPod, nameOf, nameOfAncestor, realName, shortNames } from './names.ts';
import { huesOf, settings, type Slice } from './sentences.ts';

/** Rows drawn, and levels. */
const ROWS = 48;
const DEEPEST = 7;
/** Of the children of one cgroup at most so many have a row: the largest. */
const CHILDREN = 12;

/** The bars of a tree's memory on one axis; limits may overlap, so nothing is stacked. */
export function memoryLayers(top: Slice, memory: number | undefined, t: Translate): Block[] {
  // What is said to be in use is drawn to scale, also where it cannot be.
  const max = Math.max(memory ?? 0, largest(top, memory));
  if (!max) return [];
  const prefix = 1024 ** Math.floor(Math.log2(max) / 10);
  const scale: Scale = {
    max,
    unit: prefix,
    label: (value, last) =>
      last ? formatBytes(value * prefix) : String(Math.round(value * 100) / 100),
  };
  const rows = chosen(top);
  const root = rowOf(top, 'root', 0, 'hardware', rows, max, t);
  return [{ id: 'slices', kind: 'group', layout: 'bars', scale, children: [root] }];
}

/** What a host must have at least for what is in use; one of unknown size for all that is told. */
function largest(top: Slice, memory: number | undefined): number {
  const amounts = (cgroupsOf(top as never) as readonly Slice[]).flatMap(({ node, effective }) =>
    [
      effective.memoryUsageBytes,
      node.memoryMax,
      node.memoryHigh,
      effective.memoryLowBytes,
      effective.memoryMinBytes,
    ]
      .slice(0, memory ? 1 : 5)
      .map((size) => size ?? 0),
  );
  return amounts.reduce((most, size) => (size < Infinity ? Math.max(most, size) : most), 0);
}

/** The cgroups that get a row: level by level, of many siblings the largest. */
function chosen(top: Slice): ReadonlySet<Slice> {
  const rows = new Set([top]);
  let level: readonly Slice[] = [top];
  for (let depth = 0; depth < DEEPEST && level.length && rows.size < ROWS; depth++) {
    level = level.flatMap(({ children }) =>
      children.length <= CHILDREN
        ? children
        : children.toSorted((a, b) => weigh(b) - weigh(a)).slice(0, CHILDREN - 1),
    ) as Slice[];
    level = level.slice(0, ROWS - rows.size);
    for (const slice of level) rows.add(slice);
  }
  return rows;
}

function weigh({ node, effective }: Slice): number {
  const limit = node.memoryMax ?? 0;
  return (effective.memoryUsageBytes ?? 0) * 4 + (limit < Infinity ? limit : 0);
}

function rowOf(
  slice: Slice,
  path: string,
  index: number,
  tone: Tone,
  rows: ReadonlySet<Slice>,
  max: number,
  t: Translate,
): Block {
  const { node, effective, children } = slice;
  const limit = effective.memoryMaxBytes;
  const { whose } = limitOf(slice, t);
  const hues = slice.parent ? [] : huesOf(slice);
  const name = nameOf(slice, index, t);
  const listed = children.flatMap((child, place) => (rows.has(child) ? [{ child, place }] : []));
  const hidden = children.filter((child) => !rows.has(child));
  const prefix = slice.parent ? `${path}.` : '';
  return {
    id: path,
    kind: 'cgroup',
    look: 'scaled',
    tone,
    label: name,
    short: shortNames(name, slice),
    aside: limit === null ? t('cgNoMemory') : formatBytes(limit),
    detail: joinFacts(...memoryFacts(slice, t)),
    description: joinFacts(realName(slice, name), ...settings(node)),
    marks: marksOf(slice, whose, max),
    children: [
      ...listed.map(({ child, place }) =>
        rowOf(child, `${prefix}children.${place}`, place, hues[place] ?? tone, rows, max, t),
      ),
      ...(hidden.length ? [restOf(hidden, path, t)] : []),
    ],
  };
}

/** A row for the children that have none. */
function restOf(hidden: readonly Slice[], path: string, t: Translate): Block {
  const n = hidden.reduce((sum, one) => sum + cgroupsOf(one as never).length, 0);
  const used = hidden.reduce((sum, { effective }) => sum + (effective.memoryUsageBytes ?? 0), 0);
  return {
    id: `${path}.more`,
    kind: 'more',
    look: 'scaled',
    label: t('cgroups', { n }),
    ...(used ? { aside: formatBytes(used), marks: [{ look: 'usage', from: 0, to: used }] } : {}),
  };
}

type Whose = 'own' | 'above' | 'host';

/** Whose limit holds: its own, that of an ancestor, or what the host has. */
function limitOf(slice: Slice, t: Translate): { whose?: Whose; words: string } {
  const limit = slice.effective.memoryMaxBytes;
  if (limit === null) return { words: '' };
  if (slice.node.memoryMax === limit) return { whose: 'own', words: t('cgOwnLimit') };
  for (let at = slice.parent; at; at = at.parent)
    if (at.node.memoryMax === limit)
      return { whose: 'above', words: t('cgAncestorLimit', { name: nameOfAncestor(at, t) }) };
  return { whose: 'host', words: t('cgHostLimit') };
}

/** Whose limit holds, and what else is set and known of its memory, configured and in effect. */
export function memoryFacts(slice: Slice, t: Translate): string[] {
  const { node, effective } = slice;
  const { memoryMax, memoryHigh } = node;
  const words = slice.parent ? [limitOf(slice, t).words] : [];
  if (memoryMax && memoryMax < Infinity && memoryMax !== effective.memoryMaxBytes)
    words.push(t('cgAsks', { size: formatBytes(memoryMax) }));
  if (memoryHigh !== undefined && memoryHigh < Infinity)
    words.push(t('cgHigh', { size: formatBytes(memoryHigh) }));
  for (const [key, name, real] of [
    ['memoryMin', 'cgMin', effective.memoryMinBytes],
    ['memoryLow', 'cgLow', effective.memoryLowBytes],
  ] as const) {
    const set = node[key];
    if (!set && !real) continue;
    const what = t(name, { size: set === Infinity ? 'max' : set ? formatBytes(set) : '' }).trim();
    words.push(
      set === (real ?? Infinity) ? what : t('cgInEffect', { what, size: formatBytes(real ?? 0) }),
    );
  }
  const used = effective.memoryUsageBytes;
  if (used !== null) words.push(t('cgUses', { size: formatBytes(used) }));
  const sum = sumOf(slice);
  if (sum) words.push(t('cgSum', { size: formatBytes(sum) }));
  return words;
}

/** What the limits of at least two children add up to. */
export function sumOf(slice: Slice): number {
  const passedOn = isPod(slice) ? slice.node.memoryMax : undefined;
  const limits = slice.children.flatMap(({ node: { memoryMax } }) =>
    memoryMax !== undefined && memoryMax < Infinity && memoryMax !== passedOn ? [memoryMax] : [],
  );
  return limits.length > 1 ? limits.reduce((sum, limit) => sum + limit, 0) : 0;
}

function marksOf(slice: Slice, whose: Whose | undefined, max: number): Mark[] {
  const { node, effective } = slice;
  const end = effective.memoryMaxBytes ?? max;
  const own = node.memoryMax ?? 0;
  const low = effective.memoryLowBytes ?? end;
  const min = effective.memoryMinBytes ?? end;
  const used = effective.memoryUsageBytes;
  const sum = sumOf(slice);
  const mark = (look: Mark['look'], from: number, to: number): Mark[] =>
    to > from ? [{ look, from, to }] : [];
  return [
    ...(own < Infinity ? mark('asked', end, own) : []),
    ...mark(whose === 'own' || !slice.parent ? 'range' : 'open', 0, end),
    ...mark('usage', 0, used ?? 0),
    ...mark('low', min, low),
    ...mark('min', 0, min),
    ...(whose === 'own' ? mark('limit', 0, end) : []),
    ...(whose === 'above' ? mark('inherited', 0, end) : []),
    ...(node.memoryHigh !== undefined && node.memoryHigh < end
      ? [{ look: 'throttle', from: 0, to: node.memoryHigh } as const]
      : []),
    ...mark('sum', 0, sum),
    ...mark('over', end, sum),
  ];
}
