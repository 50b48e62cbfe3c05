import { describe, expect, test } from 'vitest';
import { group, host, slice } from '../packages/core/src/domain/cgroup/tree.cases.ts';
import { hierarchies } from '../scripts/verify-kernel/controller.ts';
import { capSettings, weightSetting, weightToShares } from '../scripts/verify-kernel/interface.ts';
import { compare, isClose } from '../scripts/verify-kernel/judge.ts';
import { planTree } from '../scripts/verify-kernel/plan.ts';

const V1 = { version: 1, idle: true } as const;
const V2 = { version: 2, idle: true } as const;

describe('what a cgroup is told', () => {
  test.each([
    [1, 10],
    [33, 338],
    [100, 1024],
    [10_000, 102_400],
  ])('weight %d is %d shares', (weight, shares) => expect(weightToShares(weight)).toBe(shares));

  test.each([
    [{ cpuWeight: 300 }, V2, ['cpu.weight', '300']],
    [{ cpuWeight: 300 }, V1, ['cpu.shares', '3072']],
    [{ cpuWeightNice: -5 }, V2, ['cpu.weight', '305']],
    [{}, V1, ['cpu.shares', '1024']],
    [{ cpuIdle: true, cpuWeight: 300 }, V2, ['cpu.idle', '1']],
    [{ cpuIdle: true }, { version: 1, idle: false }, ['cpu.shares', '3']],
    [{ cpuIdle: true }, { version: 2, idle: false }, ['cpu.weight', '1']],
  ] as const)('%j on %j is %j', (settings, kernel, setting) => {
    expect(weightSetting(settings, kernel)).toEqual(setting);
  });

  test('a cap is a quota in a period, never below what the kernel takes', () => {
    expect(capSettings(0.25, 2)).toEqual([['cpu.max', '125000 500000']]);
    expect(capSettings(0.25, 1)).toEqual([
      ['cpu.cfs_period_us', '500000'],
      ['cpu.cfs_quota_us', '125000'],
    ]);
    expect(capSettings(0.0001, 2)).toEqual([['cpu.max', '1000 500000']]);
    expect(capSettings(Infinity, 1)).toEqual([]);
  });
});

describe('plans', () => {
  const tree = host(1, slice('P', 100, 0.25, slice('c', 200, 0.5), slice('d', 100)));

  test('a cap above that of an ancestor is lowered in version 1 only', () => {
    expect(planTree(tree, V1)).toMatchObject({
      lowered: ['c'],
      cgroups: [{}, { settings: [{}, {}, ['cpu.cfs_quota_us', '125000']] }, {}],
    });
    expect(planTree(tree, V2)).toMatchObject({
      lowered: [],
      cgroups: [{}, { path: ['P', 'c'], settings: [{}, ['cpu.max', '250000 500000']] }, {}],
    });
  });

  test('a demand is a cap inside the leaf', () => {
    const { cgroups, leaves } = planTree(host(1, group('a', { cpuDemand: 0.1 })), V2);
    expect(cgroups).toEqual([
      { path: ['a'], settings: [['cpu.weight', '100']] },
      { path: ['a', 'demand'], settings: [['cpu.max', '50000 500000']] },
    ]);
    expect(leaves).toEqual([{ name: 'a', path: ['a', 'demand'], busy: true }]);
  });

  test('all below an idle cgroup sleeps', () => {
    const idle = host(1, group('a', { idle: true }, slice('b', 100)), slice('c', 100));
    expect(planTree(idle, V1).leaves.map(({ busy }) => busy)).toEqual([false, true]);
  });
});

describe('compares', () => {
  const tree = host(1, slice('a', 100, 0.25), slice('b', 100));
  const { leaves } = planTree(tree, V2);

  test('a cap with the clock, and the rest with what others left', () => {
    expect(compare(tree, { leaves }, { cpus: [0.26, 0.6], others: 0.1 })).toEqual({
      leaves: [
        { leaf: 'a', computed: 0.25, measured: 0.26 },
        { leaf: 'b', computed: expect.closeTo(0.65, 9), measured: 0.6 },
      ],
      taken: 0.1,
    });
  });

  test('and takes nothing for lost that the tree could not use', () => {
    const small = host(1, slice('a', 100, 0.25));
    expect(compare(small, planTree(small, V2), { cpus: [0.25], others: 0.5 }).taken).toBe(0);
  });

  test('two numbers are close within 0.02', () => {
    expect(isClose({ leaf: 'a', computed: 0.5, measured: 0.519 })).toBe(true);
    expect(isClose({ leaf: 'a', computed: 0.5, measured: 0.479 })).toBe(false);
  });
});

test('finds hierarchies that may have the cpu controller', () => {
  const mounts = [
    'tmpfs /sys/fs/cgroup tmpfs rw 0 0',
    'cgroup /sys/fs/cgroup/cpu,cpuacct cgroup rw,relatime,cpu,cpuacct 0 0',
    'cgroup /sys/fs/cgroup/cpuset cgroup rw,cpuset 0 0',
    'cgroup2 /sys/fs/cgroup/unified cgroup2 rw 0 0',
  ];
  expect(hierarchies(mounts.join('\n'))).toEqual([
    { version: 1, mount: '/sys/fs/cgroup/cpu,cpuacct' },
    { version: 2, mount: '/sys/fs/cgroup/unified' },
  ]);
});
