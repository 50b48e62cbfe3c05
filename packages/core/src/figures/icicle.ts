import { axis } from '../figure/axis.ts';
import type { Block } from '../figure/block.ts';
import { type Box, type PlacedText, type Shape, box } from '../figure/box.ts';
import type { Layout } from '../figure/context.ts';
import type { Font, Measure } from '../figure/measure.ts';
import { joinFacts } from '../figure/legend.ts';
import { NAME, SMALL } from '../figure/style.ts';
import { RAISED, listOf, nameIn, raised } from './numbered.ts';

/** Cells that take less of the scale are always merged, if there are several. */
export const SMALLEST_PART = 1 / 72;

/** No cell with a neighbour like it is narrower, px: a digit has room. */
const NARROWEST = 14;

/** Height of a row, of what is in use at its foot, and the space to the next, px. */
const ROW = 44;
const USED = 9;
const ROW_GAP = 4;

/** Room of a cap's bracket at the end of a cell, px. */
const CAP = 8;

/** Height of the line of numbers under what is too narrow for one, px. */
const FEET = 17;

/** A list with more numbers is not read: the smallest of siblings are merged before. */
const LISTED = 20;

/** A cell with its texts, before its row has a height. */
interface Cell {
  readonly block: Block;
  readonly x: number;
  readonly width: number;
  readonly words: Words;
  /** In the list of names. */
  readonly number: number | undefined;
  readonly children: readonly Cell[];
}

/** What a cell says; without a name there is room for a number at most. */
interface Words {
  readonly name: string;
  /** Its quantity, beside the name. */
  readonly aside: string;
  readonly second: string;
  /** It does not say it all. */
  readonly listed: boolean;
}

/** What all cells of a picture are placed with. */
interface Picture {
  readonly measure: Measure;
  /** Of siblings without a name so many are drawn one by one. */
  readonly few: number;
  readonly listed: Block[];
  readonly heights: number[];
  readonly feet: Foot[];
}

/** A number under a cell that is too narrow for it. */
interface Foot {
  readonly number: number;
  readonly x: number;
}

/**
 * Blocks that hang below each other, each as wide as its part of the whole (`size`): an icicle over
 * an axis. Siblings that are too narrow are merged into one cell as wide as all of them; what has no
 * room for its name has a number, and stands under the axis in full.
 */
export const icicle: Layout = (block, width, { measure }) => {
  const [top] = block.children ?? [];
  const { scale } = block;
  if (!top || !scale) return box(block, width, 0);
  const pictureOf = (few: number): [Cell, Picture] => {
    const picture: Picture = { measure, few, listed: [], heights: [], feet: [] };
    return [cellOf(top, 0, width, 0, picture), picture];
  };
  let [cell, picture] = pictureOf(Infinity);
  for (const few of [8, 3, 1, 0])
    if (picture.listed.length > LISTED) [cell, picture] = pictureOf(few);
  const { heights, feet, listed } = picture;
  const floor = heights.reduce((sum, height) => sum + height + ROW_GAP, -ROW_GAP);
  const places = placesOf(feetOf(cell, 0, picture), width, measure);
  const parts = [boxOf(cell, 0, 0, 0, floor, places, picture)];
  let y = floor;
  const put = (part: Box, gap = 0): void => {
    part.y = y + gap;
    y = part.y + part.height;
    parts.push(part);
  };
  if (feet.length) {
    const words = [...new Set(places.values())];
    const texts = words.map((place) => ({ ...place, y: 10, ...FOOT }));
    put(box({ id: 'feet', kind: 'axis', look: 'axis' }, width, FEET, { texts }));
  }
  put(axis(scale, width, 0, measure));
  if (listed.length) put(listOf(listed, width, measure), 8);
  return box(block, width, y, { children: parts });
};

const FOOT = { font: NAME, look: 'label', anchor: undefined } as const;

function cellOf(block: Block, x: number, width: number, depth: number, picture: Picture): Cell {
  const { heights, listed, measure } = picture;
  const words = write(block, width, measure);
  const used = block.marks?.some(({ look }) => look === 'usage') ? USED : 0;
  heights[depth] = Math.max(heights[depth] ?? 0, ROW + used);
  const number = words.listed ? listed.push(block) : undefined;
  const long = ({ size = 0 }: Block): number => (width * size) / (block.size || 1);
  const parts = merged(block, long, picture);
  const [first] = parts;
  if (number && !words.name && first?.kind === 'more' && !first.description && !parts[1]) {
    // One number says where both are.
    const detail = joinFacts(block.detail, block.more?.detail);
    listed[number - 1] = { ...block, detail };
    return { block, x, width, words, number, children: [] };
  }
  let at = 0;
  const children = parts.map((child) => {
    const wide = long(child);
    // What is unused is at the end, also beside nothing.
    const left = child.kind === 'unused' ? width - wide : at;
    at += wide;
    return cellOf(child, left, wide, depth + 1, picture);
  });
  return { block, x, width, words, number, children };
}

