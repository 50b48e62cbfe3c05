import type { Block } from './block.ts';
import { box, pile, type Box, type Shape } from './box.ts';
import { card, written } from './card.ts';
import type { Context, Flow } from './flow.ts';
import { GAP, RAIL } from './style.ts';

/** Columns get no narrower, px. */
const NARROWEST = 140;
/** Bars get no longer, px. */
const LONGEST = 260;
const BAR = 6;

/** Trees side by side; their bars have one scale, which fits into the narrowest column. */
export const forest: Flow = (block, width, context) => {
  const column = Math.max(NARROWEST, width / Math.max(1, block.size ?? 1) - GAP);
  const long = Math.min(LONGEST, column - 2 * RAIL - 20);
  const { max = 0 } = block.scale ?? {};
  const layer: Flow = (one, wide) => layerCard(one, wide, context, max ? long / max : 0);
  return tree(block, width, { ...context, flows: { ...context.flows, layer } });
};

/** What stands on one layer: side by side while there is room, else under each other on a rail. */
export const tree: Flow = (block, width, context) => {
  const all = block.children ?? [];
  const leaves = all.map(({ size }) => size ?? 1);
  const sum = leaves.reduce((total, one) => total + one, 0);
  const column = (width - (sum - 1) * GAP) / Math.max(1, sum);
  if (all.length > 1 && column < NARROWEST) {
    const children = all.map((child) => context.fit(child, width - RAIL, context));
    for (const child of children) child.x = RAIL;
    return box(block, width, pile(children, 0), { children, rail: true });
  }
  let x = 0;
  const children = all.map((child, index) => {
    const span = leaves[index] ?? 1;
    const placed = context.fit(child, span * column + (span - 1) * GAP, context);
    placed.x = x;
    x += placed.width + GAP;
    return placed;
  });
  const height = Math.max(0, ...children.map((child) => child.height));
  // All of them stand on the ground.
  for (const child of children) child.y = height - child.height;
  return box(block, width, height, { children });
};

/** A card with a bar as long as its size is on the scale. */
function layerCard(block: Block, width: number, context: Context, unit: number): Box {
  if (!unit || block.size === undefined) return card(block, width, context);
  const { texts, height, cut } = written(block, width, context);
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
export const wraps: Flow = (block, width, context) => {
  let x = 0;
  let y = 0;
  let line = 0;
  const children = (block.children ?? []).map((child) => {
    const wide = context.measure(child.label ?? '', { size: 13, bold: true }) * 1.06;
    const placed = context.fit(child, Math.min(width, wide + 24 + (child.sign ? 16 : 0)), context);
    if (x > 0 && x + placed.width > width) {
      x = 0;
      y += line + 4;
      line = 0;
    }
    line = Math.max(line, placed.height);
    placed.x = x;
    placed.y = y;
    x += placed.width + 4;
    return placed;
  });
  const height = Math.max(0, ...children.map((child) => child.y + child.height));
  return box(block, width, height, { children });
};
