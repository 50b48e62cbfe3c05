import type { Block } from '../figure/block.ts';
import { type Box, box, stretch } from '../figure/box.ts';
import type { Context } from '../figure/context.ts';
import { GAP, LINKS, MARK_ROOM, RAIL, STYLES } from '../figure/style.ts';
import { align, comfortable, countBlock, shareRoom } from './rows.ts';

/** What stands beside gets this part of the width, if the tenants leave it. */
const SIDE = 0.2;

/** Widths of what stands beside, px. */
const SLIMMEST = 82;

const WIDEST = 136;

/** Tenants that should stand in one row before others get more room. */
const IN_ROW = 4;

/** Widths that a child needs: none of its words breaks, it looks as it should. */
interface Need {
  readonly block: Block;
  readonly least: number;
  readonly wish: number;
  readonly hosts: boolean;
}

/**
 * Children side by side on one layer: those with tenants take the room that the others, which
 * stand beside them, leave. What does not fit is left out if it is minor, else comes above, on a
 * rail.
 */
export function beside(block: Block, width: number, context: Context): Box {
  const needs = (block.children ?? []).map((child) => need(child, width, context));
  const columns =
    needs.some((child) => child.block.minor) && sum(needs, three) > width
      ? needs.filter((child) => !child.block.minor)
      : needs;
  let from = 0;
  while (from < columns.length - 1 && sum(columns.slice(from), ({ least }) => least) > width)
    from++;
  const left = from > 0 ? RAIL : 0;
  const above = columns
    .slice(0, from)
    .map((child) => context.fit(child.block, width - left, context));
  let y = 0;
  for (const part of above) {
    part.x = left;
    part.y = y;
    y += part.height + GAP;
  }
  const row = inRow(columns.slice(from), width - left, context);
  align(row);
  if (row.some((part) => part.block.manages)) y += LINKS;
  let x = left;
  const height = Math.max(0, ...row.map((part) => part.height));
  for (const part of row) {
    if (!part.block.low) stretch(part, height);
    part.x = x;
    part.y = y + height - part.height;
    x += part.width + GAP;
  }
  return box(block, width, y + height, {
    children: [...above, ...row],
    ...(left ? { rail: true } : {}),
  });
}

function inRow(needs: readonly Need[], width: number, context: Context): Box[] {
  const hosts = needs.filter((child) => child.hosts).length;
  const room = width - sum(needs, ({ hosts: main, wish, least }) => (main ? wish : least));
  const slack = Math.max(0, room) / Math.max(1, needs.length - hosts);
  const sides = needs.map(({ least, wish }) => Math.min(wish, least + slack));
  const sideWidth = sides.reduce((all, side, index) => all + (needs[index]?.hosts ? 0 : side), 0);
  const rest = (width - (needs.length - 1) * GAP - sideWidth) / Math.max(1, hosts);
  return needs.map((child, index) =>
    context.fit(
      child.block,
      child.hosts ? rest : (sides[index] ?? 0) + (hosts ? 0 : rest / needs.length),
      context,
    ),
  );
}

/** Width of children side by side, each by the given measure. */
function sum(needs: readonly Need[], width: (child: Need) => number): number {
  return needs.reduce((all, child) => all + width(child) + GAP, -GAP);
}

/** Room for three tenants, where there are so many. */
function three({ hosts, least, wish }: Need): number {
  return hosts ? Math.min(wish, 3 * least + 2 * GAP) : least;
}