/** The children that are wide enough, and one cell for all others. */
function merged(
  { children = [], more }: Block,
  long: (child: Block) => number,
  { measure, few }: Picture,
): readonly Block[] {
  if (!more?.rest) return children;
  const parts = children.filter(({ kind }) => kind !== 'unused');
  const unnamed = parts
    .filter((child) => !write(child, long(child), measure).name)
    .toSorted((one, other) => long(other) - long(one));
  const small = new Set(unnamed.filter((child, index) => index >= few || long(child) < NARROWEST));
  if (more.count === 0 && small.size < 2) return children;
  const kept = parts.filter((child) => !small.has(child));
  const rest = children.filter(({ kind }) => kind === 'unused');
  return [...kept, more.rest(new Set(kept.map(({ id }) => id))), ...rest];
}

/** The texts of a cell: name and quantity, and what decided it as far as there is room. */
function write(block: Block, width: number, measure: Measure): Words {
  const { kind, label = '', aside = '', brief = aside, detail = '', description } = block;
  const room = width - 2 * padOf(width) - (isCapped(block) ? CAP : 0);
  const fits = (words: string, font: Font, less = 0): boolean =>
    measure(words, font) <= (room - less) / 1.04;
  // The names of a few that are merged stand in the list.
  const few = kind === 'more' && description ? RAISED : 0;
  const name = nameIn(block, room - few, measure);
  const beside = name === label && fits(aside, NAME, measure(label, NAME) * 1.04 + few + 12);
  const facts = [beside ? '' : aside, ...detail.split(' · ')].filter(Boolean);
  while (facts.length && !fits(facts.join(' · '), SMALL)) facts.pop();
  const second = facts.join(' · ') || (beside || !fits(brief, SMALL) ? '' : brief);
  if (beside || (name && second))
    return { name, aside: beside ? aside : '', second, listed: few > 0 || name !== label };
  // A name without its quantity is no more than a number is.
  return { name: '', aside: '', second: '', listed: true };
}

function padOf(width: number): number {
  return width < 88 ? 6 : 9;
}

function isCapped({ marks }: Block): boolean {
  return marks?.some(({ look }) => look === 'limit') ?? false;
}

/** Is a cell too narrow for its number? */
function isSliver({ block, words, number, width }: Cell, measure: Measure): boolean {
  const room = width - 4 - (isCapped(block) ? CAP : 0);
  return !words.name && measure(`${number}`, NAME) * 1.04 > room;
}

/** The middles of all cells that are too narrow for their number, in its order. */
function feetOf(cell: Cell, left: number, picture: Picture): readonly Foot[] {
  const { feet, measure } = picture;
  const from = left + cell.x;
  const { number } = cell;
  if (number && isSliver(cell, measure)) feet.push({ number, x: from + cell.width / 2 });
  for (const child of cell.children) feetOf(child, from, picture);
  return feet;
}

/** Where a number stands, alone or with those beside it. */
interface Place {
  readonly words: string;
  readonly x: number;
  readonly to: number;
}

/** Where numbers stand: those that would touch become one text, `3–5`. */
function placesOf(
  feet: readonly Foot[],
  width: number,
  measure: Measure,
): ReadonlyMap<number, Place> {
  const groups: { from: number; to: number; x: number; half: number }[] = [];
  for (const { number, x } of feet) {
    const last = groups.at(-1);
    const half = (measure(`${number}`, NAME) * 1.04) / 2;
    if (last && last.to === number - 1 && x - half < last.x + last.half + 4) {
      last.to = number;
      last.half = (measure(`${last.from}–${number}`, NAME) * 1.04) / 2;
    } else groups.push({ from: number, to: number, x, half });
  }
  const places = new Map<number, Place>();
  let end = -Infinity;
  for (const { from, to, x, half } of groups.toSorted((one, other) => one.x - other.x)) {
    const at = Math.max(end + half, Math.min(Math.max(x, half), width - half));
    end = at + half + 4;
    const place = { words: from === to ? `${from}` : `${from}–${to}`, x: at, to };
    for (let number = from; number <= to; number++) places.set(number, place);
  }
  return places;
}

