import {
  array,
  assert,
  constantFrom,
  double,
  integer,
  nat,
  option,
  property,
  record,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpusToCpuMax } from './conversions.ts';
import { solveCgroups } from './solve.ts';
import { type CgroupSettings, cgroupsOf } from './tree.ts';

interface Node extends CgroupSettings {
  readonly cpus?: number;
  readonly children: Node[];
}

const part = double({ min: 0, max: 0.999, noNaN: true });

const settings = record(
  {
    cpuWeight: integer({ min: 1, max: 10_000 }),
    cpuMax: integer({ min: 1, max: 2000 }).map((cents) => cpusToCpuMax(cents / 100)),
    cpuIdle: constantFrom(true, false),
    idle: constantFrom(true, false, false, false),
    threads: nat({ max: 20 }),
    cpuDemand: double({ min: 0, max: 20, noNaN: true }),
  },
  { requiredKeys: [] },
);

/** Every cgroup hangs under one of those before it, the first under the top. */
const trees = record({
  cpus: integer({ min: 1, max: 64 }),
  groups: array(record({ settings, parent: part }), { maxLength: 40 }),
}).map(({ cpus, groups }) => grow(cpus, groups));

function grow(
  cpus: number,
  groups: readonly { settings: CgroupSettings; parent: number }[],
): readonly [Node, ...Node[]] {
  const top: Node = { cpus, children: [] };
  const nodes: [Node, ...Node[]] = [top];
  for (const group of groups) {
    const node = { ...group.settings, children: [] };
    (nodes[Math.floor(group.parent * nodes.length)] ?? top).children.push(node);
    nodes.push(node);
  }
  return nodes;
}

/** Every node's CPUs, found by the node itself. */
function cpusOf(top: Node): Map<Node, number> {
  return new Map(
    cgroupsOf(solveCgroups<Node>(top)).map((one) => [one.node, one.effective.cpus ?? -1]),
  );
}

/** The textbook way, with recursion and as many rounds as it takes. */
function byHand(top: Node): Map<Node, number> {
  const cpus = new Map<Node, number>();
  const demand = (node: Node): number => {
    const below = node.children.reduce((sum, child) => sum + demand(child), 0);
    const leaf = Math.min(node.threads ?? Infinity, node.cpuDemand ?? Infinity);
    const cap = node.cpuMax ? node.cpuMax.quotaUs / node.cpuMax.periodUs : Infinity;
    return node.idle ? 0 : Math.min(cap, node.children.length > 0 ? below : leaf);
  };
  const weight = (node: Node) => (node.cpuIdle ? 300 / 1024 : (node.cpuWeight ?? 100));
  const split = (node: Node, budget: number): void => {
    cpus.set(node, budget);
    let rest = budget;
    let open = node.children;
    for (;;) {
      const weights = open.reduce((sum, child) => sum + (demand(child) > 0 ? weight(child) : 0), 0);
      const fair = (child: Node) => (rest * weight(child)) / weights;
      const done = open.filter(
        (child) => demand(child) === 0 || demand(child) <= fair(child) + 1e-12,
      );
      for (const child of done) split(child, demand(child));
      open = open.filter((child) => !done.includes(child));
      if (done.length === 0) {
        for (const child of open) split(child, fair(child));
        return;
      }
      rest -= done.reduce((sum, child) => sum + demand(child), 0);
    }
  };
  split(top, Math.min(top.cpus ?? 0, demand(top)));
  return cpus;
}

