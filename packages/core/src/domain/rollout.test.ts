import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  counts,
  parseShare,
  rollout,
  roomOf,
  shortened,
  underLoad,
  type Moment,
  type Rollout,
} from './rollout.ts';

const share = (text: string | number) => parseShare(text) ?? { value: Number.NaN, percent: false };
const room = (replicas: number, surge: string | number, unavailable: string | number) =>
  roomOf(replicas, share(surge), share(unavailable));
const plain: Rollout = {
  replicas: 4,
  surge: 1,
  unavailable: 1,
  strategy: 'RollingUpdate',
  readiness: 'probe',
};

/** `old/new`: ready, then in brackets starting, running and terminating ones. */
const short = ({ move, old, fresh }: Moment): string =>
  [old, fresh]
    .map(({ ready, starting, running, terminating }) =>
      [
        ready,
        starting && `+${starting}`,
        running && `~${running}`,
        terminating && `-${terminating}`,
      ]
        .filter((part, index) => index === 0 || part)
        .join(''),
    )
    .join('/') + ` ${move}`;

describe('shares are rounded as Kubernetes rounds them', () => {
  test.each([
    [4, '25%', '25%', { surge: 1, unavailable: 1 }],
    [10, '25%', '25%', { surge: 3, unavailable: 2 }],
    [3, '25%', '25%', { surge: 1, unavailable: 0 }],
    [1, '25%', '25%', { surge: 1, unavailable: 0 }],
    [10, '30%', '30%', { surge: 3, unavailable: 3 }],
    [3, 2, 9, { surge: 2, unavailable: 3 }],
    // Nothing is left of 25 % of 3, and nothing more is allowed: one may be unavailable.
    [3, 0, '25%', { surge: 0, unavailable: 1 }],
    [3, 0, 0, { surge: 0, unavailable: 0 }],
    [3, '0%', '0%', { surge: 0, unavailable: 0 }],
  ])('%i replicas, surge %j, unavailable %j', (replicas, surge, unavailable, expected) => {
    expect(room(replicas, surge, unavailable)).toEqual(expected);
  });

  test.each(['', 'x', '-1', '1.5', '25 % of it', '12345'])('%j is no share', (text) => {
    expect(parseShare(text)).toBeUndefined();
  });
});

describe('the moments of a replacement', () => {
  test('one more at a time, none fewer', () => {
    const moments = rollout({ ...plain, replicas: 2, unavailable: 0 });
    expect(moments.map(short)).toEqual([
      '2/0 begin',
      '2/0+1 scale',
      '2/0~1 run',
      '2/1 ready',
      '1-1/1+1 scale',
      '1/1~1 run',
      '1/2 ready',
      '0-1/2 scale',
      '0/2 done',
    ]);
  });

  test('the defaults of Kubernetes with four replicas', () => {
    expect(rollout(plain).map(short)).toEqual([
      '4/0 begin',
      '3-1/0+2 scale',
      '3/0~2 run',
      '3/2 ready',
      '1-2/2+2 scale',
      '1/2~2 run',
      '1/4 ready',
      '0-1/4 scale',
      '0/4 done',
    ]);
  });

  test('without a probe what has started counts as ready', () => {
    const moments = rollout({ ...plain, replicas: 1, unavailable: 0, readiness: 'none' });
    expect(moments.map(short)).toEqual([
      '1/0 begin',
      '1/0+1 scale',
      '1/1 ready',
      '0-1/1 scale',
      '0/1 done',
    ]);
  });

  test('new ones that never become ready stop it, old ones go on', () => {
    const moments = rollout({ ...plain, readiness: 'failing' });
    expect(moments.map(short).at(-1)).toBe('3/0~2 stuck');
  });

  test('Recreate ends all before it starts any', () => {
    const moments = rollout({ ...plain, replicas: 2, strategy: 'Recreate' });
    expect(moments.map(short)).toEqual([
      '2/0 begin',
      '0-2/0 scale',
      '0/0 gone',
      '0/0+2 scale',
      '0/0~2 run',
      '0/2 ready',
      '0/2 done',
    ]);
  });

  test('with room for nothing, nothing happens', () => {
    const moments = rollout({ ...plain, surge: 0, unavailable: 0 });
    expect(moments.map(short)).toEqual(['4/0 begin', '4/0 refused']);
  });

  test('no moment oversteps surge or unavailable, and all are replaced', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 70 }),
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom('probe' as const, 'none' as const),
        (replicas, surge, fewer, readiness) => {
          const unavailable = Math.min(fewer, replicas);
          fc.pre(surge + unavailable > 0);
          const moments = rollout({ ...plain, replicas, surge, unavailable, readiness });
          for (const { old, fresh } of moments) {
            expect(counts(old) + counts(fresh)).toBeLessThanOrEqual(replicas + surge);
            expect(old.ready + fresh.ready).toBeGreaterThanOrEqual(replicas - unavailable);
          }
          expect(moments.at(-1)?.old.ready).toBe(0);
          expect(moments.at(-1)?.fresh.ready).toBe(replicas);
        },
      ),
    );
  });
});

test('replicas follow the load', () => {
  expect(
    underLoad([90, 250, 240, 0], 100).map((moment) => `${moment.load} ${short(moment)}`),
  ).toEqual([
    '90 0/1 load',
    '250 0/1+2 scale',
    '250 0/3 ready',
    '240 0/3 load',
    '0 0/1-2 scale',
    '0 0/1 gone',
  ]);
});

test('of many rounds the first and the last are kept, with a count of the others', () => {
  const moments = rollout({ ...plain, replicas: 20, unavailable: 0 });
  const first = shortened(moments, 24);
  expect(moments.length).toBe(63);
  expect(first.map(short)).toEqual([
    ...moments.slice(0, 7).map(short),
    '2/19 again',
    ...moments.slice(-5).map(short),
  ]);
  expect(first[7]?.up).toBe(17);
  expect(shortened(moments, 63)).toBe(moments);
});
