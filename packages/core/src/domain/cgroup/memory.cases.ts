import { type CaseCgroup, group, host, type SolveCase } from './tree.cases.ts';

const GIB = 2 ** 30;

/** Limits, protection in bytes, and cpusets. */
export const MEMORY_CASES: readonly SolveCase[] = [
  {
    id: 'M01',
    title: 'the effective limit',
    top: memoryHost(
      group(
        'A',
        { memoryMax: 8 * GIB },
        group('b', { memoryMax: 12 * GIB }, group('c', { memoryMax: Infinity })),
      ),
      group('d', { memoryMax: 20 * GIB }),
    ),
    effective: {
      A: { memoryMaxBytes: 8 * GIB },
      b: { memoryMaxBytes: 8 * GIB },
      c: { memoryMaxBytes: 8 * GIB },
      d: { memoryMaxBytes: 16 * GIB },
    },
  },
  {
    id: 'M02',
    title: 'overcommitted limits stay as they are',
    top: memoryHost(
      group(
        'P',
        { memoryMax: 4 * GIB },
        group('x', { memoryMax: 3 * GIB }),
        group('y', { memoryMax: 3 * GIB }),
      ),
    ),
    effective: {
      P: { memoryMaxBytes: 4 * GIB },
      x: { memoryMaxBytes: 3 * GIB },
      y: { memoryMaxBytes: 3 * GIB },
    },
  },
  protection(
    'M03',
    "protection within the parent's",
    [4],
    { b: [3, 5], c: [3, 1] },
    { b: 3, c: 1 },
  ),
  protection('M04', 'overcommitted protection', [4], { b: [3, 5], c: [3, 3] }, { b: 2, c: 2 }),
  protection(
    'M05',
    'unclaimed protection',
    [6, 8],
    { b: [2, 4], c: [0, 4] },
    { b: 10 / 3, c: 8 / 3 },
    { b: 2, c: 0 },
  ),
  protection('M06', 'no protection in the parent', [0], { b: [2, 2], c: [0, 1] }, { b: 0, c: 0 }),
  {
    id: 'M06b',
    title: "reclaim from the parent's own limit",
    top: group(
      'P',
      { memoryMax: 3 * GIB },
      group('b', { memoryLow: 2 * GIB, memoryCurrent: 2 * GIB }),
    ),
    effective: { b: { memoryLowBytes: 2 * GIB } },
  },
  protection(
    'M07',
    'protection in proportion to protected use',
    [2, 6],
    { B: [3, 2], C: [1, 2], D: [0, 2], E: [10, 0] },
    { B: 4 / 3, C: 2 / 3, D: 0, E: 0 },
  ),
  protection('M08', 'more budget than use', [10, 5], { b: [4, 2], c: [6, 3] }, { b: 2, c: 3 }),
  {
    id: 'M11',
    title: 'nothing above the limit can be protected',
    top: memoryHost(
      group('a', { memoryLow: 4 * GIB, memoryMax: 2 * GIB }),
      group('b', { memoryHigh: 3 * GIB, memoryMax: 2 * GIB }),
    ),
    effective: {
      a: { memoryLowBytes: 2 * GIB },
      b: { memoryHighBytes: 3 * GIB, memoryMaxBytes: 2 * GIB },
    },
  },
  {
    id: 'X11',
    title: 'pids.max of the parent',
    top: memoryHost(group('P', { pidsMax: 100 }, group('c', { pidsMax: 200 }))),
    effective: { c: { pidsMax: 100 } },
  },
  {
    id: 'X12',
    title: "a cpuset is cut with the parent's",
    top: host(8, group('P', { cpusetCpus: '0-3' }, group('c', { cpusetCpus: '2-5' }))),
    effective: { c: { cpuset: '2-3', cpus: 2 } },
  },
  {
    id: 'X13',
    title: 'a cpuset that cannot be granted',
    top: host(8, group('P', { cpusetCpus: '0-3' }, group('c', { cpusetCpus: '6-7' }))),
    effective: { c: { cpuset: '0-3', cpus: 4 } },
  },
];

/**
 * The parent P with `memory.low` and use, its children with theirs, and what must be effective; GiB.
 * Where P's use is left out it is the sum.
 */
function protection(
  id: string,
  title: string,
  [low, current]: readonly [low: number, current?: number],
  children: Readonly<Record<string, readonly [low: number, current: number]>>,
  effective: Readonly<Record<string, number>>,
  without = effective,
): SolveCase {
  const parts = Object.entries(children).map(([name, [childLow, childCurrent]]) =>
    group(name, { memoryLow: childLow * GIB, memoryCurrent: childCurrent * GIB }),
  );
  const usage = current === undefined ? {} : { memoryCurrent: current * GIB };
  return {
    id,
    title,
    top: memoryHost(group('P', { memoryLow: low * GIB, ...usage }, ...parts)),
    effective: { P: { memoryLowBytes: low * GIB }, ...inGib(effective) },
    withoutRecursiveProtection: inGib(without),
  };
}

function inGib(sizes: Readonly<Record<string, number>>): SolveCase['effective'] {
  return Object.fromEntries(
    Object.entries(sizes).map(([name, size]) => [name, { memoryLowBytes: Math.round(size * GIB) }]),
  );
}

function memoryHost(...children: CaseCgroup[]): CaseCgroup {
  return { name: 'host', memory: 16 * GIB, children };
}
