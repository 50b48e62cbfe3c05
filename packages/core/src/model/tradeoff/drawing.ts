import { PICTOGRAMS, type StackSort } from '../../domain/pictograms.ts';
import type { Shape } from '../../layout/box.ts';
import type { Brush } from '../../scene/brush.ts';
import type { Looks } from '../../scene/draw.ts';
import { el, type Scene } from '../../scene/scene.ts';
import { bracket, outline, rect, round } from '../../scene/shapes.ts';
import { placed } from '../../scene/texts.ts';

/** Ratings in a pill, the sign of an opinion, bars of weights and sums, small stacks. */
export const looks: Looks = {
  scaled: (brush, box, x, y) => [
    ...(box.shapes ?? []).flatMap((shape) => {
      const at = { ...shape, x: x + shape.x, y: y + shape.y };
      return shape.look === 'stack' ? pictogram(brush, box.block.kind, at) : drawn(brush, at);
    }),
    ...placed(brush, box, x, y),
  ],
  sample: (brush, { block }, x, y) => {
    const look = block.items?.[0]?.mark as Shape['look'];
    const field = GLYPHS[look] ? [-1.5, 2, 20, 16] : [0, 4, 18, 12];
    const [left, top, width, height] = field as [number, number, number, number];
    return drawn(brush, { look, x: x + left, y: y + top, width, height });
  },
};

/** Strokes in a field of so much by 16: what speaks for something is on dark ground. */
const FIELD = 22;
const GLYPHS: Readonly<Record<string, string>> = {
  best: 'M4 8H10M7 5V11M12 8H18M15 5V11',
  good: 'M8 8H14M11 5V11',
  even: 'M8 6.5H14M8 9.5H14',
  poor: 'M8 8H14',
  worst: 'M4 8H10M12 8H18',
};

/** A cell of a fact, an opinion, nothing told, or the highest sum: width and dashes of its line. */
const CELLS: Readonly<Record<string, readonly [wide: number, dash?: string]>> = {
  fact: [1.25],
  opinion: [1.5, '5 4'],
  untold: [1.25, '2 3'],
  total: [1.25],
  highest: [2.5],
};

function drawn(brush: Brush, { look, x, y, width, height }: Shape): Scene[] {
  const { palette, rtl } = brush;
  const { at, path } = bracket(brush);
  const glyph = GLYPHS[look];
  const cell = CELLS[look];
  const area = (attrs: Scene['attrs']): Scene => rect(brush, x, y, width, height, attrs);
  const solid = { class: 'solid', fill: palette.line };
  const hollow = { class: 'core bracket', fill: palette.paper, stroke: palette.muted };
  if (cell) {
    const [wide, dash] = cell;
    return [area({ ...hollow, rx: 6, 'stroke-width': wide, 'stroke-dasharray': dash })];
  }
  if (glyph) {
    const dark = /best|good/.test(look);
    const strokes = path(dark ? 'glyph' : 'sign', glyph);
    const [left, stroke] = [
      at(x + (width - FIELD) / 2) - (rtl ? FIELD : 0),
      dark ? palette.paper : palette.ink,
    ];
    const transform = `translate(${round(left)} ${round(y)})`;
    return [
      area({ ...(dark ? solid : hollow), 'stroke-width': dark ? undefined : 1.25, rx: height / 2 }),
      { ...strokes, attrs: { ...strokes.attrs, transform, stroke, 'stroke-width': 1.75 } },
    ];
  }
  switch (look) {
    case 'sum':
      return [area({ ...solid, rx: 2 })];
    // What somebody says, in a balloon.
    case 'balloon':
      return [
        path(
          'bracket',
          `M${at(x)} ${round(y)}H${at(x + 12)}v8H${at(x + 6)}L${at(x + 3)} ${round(y + 11)}v-3H${at(x)}z`,
        ),
      ];
    default: {
      const line = path(
        'axis',
        `M${at(x)} ${round(y)}${width ? `H${at(x + width)}` : `v${height}`}`,
      );
      return [{ ...line, attrs: { ...line.attrs, opacity: width ? 0.3 : undefined } }];
    }
  }
}

/** From band to band, px. */
const BAND = 8;

/** Two tenants side by side on what they share, as small as an icon. */
function pictogram(brush: Brush, stack: string, { x, y, width, height }: Shape): Scene[] {
  const [ground, boundary, tenant] = PICTOGRAMS[stack as StackSort];
  const bands = (tones: typeof ground, left: number, foot: number, wide: number): Scene[] =>
    tones.map((tone, level) => {
      const [fill, stroke] = brush.palette.tones[tone];
      const style = { class: 'box', rx: 1.5, fill, stroke, 'stroke-width': 1 };
      const top = foot - (level + 1) * BAND;
      return el('g', { class: tone }, [rect(brush, left, top, wide, BAND - 1, style)]);
    });
  const foot = y + height + 1;
  const top = foot - ground.length * BAND - 1.5;
  const high = tenant.length * BAND + 5;
  const frames = [x, x + width / 2 + 1].flatMap((left) => [
    el('g', { class: 'frame' }, outline(brush, boundary, left, top - high, 29, high, 4)),
    ...bands(tenant, left + 3, top - 2, 23),
  ]);
  return [...bands(ground, x, foot, width), ...frames];
}
