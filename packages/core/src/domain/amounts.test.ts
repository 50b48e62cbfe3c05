import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundOfSum, type Bound } from './amounts.ts';

describe('a sum goes as far as its parts let it', () => {
  test.each<[bounds: readonly (Bound | undefined)[], sum: Bound | undefined]>([
    [[], undefined],
    [[undefined, undefined], undefined],
    [['~'], '~'],
    [[undefined, '~'], '~'],
    [['~', '≤'], '≤'],
    [[undefined, '≤'], '≤'],
    [['≤', '<'], '<'],
    [[undefined, '≥'], '≥'],
    [['≥', '>', '~'], '>'],
    [['≤', '≥'], '~'],
    [['<', '>', undefined], '~'],
  ])('%j is %j', (bounds, sum) => expect(boundOfSum(bounds)).toBe(sum));
});

/** Does a number agree with one that is told with a bound? */
function holds(value: number, bound: Bound | undefined, told: number): boolean {
  switch (bound) {
    case '<':
      return value < told;
    case '≤':
      return value <= told;
    case '>':
      return value > told;
    case '≥':
      return value >= told;
    case '~':
      return true;
    default:
      return value === told;
  }
}

test('whatever the parts really are, their sum is within its bound', () => {
  const bound = fc.constantFrom(undefined, '<', '≤', '>', '≥') as fc.Arbitrary<Bound | undefined>;
  const part = fc.record({
    told: fc.integer({ min: 100, max: 1_000 }),
    bound,
    off: fc.integer({ min: 1, max: 99 }),
    touches: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      let [sum, told] = [0, 0];
      for (const one of parts) {
        const far = one.touches && /[≤≥]/.test(one.bound ?? '') ? 0 : one.off;
        const sign = one.bound === undefined ? 0 : /[<≤]/.test(one.bound) ? -1 : 1;
        const real = one.told + sign * far;
        expect(holds(real, one.bound, one.told)).toBe(true);
        sum += real;
        told += one.told;
      }
      const all = parts.map((one) => one.bound);
      expect(holds(sum, boundOfSum(all), told)).toBe(true);
      // It says no less than it could: an estimate only where parts pull both ways.
      const [most, least] = [/[<≤]/, />|≥/].map((sort) => all.some((one) => sort.test(one ?? '')));
      expect(boundOfSum(all) === '~').toBe(most && least);
    }),
    { seed: 20_261, numRuns: 1_000 },
  );
});
