import type { Tone } from '../layout/block.ts';
import type { Box, Shape } from '../layout/box.ts';
import { el, type Scene } from './scene.ts';
import type { Brush } from './brush.ts';
import { bracket, hatching, rect, round } from './shapes.ts';
import { placed } from './texts.ts';

/** Bars, lines and dots of a box on an axis. */
export function charted(brush: Brush, box: Box, x: number, y: number): Scene[] {
  return [
    ...(box.shapes ?? []).flatMap((shape) =>
      shapeOf(brush, { ...shape, x: x + shape.x, y: y + shape.y }, box.block.tone),
    ),
    ...placed(brush, box, x, y),
  ];
}

const DASHES = '4 3';

function shapeOf(brush: Brush, shape: Shape, tone: Tone | undefined): Scene[] {
  const { look, x, y, width, height } = shape;
  const { palette } = brush;
  const [fill, stroke] = tone ? palette.tones[tone] : [palette.paper, palette.muted];
  const area = (attrs: Scene['attrs']): Scene =>
    rect(brush, x, y, width, height, { rx: Math.min(4, width / 2), stroke, ...attrs });
  const { at, path } = bracket(brush);
  const line = (dx: number, dy: number): string =>
    dx ? `L${at(x + dx)} ${round(y + dy)}` : `V${round(y + dy)}`;
  const filled = tone ? 'box' : 'core bracket';
  switch (look) {
    // A bar of what was measured; one of what is not, of a part that was not.
    case 'range':
      return [
        area({ class: filled, fill, 'stroke-width': 1.25 }),
        ...(palette.hatched && tone && width > 8 ? [hatching(brush, tone, x, y, 5, height)] : []),
      ];
    case 'unused':
      return [
        area({
          class: 'core bracket',
          fill: palette.paper,
          'stroke-width': 1.5,
          'stroke-dasharray': DASHES,
        }),
        hatching(brush, 'control', x + 1, y + 1, width - 2, height - 2),
      ];
    case 'open':
      return [
        area({ class: filled, fill, 'stroke-width': 1.5, 'stroke-dasharray': DASHES }),
        ...(palette.hatched && tone && width > 8 ? [hatching(brush, tone, x, y, 5, height)] : []),
      ];
    case 'hatch':
      return [hatching(brush, 'hypervisor', x, y, width, height)];
    // Dots: certain, uncertain, foretold; and the span of one that took time.
    case 'usage':
      return [area({ class: 'solid', fill: palette.line, stroke: 'none', rx: width / 2 })];
    case 'low':
      return [
        area({ class: 'core bracket', fill: palette.paper, 'stroke-width': 1.75, rx: width / 2 }),
      ];
    case 'asked':
      return [
        el('path', {
          class: 'core bracket',
          d: `M${at(x - 1)} ${round(y + height / 2)}L${at(x + width / 2)} ${round(y - 1)}L${at(x + width + 1)} ${round(y + height / 2)}L${at(x + width / 2)} ${round(y + height + 1)}Z`,
          fill: palette.paper,
          stroke,
          'stroke-width': 1.75,
        }),
      ];
    case 'min':
      return [area({ class: 'solid', fill: palette.line, stroke: 'none', rx: 2 })];
    // From one value to another.
    case 'over':
      return [spanned(brush, shape)];
    case 'tick':
      return [path('axis', `M${at(x)} ${round(y)}${line(width, height)}`)];
    case 'grid': {
      const drawn = path('axis', `M${at(x)} ${round(y)}${line(0, height)}`);
      return [{ ...drawn, attrs: { ...drawn.attrs, 'stroke-width': 1, opacity: 0.3 } }];
    }
    default:
      return [];
  }
}

/** An arrow between two upright lines. */
function spanned(brush: Brush, { x: start, y, width, height }: Shape): Scene {
  const { at } = bracket(brush);
  const x = width < 0 ? start - width : start;
  const end = x + width;
  const middle = round(y + height / 2);
  const back = width < 0 ? 5 : -5;
  const head =
    Math.abs(width) > 8
      ? `M${at(end + back)} ${middle - 4}L${at(end)} ${middle}L${at(end + back)} ${middle + 4}`
      : '';
  return el('path', {
    class: 'limit',
    d: `M${at(x)} ${round(y)}V${round(y + height)}M${at(end)} ${round(y)}V${round(y + height)}M${at(x)} ${middle}H${at(end)}${head}`,
    fill: 'none',
    stroke: brush.palette.line,
    'stroke-width': 2,
  });
}

/** The same as a legend shows it; over its hue, what marks it besides. */
export function chartedSample(brush: Brush, { block }: Box, x: number, y: number): Scene[] {
  const item = block.items?.[0];
  const look = item?.mark as Shape['look'];
  if (item?.tone)
    return shapeOf(brush, { look: 'hatch', x, y: y + 4, width: 18, height: 12 }, item.tone);
  const field =
    look === 'usage' || look === 'low' || look === 'asked'
      ? { x: x + 4, y: y + 5.5, width: 9, height: 9 }
      : look === 'min'
        ? { x, y: y + 8, width: 18, height: 4 }
        : { x, y: y + 4, width: 18, height: 12 };
  if (look !== 'range') return shapeOf(brush, { look, ...field }, undefined);
  return [el('g', { class: 'host' }, shapeOf(brush, { look, ...field }, 'host'))];
}
