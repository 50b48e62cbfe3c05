import {
  AXIS,
  BOXES,
  BRACKET,
  GRID,
  SOLID,
  USAGES,
  ink,
  inks,
  line,
  stroke,
} from '../figure/ink.ts';
import { type Pen, hatching, round } from '../figure/pen.ts';
import { axis } from '../figure/axis.ts';
import type { Block, Tone } from '../figure/block.ts';
import { type Box, type PlacedText, type Shape, box } from '../figure/box.ts';
import type { Context, Layout } from '../figure/context.ts';
import type { Font, Measure } from '../figure/measure.ts';
import type { Mark, Scale } from '../figure/quantity.ts';
import { NAME, SMALL } from '../figure/style.ts';
import { drawTexts } from '../figure/texts.ts';
import { type Lines, shorten, wrap } from '../figure/wrap.ts';

/** Cells that take less of the scale are always merged, if there are several. */
export const SMALLEST_PART = 1 / 72;

/** No cell with a neighbour like it is narrower, px. */
const NARROWEST = 10;

/** Space between rows of cells, px. */
const ROW_GAP = 4;

/** From this width on a cell's quantity stands beside its name, px. */
const ROOMY = 150;

const PAD = 8;

const SIGN_ROOM = 14;

const AMOUNT: Font = { size: 12, bold: true };

/** A cell with its width and texts, before all cells of its row have one height. */
interface Cell {
  readonly block: Block;
  readonly x: number;
  readonly width: number;
  readonly texts: PlacedText[];
  readonly sign: number | undefined;
  readonly height: number;
  readonly cut: boolean;
  /** There was room for its name, or a shorter one. */
  readonly named: boolean;
  readonly children: readonly Cell[];
}

/**
 * Blocks that hang below each other, each as wide as its part of the whole (`size`): an icicle over
 * an axis. Siblings that are too narrow are merged into one cell as wide as all of them.
 */
export const icicle: Layout = (block, width, context) => {
  const top = block.children?.[0];
  const scale = block.scale;
  if (!top || !scale) return box(block, width, 0);
  const heights: number[] = [];
  const cell = cellOf(
    top,
    0,
    width,
    0,
    Math.max(NARROWEST, width * SMALLEST_PART),
    heights,
    context,
  );
  const part = boxOf(cell, 0, heights);
  const below = axis(scale, width, 0, context.measure);
  below.y = part.height;
  const unnamed = unnamedIn(cell, 0, scale.max / width);
  const rest = unnamedBox(unnamed, scale, width, context.measure);
  if (rest) rest.y = below.y + below.height + 4;
  const height = rest ? rest.y + rest.height : below.y + below.height;
  return box(block, width, height, { children: [part, below, ...(rest ? [rest] : [])] });
};

/** Cells without a name, from left to right, what hangs below them after them. */
function unnamedIn(
  { block, named, x, width, children }: Cell,
  left: number,
  px: number,
): Unnamed[] {
  const from = left + x;
  const name = `${block.label} ${block.aside ?? ''}`.trim();
  return [
    ...(named ? [] : [{ name, from: from * px, to: (from + width) * px }]),
    ...children.flatMap((child) => unnamedIn(child, from, px)),
  ];
}

function cellOf(
  block: Block,
  x: number,
  width: number,
  depth: number,
  narrow: number,
  heights: number[],
  context: Context,
): Cell {
  const texts = write(block, width, context.measure);
  heights[depth] = Math.max(heights[depth] ?? 0, texts.height);
  let at = 0;
  const children = merged(block, width, narrow).map((child) => {
    const wide = (width * (child.size ?? 0)) / (block.size || 1);
    // What is unused is at the end, also beside nothing.
    const left = child.kind === 'unused' ? width - wide : at;
    const cell = cellOf(child, left, wide, depth + 1, narrow, heights, context);
    at += wide;
    return cell;
  });
  return { block, x, width, ...texts, children };
}

