import { el } from './scene.ts';
import type { Extra } from './charted.ts';
import { bracket, rect, round } from './shapes.ts';

const DOT = 9;
const SPAN = 4;

/** Dots in the middle of their fields: certain, uncertain, foretold; and the span of what took time. */
export const dots: Extra = (brush, { look, x, y, width, height }) => {
  const { palette } = brush;
  const solid = { class: 'solid', fill: palette.line };
  const hollow = {
    class: 'core bracket',
    fill: palette.paper,
    stroke: palette.muted,
    'stroke-width': 1.75,
  };
  if (look === 'min') {
    const flat = width > height;
    const [wide, high] = flat ? [width, SPAN] : [SPAN, height];
    const [left, top] = [x + (width - wide) / 2, y + (height - high) / 2];
    return [rect(brush, left, top, wide, high, { ...solid, rx: 2 })];
  }
  const [middle, centre] = [x + width / 2, y + height / 2];
  if (look === 'asked') {
    const { at } = bracket(brush);
    const far = DOT / 2 + 1;
    const d = `M${at(middle - far)} ${round(centre)}L${at(middle)} ${round(centre - far)}L${at(middle + far)} ${round(centre)}L${at(middle)} ${round(centre + far)}Z`;
    return [el('path', { ...hollow, d })];
  }
  const round9 = [middle - DOT / 2, centre - DOT / 2, DOT, DOT] as const;
  return [rect(brush, ...round9, { ...(look === 'low' ? hollow : solid), rx: DOT / 2 })];
};
