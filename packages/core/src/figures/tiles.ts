import { LINES, USAGES, ink, line, stroke } from '../figure/ink.ts';
import { type Figures, type Pen, hatching, hexagon, outline, round } from '../figure/pen.ts';
import type { Boundary } from '../figure/block.ts';
import { type PlacedText, type Shape, box } from '../figure/box.ts';
import type { Context, Layout } from '../figure/context.ts';
import type { Font } from '../figure/measure.ts';
import type { Mark } from '../figure/quantity.ts';
import { SMALL } from '../figure/style.ts';
import { drawTexts } from '../figure/texts.ts';
import { wrap } from '../figure/wrap.ts';

const NAME: Font = { size: 13, bold: true };

/** Tiles grow with their room from least to most, px. */
const TILE = 28;
const LARGEST = 40;

const BETWEEN = 5;

/** In less room tiles stay small, and signs and lines stand without words: the legend has them, px. */
const BRIEF = 160;

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
export const tiles: Layout = (block, width, context) => {
  const brief = isBrief(width, context);
  const { texts, y, cut } = titled(block.label, brief ? '' : block.aside, width, context);
  const states = (block.marks ?? [])
    .filter(({ look }) => look !== 'over')
    .flatMap(({ look, to }): Mark['look'][] => Array(to).fill(look));
  const changed = block.marks?.find(({ look }) => look === 'over')?.to ?? 0;
  const count = Math.max(block.size ?? 0, states.length);
  const most = Math.floor((width + BETWEEN) / count) - BETWEEN;
  const tile = Math.max(TILE, Math.min(brief ? TILE : LARGEST, most));
  const high = block.kernel ? tile + 14 : tile;
  const row = Math.max(1, Math.floor((width + BETWEEN) / (tile + BETWEEN)));
  const shapes = Array.from({ length: count }, (_, index): Shape[] => {
    const place = {
      x: (index % row) * (tile + BETWEEN),
      y: y + Math.floor(index / row) * (high + BETWEEN),
      width: tile,
      height: high,
    };
    return [
      { look: states[index] ?? 'asked', ...place },
      ...(index < changed ? [{ look: 'over' as const, ...place }] : []),
    ];
  }).flat();
  const rows = Math.ceil(count / row);
  const words = { texts, shapes, cut: cut || brief };
  return box(block, width, y + rows * (high + BETWEEN), words);
};

/** Is there no room for what legend and signs say as well? Who asks for everything gets it. */
function isBrief(width: number, { detail }: Context): boolean {
  return detail === 'plain' || (width < BRIEF && detail !== 'full');
}

/** A bar of what is counted, with lines for the fewest and the most. */
export const gauge: Layout = (block, width, context) => {
  const brief = isBrief(width / 2, context);
  const { texts, y, cut } = titled('', brief ? '' : block.label, width, context);
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
  return box(block, width, y + 24, { texts, shapes, cut: cut || brief });
};

/** A column for each moment on one ground, its parts over each other; lines cross all of them. */
export const columns: Layout = (block, width, { measure }) => {
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
    const part = box(child, wide, TOP + HIGH + 18, { shapes, texts });
    part.x = left + index * wide;
    return part;
  });
  const limits = box({ id: 'limits', ...axis }, width, 0, {
    shapes: marks.map(({ look, to }) => line(look, to)),
  });
  return box(block, width, TOP + HIGH + 18, { children: [scale, ...columnBoxes, limits] });
};

/** Signs in a field of 10 by 10: it serves, it waits for its probe, it comes up, it goes. */
const SIGNS: Readonly<Record<string, string>> = {
  range: 'M1 5.5L4 8.5L9 2',
  usage: 'M1 5.5L4 8.5L9 2',
  low: 'M1 5H2M4.5 5H5.5M8 5H9',
  open: 'M5 9V1.5M2 4.5L5 1.5L8 4.5',
  unused: 'M5 1V8.5M2 5.5L5 8.5L8 5.5',
};

