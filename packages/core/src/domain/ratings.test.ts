import { expect, test } from 'vitest';
import { highest, isCounted, parseRating, scoresOf } from './ratings.ts';

test.each([
  ['++', 2],
  ['+', 1],
  ['0', 0],
  ['=', undefined],
  ['1.0', 1],
  [' - ', -1],
  ['\u2212', -1],
  ['--', -2],
  ['\u2212\u2212', -2],
  [-2, -2],
  [2, 2],
  ['+2', 2],
  [3, undefined],
  ['', undefined],
  ['good', undefined],
  ['constructor', undefined],
])('%j is read as %j', (notation, rating) => expect(parseRating(notation)).toBe(rating));

test('a score is the sum of weight times rating over criteria that are rated for all', () => {
  const criteria = [
    { weight: 3, ratings: [2, -1] },
    { weight: 0.1, ratings: [-2, 2] },
    { weight: 9, ratings: [2, undefined] },
    { weight: 0, ratings: [2, 2] },
  ] as const;
  expect(criteria.map(isCounted)).toEqual([true, true, false, false]);
  expect(scoresOf(criteria, 2)).toEqual([5.8, -2.8]);
});

test('equal scores share the first place', () => {
  expect(highest([3, 5, 5])).toEqual([1, 2]);
  expect(highest([])).toEqual([]);
});
