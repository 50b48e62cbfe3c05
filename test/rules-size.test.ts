import { expect, test } from 'vitest';
import { read } from '../packages/core/src/api.ts';
import { RULE_SETS } from '../packages/core/src/diagrams/rules.ts';
import { check } from '../packages/core/src/rules/check.ts';

/** Enough of everything that every rule has something to look at. */
function busy(index: number): Record<string, unknown> {
  return {
    name: `web-${index}.service`,
    cpuWeight: 1 + (index % 977),
    cpuMax: `${100_000 + index} 100000`,
    cpusetCpus: `${index % 64}`,
    cpusetCpusPartition: index % 3 ? 'member' : 'root',
    memoryMin: '1M',
    memoryLow: '2M',
    memoryHigh: '3M',
    memoryMax: `${index + 1}M`,
    memoryCurrent: '1M',
    pidsMax: index,
    pidsCurrent: index + 1,
    ioWeight: 100,
    cgroupProcs: `${index}`,
    cgroupSubtreeControl: '+cpu +memory',
    cgroupMaxDepth: 0,
    cgroupMaxDescendants: 0,
  };
}

const HOST = { kind: 'cgroup-slice', cpus: 64, memory: '64GiB' };

const SHAPES: readonly (readonly [string, (count: number) => object])[] = [
  [
    'side by side',
    (count) => ({ ...HOST, children: Array.from({ length: count }, (_, index) => busy(index)) }),
  ],
  [
    'in chains',
    (count) => ({
      ...HOST,
      children: Array.from({ length: count / 40 }, (_, chain) =>
        Array.from({ length: 40 }).reduce<object>(
          (below, _level, level) => ({ ...busy(chain * 40 + level), children: [below] }),
          {},
        ),
      ),
    }),
  ],
];

/** How often the rules look at what a cgroup was told. */
function looks(input: object): number {
  let count = 0;
  const counted = (node: object): object =>
    new Proxy(
      {
        ...node,
        ...('children' in node ? { children: (node.children as object[]).map(counted) } : {}),
      },
      {
        get(target, key) {
          count += 1;
          return Reflect.get(target, key);
        },
      },
    );
  const { model } = read(input, { rules: {} });
  const proxy = counted(model as object);
  check(RULE_SETS['cgroup-slice'] as never, proxy as never, []);
  return count;
}

test.each(SHAPES)('ten times as many cgroups %s take ten times as many looks', (_name, shape) => {
  const few = looks(shape(200));
  const many = looks(shape(2_000));
  expect(few).toBeGreaterThan(200 * 20);
  expect(many / few).toBeLessThan(10.5);
});

test('an error after thousands of remarks is kept', () => {
  const children = Array.from({ length: 9_000 }, () => ({ pidsMax: 1, pidsCurrent: 2 }));
  const last = { name: 'last.slice', cgroupProcs: '812' };
  const { issues } = read({ ...HOST, children: [...children, last] });
  expect(issues).toHaveLength(1_000);
  expect(issues).toContainEqual(expect.objectContaining({ rule: 'R44', severity: 'error' }));
});
