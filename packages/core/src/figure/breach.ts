import { ink } from './ink.ts';
import { type Pen, round } from './pen.ts';

const GAP = /* @__PURE__ */ ink('paper', { fill: 'paper' });
const ENDS = /* @__PURE__ */ ink('fault breach', { fill: 'none', stroke: 'error', width: 2.25 });

/** Half of a gap's height, px. */
const HALF = 12;

/** A gap in the line of a frame, around a place on it: its ends are broken, and stand away from it. */
export function breach(pen: Pen, x: number, y: number): void {
  pen.rect(GAP, x - 3, y - HALF, 9, 2 * HALF);
  const end = (side: number): string =>
    `M${pen.at(x)} ${round(y + side * HALF)}L${pen.at(x + 5)} ${round(y + side * (HALF - 2.5))}L${pen.at(x - 4)} ${round(y + side * (HALF - 5.5))}`;
  pen.path(ENDS, end(-1) + end(1));
}
