import type { Brush } from './brush.ts';
import type { Scene } from './scene.ts';
import { bracket, round } from './shapes.ts';

/** The place of what is not there. */
export function hole(brush: Brush, x: number, y: number, width: number, height: number): Scene {
  const { at, path } = bracket(brush);
  const [left, right] = [at(x + 1), at(x + width - 1)];
  return path('link', `M${left} ${round(y + 1)}H${right}V${round(y + height - 1)}H${left}Z`, '2 3');
}
