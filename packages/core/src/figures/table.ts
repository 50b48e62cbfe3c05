import type { Block } from '../figure/block.ts';
import { type Box, type PlacedText, box, pile } from '../figure/box.ts';
import type { Context, Layout } from '../figure/context.ts';

import { GAP, SMALL } from '../figure/style.ts';

import { wrap } from '../figure/wrap.ts';
import { heighten, cardTexts } from './card.ts';

/** Columns get no narrower, px; where they do not fit, the cells of a row stand under its name. */
const NARROWEST = 92;

const BETWEEN = 6;

const HEAD = 0.3;

const WIDEST_HEAD = 300;

/** The first child is the head, the others are rows whose cells are as many columns wide as their size. */
export const table: Layout = (block, width, context) => {
  const [head, ...rows] = block.children ?? [];
  const columns = head?.children?.length ?? 0;
  if (!head || !columns) return box(block, width, 0);
  const left = Math.min(WIDEST_HEAD, Math.max(150, Math.floor(width * HEAD)));
  const column = (width - left) / columns - BETWEEN;
  const wide = column >= NARROWEST;
  const heads = wide
    ? line(head.children ?? [], left + BETWEEN, column, context)
    : wrapped(head.children ?? [], width, context);
  const top = box(head, width, heightOf(heads), { children: heads });
  const boxes = rows.map((row) =>
    wide ? rowBox(row, width, left, column, context) : cardOf(row, width, context),
  );
  const all = [top, ...boxes];
  const height = pile(all, 0);
  return box(block, width, height, { children: all });
};

function heightOf(boxes: readonly Box[]): number {
  return Math.max(0, ...boxes.map(({ y, height }) => y + height));
}

/** Cells in a line of columns, all of one height. */
function line(blocks: readonly Block[], from: number, column: number, context: Context): Box[] {
  let at = 0;
  const cells = blocks.map((block) => {
    const span = block.size ?? 1;
    const part = context.fit(unnamed(block), span * column + (span - 1) * BETWEEN, context);
    part.x = from + at * (column + BETWEEN);
    at += span;
    return { ...part, block };
  });
  const height = heightOf(cells);
  return cells.map((cell) => heighten(cell, height));
}

/** In a column the head says whose a cell is. */
function unnamed(cell: Block): Block {
  const { aside: _, ...rest } = cell;
  return rest;
}

/** Cells in rows of as many as fit, the wider ones as wide as several. */
function wrapped(blocks: readonly Block[], width: number, context: Context): Box[] {
  const most = Math.max(1, Math.floor((width + BETWEEN) / (NARROWEST + BETWEEN)));
  const columns = Math.min(most, Math.max(2, blocks.length));
  const column = (width - (columns - 1) * BETWEEN) / columns;
  const rows: Block[][] = [];
  let used = columns;
  for (const block of blocks) {
    const span = Math.min(columns, block.size ?? 1);
    if (used + span > columns) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(block);
    used += span;
  }
  const boxes: Box[] = [];
  let y = 0;
  for (const row of rows) {
    let x = 0;
    const cells = row.map((block) => {
      const span = Math.min(columns, block.size ?? 1);
      const wide = span * column + (span - 1) * BETWEEN;
      const cell = context.fit(block, wide, context);
      cell.x = x;
      cell.y = y;
      x += wide + BETWEEN;
      return cell;
    });
    const height = Math.max(...cells.map((cell) => cell.height));
    boxes.push(...cells.map((cell) => heighten(cell, height)));
    y += height + BETWEEN;
  }
  return boxes;
}

function rowBox(row: Block, width: number, left: number, column: number, context: Context): Box {
  const { texts, height } = named(row, left, context);
  const cells = line(row.children ?? [], left + BETWEEN, column, context);
  const high = Math.max(height, heightOf(cells));
  const children = cells.map((cell) => heighten(cell, high));
  return box(row, width, high, { texts, shapes: [ruled(width)], children });
}

/** The name of a row over its cells. */
function cardOf(row: Block, width: number, context: Context): Box {
  const { texts, height } = named(row, width, context);
  const cells = wrapped(row.children ?? [], width, context);
  for (const cell of cells) cell.y += height;
  return box(row, width, height + heightOf(cells) - height, {
    texts,
    shapes: [ruled(width)],
    children: cells,
  });
}

function ruled(width: number) {
  return { look: 'grid', x: 0, y: -GAP / 2, width, height: 0 } as const;
}

/** The name of a row, what it is about, and facts in small type. */
function named(
  row: Block,
  width: number,
  context: Context,
): { readonly texts: readonly PlacedText[]; readonly height: number } {
  const { sign: _, aside: __, ...plain } = row;
  const first = cardTexts(plain, width, context);
  const noteLines = wrap(row.description ?? '', width - 20, SMALL, context.measure, 6).lines;
  const facts = noteLines.map((words, index): PlacedText => ({
    words,
    x: 10,
    y: first.height + index * 14,
    font: SMALL,
    look: 'detail',
    anchor: 'start',
  }));
  return { texts: [...first.texts, ...facts], height: first.height + facts.length * 14 };
}

/** Two cards with a line between them, under each other where there is no room. */
export const twice: Layout = (block, width, context) => {
  const room = Math.max(24, Math.min(64, width * 0.1));
  const column = (width - room) / 2;
  const cells = (block.children ?? []).map((child) => context.fit(child, column, context));
  const height = heightOf(cells);
  const boxes = cells.map((cell, index) => {
    cell.x = index * (column + room);
    return heighten(cell, height);
  });
  const between = box({ id: `${block.id}.same`, kind: 'axis', look: 'axis' }, room, 1, {
    shapes: [{ look: 'over', x: 4, y: 0, width: room - 8, height: 0 }],
  });
  between.x = column;
  between.y = height / 2;
  return box(block, width, height, { children: [...boxes, between] });
};
