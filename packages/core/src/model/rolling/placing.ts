import { box, type PlacedText, type Shape } from '../../layout/box.ts';
import type { Context, Flow } from '../../layout/flow.ts';
import type { Font } from '../../layout/measure.ts';
import type { Mark } from '../../layout/quantity.ts';
import { SMALL } from '../../layout/style.ts';
import { wrap } from '../../layout/wrap.ts';

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
