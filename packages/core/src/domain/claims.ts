import type { Change } from './surveys.ts';

const CLAIM =
  /(?<!from |to |[\d.])([+−-]?)(\d{1,9}(?:\.\d{1,9})?) ?(percentage points?|points?|pp\b|%|percent|per cent|times|fold|x\b)?/gi;

/**
 * Does a text about a change say what was computed? Every number in it is held against points,
 * percent or factor by its unit, rounded as it is written.
 *
 * @returns False when a number differs; undefined where the text has none, or nothing exact is known.
 */
export function claimHolds(claim: string, change: Change, from: number): boolean | undefined {
  if (change.bound) return undefined;
  const matches = [...claim.slice(0, 200).replaceAll(/\s+/g, ' ').matchAll(CLAIM)];
  if (matches.length === 0) return undefined;
  const { points, percent = Number.NaN } = change;
  return matches.every(([, sign = '', digits = '', unit = '']) => {
    const off = 0.5 * 10 ** -(digits.split('.')[1]?.length ?? 0) + 1e-9;
    const near = (computed: number): boolean =>
      Math.abs(Math.abs(computed) - Number(digits)) <= off &&
      (!sign || computed === 0 || (sign === '+') === computed > 0);
    if (/^p(p|ercentage)|point/i.test(unit)) return near(points);
    if (/^(times|fold|x)/i.test(unit)) return near((from + points) / from);
    return near(percent) || (!unit && near(points));
  });
}
