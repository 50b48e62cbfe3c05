import { expect, test } from 'vitest';
import { formatNumber, parseAmount, roundUp } from './amounts.ts';
import { claimHolds } from './claims.ts';
import { parseDate } from './dates.ts';
import { formatDuration, parseDuration } from './durations.ts';
import { phaseOf } from './phases.ts';
import { pullsAndMore, startedOf } from './start-order.ts';
import { changeOf } from './surveys.ts';

test.each([
  ['23', { value: 23, unit: '' }],
  ['23 %', { value: 23, unit: '%' }],
  ['< 20 %', { value: 20, unit: '%', bound: '<' }],
  ['at most 125 ms', { value: 125, unit: 'ms', bound: '≤' }],
  ['2,000,000,000', { value: 2e9, unit: '' }],
  ['-3', undefined],
  ['many', undefined],
  ['1e9', undefined],
  ['9'.repeat(400), undefined],
])('the amount %s', (text, amount) => expect(parseAmount(text)).toEqual(amount));

test.each([
  ['125ms', 125],
  ['2.3 ms', 2.3],
  ['40s', 40_000],
  ['5min', 300_000],
  ['500 µs', 0.5],
  ['3 parsecs', undefined],
  ['0s', undefined],
  ['constructor', undefined],
])('the duration %s', (text, ms) => expect(parseDuration(text)?.value).toBe(ms));

test('durations are written with three digits', () => {
  const texts = [0.05, 2.3, 125, 999, 1_234, 119_000, 300_000].map(formatDuration);
  expect(texts).toEqual(['50 µs', '2.3 ms', '125 ms', '999 ms', '1.23 s', '119 s', '5 min']);
});

test.each([
  ['1972', 1972, 1972, false],
  ['2013-07', 2013.5, 2013.5, false],
  ['1964/1967', 1964, 1967, false],
  ['1964–1967', 1964, 1967, false],
  ['1964-1967', 1964, 1967, false],
  ['1970s', 1970, 1980, true],
  ['early 1970s', 1970, 1974, true],
  ['late 1960s', 1966, 1970, true],
  ['c. 1979', 1979, 1979, true],
])('the date %s', (text, from, to, about) =>
  expect(parseDate(text)).toMatchObject({ from, to, about }),
);

test.each(['', 'last Tuesday', '2013-14', '1967/1964', '72', '1970s'.repeat(20)])(
  '%j is no date',
  (text) => expect(parseDate(text)).toBeUndefined(),
);

test('from 23 to 29 is 6 points and 26.1 per cent', () => {
  const change = changeOf({ value: 23, unit: '' }, { value: 29, unit: '' });
  expect(change.points).toBe(6);
  expect(change.percent).toBeCloseTo(26.09, 2);
  const claims = ['29 %', '22 %', '26.2 %', '6 %', '-6 points', '26.1 %', '26 per cent', '+6 pp'];
  const held = claims.map((claim) => claimHolds(claim, change, 23));
  expect(held).toEqual([false, false, false, false, false, true, true, true]);
  expect(claimHolds('much more', change, 23)).toBeUndefined();
});

test('a change between bounds is itself a bound', () => {
  const bound = (from: string, to: string) =>
    changeOf(parseAmount(from) ?? { value: 0, unit: '' }, parseAmount(to) ?? { value: 0, unit: '' })
      .bound;
  expect([bound('< 20', '70'), bound('> 70', '20'), bound('< 20', '< 70')]).toEqual([
    '>',
    '<',
    '~',
  ]);
});

test('numbers and ends of axes are round', () => {
  expect(formatNumber(2e9 / 604_800, 2)).toBe('3306.88');
  expect([0, 26, 100, 3307, 0.7].map(roundUp)).toEqual([1, 30, 100, 4000, 0.8]);
});

test('phases and what starts are known by everyday words', () => {
  const words = [
    'Image pull',
    'UEFI',
    'Boot loader',
    'kernel boot',
    'systemd',
    'runc create',
    'Scheduling',
  ];
  expect(words.map(phaseOf)).toEqual([
    'pull',
    'firmware',
    'boot-loader',
    'kernel',
    'init',
    'create',
    undefined,
  ]);
  expect(['a Docker container', 'Kata container', 'web'].map(startedOf)).toEqual([
    'container',
    'vm',
    undefined,
  ]);
  expect(['Pull and start', 'Image pull'].map(pullsAndMore)).toEqual([true, false]);
});
