import { describe, expect, test } from 'vitest';
import { CONTROLLER_CASES } from './controllers.cases.ts';
import { cpusToCpuMax } from './conversions.ts';
import { CPU_CASES } from './cpu.cases.ts';
import { KUBERNETES_CPU_CASES, KUBERNETES_MEMORY_CASES } from './kubernetes.cases.ts';
import { MEMORY_CASES } from './memory.cases.ts';
import { SHARES_CASES } from './shares.cases.ts';
import { solveCgroups } from './solve.ts';
import type { SolveCase } from './tree.cases.ts';
import { type CgroupSettings, cgroupsOf, type HostSettings } from './tree.ts';

const CASES = [
  ...CPU_CASES,
  ...SHARES_CASES,
  ...KUBERNETES_CPU_CASES,
  ...MEMORY_CASES,
  ...KUBERNETES_MEMORY_CASES,
  ...CONTROLLER_CASES,
];

describe('solves', () => {
  test.each(CASES)('$id $title', ({ top, effective }) => {
    expectEffective(solveCgroups(top), effective);
  });

  test.each(CASES.filter((one) => one.withoutRecursiveProtection))(
    '$id $title, without memory_recursiveprot',
    ({ top, withoutRecursiveProtection = {} }) => {
      expectEffective(
        solveCgroups(top, { recursiveProtection: false }),
        withoutRecursiveProtection,
      );
    },
  );
});

function expectEffective(
  top: ReturnType<typeof solveCgroups<SolveCase['top']>>,
  expected: SolveCase['effective'],
): void {
  const byName = new Map(cgroupsOf(top).map(({ node, effective }) => [node.name, effective]));
  for (const [name, values] of Object.entries(expected)) {
    const { cpus, ...exact } = values;
    const found = byName.get(name);
    expect({ name, ...found }).toMatchObject({ name, ...exact });
    if (cpus !== undefined) expect(found?.cpus, name).toBeCloseTo(cpus ?? Number.NaN, 9);
  }
}

describe('says which ancestor decides', () => {
  test('the nearest one whose cap is the smallest', () => {
    const chain = CPU_CASES.find(({ id }) => id === 'C16');
    const names = cgroupsOf(solveCgroups(chain?.top ?? { name: '', children: [] })).map(
      ({ node, limiter }) => [node.name, limiter?.node.name],
    );
    expect(names).toEqual([
      ['host', undefined],
      ['L1', undefined],
      ['S', undefined],
      ['L2', 'L1'],
      ['L3', 'L1'],
    ]);
  });
});

interface Plain extends CgroupSettings {
  readonly children?: readonly Plain[];
}

function first(top: Plain & HostSettings) {
  return solveCgroups<Plain>(top).children.map(({ effective }) => effective);
}

