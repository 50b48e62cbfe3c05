import type { Tone } from '../layout/block.ts';
import type { Box, Shape } from '../layout/box.ts';
import { el, type Scene } from './scene.ts';
import type { Brush } from './brush.ts';
import { bracket, hatching, rect, round } from './shapes.ts';
import { placed } from './texts.ts';

/** The shapes and texts of a box that is drawn to scale. */
export function scaled(brush: Brush, box: Box, x: number, y: number): Scene[] {
  const { block, shapes } = box;
  return [
    ...(shapes ?? []).flatMap((shape) =>
      shapeOf(brush, { ...shape, x: x + shape.x, y: y + shape.y }, block.tone),
    ),
    ...placed(brush, box, x, y),
  ];
}

/** One shape at an absolute place. */
function shapeOf(brush: Brush, shape: Shape, tone: Tone | undefined): Scene[] {
  const { look, x, y, width, height } = shape;
  const { palette } = brush;
  const [fill, line] = tone ? palette.tones[tone] : ['none', palette.muted];
  const { at, path } = bracket(brush);
  const box = (attrs: Scene['attrs']): Scene => rect(brush, x, y, width, height, attrs);
  const stroke = (name: string, d: string, wide: number, dash?: string): Scene => {
    const drawn = path(name, d, dash);
    return { ...drawn, attrs: { ...drawn.attrs, stroke: palette.line, 'stroke-width': wide } };
  };
  const upright = `M${at(x)} ${round(y)}V${round(y + height)}`;
  switch (look) {
    case 'range':
    case 'open':
      return [
        box({
          class: tone ? 'box' : 'bracket',
          rx: 4,
          fill,
          stroke: line,
          'stroke-width': 1.25,
          opacity: look === 'open' ? 0.55 : undefined,
        }),
        ...(palette.hatched && tone && width > 8
          ? [hatching(brush, tone, x, y, Math.min(5, width), height)]
          : []),
      ];
    case 'hatch':
      return [hatching(brush, 'control', x, y, width, height)];
    case 'unused':
      return [
        hatching(brush, 'control', x, y, width, height),
        ...shapeOf(brush, { ...shape, look: 'dashed' }, tone),
      ];
    case 'dashed':
    case 'asked':
      return [
        box({
          class: 'bracket',
          rx: 4,
          fill: 'none',
          stroke: palette.muted,
          'stroke-width': 1.25,
          'stroke-dasharray': '4 3',
        }),
      ];
    case 'usage':
      return [
        tone
          ? box({ class: 'usage', rx: 2, fill: line })
          : box({ class: 'solid', rx: 2, fill: palette.line }),
      ];
    case 'sum':
      return [
        box({ class: 'bracket', rx: 2, fill: 'none', stroke: palette.muted, 'stroke-width': 1 }),
      ];
    case 'over':
      return [box({ class: 'solid', fill: palette.line })];
    case 'min':
      return [box({ class: 'solid', fill: palette.line })];
    case 'low':
      return [
        box({
          class: 'core bracket',
          fill: palette.paper,
          stroke: palette.muted,
          'stroke-width': 1.25,
        }),
      ];
    case 'limit':
      return [
        stroke('limit', upright, 3.5),
        stroke(
          'limit',
          `M${at(x - 5)} ${round(y)}H${at(x + 1.75)}M${at(x - 5)} ${round(y + height)}H${at(x + 1.75)}`,
          2,
        ),
      ];
    case 'inherited':
      return [stroke('limit', upright, 1.5)];
    case 'throttle':
      return [stroke('limit', upright, 2, '3 2.5')];
    case 'teeth': {
      const count = Math.floor(width / 5);
      const d = Array.from(
        { length: count },
        (_, index) => `M${at(x + ((index + 0.5) * width) / count)} ${round(y)}v${height}`,
      );
      return [path('bracket', d.join(''))];
    }
    case 'tick':
      return [path('axis', height ? upright : `M${at(x)} ${round(y)}H${at(x + width)}`)];
    case 'grid': {
      const drawn = path('axis', upright);
      return [{ ...drawn, attrs: { ...drawn.attrs, 'stroke-width': 1, opacity: 0.3 } }];
    }
    default:
      return [signOf(brush, shape)];
  }
}

/** A sign, a line or an area as a legend shows it. */
export function sample(brush: Brush, { block }: Box, x: number, y: number): Scene[] {
  const look = block.items?.[0]?.mark as Shape['look'];
  const high = /unused|asked/.test(look);
  const field = SIGNS[look]
    ? { x: x + 4, y: y + 5, width: 10, height: 10 }
    : /limit|throttle|inherited/.test(look)
      ? { x: x + 10, y: y + 3, width: 0, height: 14 }
      : { x, y: y + (high ? 4 : 7), width: 18, height: high ? 12 : 6 };
  return shapeOf(brush, { look, ...field }, 'hardware');
}

/** Signs in a field of 10 by 10. */
const SIGNS: Readonly<Record<string, string>> = {
  // A weight with its handle.
  weight: 'M1 9.3L2.6 4.2H7.4L9 9.3ZM3.4 4A1.9 1.9 0 1 1 6.6 4',
  // An arrow against a stop, and under a lid.
  'own-cap': 'M0 5H6.8M4.2 2L7.2 5L4.2 8M9.2 0V10',
  'ancestor-cap': 'M0 .8H10M5 10V3.6M2 6.6L5 3.6L8 6.6',
  cpuset: 'M1 1H9V9H1ZM5 1V9M1 5H9',
  demand: 'M.5 5.5L3.8 8.8L9.5 1.5',
  host: 'M1.5 1.5H8.5V8.5H1.5ZM4 4H6V6H4Z',
  idle: 'M3 1V9M7 1V9',
};

function signOf(brush: Brush, { look, x, y }: Shape): Scene {
  const { at } = bracket(brush);
  return el('path', {
    class: 'sign',
    d: SIGNS[look],
    transform: `translate(${at(x)} ${round(y)})${brush.rtl ? 'scale(-1 1)' : ''}`,
    fill: 'none',
    stroke: brush.palette.ink,
    'stroke-width': 1.4,
  });
}
