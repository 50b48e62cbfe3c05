import { expect, test } from 'vitest';
import { measureArial } from './measure.ts';
import { ruler } from './axis.ts';

const numbers = (max: number, width: number, unit = ''): number[] => {
  const label = (value: number, last: boolean): string => `${value}${last ? unit : ''}`;
  const { texts = [] } = ruler({ max, unit: 1, label }, width, 0, measureArial);
  return texts.map(({ words }) => Number.parseFloat(words));
};

test.each([
  ['all where there is room', 16, 760, '', [0, 2, 4, 6, 8, 10, 12, 14, 16]],
  ['every second of long numbers', 2e9, 660, '', [0, 4e8, 8e8, 12e8, 16e8, 2e9]],
  ['the end rather than its neighbour', 2e9, 660, ' a week', [0, 4e8, 8e8, 12e8, 2e9]],
])('labels %s', (_, max, width, unit, expected) => {
  expect(numbers(max, width, unit)).toEqual(expected);
});
