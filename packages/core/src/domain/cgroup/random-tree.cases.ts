import { array, double, integer, type Arbitrary, constantFrom, nat, record } from 'fast-check';
import { cpusToCpuMax } from './conversions.ts';
import type { CgroupSettings } from './tree.ts';

/** A cgroup whose children come one after the other. */
export interface Node extends CgroupSettings {
  readonly cpus?: number;
  readonly children: Node[];
}

/** A part of something: which of many, how much of it. */
export const part = double({ min: 0, max: 0.999, noNaN: true });

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
export const trees: Arbitrary<readonly [Node, ...Node[]]> = record({
  cpus: integer({ min: 1, max: 64 }),
  groups: array(record({ settings, parent: part }), { maxLength: 40 }),
}).map(({ cpus, groups }) => grow(cpus, groups));

/** A top with groups, each under one of those before it: the part tells which. */
export function grow(
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
