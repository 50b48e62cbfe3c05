import type { Boundary } from '../../layout/block.ts';
import type { Box, Shape } from '../../layout/box.ts';
import type { Brush } from '../../scene/brush.ts';
import type { Looks } from '../../scene/draw.ts';
import { el, type Scene } from '../../scene/scene.ts';
import { bracket, hexagon, outline, round, text } from '../../scene/shapes.ts';

/** How instances, copies and the calls between services are drawn. */
export const looks: Looks = {
  scaled: (brush, { block, shapes = [], texts = [] }, x, y) => [
    ...drawn(
      brush,
      shapes.map((shape) => ({ ...shape, x: x + shape.x, y: y + shape.y })),
      block.boundary,
    ),
    ...texts.map((line) =>
      text(brush, line.words, x + line.x, y + line.y, line.font, line.look, line.anchor),
    ),
  ],
  sample,
};

/** Boundaries and kernels one by one; of everything else that looks alike one path. */
function drawn(brush: Brush, shapes: readonly Shape[], boundary?: Boundary): Scene[] {
  const { tones } = brush.palette;
  const frames = shapes.flatMap(({ look, x, y, width, height }): Scene[] => {
    if (look === 'range') return outline(brush, boundary, x, y, width, height, 5);
    return look === 'host' ? [hexagon(brush, x, y, tones.host[1], tones.host[0])] : [];
  });
  return [
    ...(frames.length ? [el('g', { class: 'frame' }, frames)] : []),
    ...(Object.keys(PATHS) as (keyof typeof PATHS)[]).flatMap((look): Scene[] => {
      const alike = shapes.filter((shape) => shape.look === look);
      const [path, style] = PATHS[look];
      const d = alike.map((shape) => path(bracket(brush).at, shape)).join('');
      return d ? [el('path', { ...style(brush), d })] : [];
    }),
  ];
}

type At = (x: number) => number;
type Sort = readonly [
  path: (at: At, shape: Shape) => string,
  style: (brush: Brush) => Scene['attrs'],
];

const field: Sort[0] = (at, { x, y, width, height }) =>
  `M${at(x)} ${round(y)}H${at(x + width)}v${round(height)}H${at(x)}z`;

const line: Sort[0] = (at, { x, y, width, height }) =>
  `M${at(x)} ${round(y)}${width ? `H${at(x + width)}` : `V${round(y + height)}`}`;

const failed =
  (wide: number, dash?: string): Sort[1] =>
  ({ palette }) => ({
    class: 'fault',
    fill: 'none',
    stroke: palette.error,
    'stroke-width': wide,
    'stroke-dasharray': dash,
  });

/** What each look is drawn as; what lies over others comes later. */
const PATHS: Readonly<
  Record<'open' | 'usage' | 'tick' | 'throttle' | 'sum' | 'limit' | 'own-cap' | 'over', Sort>
> = {
  open: [
    field,
    ({ palette }) => ({
      class: 'box',
      fill: palette.tones.app[0],
      stroke: palette.tones.app[1],
      'stroke-width': 1.25,
    }),
  ],
  usage: [field, ({ palette }) => ({ class: 'usage', fill: palette.tones.app[1] })],
  tick: [
    line,
    ({ palette }) => ({ class: 'link', fill: 'none', stroke: palette.muted, 'stroke-width': 1.25 }),
  ],
  throttle: [line, failed(1.5, '4 3')],
  // A dot where a call joins the lane of the service that it is for.
  sum: [
    (at, { x, y }) => `M${round(at(x) - 2.5)} ${round(y)}a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0z`,
    ({ palette }) => ({ class: 'rail', fill: palette.muted }),
  ],
  // The API: a short thick line on the edge of a service.
  limit: [
    line,
    ({ palette }) => ({ class: 'limit', fill: 'none', stroke: palette.line, 'stroke-width': 3.5 }),
  ],
  'own-cap': [
    (at, { x, y, width }) =>
      `M${at(x - 2 * width)} ${round(y)}L${at(x - 9 * width)} ${round(y - 4)}v8z`,
    ({ palette }) => ({ class: 'solid', fill: palette.line }),
  ],
  over: [
    (at, { x, y, width }) => {
      const middle = at(x - 8 * width);
      return `M${middle - 4} ${round(y - 4)}l8 8m0-8l-8 8`;
    },
    failed(2.5),
  ],
};

/** Where a call reaches its API from the left (1) or the right (-1). */
export function api(look: Shape['look'], x: number, y: number, width: number): Shape[] {
  return [
    { look: 'limit', x, y: y - 6, width: 0, height: 12 },
    { look, x, y, width, height: 0 },
  ];
}

/** What the legend shows of these. */
function sample(brush: Brush, { block }: Box, x: number, y: number): Scene[] {
  const look = block.items?.[0]?.mark as Shape['look'];
  const middle = y + 10;
  if (look === 'usage' || look === 'open') {
    const tile: Shape = { look, x: x + 3, y: y + 4, width: 12, height: 12 };
    return [el('g', { class: 'app' }, drawn(brush, [tile]))];
  }
  const lane = look === 'over' ? 'throttle' : 'tick';
  return drawn(brush, [
    { look: lane, x, y: middle, width: 16, height: 0 },
    ...api(look, x + 17, middle, 1),
  ]);
}
