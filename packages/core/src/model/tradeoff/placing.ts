import { PICTOGRAMS } from '../../domain/pictograms.ts';
import type { Block } from '../../layout/block.ts';
import { box, pile, type Box, type PlacedText, type Shape } from '../../layout/box.ts';
import type { Context, Flow } from '../../layout/flow.ts';
import type { Font } from '../../layout/measure.ts';
import type { VerdictSign } from '../../layout/quantity.ts';
import { SMALL } from '../../layout/style.ts';
import { wrap } from '../../layout/wrap.ts';

/** The small stack beside a name, px. */
const STACK = { width: 60, height: 47 };
const PAD = 10;
const NAME: Font = { size: 13, bold: true };
const SUM: Font = { size: 18, bold: true };
const BETWEEN = 6;

type Part = readonly [words: string | undefined, font: Font, x: number];

/** A box of paragraphs under each other, with a margin of `top`; `ys` is where each of them begins. */
function paragraphs(
  block: Block,
  width: number,
  top: number,
  parts: readonly Part[],
  { measure }: Context,
): { readonly placed: Box; readonly ys: readonly number[] } {
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
  return { placed: box(block, width, y + 8, { texts, cut }), ys };
}

/**
 * What is told of a technique by a criterion: whose it is where no column says so, the rating with
 * its words, what it adds, and whether it is a fact. Of a sum: the number over its bar. Of a
 * technique itself: its small stack with its name beside it, or under it where there is little room.
 */
export const cell: Flow = (block, width, context) => {
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
  const { placed, ys } = paragraphs(block, width, top, parts, context);
  const height = Math.max(stack ? STACK.height + 12 : 0, placed.height + (bar ? 20 : 0));
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
  return { ...placed, height, shapes };
};

/**
 * Rows of cells under a head that names their columns; where columns would be too narrow, the cells
 * stand under the name of their row, each with the name of its column.
 *
 * @param narrowest - Columns get no narrower, px.
 * @param part - Part of the width that names of rows take beside their cells.
 */
export function tableOf(narrowest: number, part = 0.3): Flow {
  return (block, width, context) => {
    const rows = block.children ?? [];
    const count = rows[0]?.children?.length ?? 1;
    const head = part && Math.min(300, Math.max(150, Math.floor(width * part)));
    const wide = (width - head) / count - BETWEEN >= narrowest;
    const left = wide && part ? head + BETWEEN : 0;
    const most = Math.max(1, Math.floor((width + BETWEEN) / (narrowest + BETWEEN)));
    // Full rows as far as possible: five cells stand three and two rather than four and one.
    const columns = wide ? count : Math.ceil(count / Math.ceil(count / most));
    const step = (width - left + BETWEEN) / columns;
    const all = rows.map((row) => {
      const named = row.label
        ? nameOf(row, wide ? head : width, width, context)
        : box(row, width, 0);
      const children: Box[] = [];
      let [at, y, line] = [0, wide ? 0 : named.height, wide ? named.height : 0];
      for (const cell of row.children ?? []) {
        const span = Math.min(columns, cell.size ?? 1);
        if (at + span > columns) {
          y += line + BETWEEN;
          [at, line] = [0, 0];
        }
        const { label: _, ...unnamed } = cell;
        const fitted = context.fit(
          wide && row.label ? unnamed : cell,
          span * step - BETWEEN,
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
  const { label, detail, said, marks: [bar] = [] } = row;
  const parts: Part[] = [
    [label, NAME, PAD],
    [detail, SMALL, PAD],
    [said, SMALL, PAD],
  ];
  const { placed } = paragraphs(row, wide, 7, parts, context);
  const shapes: Shape[] = [{ look: 'grid', x: 0, y: -4, width: whole, height: 0 }];
  if (!bar) return { ...placed, shapes };
  const y = placed.height - 3;
  shapes.push({ look: 'sum', x: PAD, y, width: (wide - 2 * PAD) * bar.to, height: 6 });
  return { ...placed, height: y + 14, shapes };
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
