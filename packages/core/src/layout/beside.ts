import type { Block } from './block.ts';
import { box, stretch, type Box } from './box.ts';
import type { Context } from './flow.ts';
import { GAP, LINKS, MARK_ROOM, RAIL, STYLES } from './style.ts';

/** What stands beside gets this part of the width, if its words allow. */
const SIDE = 0.2;
/** Widths of what stands beside, px. */
const SLIMMEST = 84;
const WIDEST = 132;
/** The room one tenant with a frame of its own needs, px. */
const TENANT = 112;

/**
 * Children side by side on one layer: those with tenants take the room that the others, which
 * stand beside, leave. What does not fit comes above, on a rail.
 */
export function beside(block: Block, width: number, context: Context): Box {
  const all = block.children ?? [];
  let from = 0;
  while (from < all.length - 1 && needed(all.slice(from), width, context) > width) from++;
  const left = from > 0 ? RAIL : 0;
  const boxes = all.slice(0, from).map((child) => context.fit(child, width - left, context));
  let y = 0;
  for (const placed of boxes) {
    placed.x = left;
    placed.y = y;
    y += placed.height + GAP;
  }
  const row = inRow(all.slice(from), width - left, context);
  if (row.some((placed) => placed.block.manages)) y += LINKS;
  let x = left;
  const height = Math.max(0, ...row.map((placed) => placed.height));
  for (const placed of row) {
    if (!placed.block.low) stretch(placed, height);
    placed.x = x;
    placed.y = y + height - placed.height;
    x += placed.width + GAP;
  }
  return box(block, width, y + height, {
    children: [...boxes, ...row],
    ...(left ? { rail: true } : {}),
  });
}

/** Least width of children in one row. */
function needed(children: readonly Block[], width: number, context: Context): number {
  const widths = children.map((child) =>
    hosts(child) ? least(child, context) : slim(child, width, context),
  );
  return widths.reduce((sum, wide) => sum + wide + GAP, -GAP);
}

function inRow(children: readonly Block[], width: number, context: Context): Box[] {
  const main = children.filter(hosts).length;
  const sides = children.map((child) => (hosts(child) ? 0 : slim(child, width, context)));
  const taken = sides.reduce((sum, wide) => sum + wide, (children.length - 1) * GAP);
  const rest = (width - taken) / (main || children.length);
  return children.map((child, index) =>
    context.fit(child, (main ? sides[index] : 0) || rest, context),
  );
}

/** Tenants stand in it, at any depth. */
function hosts(block: Block): boolean {
  return block.kind === 'tenants' || (block.children?.some(hosts) ?? false);
}

/** The least width of a block that holds tenants: one tenant, and what stands beside it. */
function least(block: Block, context: Context): number {
  if (block.kind === 'tenants') return TENANT;
  const children = block.children ?? [];
  const frame = block.look === 'frame' ? 2 * GAP : 0;
  if (block.flow === 'beside') return frame + needed(children, 0, context);
  return frame + Math.max(0, ...children.filter(hosts).map((child) => least(child, context)));
}

/** The width of what stands beside: a part of the whole, in which no word breaks. */
function slim(block: Block, width: number, context: Context): number {
  return Math.min(WIDEST, Math.max(SLIMMEST, width * SIDE, words(block, context)));
}

function words(block: Block, { measure }: Context): number {
  const { label, padX } = STYLES[block.look ?? 'band'];
  const longest = Math.max(
    0,
    ...(block.label ?? '').split(' ').map((word) => measure(word, label)),
  );
  const inside = (block.children ?? []).map((child) => words(child, { measure } as Context));
  const own = longest * 1.05 + 2 * padX + (block.kernel ? MARK_ROOM : 0);
  return Math.max(own, ...inside) + (block.look === 'frame' ? 2 * GAP : 0);
}
