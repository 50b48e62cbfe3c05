import type { Shape } from './box.ts';
import type { Brush } from './pen.ts';
import { el, type Scene } from './scene.ts';
import { bracket, round } from './pen.ts';

/** Arrows: one starts another; a call goes straight down; two are the same. */
export function arrows(brush: Brush, shape: Shape): Scene[] {
  const { muted, line } = brush.palette;
  if (shape.look === 'limit') return [arrowOf(brush, shape, 'limit', line, 2.5)];
  if (shape.look !== 'over') return [arrowOf(brush, shape, 'link', muted, 1.25, '4 3')];
  return [shape, turned(shape)].map((one) => arrowOf(brush, one, 'limit', line, 1.5));
}

function turned({ x, y, width, height, look }: Shape): Shape {
  return { look, x: x + width, y: y + height, width: -width, height: -height };
}

/** A line down or across with a head at its end. */
function arrowOf(
  brush: Brush,
  { x, y, width, height }: Shape,
  name: string,
  stroke: string,
  wide: number,
  dash?: string,
): Scene {
  const { at } = bracket(brush);
  const [ex, ey] = [x + width, y + height];
  const [ux, uy] = [Math.sign(width), Math.sign(height)];
  const wing = (side: number): string =>
    `M${at(ex - 5 * ux - side * 4 * uy)} ${round(ey - 5 * uy + side * 4 * ux)}L${at(ex)} ${round(ey)}`;
  const line = (d: string, dashes?: string): Scene =>
    el('path', {
      class: name,
      d,
      fill: 'none',
      stroke,
      'stroke-width': wide,
      'stroke-dasharray': dashes,
    });
  const body = `M${at(x)} ${round(y)}L${at(ex)} ${round(ey)}`;
  const head = wing(1) + wing(-1);
  return dash ? el('g', {}, [line(body, dash), line(head)]) : line(body + head);
}