/** The cell at the height of its row; what hangs below it touches it across one small gap. */
function boxOf(
  cell: Cell,
  depth: number,
  left: number,
  top: number,
  floor: number,
  places: ReadonlyMap<number, Place>,
  picture: Picture,
): Box {
  const { block, width, number = 0, words } = cell;
  const { heights, measure } = picture;
  const height = heights[depth] ?? 0;
  const children = cell.children.map((child) => {
    const under = height + ROW_GAP;
    const part = boxOf(child, depth + 1, left + child.x, top + under, floor, places, picture);
    part.x = child.x;
    part.y = under;
    return part;
  });
  const sliver = places.get(number);
  const texts = textsOf(cell, sliver !== undefined, measure);
  const shapes = shapesOf(cell, depth, height, texts, measure);
  if (sliver && !children.length)
    shapes.push({
      look: 'tick',
      x: width / 2,
      y: height + 1,
      width: 0,
      height: floor - top - height + 3,
    });
  return box(block, width, Math.max(height, ...children.map((child) => child.y + child.height)), {
    shapes,
    texts,
    cut: words.listed || words.second !== block.detail,
    children,
    badges: sliver && {
      x: badgeAt(sliver, number, measure) - left,
      y: floor - top + 10,
      width: 99,
    },
  });
}

/** What there is to remark on a cell that is a line stands beside its number: of two, on either side. */
function badgeAt({ words, x, to }: Place, number: number, measure: Measure): number {
  const half = measure(words, NAME) / 2 + 4;
  const before = to - number;
  return before % 2 ? x - half - 12 * (before + 1) : x + half + 12 * before;
}

function textsOf(
  { block, width, words, number }: Cell,
  sliver: boolean,
  measure: Measure,
): PlacedText[] {
  const { name, aside, second } = words;
  const pad = padOf(width);
  const cap = isCapped(block) ? CAP : 0;
  if (!name)
    return number && !sliver
      ? [{ words: `${number}`, x: (width - cap) / 2, y: ROW / 2, ...FOOT }]
      : [];
  const first: PlacedText = {
    words: name,
    x: pad,
    y: second ? 13 : ROW / 2,
    font: NAME,
    look: 'label',
    anchor: 'start',
  };
  return [
    first,
    ...(number ? [raised(number, first, measure)] : []),
    ...(aside ? [{ ...first, words: aside, x: width - pad - cap, anchor: 'end' } as const] : []),
    ...(second ? [{ ...first, words: second, y: 29, font: SMALL, look: 'detail' } as const] : []),
  ];
}

/** The cell itself, what of it is in use, its cap; what is unused is hatched but for its words. */
function shapesOf(
  { block, width, words }: Cell,
  depth: number,
  height: number,
  texts: readonly PlacedText[],
  measure: Measure,
): Shape[] {
  const { kind, count = 0, marks = [], size = 1 } = block;
  const hair = Math.min(1, width / 8);
  const inner = { x: hair, y: 0, width: width - 2 * hair, height };
  if (kind === 'unused')
    return [
      { look: 'hatch', ...inner },
      { look: 'dashed', ...inner },
      ...texts.map(({ words: text, x, y, font, anchor }): Shape => {
        const wide = measure(text, font) * 1.04 + 6;
        const from = anchor === 'start' ? x - 3 : anchor ? x - wide + 3 : x - wide / 2;
        return { look: 'plate', x: from, y: y - 9, width: wide, height: 18 };
      }),
    ];
  // What is as thin as its lines is one.
  if (width < 8) return [{ look: 'usage', x: 0, y: 0, width: Math.max(width, 2), height }];
  const shapes: Shape[] = [{ look: 'range', ...inner, level: depth - 1 }];
  const foot = { ...inner, y: ROW - 7, height: 7 };
  if (kind === 'more')
    shapes.push({ look: 'teeth', ...foot, level: Math.min(count, Math.floor(width / 4)) });
  else shapes.push({ look: 'strip', ...foot });
  for (const { look, to } of marks) {
    const long = width * Math.min(1, to / (size || 1));
    if (look === 'limit') shapes.push({ look, x: width - 5, y: 5, width: 0, height: ROW - 10 });
    else {
      const bar = { ...inner, y: height - USED + 1, height: USED - 1 };
      shapes.push({ look: 'sum', ...bar });
      shapes.push({ look, ...bar, width: Math.max(0, long - 2 * hair) });
    }
  }
  return words.name || kind !== 'more' ? shapes : shapes.slice(0, 1);
}
