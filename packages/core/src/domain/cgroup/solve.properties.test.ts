import { assert, double, integer, option, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { part, type Node, trees } from './random-tree.cases.ts';
import { solveCgroups } from './solve.ts';
import { cgroupsOf } from './tree.ts';

/** Every node's CPUs, found by the node itself. */
function cpusOf(top: Node): Map<Node, number> {
  return new Map(
    cgroupsOf(solveCgroups<Node>(top)).map((one) => [one.node, one.effective.cpus ?? -1]),
  );
}

/** What a cgroup could use if it were alone. */
function demandOf(node: Node): number {
  const below = node.children.reduce((sum, child) => sum + demandOf(child), 0);
  const leaf = Math.min(node.threads ?? Infinity, node.cpuDemand ?? Infinity);
  const cap = node.cpuMax ? node.cpuMax.quotaUs / node.cpuMax.periodUs : Infinity;
  return node.idle ? 0 : Math.min(cap, node.children.length > 0 ? below : leaf);
}

function weightOf({ cpuIdle, cpuWeight = 100 }: Node): number {
  return cpuIdle ? 300 / 1024 : cpuWeight;
}

/** The textbook way, with recursion and as many rounds as it takes. */
function byHand(top: Node): Map<Node, number> {
  const cpus = new Map<Node, number>();
  const split = (node: Node, budget: number): void => {
    cpus.set(node, budget);
    let rest = budget;
    let open = node.children;
    for (;;) {
      const weights = open.reduce(
        (sum, child) => sum + (demandOf(child) > 0 ? weightOf(child) : 0),
        0,
      );
      const fair = (child: Node) => (rest * weightOf(child)) / weights;
      const done = open.filter(
        (child) => demandOf(child) === 0 || demandOf(child) <= fair(child) + 1e-12,
      );
      for (const child of done) split(child, demandOf(child));
      open = open.filter((child) => !done.includes(child));
      if (done.length === 0) {
        for (const child of open) split(child, fair(child));
        return;
      }
      rest -= done.reduce((sum, child) => sum + demandOf(child), 0);
    }
  };
  split(top, Math.min(top.cpus ?? 0, demandOf(top)));
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

  test('hands out the smaller of what a parent has and what its children can use', () => {
    assert(
      property(trees, ([top]) => {
        for (const { node, parent, children, effective } of cgroupsOf(solveCgroups<Node>(top))) {
          const cpus = effective.cpus ?? -1;
          if (!parent) expect(cpus).toBeCloseTo(Math.min(top.cpus ?? 0, demandOf(top)), 9);
          expect(cpus).toBeLessThanOrEqual((effective.cpuMaxCpus ?? Infinity) + 1e-9);
          expect(cpus).toBeLessThanOrEqual(demandOf(node) + 1e-9);
          if (!children.length) continue;
          const wanted = node.children.reduce((sum, child) => sum + demandOf(child), 0);
          const sum = children.reduce((all, child) => all + (child.effective.cpus ?? 0), 0);
          expect(sum).toBeLessThanOrEqual(cpus + 1e-9);
          expect(sum).toBeCloseTo(Math.min(cpus, wanted), 9);
        }
      }),
    );
  });

  test('compares the weights of siblings only, whatever their scale', () => {
    const scales = double({ min: 0.01, max: 100, noNaN: true });
    assert(
      property(trees, scales, scales, ([top, ...nodes], one, other) => {
        const before = cpusOf(top);
        const scaled = new Map<Node, Node>();
        // Every family has its own scale.
        const copy = (node: Node, scale: number, depth: number): Node => {
          const inner = one ** (1 / (depth + 1)) * (node.children.length % 2 ? other : 1);
          const children = node.children.map((child) => copy(child, inner, depth + 1));
          const twin = { ...node, cpuIdle: false, cpuWeight: weightOf(node) * scale, children };
          scaled.set(node, twin);
          return twin;
        };
        const after = cpusOf(copy(top, 1, 0));
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
