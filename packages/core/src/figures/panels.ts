import type { Block } from '../figure/block.ts';
import { type Box, box, stretch } from '../figure/box.ts';
import type { Context, Layout } from '../figure/context.ts';

/**
 * Children in as many columns of one width as there is room for, row by row.
 *
 * @param narrowest - No column is narrower while there are several, px.
 * @param between - Space between neighbours, px.
 * @param level - Neighbours end at one height.
 */
export function columns(narrowest: number, between: number, level = false): Layout {
  return (block: Block, width: number, context: Context): Box => {
    const all = block.children ?? [];
    if (all.length === 0) return box(block, width, 0);
    const most = Math.max(1, Math.floor((width + between) / (narrowest + between)));
    const rows = Math.ceil(all.length / Math.min(all.length, most));
    // Full rows as far as possible: four cells stand two by two rather than three and one.
    const count = Math.ceil(all.length / rows);
    const cell = Math.floor((width - (count - 1) * between) / count);
    const children: Box[] = [];
    let y = 0;
    for (let from = 0; from < all.length; from += count) {
      const row = all.slice(from, from + count).map((child) => context.fit(child, cell, context));
      const height = Math.max(...row.map((part) => part.height));
      row.forEach((part, index) => {
        if (level) stretch(part, height);
        part.x = index * (cell + between);
        part.y = y;
      });
      children.push(...row);
      y += height + between;
    }
    return box(block, width, Math.max(0, y - between), { children });
  };
}

/** A stack stays readable down to this width; narrower ones stand under each other, px. */
const NARROWEST_PANEL = 300;

/** Space between stacks that are compared, px. */
const BETWEEN = 28;

/** Stacks side by side on one ground line, or under each other: the layout `panels`. */
export const panels: Layout = (block, width, context) => {
  const all = block.children ?? [];
  const most = Math.floor((width + BETWEEN) / (NARROWEST_PANEL + BETWEEN));
  const columns = Math.max(1, Math.min(all.length, most));
  const children: Box[] = [];
  let y = 0;
  for (let from = 0; from < all.length; from += columns) {
    const listed = all.slice(from, from + columns);
    const cell = Math.floor((width - (listed.length - 1) * BETWEEN) / listed.length);
    const row = listed.map((child) => context.fit(child, cell, context));
    const ground = Math.max(...row.map(groundOf));
    for (const part of row) lift(part, ground - groundOf(part));
    const height = Math.max(...row.map((part) => part.height));
    row.forEach((part, index) => {
      stretch(part, height);
      part.x = index * (cell + BETWEEN);
      part.y = y;
    });
    children.push(...row);
    y += height + BETWEEN;
  }
  return box(block, width, Math.max(0, y - BETWEEN), { children });
};

/** Height of the layer at the bottom: the ground that all stand on. */
function groundOf({ children }: Box): number {
  return children.at(-1)?.height ?? 0;
}

function lift(part: Box, by: number): void {
  const last = part.children.at(-1);
  if (!last || by <= 0) return;
  stretch(last, last.height + by);
  part.height += by;
}