/** The children that are wide enough, and one cell for all others. */
function merged(
  { id, children = [], more, size: whole = 1 }: Block,
  width: number,
  narrow: number,
) {
  const small = (child: Block): boolean =>
    child.kind !== 'unused' && (width * (child.size ?? 0)) / whole < narrow;
  const few = children.filter(small);
  if (!more || (more.count === 0 && few.length < 2)) return children;
  const count = few.length + more.count;
  const size = few.reduce((sum, child) => sum + (child.size ?? 0), more.size ?? 0);
  const [aside, brief] = more.aside?.(size) ?? ['', ''];
  const cell: Block = {
    id: `${id}.more`,
    kind: 'more',
    look: 'scaled',
    label: more.label(count),
    short: [`×${count}`],
    aside,
    brief,
    size,
  };
  const large = children.filter((child) => !small(child));
  const rest = large.findIndex(({ kind }) => kind === 'unused');
  return rest < 0 ? [...large, cell] : [...large.slice(0, rest), cell, ...large.slice(rest)];
}

/** The texts of a cell: name, quantity, what decided it; in as many lines as its width asks for. */
function write(
  block: Block,
  width: number,
  measure: Measure,
): Pick<Cell, 'texts' | 'sign' | 'height' | 'cut' | 'named'> {
  const { label = '', short = [], aside = '', brief = aside, detail = '', sign } = block;
  const pad = width < 64 ? 4 : PAD;
  const room = width - 2 * pad;
  const fits = (words: string, font: Font, within = room): boolean =>
    measure(words, font) <= within / 1.04;
  const texts: PlacedText[] = [];
  const put = (
    words: string,
    y: number,
    font: Font,
    look: 'label' | 'detail',
    end = false,
  ): void => {
    const x = end ? width - pad : pad;
    texts.push({ words, x, y, font, look, anchor: end ? 'end' : 'start' });
  };
  const amount = [aside, brief].find((words) => words && fits(words, AMOUNT));
  const beside = room - measure(aside, AMOUNT) * 1.04 - 10;
  const roomy = width >= ROOMY && amount === aside && fits(label, NAME, beside);
  const forName = roomy ? beside : room;
  const within = (line: string): boolean => fits(line, NAME, forName);
  const name = nameIn([label, ...short], within);
  let y = 16;
  const named = (name.length > 3 || !name.endsWith('…')) && within(name) ? name : '';
  if (named) put(named, y, NAME, 'label');
  if (amount && (roomy || named)) put(amount, roomy ? y : (y += 17), AMOUNT, 'label', roomy);
  else if (amount) put(amount, y, AMOUNT, 'label');
  y += 8;
  const signed = sign && room >= 10 ? y + 8 : undefined;
  const words = room - (sign ? SIGN_ROOM : 0);
  const lines =
    detail && words >= 34
      ? wrapFacts(detail, words, roomy ? 2 : 3, measure)
      : { lines: [], cut: detail !== '' };
  for (const line of lines.lines) {
    y += 14;
    texts.push({
      words: line,
      x: pad + (sign ? SIGN_ROOM : 0),
      y: y - 6,
      font: SMALL,
      look: 'detail',
      anchor: 'start',
    });
  }
  if (signed && lines.lines.length === 0) y += 14;
  return {
    texts,
    sign: signed,
    height:
      y +
      8 +
      (block.kind === 'unused' ? 14 : block.kind === 'more' || block.marks?.some(isUsage) ? 9 : 0),
    named: named !== '',
    cut: named !== label || amount !== aside || lines.cut,
  };
}

const isUsage = ({ look }: Mark): boolean => look === 'usage';

/** The first of several names that fits, else the last one shortened. */
export function nameIn(names: readonly string[], fits: (line: string) => boolean): string {
  return names.find(fits) ?? shorten(names.at(-1) ?? '', fits);
}

/** Facts, joined by dots, in a few lines; the last ones are left out rather than cut. */
export function wrapFacts(facts: string, width: number, most: number, measure: Measure): Lines {
  const parts = facts.split(' · ');
  for (let count = parts.length; ; count--) {
    const wrapped = wrap(parts.slice(0, count).join(' · '), width, SMALL, measure, most);
    if (count > 1 && wrapped.cut) continue;
    return { ...wrapped, cut: wrapped.cut || count < parts.length };
  }
}

