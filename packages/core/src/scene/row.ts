import type { Box } from '../layout/box.ts';
import { badge } from './badges.ts';
import type { Brush } from './brush.ts';
import type { Scene } from './scene.ts';
import { bracket, round } from './shapes.ts';
import { placed } from './texts.ts';

/** A row of a list or table under the picture, with a line over it. */
export function row(brush: Brush, box: Box, x: number, y: number): Scene[] {
  const { at, path } = bracket(brush);
  const line = path('axis', `M${at(x)} ${round(y)}H${at(x + box.width)}`);
  const mark = box.block.row?.badge;
  return [
    { ...line, attrs: { ...line.attrs, 'stroke-width': 1, opacity: 0.3 } },
    ...(mark ? [badge(brush, mark, x + 17, y + 15)] : []),
    ...placed(brush, box, x, y),
  ];
}
