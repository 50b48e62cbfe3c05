import type { Shape } from '../../layout/box.ts';
import type { Boundary } from '../../layout/block.ts';
import type { Brush } from '../../scene/brush.ts';
import type { Looks } from '../../scene/draw.ts';
import { el, type Scene } from '../../scene/scene.ts';
import { bracket, hatching, hexagon, outline, rect, round } from '../../scene/shapes.ts';
import { placed } from '../../scene/texts.ts';

/** Replicas by their states, bars of what is counted, lines of what is allowed. */
export const looks: Looks = {
  scaled: (brush, box, x, y) => [
    ...(box.shapes ?? []).flatMap((shape) =>
      drawn(brush, { ...shape, x: x + shape.x, y: y + shape.y }, box.block.boundary),
    ),
    ...placed(brush, box, x, y),
  ],
  sample: (brush, { block }, x, y) => {
    const look = block.items?.[0]?.mark as Shape['look'];
    const line = /limit|inherited/.test(look);
    const field = line ? { y: y + 10, width: 18, height: 0 } : { y: y + 2, width: 16, height: 16 };
    return [el('g', { class: 'app' }, drawn(brush, { look, x, ...field }))];
  },
};

/** Signs in a field of 10 by 10: it serves, it waits for its probe, it comes up, it goes. */
const SIGNS: Readonly<Record<string, string>> = {
  range: 'M1 5.5L4 8.5L9 2',
  usage: 'M1 5.5L4 8.5L9 2',
  low: 'M1 5H2M4.5 5H5.5M8 5H9',
  open: 'M5 9V1.5M2 4.5L5 1.5L8 4.5',
  unused: 'M5 1V8.5M2 5.5L5 8.5L8 5.5',
};

function drawn(brush: Brush, shape: Shape, boundary?: Boundary): Scene[] {
  const { look, x, y, width, height } = shape;
  const { palette, rtl } = brush;
  const { at, path } = bracket(brush);
  const [fill, line] = palette.tones.app;
  const area = (attrs: Scene['attrs'], inset = 0): Scene =>
    rect(brush, x + inset, y + inset, width - 2 * inset, height - 2 * inset, { rx: 2, ...attrs });
  const sign = SIGNS[look];
  if (sign) {
    const inset = boundary ? 4 : 0;
    const vm = boundary === 'hardware-assisted';
    const body: Scene =
      look === 'usage'
        ? area({ class: 'usage', fill: line }, inset)
        : look === 'open' || look === 'unused'
          ? area(
              { class: 'bracket', fill: 'none', stroke: palette.muted, 'stroke-dasharray': '2 2' },
              inset,
            )
          : area({ class: 'box', fill, stroke: line }, inset);
    const dark = look === 'usage';
    const strokes = path(dark ? 'glyph' : 'sign', sign);
    const left = round(at(x + width / 2 - 5) - (rtl ? 10 : 0));
    const transform = `translate(${left} ${round((boundary ? y + Math.min(14, height / 2) : y + height - Math.min(12, height / 2)) - 5)})`;
    const stroke = dark ? palette.paper : palette.ink;
    return [
      ...(boundary
        ? [el('g', { class: 'frame' }, outline(brush, boundary, x, y, width, height, 5))]
        : []),
      body,
      ...(width >= 14 && height >= 14
        ? [{ ...strokes, attrs: { ...strokes.attrs, transform, stroke, 'stroke-width': 1.75 } }]
        : []),
      ...(look === 'unused'
        ? [hatching(brush, 'control', x + inset, y + inset, width - 2 * inset, height - 2 * inset)]
        : []),
      ...(vm
        ? [
            // A kernel of the guest, whatever tone its replica has.
            el('g', { class: 'guest' }, [
              hexagon(
                brush,
                x + width / 2,
                y + height - 11,
                palette.tones.guest[1],
                palette.tones.guest[0],
              ),
            ]),
          ]
        : []),
    ];
  }
  switch (look) {
    case 'tick': {
      const grid = path('axis', `M${at(x)} ${round(y)}H${at(x + width)}`);
      return [{ ...grid, attrs: { ...grid.attrs, opacity: 0.3 } }];
    }
    case 'asked':
      return [
        path(
          'link',
          `M${at(x + 1)} ${round(y + 1)}H${at(x + width - 1)}v${height - 2}H${at(x + 1)}z`,
          '1 3',
        ),
      ];
    case 'sum':
      return [area({ class: 'usage', fill: line })];
    case 'min':
      return [area({ class: 'box', fill, stroke: line })];
    case 'over':
      return [
        el('path', {
          class: 'fault',
          d: `M${at(x + 4)} ${round(y + 4)}L${at(x + width - 4)} ${round(y + height - 4)}`,
          fill: 'none',
          stroke: palette.error,
          'stroke-width': 2.5,
        }),
      ];
    default: {
      const strokes = path(
        'limit',
        `M${at(x)} ${round(y)}${width ? `H${at(x + width)}` : `v${height}`}`,
        look === 'inherited' ? '5 3' : undefined,
      );
      return [
        {
          ...strokes,
          attrs: {
            ...strokes.attrs,
            stroke: palette.line,
            'stroke-width': look === 'limit' ? 3 : 2,
          },
        },
      ];
    }
  }
}
