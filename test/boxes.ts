import { read, type Box, type Plan } from '../packages/core/src/index.ts';
import { place } from '../packages/core/src/layout.ts';
import { widthOf } from '../packages/core/src/plan.ts';
import { planOfStep } from '../packages/core/src/render.ts';

const plans = new WeakMap<object, Plan>();

/** The plan of an input that many tests look at: reading and judging it is most of the work. */
export function planOf(input: unknown): Plan {
  if (typeof input !== 'object' || !input) return read(input);
  const known = plans.get(input) ?? read(input);
  plans.set(input, known);
  return known;
}

/** A box with its place on the picture. */
export interface Placed {
  readonly box: Box;
  readonly x: number;
  readonly y: number;
}

/** All boxes of a picture, each before those in it. */
export function everyBox(root: Box): readonly Placed[] {
  const all: Placed[] = [];
  const visit = (box: Box, x: number, y: number): void => {
    all.push({ box, x, y });
    for (const child of box.children) visit(child, x + child.x, y + child.y);
  };
  visit(root, root.x, root.y);
  return all;
}

/** What `layout` gives for an input that was read already. */
export function boxesOf(plan: Plan, width: number): Box {
  const wide = widthOf(plan, width);
  return place(planOfStep(plan, wide), wide);
}
