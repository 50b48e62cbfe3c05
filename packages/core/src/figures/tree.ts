import type { Block } from '../figure/block.ts';
import { box, type Box, type Shape } from '../figure/box.ts';
import { card, cardTexts } from './card.ts';
import type { Context, Layout } from '../figure/context.ts';
import { GAP, RAIL } from '../figure/style.ts';

/** Columns get no narrower, px. */
const NARROWEST = 140;
/** Bars get no longer, px. */
const LONGEST = 260;
const BAR = 6;

/** Trees side by side; their bars have one scale, which fits into the narrowest column. */
export const forest: Layout = (block, width, context) => {
  const column = Math.max(NARROWEST, width / Math.max(1, block.size ?? 1) - GAP);
  const long = Math.min(LONGEST, column - 2 * RAIL - 20);
  const { max = 0 } = block.scale ?? {};
  const layer: Layout = (one, wide) => layerCard(one, wide, context, max ? long / max : 0);
  return tree(block, width, { ...context, layouts: { ...context.layouts, layer } });
};

/** What stands on one layer: side by side, in rows on a rail where one is not enough. */
export const tree: Layout = (block, width, context) => {
  const all = block.children ?? [];
  const one = rowsOf(all, width).length < 2;
  const left = one ? 0 : RAIL;
  const children: Box[] = [];
  let y = 0;
  for (const row of rowsOf(all, width - left)) {
    const sum = row.reduce((total, { size = 1 }) => total + size, 0);
    const column = (width - left - (sum - 1) * GAP) / sum;
    let x = left;
    const boxes = row.map((child) => {
      const span = child.size ?? 1;
      const wide = span * column + (span - 1) * GAP;
      const cell = context.fit(child, wide, context);
      cell.x = x;
      x += wide + GAP;
      return cell;
    });
    const height = Math.max(...boxes.map((cell) => cell.height));
    // All of them stand on the ground.
    for (const cell of boxes) cell.y = y + height - cell.height;
    children.push(...boxes);
    y += height + GAP;
  }
  return box(block, width, Math.max(0, y - GAP), { children, ...(one ? {} : { rail: true }) });
};

/** As many branches in a row as have room for all that stands on them; the widest alone. */
function rowsOf(all: readonly Block[], width: number): readonly (readonly Block[])[] {
  const most = Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)));
  const rows: Block[][] = [];
  let used = most;
  for (const child of all) {
    const { size = 1 } = child;
    if (used + size > most) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(child);
    used += size;
  }
  return rows;
}

/** A card with a bar as long as its size is on the scale. */
function layerCard(block: Block, width: number, context: Context, unit: number): Box {
  if (!unit || block.size === undefined) return card(block, width, context);
  const { texts, height, cut } = cardTexts(block, width, context);
  const look = block.marks?.[0]?.look ?? 'range';
  const whole = height + BAR + 4;
  const shapes: Shape[] = [
    { look, x: 0, y: 0, width, height: whole },
    { look: 'usage', x: 10, y: height - 1, width: Math.max(1, block.size * unit), height: BAR },
    ...(block.sign ? [{ look: block.sign, x: 10, y: 10.5, width: 10, height: 10 }] : []),
  ];
  return box(block, width, whole, { shapes, texts, cut });
}

/** Small cards in lines, each as wide as its name. */
export const wraps: Layout = (block, width, context) => {
  let x = 0;
  let y = 0;
  let line = 0;
  const children = (block.children ?? []).map((child) => {
    const wide = context.measure(child.label ?? '', { size: 13, bold: true }) * 1.06;
    const part = context.fit(child, Math.min(width, wide + 24 + (child.sign ? 16 : 0)), context);
    if (x > 0 && x + part.width > width) {
      x = 0;
      y += line + 4;
      line = 0;
    }
    line = Math.max(line, part.height);
    part.x = x;
    part.y = y;
    x += part.width + 4;
    return part;
  });
  const height = Math.max(0, ...children.map((child) => child.y + child.height));
  return box(block, width, height, { children });
};
