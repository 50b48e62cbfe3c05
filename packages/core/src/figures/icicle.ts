import { axis } from '../figure/axis.ts';
import type { Block } from '../figure/block.ts';
import { type Box, type PlacedText, type Shape, box } from '../figure/box.ts';
import type { Layout } from '../figure/context.ts';
import { joinFacts } from '../figure/legend.ts';
import type { Font, Measure } from '../figure/measure.ts';
import { NAME, SMALL } from '../figure/style.ts';
import { listOf, nameIn, raised, textAt } from './numbered.ts';

/** Cells that take less of the scale are always merged, if there are more than a few. */
export const SMALLEST_PART = 1 / 72;

/** So many siblings are drawn one by one however narrow they are. */
export const FEW = 3;

/** No cell with many neighbours like it is narrower, px: a digit has room, or two of many numbers. */
const NARROWEST = 14;
const NARROWEST_OF_MANY = 18;

/** Height of a row, of what is in use at its foot, and the space to the next, px. */
const ROW = 44;
const USED = 9;
const ROW_GAP = 4;

/** What shows that a cell uses more than there is, at the end of its bar. */
const BEYOND = 6;

/** Middles of the two lines of a cell, and space between a quantity and what decided it, px. */
const FIRST = 13;
const SECOND = 29;
const APART = 8;

/** Height of the line of numbers under what is too narrow for one, px. */
const FEET = 17;

/** A list with more numbers is not read: what lies in each other has one, the smallest are merged. */
const LISTED = 20;

/** A cell with its texts, before its row has a height. */
interface Cell extends Words {
  readonly block: Block;
  /** From its parent, and from the start of the picture. */
  readonly x: number;
  readonly left: number;
  readonly width: number;
  readonly depth: number;
  /** In the list of names; what it lies in may have it too, as one number for both. */
  readonly number: number | undefined;
  readonly inside: boolean;
  /** Where a line leads to its number, from the start of the picture. */
  readonly stem: number;
  readonly children: readonly Cell[];
}

/** What a cell says; without a name there is room for a number at most. */
interface Words {
  readonly texts: readonly PlacedText[];
  /** All that is told of it. */
  readonly whole: boolean;
  /** Not by its whole name. */
  readonly listed: boolean;
}

/** What all cells of a picture are placed with. */
interface Picture {
  readonly measure: Measure;
  /** Of siblings without a name so many are drawn one by one. */
  readonly most: number;
  /** One number is for all that lies in what has no room for its name. */
  readonly whole: boolean;
  readonly listed: Block[];
  readonly heights: number[];
  /** Where the numbers under cells stand, and how high all rows are. */
  readonly feet: Foot[];
  floor: number;
}

/** One number or several under what is too narrow for them, around `x`. */
interface Foot {
  readonly from: number;
  to: number;
  readonly left: number;
  x: number;
  half: number;
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
  const pictureOf = (most: number, whole: boolean): [Cell, Picture] => {
    const picture = { measure, most, whole, listed: [], heights: [], feet: [], floor: -ROW_GAP };
    return [cellOf(top, 0, 0, width, 0, picture), picture];
  };
  let [cell, picture] = pictureOf(8, false);
  for (const most of [12, 8, 3, 1, 0])
    if (picture.listed.length > LISTED) [cell, picture] = pictureOf(most, true);
  const { feet, listed } = picture;
  for (const height of picture.heights) picture.floor += height + ROW_GAP;
  spread(feet, width);
  const parts = [boxOf(cell, 0, picture)];
  let y = picture.floor;
  const put = (part: Box, gap = 0): void => {
    part.y = y + gap;
    y = part.y + part.height;
    parts.push(part);
  };
  if (feet.length) {
    const texts = feet.map((foot) => textAt(wordsOf(foot), foot.x, 10, NAME));
    put(box({ id: 'feet', kind: 'axis', look: 'axis' }, width, FEET, { texts }));
  }
  put(axis(scale, width, 0, measure));
  if (listed.length) put(listOf(listed, width, measure), 8);
  return box(block, width, y, { children: parts });
};