/** Replicas by their states, bars of what is counted, lines of what is allowed. */
export const tileFigures: Figures = {
  draw(pen, box, x, y) {
    for (const shape of box.shapes ?? [])
      drawShape(pen, { ...shape, x: x + shape.x, y: y + shape.y }, box.block.boundary);
    drawTexts(pen, box, x, y);
  },
  swatch(pen, { block }, x, y) {
    const look = block.items?.[0]?.mark as Shape['look'];
    const line = /limit|inherited/.test(look);
    const field = line ? { y: y + 10, width: 18, height: 0 } : { y: y + 2, width: 16, height: 16 };
    pen.open('app');
    drawShape(pen, { look, x, ...field });
    pen.close();
  },
};

const SIGN_ON_DARK = /* @__PURE__ */ ink('glyph', { fill: 'none', stroke: 'paper', width: 1.75 });
const SIGN = /* @__PURE__ */ ink('sign', { fill: 'none', stroke: 'ink', width: 1.75 });
const PASSING = /* @__PURE__ */ ink('bracket', { fill: 'none', stroke: 'muted', dash: '2 2' });
const TILE_INK = /* @__PURE__ */ ink('box', { fill: 'app-fill', stroke: 'app-line' });
const GRID_LINE = /* @__PURE__ */ ink('axis', {
  fill: 'none',
  stroke: 'muted',
  width: 1.25,
  opacity: 0.3,
});
const HOLE = /* @__PURE__ */ line('link', '1 3');
const STRUCK = /* @__PURE__ */ ink('fault', { fill: 'none', stroke: 'error', width: 2.5 });
const LIMIT = /* @__PURE__ */ stroke('limit', 3);
const LEAST = /* @__PURE__ */ stroke('limit', 2);
const INHERITED = /* @__PURE__ */ stroke('limit', 2, '5 3');

function drawShape(pen: Pen, shape: Shape, boundary?: Boundary): void {
  const { look, x, y, width, height } = shape;
  if (SIGNS[look]) return drawTile(pen, shape, boundary);
  switch (look) {
    case 'tick':
      return pen.path(GRID_LINE, `M${pen.at(x)} ${round(y)}H${pen.at(x + width)}`);
    case 'asked':
      return pen.path(
        HOLE,
        `M${pen.at(x + 1)} ${round(y + 1)}H${pen.at(x + width - 1)}v${height - 2}H${pen.at(x + 1)}z`,
      );
    case 'sum':
      return pen.rect(USAGES.app, x, y, width, height, 2);
    case 'min':
      return pen.rect(TILE_INK, x, y, width, height, 2);
    case 'over':
      return pen.path(
        STRUCK,
        `M${pen.at(x + 4)} ${round(y + 4)}L${pen.at(x + width - 4)} ${round(y + height - 4)}`,
      );
    default: {
      const paint = look === 'inherited' ? INHERITED : look === 'limit' ? LIMIT : LEAST;
      const end = width ? `H${pen.at(x + width)}` : `v${height}`;
      pen.path(paint, `M${pen.at(x)} ${round(y)}${end}`);
    }
  }
}

/** A replica: its state as a fill and a sign, the frame around it, and a kernel of its own. */
function drawTile(
  pen: Pen,
  { look, x, y, width, height }: Shape,
  boundary: Boundary | undefined,
): void {
  const inset = boundary ? 4 : 0;
  const [left, top] = [x + inset, y + inset];
  const [wide, high] = [width - 2 * inset, height - 2 * inset];
  const dark = look === 'usage';
  if (boundary) {
    pen.open('frame');
    outline(pen, boundary, x, y, width, height, 5);
    pen.close();
  }
  const paint = look === 'low' ? LINES.app : /open|unused/.test(look) ? PASSING : TILE_INK;
  if (look === 'low') pen.open('app hollow');
  pen.rect(dark ? USAGES.app : paint, left, top, wide, high, 2);
  if (look === 'low') pen.close();
  if (width >= 14 && height >= 14) {
    const middle = boundary ? y + Math.min(14, height / 2) : y + height - Math.min(12, height / 2);
    pen.glyph(dark ? SIGN_ON_DARK : SIGN, SIGNS[look] ?? '', x + width / 2 - 5, middle - 5, 10);
  }
  if (look === 'unused') hatching(pen, 'control', left, top, wide, high);
  if (boundary !== 'hardware-assisted') return;
  // A kernel of the guest, whatever tone its replica has.
  pen.open('guest');
  hexagon(pen, x + width / 2, y + height - 11, 'guest');
  pen.close();
}
