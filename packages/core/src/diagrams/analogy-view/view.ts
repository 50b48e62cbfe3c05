import type { Block } from '../../figure/block.ts';
import type { Translate } from '../../words/translate.ts';
import type { AnalogyLimit, AnalogyPart, AnalogySide, AnalogyViewModel } from './schema.ts';
import type { Picture } from '../kind.ts';
import { joinFacts } from '../../figure/legend.ts';
import { moreText } from '../shared/parts.ts';

const BOUNDARIES = {
  houses: 'hardware-assisted',
  building: 'kernel-enforced',
} as const;
const UNITS = 3;
/** Sides, parts of a side and breaks that are drawn; the rest is counted. */
const DRAWN = { sides: 6, parts: 24, breaks: 24 };

/** A part with its number in the whole picture. */
interface Numbered {
  readonly part: AnalogyPart;
  readonly index: number;
  readonly number: number;
}

/** The sides beside each other, what stands for what, and where that ends. */
export function picture(model: AnalogyViewModel, t: Translate): Picture {
  const { sides: all = [], breaks = [], source, href } = model;
  const sides = all.slice(0, DRAWN.sides);
  // What is alike on several sides has one number and one row.
  const numbers = new Map<string, number>();
  const numbered = sides.map(({ parts = [] }) =>
    parts.slice(0, DRAWN.parts).map((part, index): Numbered => {
      const key = JSON.stringify([part.name, part.layer]);
      const number = numbers.get(key) ?? numbers.size + 1;
      numbers.set(key, number);
      return { part, index, number };
    }),
  );
  const nameOf = ({ name }: AnalogySide, index: number): string =>
    name || t('likeSide', { n: index + 1 });
  const names = sides.map(nameOf).join(', ');
  const heading = (id: string, label: string): Block => ({ id, kind: 'text', look: 'text', label });
  const more = sides.reduce(
    (sum, { parts = [] }) => sum + Math.max(0, parts.length - DRAWN.parts),
    0,
  );
  const first = new Map(
    numbered
      .flat()
      .toReversed()
      .map((one) => [one.number, one]),
  );
  const mapped = [...first.values()]
    .sort((one, other) => one.number - other.number)
    .map((one) => rowOf(one, t));
  return {
    title: t('likeTitle', { names }),
    layers: [
      sides.length
        ? {
            id: 'sides',
            kind: 'group',
            layout: 'columns',
            children: sides.map((side, index) =>
              sideBlock(side, index, nameOf(side, index), numbered[index] ?? [], t),
            ),
          }
        : { id: 'none', kind: 'text', look: 'text', detail: t('likeNone') },
      ...moreText('sides.rest', all.length - sides.length, t),
      ...(mapped.length ? [heading('map', t('likeMap')), ...mapped] : []),
      ...moreText('map.rest', more, t),
      ...(breaks.length
        ? [
            heading('breaks', t('likeBreaks')),
            ...breaks.slice(0, DRAWN.breaks).map(breakRow),
            ...moreText('breaks.rest', breaks.length - DRAWN.breaks, t),
          ]
        : []),
      ...(source
        ? [
            {
              id: 'source',
              kind: 'text',
              look: 'text' as const,
              detail: t('source', { source: joinFacts(source, href) }),
            },
          ]
        : []),
    ],
    sentences: sides.map((side, index) => {
      const count = (shared: boolean): number =>
        (side.parts ?? []).filter((part) => Boolean(part.shared) === shared).length;
      return t('likeSays', {
        name: nameOf(side, index),
        means: side.means ?? '',
        own: count(false),
        shared: count(true),
      });
    }),
  };
}

/** Units under their roofs: own parts in each, those that are shared below all of them. */
function sideBlock(
  { means, shape = 'boxes', units = UNITS }: AnalogySide,
  index: number,
  label: string,
  parts: readonly Numbered[],
  t: Translate,
): Block {
  const id = `sides.${index}`;
  return {
    id,
    kind: shape,
    look: 'scaled',
    layout: 'side',
    ...(shape === 'boxes' ? {} : { boundary: BOUNDARIES[shape] }),
    label,
    aside: means ? t('likeMeans', { name: means }) : '',
    size: units,
    children: [
      ...parts.filter(({ part }) => !part.shared),
      ...parts.filter(({ part }) => part.shared),
    ].map(({ part, index: place, number }): Block => ({
      id: `${id}.parts.${place}`,
      kind: part.shared ? 'shared' : 'own',
      look: 'scaled',
      ...(part.tone ? { tone: part.tone } : {}),
      label: `${number} ${part.name || t('likePart', { n: number })}`,
      short: [String(number)],
      description: part.shared ? t('likeShared') : t('likeOwn', { n: units }),
      ...(part.kernel ? { kernel: t('kernelMark') } : {}),
    })),
  };
}

function rowOf({ part, number }: Numbered, t: Translate): Block {
  return {
    id: `map.${number}`,
    kind: 'mapping',
    look: 'row',
    label: `${number} ${part.name || t('likePart', { n: number })}`,
    detail: part.layer ?? '',
    row: { key: `${number} ${part.name || t('likePart', { n: number })}`, wide: 0.42 },
  };
}

function breakRow({ name = '', detail = '', source, href }: AnalogyLimit, index: number): Block {
  return {
    id: `breaks.${index}`,
    kind: 'break',
    look: 'row',
    label: name,
    detail,
    aside: joinFacts(source, href),
    row: { key: name, wide: 0.42 },
  };
}
