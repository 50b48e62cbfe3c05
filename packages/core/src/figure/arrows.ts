import type { Shape } from './box.ts';
import { type Ink, line, stroke } from './ink.ts';
import { type Pen, round } from './pen.ts';

const CALL = /* @__PURE__ */ stroke('limit', 2.5);
const SAME = /* @__PURE__ */ stroke('limit', 1.5);
const START = /* @__PURE__ */ line('link', '4 3');
const START_HEAD = /* @__PURE__ */ line('link');

/** Arrows: one starts another; a call goes straight down; two are the same. */
export function arrows(pen: Pen, shape: Shape): void {
  if (shape.look === 'limit') arrowOf(pen, shape, CALL);
  else if (shape.look === 'over') {
    arrowOf(pen, shape, SAME);
    const { x, y, width, height, look } = shape;
    arrowOf(pen, { look, x: x + width, y: y + height, width: -width, height: -height }, SAME);
  } else {
    pen.open('');
    arrowOf(pen, shape, START, START_HEAD);
    pen.close();
  }
}

/**
 * A line down or across with a head at its end, or one across with two corners on its way; a dashed
 * line has a head of its own ink.
 */
function arrowOf(pen: Pen, { x, y, width, height, look }: Shape, ink: Ink, head?: Ink): void {
  const [ex, ey] = [x + width, y + height];
  const turns = look === 'tick' && width !== 0 && height !== 0;
  const [ux, uy] = [Math.sign(width), turns ? 0 : Math.sign(height)];
  const wing = (side: number): string =>
    `M${pen.at(ex - 5 * ux - side * 4 * uy)} ${round(ey - 5 * uy + side * 4 * ux)}L${pen.at(ex)} ${round(ey)}`;
  const way = turns ? `H${pen.at(x + 8)}V${round(ey)}` : '';
  const body = `M${pen.at(x)} ${round(y)}${way}L${pen.at(ex)} ${round(ey)}`;
  const wings = wing(1) + wing(-1);
  pen.path(ink, head ? body : body + wings);
  if (head) pen.path(head, wings);
}