function cellOf(
  block: Block,
  x: number,
  before: number,
  width: number,
  depth: number,
  picture: Picture,
  outer?: Cell,
): Cell {
  const { heights, listed, measure } = picture;
  const words = write(block, width, measure);
  const used = block.marks?.some(({ look }) => look === 'usage') ? USED : 0;
  heights[depth] = Math.max(heights[depth] ?? 0, ROW + used);
  const left = before + x;
  const long = ({ size = 0 }: Block): number => (width * size) / (block.size || 1);
  let parts = merged(block, long, picture);
  const ticked = !!words.texts[0] && !!teethOf(block, width)[0];
  const list = block.kind === 'more' && block.listed?.(ticked);
  const entry: Block = list ? { ...block, detail: joinFacts(block.detail, list) } : block;
  const number = outer?.number ?? (words.listed || list ? listed.push(entry) : undefined);
  const bare = !!number && !words.texts[0];
  if (bare && !outer) addFoot(number, left, width - capOf(block, width), picture);
  // One number says where both are, or all of them.
  const folds = bare && !outer && parts[0]?.kind === 'more' && !parts[1];
  const holds = bare && !outer && !folds && isOne(block, long, picture);
  if (folds || holds)
    listed[number - 1] = {
      ...entry,
      detail: joinFacts(entry.detail, holds ? block.listed?.(false) : block.more?.detail),
    };
  if (folds) parts = [];
  const stem = outer?.stem ?? left + width / 2;
  const cell = { ...words, block, x, left, width, depth, number, inside: !!outer, stem };
  let at = 0;
  const children = parts.map((child) => {
    const wide = long(child);
    // What is unused is at the end, also beside nothing.
    const start = child.kind === 'unused' ? width - wide : at;
    at += wide;
    const owner = outer ?? (holds ? { ...cell, children: [] } : undefined);
    return cellOf(child, start, left, wide, depth + 1, picture, owner);
  });
  return { ...cell, children };
}

/** Does one number do for a cell and what lies in it? Nothing of that has room for one of its own. */
function isOne(block: Block, long: (child: Block) => number, { whole, measure }: Picture): boolean {
  const { children = [] } = block;
  const isBare = (each: Block): boolean =>
    !write(each, long(each), measure).texts[0] && (each.children ?? []).every(isBare);
  return whole && children.some((child) => long(child) < NARROWEST) && children.every(isBare);
}

/** The children that are wide enough, and one cell for all others. */
function merged(
  { children = [], more }: Block,
  long: (child: Block) => number,
  { measure, most, whole }: Picture,
): readonly Block[] {
  if (!more?.rest) return children;
  const parts = children.filter(({ kind }) => kind !== 'unused');
  const unnamed = parts
    .filter((child) => !write(child, long(child), measure).texts[0])
    .toSorted((one, other) => long(other) - long(one));
  // Of equals all are drawn or none.
  const edge = unnamed[most] ? long(unnamed[most]) * (1 + 1e-9) : 0;
  const small = new Set(
    unnamed.filter((child) => long(child) <= Math.max(edge, whole ? NARROWEST_OF_MANY : NARROWEST)),
  );
  if (more.count === 0 && small.size <= FEW) return children;
  const kept = parts.filter((child) => !small.has(child));
  const rest = more.rest(new Set(kept.map(({ id }) => id)));
  return [...kept, rest, ...children.filter(({ kind }) => kind === 'unused')];
}

/** The texts of a cell: name and quantity, and what decided it as far as there is room. */
function write(block: Block, width: number, measure: Measure): Words {
  const { kind, label = '', aside = '', brief = aside, detail = '' } = block;
  const pad = padOf(width);
  const end = width - pad - capOf(block, width);
  const long = (words: string, font: Font): number => measure(words, font) * 1.04;
  const fits = (words: string, font: Font, from = pad): boolean => from + long(words, font) <= end;
  const name = nameIn(block, end - pad, measure);
  const cut = name !== label;
  const beside = !cut && fits(aside, NAME, pad + long(label, NAME) + 12);
  const amount = beside ? aside : [aside, brief].find((words) => fits(words, SMALL));
  // A name without its quantity is no more than a number is.
  if (amount === undefined || !name) return { texts: [], whole: false, listed: true };
  const x = pad + (beside ? 0 : long(amount, SMALL) + APART);
  const facts = detail.split(' · ');
  while (facts.length && !fits(facts.join(' · '), SMALL, x)) facts.pop();
  const words = facts.join(' · ');
  const y = words || !beside ? FIRST : ROW / 2;
  const texts = [
    textAt(name, pad, y, NAME, 'start'),
    beside ? textAt(amount, end, y, NAME, 'end') : textAt(amount, pad, SECOND, SMALL, 'start'),
    { ...textAt(words, x, SECOND, SMALL, 'start'), look: 'detail' } as const,
  ];
  return {
    texts: texts.filter((text) => text.words),
    whole: !cut && words === detail,
    listed: cut && kind !== 'more',
  };
}

function padOf(width: number): number {
  return width < 88 ? 6 : 9;
}

/** Room of the bracket of a cap, if it has one. */
function capOf({ marks }: Block, width: number): number {
  return width > 20 && marks?.some(({ look }) => look === 'limit') ? 8 : 0;
}

function wordsOf({ from, to }: Pick<Foot, 'from' | 'to'>): string {
  return from === to ? `${from}` : `${from}–${to}`;
}

/** A number under a cell that has no room for it; with those that it would touch it is one text, `3–5`. */
function addFoot(from: number, left: number, width: number, { feet, measure }: Picture): void {
  const foot = { from, to: from, left: left + width / 2, x: left + width / 2, half: 0 };
  const halfOf = (each: Foot): number => measure(wordsOf(each), NAME) * 0.52 + 2;
  foot.half = halfOf(foot);
  if (foot.half * 2 <= width) return;
  const last = feet.at(-1);
  if (last?.to === from - 1 && foot.x - foot.half < last.x + last.half) {
    last.to = from;
    last.x = (last.left + foot.x) / 2;
    last.half = halfOf(last);
  } else feet.push(foot);
}

