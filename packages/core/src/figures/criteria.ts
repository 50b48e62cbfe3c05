import { AXIS, BRACKET, type Ink, SOLID, ink, inks } from '../figure/ink.ts';
import { type Figures, type Pen, outline, round } from '../figure/pen.ts';
import type { Block } from '../figure/block.ts';
import { type Box, type PlacedText, type Shape, box, pile } from '../figure/box.ts';
import type { Context, Layout } from '../figure/context.ts';
import type { Font } from '../figure/measure.ts';
import type { VerdictSign } from '../figure/quantity.ts';
import { SMALL } from '../figure/style.ts';
import { drawTexts } from '../figure/texts.ts';
import { wrap } from '../figure/wrap.ts';
import { PICTOGRAMS, type StackSort } from '../figure/pictograms.ts';

/** The small stack beside a name, px. */
const STACK = { width: 60, height: 47 };

const PAD = 10;

const SUM: Font = { size: 18, bold: true };

const NAME: Font = { size: 13, bold: true };

/**
 * What is told of a technique by a criterion: whose it is where no column says so, the rating with
 * its words, what it adds, and whether it is a fact. Of a sum: the number over its bar. Of a
 * technique itself: its small stack with its name beside it, or under it where there is little room.
 */
export const cell: Layout = (block, width, context) => {
  const { sign, short = [], kind, marks: [bar] = [], label, detail, aside } = block;
  const stack = kind in PICTOGRAMS;
  const head = stack || kind === 'technique';
  const roomy = width >= 200;
  const x = stack && roomy ? STACK.width + 14 : sign ? 40 : PAD;
  const opinion = kind === 'opinion' ? 18 : 0;
  const last = short.length - 1;
  const parts: Part[] = [
    [label, SMALL, PAD],
    [detail, bar ? SUM : NAME, x],
    [aside, SMALL, x],
    ...short.map((words, index): Part => [words, SMALL, index < last ? x : x + opinion]),
  ];
  const top = stack && !roomy ? STACK.height + 15 : 8;
  const { textBox: part, ys } = paragraphs(block, width, top, parts, context);
  const height = Math.max(stack ? STACK.height + 12 : 0, part.height + (bar ? 20 : 0));
  const line = { look: kind as VerdictSign, x: 0.5, y: 0.5, width: width - 1, height: height - 1 };
  const shapes: Shape[] = head ? [] : [line];
  if (stack) shapes.push({ look: 'stack', x: roomy ? 2 : PAD, y: 6, ...STACK });
  if (sign) shapes.push({ look: sign, x: PAD, y: (ys[1] ?? 0) + 0.5, width: 22, height: 16 });
  if (opinion) shapes.push({ look: 'balloon', x, y: (ys.at(-1) ?? 0) + 2, width: 12, height: 10 });
  if (bar) {
    // It starts in the middle: to the end for more than nothing.
    const [middle, y] = [width / 2, height - 18];
    const half = middle - PAD;
    const long = half * Math.abs(bar.to);
    shapes.push(
      { look: 'grid', x: PAD, y: y + 4, width: 2 * half, height: 0 },
      { look: 'sum', x: bar.to < 0 ? middle - long : middle, y, width: long, height: 8 },
      { look: 'tick', x: middle, y: y - 3, width: 0, height: 14 },
    );
  }
  return { ...part, height, shapes };
};

const GLYPHS: Readonly<Record<string, string>> = {
  best: 'M4 8H10M7 5V11M12 8H18M15 5V11',
  good: 'M8 8H14M11 5V11',
  even: 'M8 6.5H14M8 9.5H14',
  poor: 'M8 8H14',
  worst: 'M4 8H10M12 8H18',
};

/** Ratings in a pill, the sign of an opinion, bars of weights and sums, small stacks. */
export const criteriaFigures: Figures = {
  draw(pen, box, x, y) {
    for (const shape of box.shapes ?? []) {
      const at = { ...shape, x: x + shape.x, y: y + shape.y };
      if (shape.look === 'stack') drawPictogram(pen, box.block.kind, at);
      else drawShape(pen, at);
    }
    drawTexts(pen, box, x, y);
  },
  swatch(pen, { block }, x, y) {
    const look = block.items?.[0]?.mark as Shape['look'];
    const field = GLYPHS[look] ? [-1.5, 2, 20, 16] : [0, 4, 18, 12];
    const [left, top, width, height] = field as [number, number, number, number];
    drawShape(pen, { look, x: x + left, y: y + top, width, height });
  },
};