describe('any tree', () => {
  test('comes out as by hand', () => {
    assert(
      property(trees, ([top]) => {
        const expected = byHand(top);
        for (const [node, cpus] of cpusOf(top))
          expect(cpus).toBeCloseTo(expected.get(node) ?? -1, 8);
      }),
      { numRuns: 500 },
    );
  });

  test("never hands out more than the parent has, and all that can be used of the host's", () => {
    assert(
      property(trees, ([top]) => {
        for (const { children, effective } of cgroupsOf(solveCgroups<Node>(top))) {
          const sum = children.reduce((all, child) => all + (child.effective.cpus ?? 0), 0);
          expect(sum).toBeLessThanOrEqual((effective.cpus ?? 0) + 1e-9);
          if (children.length > 0) expect(sum).toBeCloseTo(effective.cpus ?? -1, 9);
          expect(effective.cpus).toBeLessThanOrEqual((effective.cpuMaxCpus ?? Infinity) + 1e-9);
        }
      }),
    );
  });

  test('compares weights only, whatever their scale', () => {
    assert(
      property(trees, part, ([top, ...nodes], scale) => {
        const before = cpusOf(top);
        const scaled = new Map<Node, Node>();
        const copy = (node: Node): Node => {
          const weight = node.cpuIdle ? 300 / 1024 : (node.cpuWeight ?? 100);
          const children = node.children.map(copy);
          const twin = { ...node, cpuIdle: false, cpuWeight: weight * (scale + 0.01), children };
          scaled.set(node, twin);
          return twin;
        };
        const after = cpusOf(copy(top));
        for (const node of nodes) {
          expect(after.get(scaled.get(node) ?? node)).toBeCloseTo(before.get(node) ?? -1, 8);
        }
      }),
    );
  });

  test('never takes from a cgroup for raising its own weight or cap', () => {
    const more = option(integer({ min: 2, max: 100 }), { nil: Infinity });
    assert(
      property(trees, part, more, ([top, ...nodes], which, times) => {
        const node = nodes[Math.floor(which * nodes.length)];
        if (!node) return;
        const before = cpusOf(top).get(node) ?? -1;
        const { cpuWeight = 100, cpuMax } = node;
        if (cpuMax) Object.assign(node, { cpuMax: { ...cpuMax, quotaUs: cpuMax.quotaUs * times } });
        expect(cpusOf(top).get(node)).toBeGreaterThanOrEqual(before - 1e-9);
        if (times < Infinity) Object.assign(node, { cpuWeight: cpuWeight * times });
        expect(cpusOf(top).get(node)).toBeGreaterThanOrEqual(before - 1e-9);
      }),
    );
  });

  test('gives nothing to the idle and says so', () => {
    assert(
      property(trees, ([top]) => {
        for (const { node, effective } of cgroupsOf(solveCgroups<Node>(top))) {
          if (node.idle) expect(effective).toMatchObject({ cpus: 0, limitedBy: 'idle' });
          expect(effective.limitedBy === 'idle').toBe(effective.cpus === 0);
        }
      }),
    );
  });
});

const GIB = 2 ** 30;
const gib = integer({ min: 0, max: 16 }).map((size) => size * GIB);
const sizes = record(
  { memoryMin: gib, memoryLow: gib, memoryMax: gib, memoryCurrent: gib },
  { requiredKeys: [] },
);

describe('any memory protection', () => {
  test("of siblings together is never more than their parent's", () => {
    const groups = array(record({ settings: sizes, parent: part }), { maxLength: 40 });
    assert(
      property(groups, constantFrom(true, false), (list, recursiveProtection) => {
        const [top] = grow(4, list);
        const solved = solveCgroups<Node>({ ...top, memory: 32 * GIB } as Node, {
          recursiveProtection,
        });
        for (const { parent, children, effective } of cgroupsOf(solved)) {
          if (!parent) continue;
          for (const kind of ['memoryMinBytes', 'memoryLowBytes'] as const) {
            const sum = children.reduce((all, child) => all + (child.effective[kind] ?? 0), 0);
            expect(sum).toBeLessThanOrEqual((effective[kind] ?? 0) + children.length);
          }
        }
      }),
    );
  });
});

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

  test.each([
    ['side by side', flat, 1],
    ['in a chain', deep, count],
    ['at random', random, undefined],
    ['pinned to one CPU each', pinned, 1],
  ])('%s are solved within two seconds', (_name, [top], depth) => {
    const start = performance.now();
    const solved = solveCgroups<Node>(top);
    expect(performance.now() - start).toBeLessThan(2000);
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
