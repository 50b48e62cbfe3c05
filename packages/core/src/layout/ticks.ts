import type { Block } from './block.ts';
import type { Scale } from './quantity.ts';
import { box, type Box, type PlacedText, type Shape } from './box.ts';
import type { Measure } from './measure.ts';
import { SMALL } from './style.ts';

/** Room that a tick's label takes, px. */
const TICK_ROOM = 62;

/** The values of a scale, in its unit, that are marked on an axis of a width in px: 0, round ones, the end. */
export function ticks({ max, unit }: Scale, width: number): number[] {
  const end = max / unit;
  const most = Math.max(1, Math.floor(width / TICK_ROOM));
  const power = Math.floor(Math.log10(end / most));
  const round = [0, 1, 2].flatMap((more) => [1, 2, 5].map((step) => step * 10 ** (power + more)));
  const halves = Array.from({ length: 16 }, (_, index) => 2 ** index);
  const steps = [...round, ...halves].filter((step) => end / step <= most).sort((a, b) => a - b);
  const divides = (step: number): boolean => Math.abs(end / step - Math.round(end / step)) < 1e-9;
  const step = steps.find((one) => divides(one) && end / one > most / 4) ?? steps[0] ?? end;
  const values = [0];
  // The end is marked instead of what is too near to it.
  for (let index = 1; (index + 0.6) * step < end; index++) values.push(index * step);
  return [...values, end];
}

/** An axis from `left` on: a line with ticks, and their values under it. */
export function axis(scale: Scale, width: number, left: number, measure: Measure): Box {
  const length = width - left;
  const values = ticks(scale, length);
  const shapes: Shape[] = [{ look: 'tick', x: left, y: 4, width: length, height: 0 }];
  const texts: PlacedText[] = [];
  values.forEach((value, index) => {
    const x = left + (value * scale.unit * length) / scale.max;
    const last = index === values.length - 1;
    shapes.push({ look: 'tick', x, y: 4, width: 0, height: 5 });
    const words = scale.label(value, last);
    const before = texts.at(-1);
    const start = last ? x - measure(words, SMALL) * 1.05 : x;
    // The last one names the unit and is worth more than its neighbour.
    if (last && before && before.x + measure(before.words, SMALL) / 2 + 6 > start) texts.pop();
    texts.push({
      words,
      x,
      y: 17,
      font: SMALL,
      look: 'detail',
      anchor: index === 0 ? 'start' : last ? 'end' : undefined,
    });
  });
  const block: Block = { id: 'axis', kind: 'axis', look: 'axis' };
  return box(block, width, 26, { shapes, texts });
}
