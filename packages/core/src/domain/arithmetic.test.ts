import { expect, test } from 'vitest';
import { growth, perSecond, WEEK_SECONDS } from './arithmetic.ts';

test('X15 a survey that went from 23 to 29', () => {
  const { points, percent } = growth(23, 29);
  expect(points).toBe(6);
  expect(percent).toBeCloseTo(26.09, 2);
});

test('X16 2,000,000,000 a week', () => {
  expect(perSecond(2_000_000_000, WEEK_SECONDS)).toBeCloseTo(3306.88, 2);
});
