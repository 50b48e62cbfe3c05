import { expect, test } from 'vitest';
import { ticks } from './axis.ts';

const label = String;

test.each([
  ['halves of 16', 16, 760, [0, 2, 4, 6, 8, 10, 12, 14, 16]],
  ['few on a phone', 16, 312, [0, 4, 8, 12, 16]],
  ['fifths of 10', 10, 400, [0, 2, 4, 6, 8, 10]],
  ['the end of an odd scale', 13, 312, [0, 4, 8, 13]],
  ['parts of one', 0.5, 312, [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
  ['the ends where there is no room', 16, 40, [0, 16]],
])('marks %s', (_, max, width, expected) => {
  const found = ticks({ max, unit: 1, label }, width);
  expect(found.map((value) => Math.round(value * 1e9) / 1e9)).toEqual(expected);
});

test('every scale starts at 0, rises and ends at its end', () => {
  for (let max = 0.01; max < 1e6; max *= 1.37) {
    for (const width of [20, 160, 320, 760, 4_000]) {
      const found = ticks({ max, unit: 1, label }, width);
      expect(found[0]).toBe(0);
      expect(found.at(-1)).toBe(max);
      expect(found.length).toBeLessThan(width / 50 + 3);
      found.forEach((value, index) => {
        if (index) expect(value).toBeGreaterThan(found[index - 1] as number);
      });
    }
  }
});