/** Moves numbers apart, and from the edges. */
function spread(feet: Foot[], width: number): void {
  feet.sort((one, other) => one.x - other.x);
  let end = 0;
  for (const foot of feet) {
    foot.x = Math.max(foot.x, end + foot.half);
    end = foot.x + foot.half;
  }
  end = width;
  for (const foot of feet.toReversed()) {
    foot.x = Math.min(foot.x, end - foot.half);
    end = foot.x - foot.half;
  }
}

/** The cell at the height of its row; what hangs below it touches it across one small gap. */
function boxOf(cell: Cell, top: number, picture: Picture): Box {
  const { block, width, left, depth, number = 0, whole, inside, stem } = cell;
  const { heights, measure, feet, floor } = picture;
  const height = heights[depth] ?? 0;
  const under = height + ROW_GAP;
  const children = cell.children.map((child) =>
    Object.assign(boxOf(child, top + under, picture), { x: child.x, y: under }),
  );
  const foot = feet.find(({ from, to }) => from <= number && number <= to);
  const [name] = cell.texts;
  const texts = [...cell.texts];
  if (number && name && !inside) {
    const up = raised(number, name, measure);
    const end = width - capOf(block, width) - measure(up.words, up.font) * 1.04 - 1;
    texts.push({ ...up, x: Math.min(up.x, end) });
  } else if (number && !foot && !inside)
    texts.push(textAt(`${number}`, (width - capOf(block, width)) / 2, ROW / 2, NAME));
  const shapes = shapesOf(cell, height, texts, measure);
  if (foot && !children[0] && left <= stem && stem <= left + width)
    shapes.push({
      look: 'tick',
      x: stem - left,
      y: height + 1,
      width: 0,
      height: floor - top - height + 3,
    });
  return box(block, width, Math.max(height, ...children.map((child) => child.y + child.height)), {
    shapes,
    texts,
    cut: !whole,
    children,
    badges: foot && { x: badgeAt(foot, number) - left, y: floor - top + 10, width: 99 },
  });
}

/** What there is to remark on a cell that is a line stands beside its number: of two, on either side. */
function badgeAt({ x, to, half }: Foot, number: number): number {
  const before = to - number;
  return before % 2 ? x - half - 12 * (before + 1) : x + half + 2 + 12 * before;
}

/** Where those end that a cell stands for: all of them, or none where they are too close. */
function teethOf({ ends = [], size = 1 }: Block, width: number): number[] {
  const at = ends.map((end) => (end * width) / size);
  return at.every((x, index) => x - (at[index - 1] ?? 0) >= 4) ? at.slice(0, -1) : [];
}

/** The cell itself, what of it is in use, its cap; what is unused is hatched but for its words. */
function shapesOf(
  { block, width, depth, texts: [name] }: Cell,
  height: number,
  texts: readonly PlacedText[],
  measure: Measure,
): Shape[] {
  const { kind, marks = [], size = 1 } = block;
  const hair = Math.min(1, width / 8);
  const inner = { x: hair, y: 0, width: width - 2 * hair, height };
  if (kind === 'unused')
    return [
      { look: 'hatch', ...inner },
      { look: 'dashed', ...inner },
      ...texts.map(({ words, x, y, font, anchor }): Shape => {
        const wide = measure(words, font) * 1.04 + 6;
        const from = anchor === 'start' ? x - 3 : anchor ? x - wide + 3 : x - wide / 2;
        return { look: 'plate', x: from, y: y - 9, width: wide, height: 18 };
      }),
    ];
  // What is as thin as its lines is one.
  if (width < 8) return [{ look: 'usage', x: 0, y: 0, width: Math.max(width, 2), height }];
  const shapes: Shape[] = [{ look: 'range', ...inner, level: depth - 1 }];
  const foot = { ...inner, y: ROW - 7, height: 7 };
  if (kind !== 'more') shapes.push({ look: 'strip', ...foot });
  else if (name) {
    const at = teethOf(block, width);
    if (at[0]) shapes.push({ look: 'teeth', ...foot, x: 0, at });
  }
  if (capOf(block, width))
    shapes.push({ look: 'limit', x: width - 5, y: 5, width: 0, height: ROW - 10 });
  const used = marks.find(({ look }) => look === 'usage');
  if (used) {
    const bar = { ...inner, y: height - USED + 1, height: USED - 1 };
    // Apart from the rest of the bar, so that it is seen in black and white as well.
    const over = marks.some(({ look }) => look === 'over') ? BEYOND : 0;
    const long = width * Math.min(1, used.to / size) - 2 * hair - 1.5 * over;
    shapes.push({ look: 'sum', ...bar }, { look: 'usage', ...bar, width: Math.max(0, long) });
    if (over) shapes.push({ look: 'over', ...bar, x: width - hair - over, width: over });
  }
  return shapes;
}
