import { describe, expect, test } from 'vitest';
import { CPU_CASES } from '../packages/core/src/domain/cgroup/cpu.cases.ts';
import { KUBERNETES_CPU_CASES } from '../packages/core/src/domain/cgroup/kubernetes.cases.ts';
import { SHARES_CASES } from '../packages/core/src/domain/cgroup/shares.cases.ts';
import { solveCgroups } from '../packages/core/src/domain/cgroup/solve.ts';
import type { CaseCgroup } from '../packages/core/src/domain/cgroup/tree.cases.ts';
import { cgroupsOf } from '../packages/core/src/domain/cgroup/tree.ts';
import { checkArithmetic } from '../scripts/verify-kernel/arithmetic.ts';
import { kernelCases, notBuilt } from '../scripts/verify-kernel/cases.ts';
import { obstacle, onOneProcessor } from '../scripts/verify-kernel/one-processor.ts';
import { parseOptions } from '../scripts/verify-kernel/options.ts';
import { planTree } from '../scripts/verify-kernel/plan.ts';
import { randomTree } from '../scripts/verify-kernel/random-tree.ts';

describe('options', () => {
  test.each([
    [[], { short: false, seed: 1, trees: 30 }],
    [['--short'], { short: true, seed: 1, trees: 2 }],
    [['--seed', '7', '--trees=0'], { short: false, seed: 7, trees: 0 }],
  ])('%j are understood', (args, options) => expect(parseOptions(args)).toEqual(options));

  test.each([
    [['--seed', 'x'], '--seed wants a whole number from 0 to 1000000, not "x".'],
    [['--trees', '1.5'], '--trees wants a whole number from 0 to 1000000, not "1.5".'],
    [['--quick'], "Unknown option '--quick'"],
    [['C01'], "Unexpected argument 'C01'"],
  ])('%j are refused', (args, message) => expect(() => parseOptions(args)).toThrow(message));
});

describe('on one processor', () => {
  const worked = [...CPU_CASES, ...SHARES_CASES, ...KUBERNETES_CPU_CASES];

  test.each(worked.filter(({ top }) => !obstacle(top)))('$id keeps its proportions', ({ top }) => {
    const many = cpusOf(top);
    const one = cpusOf(onOneProcessor(top));
    expect(one.size).toBe(many.size);
    for (const [name, cpus] of one) {
      expect(cpus, name).toBeCloseTo((many.get(name) ?? 0) / (top.cpus ?? 0), 9);
    }
  });

  test('only a partition cannot be built', () => {
    expect(worked.filter(({ top }) => obstacle(top)).map(({ id }) => id)).toEqual(['C11']);
    expect(notBuilt()).toEqual([expect.stringContaining('C11 (a cpuset partition): P has')]);
  });
});

describe('random trees', () => {
  const trees = Array.from({ length: 300 }, (_, seed) => randomTree(seed));

  test('are the same for the same seed', () => expect(randomTree(7)).toEqual(trees[7]));

  test('have 2 to 4 levels, each often', () => {
    const counts = [2, 3, 4].map((n) => trees.filter((tree) => levelsOf(tree) === n).length);
    expect(counts[0]! + counts[1]! + counts[2]!).toBe(trees.length);
    expect(Math.min(...counts)).toBeGreaterThan(20);
  });

  test('have weights of the whole range, caps, idle leaves and one that is busy', () => {
    const below = trees.flatMap(cgroupsOf).filter(({ cpuWeight }) => cpuWeight !== undefined);
    const weights = below.map(({ cpuWeight }) => cpuWeight ?? 0);
    expect(Math.min(...weights)).toBe(1);
    expect(Math.max(...weights)).toBeGreaterThan(9900);
    expect(Math.max(...weights)).toBeLessThanOrEqual(10_000);
    expect(below.some(({ cpuMax }) => cpuMax)).toBe(true);
    expect(below.some(({ idle }) => idle)).toBe(true);
    expect(below.some(({ cpuIdle }) => cpuIdle)).toBe(true);
    expect(
      trees.every((tree) =>
        planTree(tree, { version: 1, idle: true }).leaves.some(({ busy }) => busy),
      ),
    ).toBe(true);
  });

  test('have names that are unique, as the solver is asked by name', () => {
    for (const tree of trees) {
      const names = cgroupsOf(tree).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('arithmetic', () => {
  test('comes out as it was worked out', () => {
    const { cases, off } = checkArithmetic();
    expect(off).toEqual([]);
    expect(cases).toBeGreaterThan(50);
  });

  test('that does not is named', () => {
    const [first] = KUBERNETES_CPU_CASES;
    const wrong = { ...first!, effective: { 'system.slice': { cpus: 4, limitedBy: 'idle' } } };
    const { off } = checkArithmetic([wrong as never]);
    expect(off).toEqual([
      expect.stringContaining('K01 system.slice cpus: 1.5594'),
      'K01 system.slice limitedBy: weight, not idle',
    ]);
  });
});

test('a short run has a handful of cases', () => {
  const cases = kernelCases(parseOptions(['--short', '--seed', '4']));
  expect(cases.map(({ id }) => id)).toEqual(['C05', 'C08', 'C15', 'C18', 'seed 4', 'seed 5']);
});

function cpusOf(top: CaseCgroup): ReadonlyMap<string, number> {
  return new Map(
    cgroupsOf(solveCgroups(top)).map(({ node, effective }) => [node.name, effective.cpus ?? 0]),
  );
}

function levelsOf({ children }: CaseCgroup): number {
  return children.length === 0 ? 0 : 1 + Math.max(...children.map(levelsOf));
}
