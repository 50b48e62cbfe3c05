import type { Boundary } from './block.ts';
import { ink } from './ink.ts';
import { lineOf, type Pen, round } from './pen.ts';

/** Half the width of the gap in a frame, px. */
const HALF = 11;
const ENDS = /* @__PURE__ */ ink('fault', { fill: 'none', stroke: 'error', width: 2 });

/** The line of a frame that does not hold: open in its floor, the ends broken. */
export function brokenOutline(
  pen: Pen,
  boundary: Boundary | undefined,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const rx = Math.min(10, width / 4);
  const half = Math.min(HALF, width / 2 - rx - 2);
  const at = (left: number): number => pen.at(x + left);
  const [top, foot] = [round(y), round(y + height)];
  const [start, end] = [at(width / 2 - half), at(width / 2 + half)];
  pen.path(
    lineOf(boundary),
    `M${start} ${foot}H${at(rx)}Q${at(0)} ${foot} ${at(0)} ${round(foot - rx)}V${round(top + rx)}` +
      `Q${at(0)} ${top} ${at(rx)} ${top}H${at(width - rx)}Q${at(width)} ${top} ${at(width)} ${round(top + rx)}` +
      `V${round(foot - rx)}Q${at(width)} ${foot} ${at(width - rx)} ${foot}H${end}`,
  );
  // What is in it reaches out.
  const middle = at(width / 2);
  pen.path(
    ENDS,
    `M${start} ${round(foot - 5)}V${round(foot + 3)}M${end} ${round(foot - 5)}V${round(foot + 3)}` +
      `M${middle} ${round(foot - 6)}v10m-3.5 -3.5l3.5 3.5l3.5 -3.5`,
  );
}

const GAP = /* @__PURE__ */ ink('paper', { fill: 'paper' });
const GAP_ENDS = /* @__PURE__ */ ink('fault breach', {
  fill: 'none',
  stroke: 'error',
  width: 2.25,
});

/** Half of a gap's height, px. */
const GAP_HALF = 12;

/** A gap in the line of a frame, around a place on it: its ends are broken, and stand away from it. */
export function breach(pen: Pen, x: number, y: number): void {
  pen.rect(GAP, x - 3, y - GAP_HALF, 9, 2 * GAP_HALF);
  const end = (side: number): string =>
    `M${pen.at(x)} ${round(y + side * GAP_HALF)}L${pen.at(x + 5)} ${round(y + side * (GAP_HALF - 2.5))}L${pen.at(x - 4)} ${round(y + side * (GAP_HALF - 5.5))}`;
  pen.path(GAP_ENDS, end(-1) + end(1));
}