/** The cell at the height of its row; what hangs below it touches it across one small gap. */
function boxOf(cell: Cell, depth: number, heights: readonly number[]): Box {
  const { block, width } = cell;
  const height = heights[depth] ?? 0;
  const children = cell.children.map((child) => {
    const part = boxOf(child, depth + 1, heights);
    part.x = child.x;
    part.y = height + ROW_GAP;
    return part;
  });
  const hair = Math.min(1, width / 8);
  const inner = { x: hair, y: 0, width: width - 2 * hair, height };
  const pad = width < 64 ? 4 : PAD;
  const shapes: Shape[] =
    block.kind === 'unused' ? empty(cell, inner) : [{ look: 'range', ...inner }];
  if (block.kind === 'more')
    shapes.push({ look: 'teeth', x: hair, y: height - 8, width: inner.width, height: 8 });
  for (const { look, to } of block.marks ?? []) {
    if (look === 'usage') {
      const long = width * Math.min(1, to / (block.size || 1));
      shapes.push({ look: 'sum', x: hair, y: height - 8, width: inner.width, height: 8 });
      shapes.push({ look, x: hair, y: height - 8, width: Math.max(0, long - 2 * hair), height: 8 });
    } else
      shapes.push({
        look,
        x: (width * to) / (block.size || 1) - 2.5,
        y: -2,
        width: 0,
        height: height + 4,
      });
  }
  if (cell.sign && block.sign)
    shapes.push({ look: block.sign, x: pad, y: cell.sign - 5, width: 10, height: 10 });
  return box(block, width, Math.max(height, ...children.map((child) => child.y + child.height)), {
    shapes,
    texts: cell.texts,
    cut: cell.cut,
    children,
  });
}

/** Hatched but for the lines of text. */
function empty({ texts }: Cell, inner: Omit<Shape, 'look'>): Shape[] {
  const from = texts.reduce((most, { y }) => Math.max(most, y + 10), 2);
  const hatched = { ...inner, y: from, height: inner.height - from - 2 };
  return [
    { look: 'dashed', ...inner },
    ...(hatched.height > 4 ? [{ look: 'hatch', ...hatched } as const] : []),
  ];
}

/** A list of more would be longer than the picture that it is about. */
const MOST = 8;