describe('cpu', () => {
  test('compares weights alone where the host has no number of CPUs', () => {
    const cpuMax = cpusToCpuMax(0.1);
    expect(
      first({
        children: [{ cpuWeight: 300, cpuMax, threads: 1, cpusetCpus: '0' }, {}, { threads: 0 }],
      }),
    ).toMatchObject([
      { cpus: null, cpuShare: 0.75, cpuMaxCpus: 0.1, cpuset: null, cpusUnused: null },
      { cpus: null, cpuShare: 0.25, limitedBy: 'weight' },
      { cpus: null, cpuShare: 0, limitedBy: 'idle' },
    ]);
  });

  test('takes all below an idle cgroup as idle', () => {
    const [top] = solveCgroups<Plain>({
      cpus: 4,
      children: [{ idle: true, children: [{}, {}] }],
    }).children;
    expect(top?.children.map(({ effective }) => effective.limitedBy)).toEqual(['idle', 'idle']);
  });

  test('gives an idle-policy cgroup what the others leave, and a crumb beside them', () => {
    const [busy, background] = first({
      cpus: 1,
      children: [{}, { cpuIdle: true, cpuWeight: 100 }],
    });
    expect(busy?.cpus).toBeCloseTo(1024 / 1027, 9);
    expect(background?.cpus).toBeCloseTo(3 / 1027, 9);
    expect(first({ cpus: 4, children: [{ threads: 1 }, { cpuIdle: true }] })).toMatchObject([
      { cpus: 1 },
      { cpus: 3 },
    ]);
  });

  test('idles a whole subtree', () => {
    const top = solveCgroups<Plain>({
      cpus: 2,
      children: [{ idle: true, children: [{}, {}] }, {}],
    });
    expect(cgroupsOf(top).map(({ effective }) => effective.cpus)).toEqual([2, 0, 2, 0, 0]);
  });

  test('tells what nobody can use', () => {
    const top = solveCgroups<Plain>({ cpus: 8, children: [{ threads: 1 }, { threads: 2 }] });
    expect(top.effective).toMatchObject({ cpus: 3, cpusUnused: 5, limitedBy: 'demand' });
    expect(first({ cpus: 8, children: [{}] })).toMatchObject([{ cpus: 8, limitedBy: 'host' }]);
    expect(solveCgroups<Plain>({ cpus: 2 }).effective).toMatchObject({ cpus: 2, cpusUnused: 0 });
  });

  test('counts unused CPUs of a partition there, not above', () => {
    const partition = { cpusetCpus: '2-3', cpusetCpusPartition: 'root' };
    const top = solveCgroups<Plain>({ cpus: 4, children: [{ ...partition, threads: 1 }, {}] });
    expect(top.effective).toMatchObject({ cpus: 3, cpusUnused: 0, cpuset: '0-1' });
    expect(top.children.map(({ effective }) => effective)).toMatchObject([
      { cpus: 1, cpusUnused: 1, cpuset: '2-3' },
      { cpus: 2, cpusUnused: 0, cpuset: '0-1' },
    ]);
  });

  test('nests partitions', () => {
    const partition = (cpusetCpus: string, ...children: Plain[]) => ({
      cpusetCpus,
      cpusetCpusPartition: 'isolated',
      children,
    });
    const top = solveCgroups<Plain>({
      cpus: 8,
      children: [partition('4-7', partition('7'), {}, {}), { threads: 1 }],
    });
    expect(cgroupsOf(top).map(({ effective }) => [effective.cpuset, effective.cpus])).toEqual([
      ['0-3', 5],
      ['4-6', 4],
      ['0-3', 1],
      ['7', 1],
      ['4-6', 1.5],
      ['4-6', 1.5],
    ]);
  });

  test.each([
    ['takes all CPUs', [{ cpusetCpus: '0-3', cpusetCpusPartition: 'root' }]],
    ['lies below a member', [{ children: [{ cpusetCpus: '0', cpusetCpusPartition: 'root' }] }]],
    ['has no CPU of the host', [{ cpusetCpus: '9', cpusetCpusPartition: 'root' }]],
    ['names no CPU', [{ cpusetCpusPartition: 'root' }]],
    ['has a malformed list', [{ cpusetCpus: '0-', cpusetCpusPartition: 'root' }]],
  ])('takes a partition that %s as a member', (_name, children) => {
    expect(solveCgroups<Plain>({ cpus: 4, children }).effective.cpuset).toBe('0-3');
  });

  test('takes a partition that overlaps a sibling as a member', () => {
    const partition = (cpusetCpus: string) => ({ cpusetCpus, cpusetCpusPartition: 'root' });
    const top = solveCgroups<Plain>({ cpus: 4, children: [partition('0-1'), partition('1-2')] });
    expect(top.effective.cpuset).toBe('2-3');
    expect(top.children.map(({ effective }) => effective.cpuset)).toEqual(['0-1', '2']);
  });

  test('lets siblings on the same CPUs share them', () => {
    const pinned = { cpusetCpus: '0' };
    expect(first({ cpus: 4, children: [{ ...pinned, cpuWeight: 300 }, pinned, {}] })).toMatchObject(
      [
        { cpus: 0.75, limitedBy: 'cpuset' },
        { cpus: 0.25, limitedBy: 'cpuset' },
        { cpus: 3, limitedBy: 'weight' },
      ],
    );
  });
});

describe('memory', () => {
  test('has null where nothing limits', () => {
    expect(solveCgroups<Plain>({ memoryMin: Infinity }).effective).toMatchObject({
      memoryMaxBytes: null,
      memoryHighBytes: null,
      memorySwapMaxBytes: null,
      memoryUsageBytes: null,
      memoryMinBytes: 0,
      pidsMax: null,
    });
    expect(first({ children: [{ memoryMin: Infinity }] })).toMatchObject([
      { memoryMinBytes: null },
    ]);
  });

  test('is bounded by the host', () => {
    const all = { memoryHigh: 9, memoryMax: 9, memorySwapMax: 9, memoryMin: Infinity };
    expect(first({ memory: 8, swap: 2, children: [all] })).toMatchObject([
      { memoryHighBytes: 8, memoryMaxBytes: 8, memorySwapMaxBytes: 2, memoryMinBytes: 8 },
    ]);
  });

  test('adds up use from below where a cgroup tells none', () => {
    const children = [{ memoryCurrent: 2 }, { memoryCurrent: 3 }];
    expect(first({ children: [{ children }, { children: [...children, {}] }] })).toMatchObject([
      { memoryUsageBytes: 5 },
      { memoryUsageBytes: null },
    ]);
  });

  test('protects what is asked for where no use is told', () => {
    const top = solveCgroups<Plain>({
      children: [{ memoryLow: 4, children: [{ memoryLow: 3 }, { memoryLow: 5 }, {}] }],
    });
    const low = cgroupsOf(top).map(({ effective }) => effective.memoryLowBytes);
    expect(low).toEqual([0, 4, 2, 3, 0]); // 1.5 and 2.5, in whole bytes
  });
});
