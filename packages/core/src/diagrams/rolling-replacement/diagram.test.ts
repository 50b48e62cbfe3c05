import { describe, expect, test } from 'vitest';
import { computedOf, describe as say, read, renderSvg } from '../../index.ts';

const SHOP = {
  kind: 'rolling-replacement',
  name: 'shop',
  replicas: 3,
  maxSurge: 1,
  maxUnavailable: 0,
};

const codes = (input: object) =>
  read(input).issues.map(({ code, path }) => `${path.join('.')} ${code}`);

test('limits and moments are worked out', () => {
  const { limits, moments } = computedOf(read({ ...SHOP, maxSurge: '25%' })) as {
    limits: unknown;
    moments: readonly unknown[];
  };
  expect(limits).toEqual({ replicas: 3, least: 3, most: 4 });
  expect(moments).toHaveLength(12);
});

test('every moment is a step with its name and reason', () => {
  const lines = read(SHOP).sequence?.lines ?? [];
  expect(lines[1]).toBe('1. All are ready. Wanted are 3: at least 3 stay ready, at most 4 exist.');
  expect(lines[5]).toBe('5. 1 starts · 1 is ended. What ends is not counted.');
  expect(lines.at(-1)).toBe('12. All are replaced. None was changed in place.');
});

test('a step shows the replicas of its moment', () => {
  const { svg } = renderSvg({ ...SHOP, step: 5 });
  expect(svg).toContain('2 ready · 1 terminating');
  expect(svg).toContain('1 ready · 1 starting');
  expect(svg).not.toContain('steps.');
});

test('on an axis there are no steps, but a column for each', () => {
  const plan = read({ ...SHOP, view: 'timeline' });
  expect(plan.sequence).toBeUndefined();
  expect(plan.picture.layers[0]?.children).toHaveLength(12);
  expect(say({ ...SHOP, view: 'timeline' })).toContain(
    '5, 1 starts · 1 is ended; Old: 2 ready · 1 terminating; New: 1 ready · 1 starting',
  );
});

test('long sequences keep their beginning and their end', () => {
  const { sequence, issues } = read({ ...SHOP, replicas: 40 });
  expect(issues).toEqual([]);
  expect(sequence?.lines.some((line) => line.includes('The same 37 times more'))).toBe(true);
  expect(sequence?.frames.length).toBeLessThanOrEqual(24);
});

test('Recreate leaves nobody to answer', () => {
  const lines = read({
    ...SHOP,
    maxSurge: undefined,
    maxUnavailable: undefined,
    strategy: 'Recreate',
  });
  expect(lines.sequence?.lines[2]).toBe(
    '2. 3 are ended. What ends is not counted. Nobody answers.',
  );
});

test('VMs have kernels of their own', () => {
  expect(say({ ...SHOP, packaging: 'vm' })).toContain('VM with its own kernel');
  expect(say(SHOP)).not.toContain('kernel');
});

test('replicas follow a load', () => {
  const input = { kind: 'rolling-replacement', load: '90 250', perReplica: 100 };
  expect(read(input).sequence?.lines.slice(1)).toEqual([
    '1. Enough are ready. 90 requests/s, 100 for each replica. Wanted: 1.',
    '2. 2 start. 250 requests/s, 100 for each replica. Wanted: 3.',
    '3. 2 become ready. 250 requests/s, 100 for each replica. Wanted: 3.',
  ]);
  expect(read(input).picture.sentences).toEqual([]);
});

describe('what Kubernetes refuses is said', () => {
  test.each([
    [{ maxSurge: 0 }, ['maxUnavailable no-room']],
    [{ maxSurge: '0%', maxUnavailable: '0%' }, ['maxUnavailable no-room']],
    [{ maxSurge: 0, maxUnavailable: '25%' }, []],
    [{ maxUnavailable: '150%' }, ['maxUnavailable above-whole']],
    [{ strategy: 'Recreate' }, ['maxSurge not-rolling', 'maxUnavailable not-rolling']],
    [{ maxSurge: 'a few' }, ['maxSurge wrong-value']],
    [{ load: '10 many' }, ['load wrong-value']],
    [{ load: '10', stages: [{ oldReady: 3 }] }, ['load two-sequences']],
    [{ perReplica: 5 }, ['perReplica no-load']],
  ])('%j', (more, expected) => expect(codes({ ...SHOP, ...more })).toEqual(expected));

  test('with room for nothing it cannot begin', () => {
    expect(read({ ...SHOP, maxSurge: 0 }).sequence?.lines.at(-1)).toBe(
      '2. It cannot begin: neither more nor fewer are allowed.',
    );
  });
});
