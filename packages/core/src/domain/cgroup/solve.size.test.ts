import { describe, expect, test } from 'vitest';
import { cpusToCpuMax } from './conversions.ts';
import { grow, type Node } from './random-tree.cases.ts';
import { solveCgroups } from './solve.ts';
import { cgroupsOf } from './tree.ts';

describe('10,000 cgroups', () => {
  const count = 10_000;
  const busy = (index: number) => ({
    cpuWeight: 1 + (index % 977),
    cpuMax: cpusToCpuMax(1 + (index % 5)),
  });
  const flat = grow(
    512,
    Array.from({ length: count }, (_, index) => ({ settings: busy(index), parent: 0 })),
  );
  const deep = grow(
    512,
    Array.from({ length: count }, (_, index) => ({ settings: busy(index), parent: 0.999_999_9 })),
  );
  const random = grow(
    512,
    Array.from({ length: count }, (_, index) => ({
      settings: busy(index),
      parent: (index * 0.618_033_988_7) % 1,
    })),
  );
  const pinned = grow(
    512,
    Array.from({ length: count }, (_, index) => ({
      settings: { cpusetCpus: `${index % 512}` },
      parent: 0,
    })),
  );

  const owned = grow(
    2 * count,
    Array.from({ length: count }, (_, index) => ({
      settings: { cpusetCpus: `${(index * 7919) % count}`, cpusetCpusPartition: 'root' },
      parent: 0,
    })),
  );

  test.each([
    ['side by side', flat, 1],
    ['in a chain', deep, count],
    ['at random', random, undefined],
    ['pinned to one CPU each', pinned, 1],
    ['owning one CPU each', owned, 1],
  ])('%s are solved within two seconds of a processor', (_name, [top], depth) => {
    const start = process.cpuUsage();
    const solved = solveCgroups<Node>(top);
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(2_000);
    const all = cgroupsOf(solved);
    expect(all).toHaveLength(count + 1);
    let levels = 0;
    for (let last = all.at(-1); last?.parent; last = last.parent) levels += 1;
    if (depth) expect(levels).toBe(depth);
    const leaves = all.filter(({ children }) => children.length === 0);
    const sum = leaves.reduce((cpus, { effective }) => cpus + (effective.cpus ?? 0), 0);
    expect(sum).toBeCloseTo(solved.effective.cpus ?? -1, 6);
  });
});