function need(block: Block, width: number, context: Context): Need {
  if (!hosts(block)) {
    const least = Math.max(SLIMMEST, words(block, context));
    return { block, least, wish: Math.max(least, Math.min(WIDEST, width * SIDE)), hosts: false };
  }
  const frame = block.look === 'frame' ? 2 * GAP : 0;
  const children = block.children ?? [];
  if (block.kind === 'tenants') {
    const cells = children.slice(0, IN_ROW).map((child) => cell(child, width, context));
    const least = Math.max(0, ...cells.map((cell) => cell.least));
    const rail = cells.length > 1 ? RAIL : 0;
    return { block, least: least + rail, wish: sum(cells, ({ wish }) => wish), hosts: true };
  }
  const inside = children.map((child) => need(child, width, context));
  const across = block.layout === 'beside';
  const most = (of: 'least' | 'wish'): number =>
    frame +
    (across ? sum(inside, (child) => child[of]) : Math.max(...inside.map((child) => child[of])));
  return { block, least: most('least'), wish: most('wish'), hosts: true };
}

/** What one tenant needs: with others inside, as much as they. */
export function cell(block: Block, width: number, context: Context): Need {
  if (hosts(block)) return need(block, width, context);
  const wish = comfortable(block, context);
  return { block, least: wish, wish, hosts: true };
}

/** Tenants stand in it, at any depth. */
function hosts(block: Block): boolean {
  return block.kind === 'tenants' || (block.children?.some(hosts) ?? false);
}

/** The width in which no word of a label breaks. */
function words(block: Block, context: Context): number {
  const { label, padX } = STYLES[block.look ?? 'band'];
  const longest = (block.label ?? '')
    .split(/[\s-]/)
    .reduce((most, word) => Math.max(most, context.measure(word, label)), 0);
  const own = longest * 1.05 + 2 * padX + (block.kernel ? MARK_ROOM : 0);
  const inside = (block.children ?? []).map((child) => words(child, context));
  return Math.min(WIDEST, Math.max(own, ...inside) + (block.look === 'frame' ? 2 * GAP : 0));
}

/** More rows are folded. */
const ROWS = 3;

/** A cell that counts the rest, px. */
const REST = 108;

/**
 * Tenants of different widths, side by side: each row takes as many as fit and fills the width.
 * Rows rest on a rail; tenants beyond the last row fold into one cell with a count.
 */
export function pack(block: Block, width: number, context: Context): Box {
  const all = block.children ?? [];
  const hidden = block.more?.count ?? 0;
  const room = width - RAIL;
  const wanted = all.map((child) => Math.min(room, cell(child, width, context).wish));
  let columns = all.length;
  let rows = !hidden && total(wanted) <= width ? [wanted] : rowsOf(wanted, room);
  while (columns > 1 && rows.length > ROWS) {
    columns -= 1;
    rows = rowsOf([...wanted.slice(0, columns), REST], room);
  }
  const rest = hidden + all.length - columns;
  if (rest > 0 && columns === all.length) rows = rowsOf([...wanted, REST], room);
  const cells =
    rest > 0 ? [...all.slice(0, columns), countBlock(block, rest, all[columns - 1])] : all;
  const left = rows.length > 1 ? RAIL : 0;
  const boxes: Box[] = [];
  let y = 0;
  for (const row of rows) {
    const widths = shareRoom(row, width - left - (row.length - 1) * GAP);
    const from = boxes.length;
    const parts = widths.map((wide, index) =>
      context.fit(cells[from + index] as Block, wide, context),
    );
    align(parts);
    const height = Math.max(...parts.map((cell) => cell.height));
    let x = left;
    for (const cell of parts) {
      stretch(cell, height);
      cell.x = x;
      cell.y = y;
      x += cell.width + GAP;
    }
    boxes.push(...parts);
    y += height + GAP;
  }
  return box(block, width, y - GAP, { children: boxes, ...(left ? { rail: true } : {}) });
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, wide) => sum + wide + GAP, -GAP);
}

/** Widths in rows that are no wider than the room. */
function rowsOf(widths: readonly number[], room: number): number[][] {
  const rows: number[][] = [];
  for (const wide of widths) {
    const row = rows.at(-1);
    if (row && total([...row, wide]) <= room) row.push(wide);
    else rows.push([wide]);
  }
  return rows;
}
