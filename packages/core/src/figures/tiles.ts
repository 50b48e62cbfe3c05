import type { Boundary } from '../figure/block.ts';
import { type PlacedText, type Shape, box } from '../figure/box.ts';
import type { Context, Flow } from '../figure/flow.ts';
import type { Font } from '../figure/measure.ts';
import {
  type Brush,
  type Looks,
  bracket,
  hatching,
  hexagon,
  outline,
  rect,
  round,
} from '../figure/pen.ts';
import type { Mark } from '../figure/quantity.ts';
import { type Scene, el } from '../figure/scene.ts';
import { SMALL } from '../figure/style.ts';
import { placed } from '../figure/texts.ts';
import { wrap } from '../figure/wrap.ts';

const NAME: Font = { size: 13, bold: true };

const TILE = 28;

const BETWEEN = 5;

/** Height of the scale of columns, and room over it, px. */
const HIGH = 160;

const TOP = 8;

/** A name with facts under it. */
function titled(label = '', aside = '', width: number, { measure }: Context) {
  const texts: PlacedText[] = [];
  let y = 0;
  let cut = false;
  for (const [words, font, high] of [
    [label, NAME, 17],
    [aside, SMALL, 14],
  ] as const) {
    const wrapped = wrap(words, width, font, measure, 2);
    cut ||= wrapped.cut;
    for (const line of wrapped.lines) {
      const look = font === NAME ? 'label' : 'detail';
      texts.push({ words: line, x: 0, y: y + high / 2, font, look, anchor: 'start' });
      y += high;
    }
  }
  return { texts, y: y + 4, cut };
}

/** A tile for each replica by its state, then places of those that are not there. */
export const tiles: Flow = (block, width, context) => {
  const { texts, y, cut } = titled(block.label, block.aside, width, context);
  const high = block.kernel ? TILE + 14 : TILE;
  const states = (block.marks ?? [])
    .filter(({ look }) => look !== 'over')
    .flatMap(({ look, to }): Mark['look'][] => Array(to).fill(look));
  const changed = block.marks?.find(({ look }) => look === 'over')?.to ?? 0;
  const count = Math.max(block.size ?? 0, states.length);
  const row = Math.max(1, Math.floor((width + BETWEEN) / (TILE + BETWEEN)));
  const shapes = Array.from({ length: count }, (_, index): Shape[] => {
    const place = {
      x: (index % row) * (TILE + BETWEEN),
      y: y + Math.floor(index / row) * (high + BETWEEN),
      width: TILE,
      height: high,
    };
    return [
      { look: states[index] ?? 'asked', ...place },
      ...(index < changed ? [{ look: 'over' as const, ...place }] : []),
    ];
  }).flat();
  const rows = Math.ceil(count / row);
  return box(block, width, y + rows * (high + BETWEEN), { texts, shapes, cut });
};

/** A bar of what is counted, with lines for the fewest and the most. */
export const gauge: Flow = (block, width, context) => {
  const { texts, y, cut } = titled('', block.label, width, context);
  const unit = (width - 4) / (block.size || 1);
  const shapes = (block.marks ?? []).map(({ look, from, to }): Shape => {
    const line = /limit|inherited/.test(look);
    return {
      look,
      x: 2 + (line ? to : from) * unit,
      y: line ? y : y + 4,
      width: line ? 0 : (to - from) * unit,
      height: line ? 20 : 12,
    };
  });
  return box(block, width, y + 24, { texts, shapes, cut });
};

/** A column for each moment on one ground, its parts over each other; lines cross all of them. */
export const columns: Flow = (block, width, { measure }) => {
  const { children: all = [], size: most = 1, marks = [] } = block;
  const unit = HIGH / most;
  const step = Math.max(1, Math.ceil(most / 5));
  const left = measure(String(Math.ceil(most)), SMALL) * 1.04 + 8;
  const wide = Math.min(84, (width - left) / Math.max(1, all.length));
  const each = measure('24', SMALL) * 1.04 + 2 <= wide ? 1 : 5;
  const line = (look: Shape['look'], count: number): Shape => ({
    look,
    x: left,
    y: TOP + HIGH - count * unit,
    width: wide * all.length,
    height: 0,
  });
  const small = { font: SMALL, look: 'detail' } as const;
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
  const axis = { kind: 'axis', look: 'axis' } as const;
  const scale = box({ id: 'scale', ...axis }, width, 0, {
    shapes: ticks.map((count) => line('tick', count)),
    texts: ticks.map((count): PlacedText => ({
      words: String(count),
      x: left - 6,
      y: TOP + HIGH - count * unit,
      ...small,
      anchor: 'end',
    })),
  });
  const columnBoxes = all.map((child, index) => {
    let top = TOP + HIGH;
    const shapes = (child.marks ?? []).map(({ look, to }): Shape => {
      if (look === 'limit') return { ...line(look, to), x: 0, width: wide };
      top -= to * unit;
      return { look, x: 2, y: top, width: wide - 4, height: to * unit - 1 };
    });
    const words = index % each ? '' : (child.label ?? '');
    const y = TOP + HIGH + 11;
    const texts: PlacedText[] = words
      ? [{ words, x: wide / 2, y, ...small, anchor: undefined }]
      : [];
    const placed = box(child, wide, TOP + HIGH + 18, { shapes, texts });
    placed.x = left + index * wide;
    return placed;
  });
  const limits = box({ id: 'limits', ...axis }, width, 0, {
    shapes: marks.map(({ look, to }) => line(look, to)),
  });
  return box(block, width, TOP + HIGH + 18, { children: [scale, ...columnBoxes, limits] });
};

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
