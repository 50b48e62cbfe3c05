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
