import type { Extra } from './charted.ts';
import { bracket, rect, round } from './shapes.ts';

/** What is in use of a part, and the line where a host ends. */
export const filling: Extra = (brush, { look, x, y, width, height }, tone) => {
  if (look === 'usage') {
    const fill = tone ? brush.palette.tones[tone][1] : brush.palette.line;
    return [
      rect(brush, x, y, Math.max(1, width), height, {
        class: tone ? 'usage' : 'solid',
        rx: 2,
        fill,
      }),
    ];
  }
  const { at, path } = bracket(brush);
  const drawn = path('limit', `M${at(x + width / 2)} ${round(y - 2)}v${round(height + 4)}`);
  return [{ ...drawn, attrs: { ...drawn.attrs, stroke: brush.palette.line, 'stroke-width': 3 } }];
};