/** Strokes in a field of so much by 16: what speaks for something is on dark ground. */
const FIELD = 22;

const cellInk = (width: number, dash?: string): Ink =>
  ink('core bracket', { fill: 'paper', stroke: 'muted', width, ...(dash ? { dash } : {}) });

/** A cell of a fact, an opinion, nothing told, or the highest sum: width and dashes of its line. */
const CELLS: Readonly<Record<string, Ink>> = {
  fact: /* @__PURE__ */ cellInk(1.25),
  opinion: /* @__PURE__ */ cellInk(1.5, '5 4'),
  untold: /* @__PURE__ */ cellInk(1.25, '2 3'),
  total: /* @__PURE__ */ cellInk(1.25),
  highest: /* @__PURE__ */ cellInk(2.5),
};
const PILL = /* @__PURE__ */ cellInk(1.25);
const GLYPH_ON_DARK = /* @__PURE__ */ ink('glyph', { fill: 'none', stroke: 'paper', width: 1.75 });
const GLYPH = /* @__PURE__ */ ink('sign', { fill: 'none', stroke: 'ink', width: 1.75 });
const RULE = /* @__PURE__ */ ink('axis', {
  fill: 'none',
  stroke: 'muted',
  width: 1.25,
  opacity: 0.3,
});

function drawShape(pen: Pen, { look, x, y, width, height }: Shape): void {
  const glyph = GLYPHS[look];
  const cell = CELLS[look];
  if (cell) return pen.rect(cell, x, y, width, height, 6);
  if (glyph) {
    const dark = /best|good/.test(look);
    pen.rect(dark ? SOLID : PILL, x, y, width, height, height / 2);
    return pen.glyph(dark ? GLYPH_ON_DARK : GLYPH, glyph, x + (width - FIELD) / 2, y, FIELD);
  }
  switch (look) {
    case 'sum':
      return pen.rect(SOLID, x, y, width, height, 2);
    // What somebody says, in a balloon.
    case 'balloon':
      return pen.path(
        BRACKET,
        `M${pen.at(x)} ${round(y)}H${pen.at(x + 12)}v8H${pen.at(x + 6)}L${pen.at(x + 3)} ${round(y + 11)}v-3H${pen.at(x)}z`,
      );
    default: {
      const end = width ? `H${pen.at(x + width)}` : `v${height}`;
      pen.path(width ? RULE : AXIS, `M${pen.at(x)} ${round(y)}${end}`);
    }
  }
}

/** From band to band, px. */
const BAND = 8;

const SMALL_BOXES = /* @__PURE__ */ inks((tone) =>
  ink('box', { fill: `${tone}-fill`, stroke: `${tone}-line`, width: 1 }),
);

/** Two tenants side by side on what they share, as small as an icon. */
function drawPictogram(pen: Pen, stack: string, { x, y, width, height }: Shape): void {
  const [ground, boundary, tenant] = PICTOGRAMS[stack as StackSort];
  const drawBands = (tones: typeof ground, left: number, foot: number, wide: number): void =>
    tones.forEach((tone, level) => {
      pen.open(tone);
      pen.rect(SMALL_BOXES[tone], left, foot - (level + 1) * BAND, wide, BAND - 1, 1.5);
      pen.close();
    });
  const foot = y + height + 1;
  const top = foot - ground.length * BAND - 1.5;
  const high = tenant.length * BAND + 5;
  drawBands(ground, x, foot, width);
  for (const left of [x, x + width / 2 + 1]) {
    pen.open('frame');
    outline(pen, boundary, left, top - high, 29, high, 4);
    pen.close();
    drawBands(tenant, left + 3, top - 2, 23);
  }
}

const CELL_GAP = 6;

type Part = readonly [words: string | undefined, font: Font, x: number];

