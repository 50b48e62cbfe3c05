import { describe, expect, test } from 'vitest';
import {
  blkioWeightToIoWeight,
  cpusToCpuMax,
  dockerSwapMax,
  formatCpuMax,
  memoryQosHigh,
  milliCpuToShares,
  parseCpuMax,
  parseIoBandwidth,
  percentOfMemory,
  sharesToWeight,
  sharesToWeightLinear,
} from './conversions.ts';
import { KUBEPODS_WEIGHTS } from './kubernetes.cases.ts';
import { niceToWeight } from './weight.ts';

const MIB = 2 ** 20;
const GIB = 2 ** 30;

describe('cpu.max', () => {
  test.each([
    ['X01 CPUQuota=20%', cpusToCpuMax(0.2), '20000 100000'],
    ['X02 --cpus=1.5', cpusToCpuMax(1.5), '150000 100000'],
    ['X03 CPUQuota=50% of 10 ms', cpusToCpuMax(0.5, 10_000), '5000 10000'],
    ['X04 limits.cpu: 5m', cpusToCpuMax(5 / 1000), '1000 100000'],
    ['a period too short', cpusToCpuMax(2, 10), '2000 1000'],
    ['a period too long', cpusToCpuMax(1, 2_000_000), '1000000 1000000'],
    ['no cap', cpusToCpuMax(Infinity), 'max 100000'],
  ])('of %s', (_name, cpuMax, text) => {
    expect(formatCpuMax(cpuMax)).toBe(text);
    expect(parseCpuMax(text)).toEqual(cpuMax);
  });

  test.each([
    ['max', 'max 100000'],
    ['50000', '50000 100000'],
    [' 50000\t20000\n', '50000 20000'],
  ])('reads %j', (text, file) => {
    const cpuMax = parseCpuMax(text);
    expect(cpuMax && formatCpuMax(cpuMax)).toBe(file);
  });

  test.each([
    '',
    '999',
    '-1',
    '1.5',
    '20%',
    'max max',
    '50000 999',
    '50000 1000001',
    '1 2 3',
    'MAX',
  ])('refuses %j', (text) => expect(parseCpuMax(text)).toBeUndefined());
});

describe('shares', () => {
  const SHARES = [
    2, 3, 51, 102, 128, 256, 512, 768, 1024, 1536, 2048, 4096, 8192, 10240, 65536, 262143, 262144,
  ];
  const OLD = [1, 1, 2, 4, 5, 10, 20, 30, 39, 59, 79, 157, 313, 391, 2500, 9999, 10000];
  const NEW = [1, 2, 11, 17, 21, 35, 59, 80, 100, 138, 174, 303, 532, 639, 3023, 10000, 10000];

  test.each(SHARES.map((shares, index) => [shares, OLD[index], NEW[index]]))(
    '%d are weight %d, now %d',
    (shares = 0, before, now) => {
      expect(sharesToWeightLinear(shares)).toBe(before);
      expect(sharesToWeight(shares)).toBe(now);
    },
  );

  test('of 0 are unset', () => {
    expect(sharesToWeight(0)).toBeUndefined();
    expect(sharesToWeightLinear(0)).toBeUndefined();
  });

  test.each([
    ['X05', 250, 256, 35, 10],
    ['X06', 100, 102, 17, 4],
    ['X07', 0, 2, 1, 1],
    ['', 1000, 1024, 100, 39],
    ['', 1_000_000, 262144, 10000, 10000],
  ])('%s of %dm', (_id, milliCpu, shares, now, before) => {
    expect(milliCpuToShares(milliCpu)).toBe(shares);
    expect(sharesToWeight(shares)).toBe(now);
    expect(sharesToWeightLinear(shares)).toBe(before);
  });
});

describe('kubepods.slice beside system.slice and user.slice, all busy', () => {
  // Kubernetes blog, 2026-01-30; kubernetes/kubernetes#139790 and #139807; computed 2026-11-30.
  test.each([
    [
      'linear',
      [79, 157, 313, 625, 1250, 2500, 5000, 10000],
      [35.8, 28, 19.5, 12.1, 6.9, 3.7, 1.9, 1],
    ],
    [
      'quadratic',
      [174, 303, 532, 942, 1681, 3023, 5478, 10000],
      [26.7, 19.9, 13.7, 8.8, 5.3, 3.1, 1.8, 1],
    ],
    ['proposed', Array<number>(8).fill(39), Array<number>(8).fill(41.8)],
  ] as const)('%s, from 2 to 256 CPUs', (formula, weights, shares) => {
    const found = [2, 4, 8, 16, 32, 64, 128, 256].map(
      (cores) => KUBEPODS_WEIGHTS[formula](cores) ?? 0,
    );
    expect(found).toEqual(weights);
    expect(found.map((weight) => Math.round(1e5 / (200 + weight)) / 10)).toEqual(shares);
  });
});

describe('nice', () => {
  test.each([
    [-20, 8668],
    [-15, 2847],
    [-10, 932],
    [-5, 305],
    [-4, 244],
    [-3, 194],
    [-2, 155],
    [-1, 125],
    [0, 100],
    [1, 80],
    [2, 64],
    [3, 51],
    [4, 41],
    [5, 33],
    [10, 11],
    [15, 4],
    [19, 1],
    [20, undefined],
    [-21, undefined],
    [0.5, undefined],
    [Number.NaN, undefined],
  ])('%d is weight %s', (nice, weight) => expect(niceToWeight(nice)).toBe(weight));
});

test('X08 --blkio-weight', () => {
  expect([10, 500, 1000].map(blkioWeightToIoWeight)).toEqual([1, 4950, 10000]);
});

test('X09 MemoryMax=50%', () => {
  expect(percentOfMemory(50, 16 * GIB)).toBe(8589934592);
  expect(percentOfMemory(33, 100)).toBe(33);
});

test.each([
  ['5M', 5_000_000],
  ['5', 5],
  ['1K', 1000],
  ['2G', 2e9],
  ['1T', 1e12],
  ['5MB', undefined],
  ['5m', undefined],
  ['', undefined],
  ['999999999999999T', undefined],
])('X10 IOReadBandwidthMax=/dev/sda %s', (text, bytes) =>
  expect(parseIoBandwidth(text)).toBe(bytes),
);

test.each([
  ['300m and 1g', 300 * MIB, GIB, 759169024],
  ['300m', 300 * MIB, undefined, 314572800],
  ['300m and 0', 300 * MIB, 0, 314572800],
  ['300m and 300m', 300 * MIB, 300 * MIB, 0],
  ['300m and -1', 300 * MIB, -1, Infinity],
])('M09 --memory and --memory-swap of %s', (_name, memory, memorySwap, bytes) => {
  expect(dockerSwapMax(memory, memorySwap)).toBe(bytes);
});

test('M10 memory.high of MemoryQoS', () => {
  expect(memoryQosHigh(64 * MIB, 128 * MIB, 0.9)).toBe(127504384);
  expect(memoryQosHigh(512 * MIB, GIB, 0.9)).toBe(1020051456);
});
