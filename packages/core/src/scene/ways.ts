import type { Box } from '../layout/box.ts';
import { movesOf, type Move } from '../layout/ways.ts';
import type { Brush } from './brush.ts';
import { faultOf } from './faults.ts';
import { el, type Scene } from './scene.ts';
import { bracket, rect, round, text } from './shapes.ts';

/** Length of an arrow's head and half its width, px. */
const HEAD = 5;
const WING = 4;

/** The ways through a picture over its layers: each move an arrow with its number. */
export function ways(brush: Brush, root: Box, all: readonly (readonly string[])[]): Scene[] {
  const isMarked = (id: string): boolean => brush.marks.has(id) || faultOf(brush, id) !== undefined;
  const drawn = all.flatMap((way) =>
    movesOf(root, way, isMarked).flatMap((move, index) => [
      arrow(brush, move),
      number(brush, move, index + 1),
    ]),
  );
  // In words the way is told with its step.
  return drawn.length ? [el('g', { class: 'ways', 'aria-hidden': 'true' }, drawn)] : [];
}

/** A line on a lighter one, so that it is seen on every hue, with a head at its end. */
function arrow(brush: Brush, { points }: Move): Scene {
  const { palette } = brush;
  const { at } = bracket(brush);
  const [from, to] = points.slice(-2) as [Move['badge'], Move['badge']];
  const [ux, uy] = [Math.sign(to[0] - from[0]), Math.sign(to[1] - from[1])];
  const place = (x: number, y: number): string => `${at(x)} ${round(y)}`;
  const line = points.map(([x, y]) => place(x, y)).join('L');
  const wing = (side: number): string =>
    `M${place(to[0] - HEAD * ux + side * WING * uy, to[1] - HEAD * uy + side * WING * ux)}L${place(...to)}`;
  const d = `M${line}${wing(1)}${wing(-1)}`;
  const look = { d, fill: 'none' } as const;
  return el('g', { class: 'way' }, [
    el('path', { ...look, class: 'glyph', stroke: palette.paper, 'stroke-width': 5 }),
    el('path', { ...look, class: 'ring', stroke: palette.accent, 'stroke-width': 2.25 }),
  ]);
}

/** The number of a move, in a ring so that nobody takes it for that of an issue. */
function number(brush: Brush, { badge: [x, y] }: Move, n: number): Scene {
  const { palette } = brush;
  return el('g', { class: 'way' }, [
    rect(brush, x - 8, y - 8, 16, 16, {
      class: 'core ring',
      rx: 8,
      fill: palette.paper,
      stroke: palette.accent,
      'stroke-width': 1.5,
    }),
    text(brush, String(n), x, y, { size: 11, bold: true }, 'label'),
  ]);
}

/** The sample of a legend. */
export function waySample(brush: Brush, x: number, y: number): Scene[] {
  const move: Move = {
    points: [
      [x, y + 10],
      [x + 18, y + 10],
    ],
    badge: [0, 0],
  };
  return [arrow(brush, move)];
}
