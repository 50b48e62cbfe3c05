import type { Shape } from '../layout/box.ts';
import type { Tone } from '../layout/block.ts';
import type { Brush } from './brush.ts';
import type { Looks } from './draw.ts';
import type { Scene } from './scene.ts';
import { bracket, hatching, rect, round } from './shapes.ts';
import { placed } from './texts.ts';

/** What a diagram draws besides cards and bars: arrows, signs. */
type Figure = (brush: Brush, shape: Shape) => Scene[];

/** Cards with their texts, bars, and what else a diagram has on or between them. */
export function cardLooks(figure: Figure): Looks {
  return {
    scaled: (brush, box, x, y) => [
      ...(box.shapes ?? []).flatMap((shape) =>
        shapeOf(brush, { ...shape, x: x + shape.x, y: y + shape.y }, box.block.tone, figure),
      ),
      ...placed(brush, box, x, y),
    ],
    sample: (brush, { block }, x, y) => {
      const look = block.items?.[0]?.mark as Shape['look'];
      const field = /range|open|asked/.test(look)
        ? { x, y: y + 4, width: 18, height: 12 }
        : look === 'usage'
          ? { x, y: y + 7, width: 18, height: 6 }
          : /inherited|limit/.test(look)
            ? { x, y: y + 10, width: 18, height: 0 }
            : { x: x + 4, y: y + 5, width: 10, height: 10 };
      return shapeOf(brush, { look, ...field }, undefined, figure);
    },
  };
}

/** What each look of a shape means on a card; the names are those that all charts have. */
function shapeOf(brush: Brush, shape: Shape, tone: Tone | undefined, figure: Figure): Scene[] {
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
    // A quantity.
    case 'usage':
      return [
        tone
          ? area({ class: 'usage', fill: stroke, stroke: 'none', rx: 2 })
          : area({ class: 'solid', fill: palette.line, stroke: 'none', rx: 2 }),
      ];
    case 'grid': {
      const line = bracket(brush);
      const d = `M${line.at(x)} ${round(y)}H${line.at(x + width)}`;
      const drawn = line.path('axis', d);
      return [{ ...drawn, attrs: { ...drawn.attrs, 'stroke-width': 1, opacity: 0.3 } }];
    }
    default:
      return figure(brush, shape);
  }
}