/** A box of paragraphs under each other, with a margin of `top`; `ys` is where each of them begins. */
function paragraphs(
  block: Block,
  width: number,
  top: number,
  parts: readonly Part[],
  { measure }: Context,
): { readonly textBox: Box; readonly ys: readonly number[] } {
  const texts: PlacedText[] = [];
  let y = top;
  let cut = false;
  const ys = parts.map(([words = '', font, x]) => {
    const from = y;
    const small = font === SMALL;
    const high = small ? 14 : font.size + 4;
    const { lines, cut: shorter } = wrap(words, width - x - PAD, font, measure, small ? 8 : 3);
    cut ||= shorter;
    for (const line of lines) {
      const look = small ? 'detail' : 'label';
      texts.push({ words: line, x, y: y + high / 2, font, look, anchor: 'start' });
      y += high;
    }
    return from;
  });
  return { textBox: box(block, width, y + 8, { texts, cut }), ys };
}

/**
 * Rows of cells under a head that names their columns; where columns would be too narrow, the cells
 * stand under the name of their row, each with the name of its column.
 *
 * @param narrowest - Columns get no narrower, px.
 * @param part - Part of the width that names of rows take beside their cells.
 */
export function tableOf(narrowest: number, part = 0.3): Layout {
  return (block, width, context) => {
    const rows = block.children ?? [];
    const count = rows[0]?.children?.length ?? 1;
    const head = part && Math.min(300, Math.max(150, Math.floor(width * part)));
    const wide = (width - head) / count - CELL_GAP >= narrowest;
    const left = wide && part ? head + CELL_GAP : 0;
    const most = Math.max(1, Math.floor((width + CELL_GAP) / (narrowest + CELL_GAP)));
    // Full rows as far as possible: five cells stand three and two rather than four and one.
    const columns = wide ? count : Math.ceil(count / Math.ceil(count / most));
    const step = (width - left + CELL_GAP) / columns;
    const all = rows.map((row) => {
      const named = row.label
        ? nameOf(row, wide ? head : width, width, context)
        : box(row, width, 0);
      const children: Box[] = [];
      let [at, y, line] = [0, wide ? 0 : named.height, wide ? named.height : 0];
      for (const cell of row.children ?? []) {
        const span = Math.min(columns, cell.size ?? 1);
        if (at + span > columns) {
          y += line + CELL_GAP;
          [at, line] = [0, 0];
        }
        const { label: _, ...unnamed } = cell;
        const fitted = context.fit(
          wide && row.label ? unnamed : cell,
          span * step - CELL_GAP,
          context,
        );
        line = Math.max(line, fitted.height);
        children.push({ ...fitted, block: cell, x: left + at * step, y });
        at += span;
      }
      level(children);
      return { ...named, width, height: Math.max(named.height, y + line), children };
    });
    return box(block, width, pile(all, 0), { children: all });
  };
}

/** The name of a row with what it is about, under a line; its bar is a part of the width. */
function nameOf(row: Block, wide: number, whole: number, context: Context): Box {
  const { label, detail, description, marks: [bar] = [] } = row;
  const parts: Part[] = [
    [label, NAME, PAD],
    [detail, SMALL, PAD],
    [description, SMALL, PAD],
  ];
  const { textBox } = paragraphs(row, wide, 7, parts, context);
  // At the end of its name, where badges stand on no cell.
  const part = { ...textBox, badges: { x: wide - 140, y: 0, width: 140 } };
  const shapes: Shape[] = [{ look: 'grid', x: 0, y: -4, width: whole, height: 0 }];
  if (!bar) return { ...part, shapes };
  const y = part.height - 3;
  shapes.push({ look: 'sum', x: PAD, y, width: (wide - 2 * PAD) * bar.to, height: 6 });
  return { ...part, height: y + 14, shapes };
}

/** All that stand in a line end at one height; their texts stay at the top. */
function level(cells: Box[]): void {
  cells.forEach((cell, index) => {
    const height = Math.max(...cells.filter(({ y }) => y === cell.y).map((one) => one.height));
    const [line, ...rest] = cell.shapes ?? [];
    const shapes =
      line && line.look !== 'stack' ? [{ ...line, height: height - 1 }, ...rest] : cell.shapes;
    cells[index] = { ...cell, height, ...(shapes ? { shapes } : {}) };
  });
}
