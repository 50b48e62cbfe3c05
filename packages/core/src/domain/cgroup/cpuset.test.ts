import { array, assert, integer, property, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  firstCpus,
  intersectCpus,
  parseCpuList,
  remainingCpus,
  subtractCpus,
  takeCpus,
  type TakenCpus,
} from './cpuset.ts';

const cpus = (list: string) => parseCpuList(list) ?? firstCpus(0);

test.each([
  ['0-3', '0-3', 4],
  ['0-4,6', '0-4,6', 6],
  ['6,0-4', '0-4,6', 6],
  ['0-3,2-5', '0-5', 6],
  ['0-9,2-3,5', '0-9', 10],
  ['0,1,2', '0-2', 3],
  [' 1 , 3-4\n', '1,3-4', 3],
  ['', '', 0],
  ['0-999999999', '0-999999999', 1_000_000_000],
])('reads %j as %s, %d CPUs', (list, text, count) => {
  expect(parseCpuList(list)).toMatchObject({ text, count });
});

test.each(['a', '-1', '1-', '3-1', '1,,2', '1.5', '0-1-2', '1 2', ',', '99999999999'])(
  'refuses %j',
  (list) => expect(parseCpuList(list)).toBeUndefined(),
);

test.each([
  ['0-3', '2-5', '2-3', '0-1'],
  ['0-3', '6-7', '', '0-3'],
  ['0-7', '1,3-4,7', '1,3-4,7', '0,2,5-6'],
  ['0,2,4', '1-3', '2', '0,4'],
  ['0-3', '0-9', '0-3', ''],
  ['0-3,5-8', '2-6', '2-3,5-6', '0-1,7-8'],
])('%s with %s in common: %s; without: %s', (a, b, both, rest) => {
  expect(intersectCpus(cpus(a), cpus(b)).text).toBe(both);
  expect(subtractCpus(cpus(a), cpus(b)).text).toBe(rest);
});

describe('sets', () => {
  test('behave as sets do', () => {
    const list = uniqueArray(integer({ min: 0, max: 40 }));
    assert(
      property(list, list, (a, b) => {
        const sets = [cpus(a.join(',')), cpus(b.join(','))] as const;
        expect(intersectCpus(...sets).text).toBe(
          cpus(a.filter((x) => b.includes(x)).join(',')).text,
        );
        expect(subtractCpus(...sets).text).toBe(
          cpus(a.filter((x) => !b.includes(x)).join(',')).text,
        );
        expect(sets[0].count).toBe(a.length);
      }),
    );
  });

  test('are given away once', () => {
    const list = uniqueArray(integer({ min: 0, max: 40 }), { maxLength: 6 });
    assert(
      property(array(list, { maxLength: 12 }), (lists) => {
        const owned = new Set<number>();
        const claimed: TakenCpus = { runs: [], count: 0 };
        for (const numbers of lists) {
          const free = numbers.every((one) => !owned.has(one));
          const inTheWay = takeCpus(claimed, cpus(numbers.join(',')));
          expect(inTheWay === undefined).toBe(free);
          if (inTheWay) expect(owned.has(inTheWay[0]) && owned.has(inTheWay[1])).toBe(true);
          if (free) for (const one of numbers) owned.add(one);
        }
        const rest = Array.from({ length: 41 }, (_, one) => one).filter((one) => !owned.has(one));
        expect(remainingCpus(firstCpus(41), claimed).text).toBe(cpus(rest.join(',')).text);
        expect(claimed.count).toBe(owned.size);
      }),
    );
  });

  test('of a host count a part of a CPU as one', () => {
    expect([firstCpus(8), firstCpus(0.5), firstCpus(0)].map(({ text }) => text)).toEqual([
      '0-7',
      '0',
      '',
    ]);
  });
});
