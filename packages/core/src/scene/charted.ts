import type { Tone } from '../layout/block.ts';
import type { Shape } from '../layout/box.ts';
import { el, type Scene } from './scene.ts';
import type { Brush } from './brush.ts';
import type { Looks } from './draw.ts';
import { bracket, hatching, rect, round } from './shapes.ts';
import { placed } from './texts.ts';

/** Draws the shapes that only one sort of chart has. */
export type Extra = (brush: Brush, shape: Shape, tone: Tone | undefined) => Scene[];

/** Bars and lines on an axis, in the picture and in its legend. */
export function charted(extra?: Extra): Looks {
  return {
    scaled: (brush, box, x, y) => [
      ...(box.shapes ?? []).flatMap((shape) =>
        shapeOf(brush, { ...shape, x: x + shape.x, y: y + shape.y }, box.block.tone, extra),
      ),
      ...placed(brush, box, x, y),
    ],
    // Over a hue stands what marks it besides.
    sample(brush, { block }, x, y) {
      const { mark, tone } = block.items?.[0] ?? {};
      const look = (tone ? 'hatch' : mark) as Shape['look'];
      const own = look === 'range' ? 'host' : tone;
      const shapes = shapeOf(brush, { look, x, y: y + 4, width: 18, height: 12 }, own, extra);
      return [el('g', { class: own }, shapes)];
    },
  };
}

function shapeOf(brush: Brush, shape: Shape, tone: Tone | undefined, extra?: Extra): Scene[] {
  const { look, x, y, width, height } = shape;
  const { palette } = brush;
  const [fill, stroke] = tone ? palette.tones[tone] : [palette.paper, palette.muted];
  const { at, path } = bracket(brush);
  switch (look) {
    // A bar of what was measured, of a part that was not, of what was foretold.
    case 'range':
    case 'open':
    case 'unused': {
      // However little it is: it can be seen.
      const wide = Math.max(2, width);
      return [
        rect(brush, x, y, wide, height, {
          class: tone ? 'box' : 'core bracket',
          rx: Math.min(4, wide / 2),
          fill,
          stroke,
          'stroke-width': look === 'range' ? 1.25 : 1.5,
          'stroke-dasharray': look === 'range' ? undefined : '4 3',
        }),
        ...(look === 'unused'
          ? [hatching(brush, 'control', x + 1, y + 1, wide - 2, height - 2)]
          : []),
        ...(palette.hatched && tone && wide > 8 ? [hatching(brush, tone, x, y, 5, height)] : []),
      ];
    }
    case 'hatch':
      return [hatching(brush, 'hypervisor', x, y, width, height)];
    case 'tick':
    case 'grid': {
      const end = width ? `L${at(x + width)} ${round(y + height)}` : `V${round(y + height)}`;
      const line = path('axis', `M${at(x)} ${round(y)}${end}`);
      if (look === 'tick') return [line];
      return [{ ...line, attrs: { ...line.attrs, 'stroke-width': 1, opacity: 0.3 } }];
    }
    default:
      return extra?.(brush, shape, tone) ?? [];
  }
}
