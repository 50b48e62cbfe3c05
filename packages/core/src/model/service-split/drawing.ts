import type { Boundary } from '../../layout/block.ts';
import type { Box, Shape } from '../../layout/box.ts';
import type { Brush } from '../../scene/brush.ts';
import type { Looks } from '../../scene/draw.ts';
import { el, type Scene } from '../../scene/scene.ts';
import { bracket, hexagon, outline, rect, round, text } from '../../scene/shapes.ts';

/** How instances, copies and the calls between services are drawn. */
export const looks: Looks = {
  scaled: (brush, { block, shapes = [], texts = [] }, x, y) => [
    ...shapes.flatMap((shape) =>
      shapeOf(brush, { ...shape, x: x + shape.x, y: y + shape.y }, block.boundary),
    ),
    ...texts.map((line) =>
      text(brush, line.words, x + line.x, y + line.y, line.font, line.look, line.anchor),
    ),
  ],
  sample,
};

function shapeOf(brush: Brush, shape: Shape, boundary?: Boundary): Scene[] {
  const { look, x, y, width, height } = shape;
  const { tones, line, muted } = brush.palette;
  const { at, path } = bracket(brush);
  const [fill, stroke] = tones.app;
  const tile = { rx: 2, 'stroke-width': 1.25, stroke };
  const course = width ? `H${at(x + width)}` : `V${round(y + height)}`;
  switch (look) {
    case 'range':
      return [el('g', { class: 'frame' }, outline(brush, boundary, x, y, width, height, 5))];
    case 'host':
      return [el('g', { class: 'frame' }, [hexagon(brush, x, y, tones.host[1], tones.host[0])])];
    case 'usage':
      return [rect(brush, x, y, width, height, { class: 'usage', rx: 2, fill: stroke })];
    case 'open':
      return [rect(brush, x, y, width, height, { class: 'box', ...tile, fill })];
    case 'tick':
      return [path('link', `M${at(x)} ${round(y)}${course}`)];
    case 'throttle':
      return [failed(brush, `M${at(x)} ${round(y)}${course}`, 1.5, '4 3')];
    case 'sum':
      return [rect(brush, x - 2.5, y - 2.5, 5, 5, { class: 'rail', rx: 2.5, fill: muted })];
    case 'over': {
      const middle = x + width * 8;
      const d = `M${at(middle - 4)} ${round(y - 4)}L${at(middle + 4)} ${round(y + 4)}M${at(middle + 4)} ${round(y - 4)}L${at(middle - 4)} ${round(y + 4)}`;
      return [port(brush, x, y), failed(brush, d, 2.5)];
    }
    case 'own-cap': {
      const tip = x - 2 * width;
      const tail = x - 9 * width;
      const d = `M${at(tip)} ${round(y)}L${at(tail)} ${round(y - 4)}V${round(y + 4)}Z`;
      return [port(brush, x, y), el('path', { class: 'solid', d, fill: line })];
    }
    default:
      return [];
  }
}

/** The API: a short thick line on the edge of a service. */
function port(brush: Brush, x: number, y: number): Scene {
  return rect(brush, x - 1.75, y - 6, 3.5, 12, { class: 'solid', rx: 1, fill: brush.palette.line });
}

function failed(brush: Brush, d: string, wide: number, dash?: string): Scene {
  return el('path', {
    class: 'fault',
    d,
    fill: 'none',
    stroke: brush.palette.error,
    'stroke-width': wide,
    'stroke-dasharray': dash,
  });
}

/** What the legend shows of these. */
function sample(brush: Brush, { block }: Box, x: number, y: number): Scene[] {
  const look = block.items?.[0]?.mark as Shape['look'];
  const middle = y + 10;
  if (look === 'usage' || look === 'open')
    return [
      el(
        'g',
        { class: 'app' },
        shapeOf(brush, { look, x: x + 3, y: y + 4, width: 12, height: 12 }),
      ),
    ];
  const line = look === 'over' ? 'throttle' : 'tick';
  return [
    ...shapeOf(brush, { look: line, x, y: middle, width: 16, height: 0 }),
    ...shapeOf(brush, { look, x: x + 17, y: middle, width: look === 'over' ? -1 : 1, height: 0 }),
  ];
}
