import type { Block } from './block.ts';
import { type Box, type PlacedText, type Shape, box } from './box.ts';
import type { Font, Measure } from './measure.ts';
import type { Scale } from './quantity.ts';
import { SMALL } from './style.ts';
import { type Lines, wrap } from './wrap.ts';

/** Room that a tick's label takes, px. */
const ROOM = 56;

/**
 * The values of a scale that are marked on a length in px: 0, round ones, and where nothing says that
 * only whole ones count, the end.
 */
export function valuesOf({ max, unit, whole }: Scale, length: number, room = ROOM): number[] {
  const end = max / unit;
  const wanted = (end / Math.max(1, Math.floor(length / room))) * (1 - 1e-9);
  const power = 10 ** Math.floor(Math.log10(wanted));
  // Every second of many years is no round one.
  const round = [1, ...(whole && end > 20 ? [] : [2]), 5, 10, 20, 50].map((step) => step * power);
  const steps = round.filter((step) => step >= wanted && (!whole || step >= 1));
  const divides = (step: number): boolean => Math.abs(end / step - Math.round(end / step)) < 1e-9;
  const step = (whole ? undefined : steps.find(divides)) ?? steps[0] ?? end;
  const values = Array.from(
    { length: Math.floor(end / step + 1e-9) + 1 },
    (_, index) => index * step,
  );
  return whole || divides(step) ? values : [...values, end];
}

/** Where a value stands on a length in px. */
export function placeOn(scale: Scale, length: number): (value: number) => number {
  return (value) => (Math.min(Math.max(0, value), scale.max) * length) / scale.max;
}

/**
 * An axis from `left` on: a line with ticks at the values of its scale, which stand under it. The last
 * label names the unit and is worth more than its neighbour.
 *
 * @param every - Of how many labels one is written; more where they have no room.
 */
export function ruler(
  scale: Scale,
  length: number,
  left: number,
  measure: Measure,
  every = 1,
): Box {
  const values = valuesOf(scale, length);
  const at = placeOn(scale, length);
  const shapes: Shape[] = [{ look: 'tick', x: left, y: 4, width: length, height: 0 }];
  const texts: PlacedText[] = [];
  let edge = -Infinity;
  for (const [index, value] of values.entries()) {
    const x = left + at(value * scale.unit);
    const last = index === values.length - 1;
    const ends = left + length - x < 30;
    const label = scale.label(value, last);
    const long = measure(label, SMALL) * 1.05;
    const start = index === 0 ? x : ends ? x - long : x - long / 2;
    shapes.push({ look: 'tick', x, y: 4, width: 0, height: 5 });
    if (index % every && !last) continue;
    if (edge + 6 > start) {
      // Fewer labels, at equal steps.
      if (!last) return ruler(scale, length, left, measure, every * 2);
      texts.pop();
    }
    edge = start + long;
    const anchor = index === 0 ? 'start' : ends ? 'end' : undefined;
    texts.push({ words: label, x, y: 17, font: SMALL, look: 'detail', anchor });
  }
  return box({ id: 'axis', kind: 'axis', look: 'axis' }, left + length, 26, { shapes, texts });
}

const DOT = ' · ';

const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;

/**
 * Facts between middle dots in lines of a width. A fact that fits into one line is not broken, and
 * none stands beside one that is written in the other direction: their parts would change places.
 */
export function packFacts(facts: string, width: number, measure: Measure, most: number): Lines {
  const lines: string[] = [];
  let cut = false;
  for (const fact of facts ? facts.split(DOT) : []) {
    const last = lines.at(-1);
    const longer = last === undefined ? fact : `${last}${DOT}${fact}`;
    const alike = RIGHT_TO_LEFT.test(last ?? fact) === RIGHT_TO_LEFT.test(fact);
    if (alike && measure(longer, SMALL) * 1.04 <= width)
      lines.splice(-1, last === undefined ? 0 : 1, longer);
    else {
      const whole = wrap(fact, width, SMALL, measure, most);
      lines.push(...whole.lines);
      cut ||= whole.cut;
    }
  }
  if (lines.length <= most) return { lines, cut, broken: false };
  return {
    lines: [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, -1)}…`],
    cut: true,
    broken: false,
  };
}

/** Lines of text under each other, the middle of the first at `y`: small print, or labels in bold. */
export function textLines(
  lines: readonly string[],
  x: number,
  y: number,
  font: Font = SMALL,
  anchor: PlacedText['anchor'] = 'start',
): PlacedText[] {
  const look = font.bold ? 'label' : 'detail';
  const step = font.size + (font.bold ? 4 : 3);
  return lines.map((words, index) => ({ words, x, y: y + index * step, font, look, anchor }));
}

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
