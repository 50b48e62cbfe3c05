import { box, stretch, type Box } from './box.ts';
import type { Flow } from './flow.ts';

/** A stack stays readable down to this width; narrower ones stand under each other, px. */
const NARROWEST_PANEL = 300;
/** Space between stacks that are compared, px. */
const BETWEEN = 28;

/** Stacks side by side on one ground line, or under each other: the flow `panels`. */
export const panels: Flow = (block, width, context) => {
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
    for (const placed of row) lift(placed, ground - groundOf(placed));
    const height = Math.max(...row.map((placed) => placed.height));
    row.forEach((placed, index) => {
      stretch(placed, height);
      placed.x = index * (cell + BETWEEN);
      placed.y = y;
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

function lift(placed: Box, by: number): void {
  const last = placed.children.at(-1);
  if (!last || by <= 0) return;
  stretch(last, last.height + by);
  placed.height += by;
}