/** Something that is drawn on a scale without its name, with its ends there. */
export interface Unnamed {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The few that were too narrow for a name, by place on the scale: `0–1: pod1.slice 1 CPU`. */
export function unnamedBox(
  all: readonly Unnamed[],
  scale: Scale,
  width: number,
  measure: Measure,
): Box | undefined {
  if (all.length === 0 || all.length > MOST) return undefined;
  const at = (value: number): string => scale.label(value / scale.unit, false);
  const lines = all.flatMap(({ name, from, to }) => {
    const ends = [...new Set([at(from), at(to)])].join('–');
    return wrap(`${ends}: ${name}`, width, SMALL, measure, 2).lines;
  });
  const texts = lines.map((words, index): PlacedText => ({
    words,
    x: 0,
    y: 8 + index * 14,
    font: SMALL,
    look: 'detail',
    anchor: 'start',
  }));
  const block: Block = { id: 'unnamed', kind: 'axis', look: 'axis' };
  return box(block, width, lines.length * 14 + 4, { texts });
}

/** Signs in a field of 10 by 10. */
const SIGNS: Readonly<Record<string, string>> = {
  // A weight with its handle.
  weight: 'M1 9.3L2.6 4.2H7.4L9 9.3ZM3.4 4A1.9 1.9 0 1 1 6.6 4',
  // An arrow against a stop, and under a lid.
  'own-cap': 'M0 5H6.8M4.2 2L7.2 5L4.2 8M9.2 0V10',
  'ancestor-cap': 'M0 .8H10M5 10V3.6M2 6.6L5 3.6L8 6.6',
  cpuset: 'M1 1H9V9H1ZM5 1V9M1 5H9',
  demand: 'M.5 5.5L3.8 8.8L9.5 1.5',
  host: 'M1.5 1.5H8.5V8.5H1.5ZM4 4H6V6H4Z',
  idle: 'M3 1V9M7 1V9',
};

/** The shapes and texts of a box that is drawn to scale. */
export function drawPart(pen: Pen, box: Box, x: number, y: number): void {
  for (const shape of box.shapes ?? [])
    drawShape(pen, shape.look, x + shape.x, y + shape.y, shape.width, shape.height, box.block.tone);
  drawTexts(pen, box, x, y);
}

const OPEN_BOXES = /* @__PURE__ */ inks((tone) =>
  ink('box', { fill: `${tone}-fill`, stroke: `${tone}-line`, width: 1.25, opacity: 0.55 }),
);
const OPEN = /* @__PURE__ */ ink('bracket', {
  fill: 'none',
  stroke: 'muted',
  width: 1.25,
  opacity: 0.55,
});
const EMPTY = /* @__PURE__ */ line('bracket', '4 3');
const SUM = /* @__PURE__ */ ink('bracket', { fill: 'none', stroke: 'muted', width: 1 });
const LOW = /* @__PURE__ */ ink('core bracket', { fill: 'paper', stroke: 'muted', width: 1.25 });
const LIMIT = /* @__PURE__ */ stroke('limit', 3.5);
const LIMIT_ENDS = /* @__PURE__ */ stroke('limit', 2);
const INHERITED = /* @__PURE__ */ stroke('limit', 1.5);
const THROTTLE = /* @__PURE__ */ stroke('limit', 2, '3 2.5');
const SIGN = /* @__PURE__ */ ink('sign', { fill: 'none', stroke: 'ink', width: 1.4 });

/** One shape at an absolute place. */
function drawShape(
  pen: Pen,
  look: Shape['look'],
  x: number,
  y: number,
  width: number,
  height: number,
  tone: Tone | undefined,
): void {
  const upright = (): string => `M${pen.at(x)} ${round(y)}V${round(y + height)}`;
  switch (look) {
    case 'range':
    case 'open': {
      const open = look === 'open';
      const paint = tone ? (open ? OPEN_BOXES : BOXES)[tone] : open ? OPEN : BRACKET;
      pen.rect(paint, x, y, width, height, 4);
      if (pen.palette.hatched && tone && width > 8)
        hatching(pen, tone, x, y, Math.min(5, width), height);
      return;
    }
    case 'hatch':
      return hatching(pen, 'control', x, y, width, height);
    case 'unused':
      hatching(pen, 'control', x, y, width, height);
      return pen.rect(EMPTY, x, y, width, height, 4);
    case 'dashed':
    case 'asked':
      return pen.rect(EMPTY, x, y, width, height, 4);
    case 'usage':
      return pen.rect(tone ? USAGES[tone] : SOLID, x, y, width, height, 2);
    case 'sum':
      return pen.rect(SUM, x, y, width, height, 2);
    case 'over':
    case 'min':
      return pen.rect(SOLID, x, y, width, height);
    case 'low':
      return pen.rect(LOW, x, y, width, height);
    case 'limit': {
      const [left, right] = [pen.at(x - 5), pen.at(x + 1.75)];
      pen.path(LIMIT, upright());
      return pen.path(
        LIMIT_ENDS,
        `M${left} ${round(y)}H${right}M${left} ${round(y + height)}H${right}`,
      );
    }
    case 'inherited':
      return pen.path(INHERITED, upright());
    case 'throttle':
      return pen.path(THROTTLE, upright());
    case 'teeth': {
      const count = Math.floor(width / 5);
      let d = '';
      for (let index = 0; index < count; index++)
        d += `M${pen.at(x + ((index + 0.5) * width) / count)} ${round(y)}v${height}`;
      return pen.path(BRACKET, d);
    }
    case 'tick':
      return pen.path(AXIS, height ? upright() : `M${pen.at(x)} ${round(y)}H${pen.at(x + width)}`);
    case 'grid':
      return pen.path(GRID, upright());
    default:
      pen.path(
        SIGN,
        SIGNS[look] ?? '',
        `translate(${pen.at(x)} ${round(y)})${pen.rtl ? 'scale(-1 1)' : ''}`,
      );
  }
}

/** A sign, a line or an area as a legend shows it: in the tone of a cgroup, which is a class of its group. */
export function drawSwatch(pen: Pen, { block }: Box, x: number, y: number): void {
  const look = block.items?.[0]?.mark as Shape['look'];
  const high = /unused|asked/.test(look);
  pen.open('hardware');
  if (SIGNS[look]) drawShape(pen, look, x + 4, y + 5, 10, 10, 'hardware');
  else if (/limit|throttle|inherited/.test(look))
    drawShape(pen, look, x + 10, y + 3, 0, 14, 'hardware');
  else drawShape(pen, look, x, y + (high ? 4 : 7), 18, high ? 12 : 6, 'hardware');
  pen.close();
}
