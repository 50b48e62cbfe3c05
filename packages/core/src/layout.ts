import type { Box } from './figure/box.ts';
import { type Measure, measureArial } from './figure/measure.ts';
import { arrange } from './figures/stack.ts';
import type { Plan } from './plan.ts';
import { composeFigure } from './frame/frame.ts';

/** The plan placed at a width. */
export function place(plan: Plan, width: number, measure: Measure = measureArial): Box {
  return arrange(composeFigure(plan), width, measure, plan.kind?.layouts, plan.common.detail);
}
