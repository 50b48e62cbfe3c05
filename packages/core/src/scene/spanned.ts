import { el } from './scene.ts';
import type { Extra } from './charted.ts';
import { bracket, round } from './shapes.ts';

/** An arrow between two upright lines, to the left where its width is negative: a difference. */
export const spanned: Extra = (brush, { x, y, width, height }) => {
  const { at } = bracket(brush);
  const end = x + width;
  const middle = round(y + height / 2);
  const back = end - Math.sign(width) * Math.min(5, Math.abs(width));
  const upright = (place: number): string => `M${at(place)} ${round(y)}V${round(y + height)}`;
  const d = `${upright(x)}${upright(end)}M${at(x)} ${middle}H${at(end)}M${at(back)} ${middle - 4}L${at(end)} ${middle}L${at(back)} ${middle + 4}`;
  return [
    el('path', { class: 'limit', d, fill: 'none', stroke: brush.palette.line, 'stroke-width': 2 }),
  ];
};
