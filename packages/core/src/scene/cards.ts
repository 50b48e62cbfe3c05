import type { Box, Shape } from '../layout/box.ts';
import type { Tone } from '../layout/block.ts';
import type { Brush } from './brush.ts';
import { el, type Scene } from './scene.ts';
import { bracket, hatching, rect, round } from './shapes.ts';
import { placed } from './texts.ts';

/** Cards, arrows and bars with their texts. */
export function cards(brush: Brush, box: Box, x: number, y: number): Scene[] {
  return [
    ...(box.shapes ?? []).flatMap((shape) =>
      shapeOf(brush, { ...shape, x: x + shape.x, y: y + shape.y }, box.block.tone),
    ),
    ...placed(brush, box, x, y),
  ];
}

/** What each look of a shape means on a card; the names are those that all charts have. */
function shapeOf(brush: Brush, shape: Shape, tone: Tone | undefined): Scene[] {
  const { look, x, y, width, height } = shape;
  const { palette } = brush;
  const [fill, stroke] = tone ? palette.tones[tone] : [palette.paper, palette.muted];
  const area = (attrs: Scene['attrs']): Scene =>
    rect(brush, x, y, width, height, { rx: 6, stroke, ...attrs });
  const name = tone ? 'box' : 'core bracket';
  switch (look) {
    // A card of what lasts, and of what ends or is only spoken of.
    case 'range':
      return [
        area({ class: name, fill, 'stroke-width': 1.25 }),
        ...(palette.hatched && tone && width > 24 ? [hatching(brush, tone, x, y, 5, height)] : []),
      ];
    case 'open':
      return [area({ class: name, fill, 'stroke-width': 1.5, 'stroke-dasharray': '5 4' })];
    case 'asked':
      return [
        area({
          class: 'bracket',
          fill: 'none',
          stroke: palette.muted,
          'stroke-width': 1.25,
          'stroke-dasharray': '3 3',
        }),
      ];
    // A quantity, and the whole that it is a part of.
    case 'usage':
      return [area({ class: 'usage', fill: stroke, stroke: 'none', rx: 2 })];
    case 'low':
      return [area({ class: 'core', fill: palette.paper, stroke: 'none', rx: 2 })];
    case 'grid': {
      const line = bracket(brush);
      const d = `M${line.at(x)} ${round(y)}H${line.at(x + width)}`;
      const drawn = line.path('axis', d);
      return [{ ...drawn, attrs: { ...drawn.attrs, 'stroke-width': 1, opacity: 0.3 } }];
    }
    // One starts another; a call goes straight down.
    case 'tick':
    case 'inherited':
      return [arrowOf(brush, shape, 'link', palette.muted, 1.25, '4 3')];
    case 'limit':
      return [arrowOf(brush, shape, 'limit', palette.line, 2.5)];
    case 'over':
      return [
        arrowOf(brush, shape, 'limit', palette.line, 1.5),
        arrowOf(brush, turned(shape), 'limit', palette.line, 1.5),
      ];
    default:
      return [signOf(brush, shape)];
  }
}

function turned({ x, y, width, height, look }: Shape): Shape {
  return { look, x: x + width, y: y + height, width: -width, height: -height };
}

/** A line down or across with a head at its end. */
function arrowOf(
  brush: Brush,
  { x, y, width, height }: Shape,
  name: string,
  stroke: string,
  wide: number,
  dash?: string,
): Scene {
  const { at } = bracket(brush);
  const [ex, ey] = [x + width, y + height];
  const [ux, uy] = [Math.sign(width), Math.sign(height)];
  const wing = (side: number): string =>
    `M${at(ex - 5 * ux - side * 4 * uy)} ${round(ey - 5 * uy + side * 4 * ux)}L${at(ex)} ${round(ey)}`;
  const line = (d: string, dashes?: string): Scene =>
    el('path', {
      class: name,
      d,
      fill: 'none',
      stroke,
      'stroke-width': wide,
      'stroke-dasharray': dashes,
    });
  const body = `M${at(x)} ${round(y)}L${at(ex)} ${round(ey)}`;
  const head = wing(1) + wing(-1);
  return dash ? el('g', {}, [line(body, dash), line(head)]) : line(body + head);
}

/** Signs in a field of 10 by 10, by the names that they have here. */
const SIGNS: Readonly<Record<string, string>> = {
  // Of its own: a closed ring. Shared: two that overlap. The host's: open to the ground.
  'own-cap': 'M5 1A4 4 0 1 1 5 9A4 4 0 1 1 5 1Z',
  'ancestor-cap': 'M4 2A3 3 0 1 1 4 8A3 3 0 1 1 4 2ZM7 2A3 3 0 1 1 7 8A3 3 0 1 1 7 2Z',
  host: 'M1 1V9M9 1V9M-1 9H11',
  // There already; to be fetched.
  demand: 'M.5 5.5L3.8 8.8L9.5 1.5',
  idle: 'M5 0V8M1.5 5L5 8.5L8.5 5M0 10H10',
};

function signOf(brush: Brush, { look, x, y }: Shape): Scene {
  const { at } = bracket(brush);
  return el('path', {
    class: 'sign',
    d: SIGNS[look],
    // A check mark is the same in every language.
    transform: `translate(${at(x) - (brush.rtl ? 10 : 0)} ${round(y)})`,
    fill: 'none',
    stroke: brush.palette.ink,
    'stroke-width': 1.4,
  });
}

/** The same as a legend shows it. */
export function cardSample(brush: Brush, { block }: Box, x: number, y: number): Scene[] {
  const look = block.items?.[0]?.mark as Shape['look'];
  const field = SIGNS[look]
    ? { x: x + 4, y: y + 5, width: 10, height: 10 }
    : /inherited|limit|over/.test(look)
      ? { x, y: y + 10, width: 18, height: 0 }
      : look === 'usage'
        ? { x, y: y + 7, width: 18, height: 6 }
        : { x, y: y + 4, width: 18, height: 12 };
  return shapeOf(brush, { look, ...field }, undefined);
}
