import type { Block } from './block.ts';
import { cell as needs } from './beside.ts';
import { box, stretch, type Box } from './box.ts';
import type { Context } from './flow.ts';
import { align, counted, shared } from './grid.ts';
import { GAP, RAIL } from './style.ts';

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
  const wanted = all.map((child) => Math.min(room, needs(child, width, context).wish));
  let kept = all.length;
  let rows = !hidden && total(wanted) <= width ? [wanted] : rowsOf(wanted, room);
  while (kept > 1 && rows.length > ROWS) {
    kept -= 1;
    rows = rowsOf([...wanted.slice(0, kept), REST], room);
  }
  const rest = hidden + all.length - kept;
  if (rest > 0 && kept === all.length) rows = rowsOf([...wanted, REST], room);
  const cells = rest > 0 ? [...all.slice(0, kept), counted(block, rest, all[kept - 1])] : all;
  const left = rows.length > 1 ? RAIL : 0;
  const boxes: Box[] = [];
  let y = 0;
  for (const row of rows) {
    const widths = shared(row, width - left - (row.length - 1) * GAP);
    const from = boxes.length;
    const placed = widths.map((wide, index) =>
      context.fit(cells[from + index] as Block, wide, context),
    );
    align(placed);
    const height = Math.max(...placed.map((cell) => cell.height));
    let x = left;
    for (const cell of placed) {
      stretch(cell, height);
      cell.x = x;
      cell.y = y;
      x += cell.width + GAP;
    }
    boxes.push(...placed);
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
