import { capOf } from '../../packages/core/src/domain/cgroup/cpu.ts';
import type { CaseCgroup } from '../../packages/core/src/domain/cgroup/tree.cases.ts';
import { capSettings, type CpuInterface, type Setting, weightSetting } from './interface.ts';

/** Names from below the tree's top down. */
type Path = readonly string[];

interface PlannedCgroup {
  readonly path: Path;
  readonly settings: readonly Setting[];
}

/** A leaf of the tree and where its process runs. */
export interface PlannedLeaf {
  readonly name: string;
  readonly path: Path;
  /** Its process burns all that it gets; else it sleeps. */
  readonly busy: boolean;
}

export interface Plan {
  /** Parents before their children. */
  readonly cgroups: readonly PlannedCgroup[];
  readonly leaves: readonly PlannedLeaf[];
  /** Names of cgroups whose cap is written smaller than it is set. */
  readonly lowered: readonly string[];
}

/** The cgroup inside a leaf of limited demand, whose cap stands for that demand. */
const DEMAND = 'demand';

/**
 * What to make of a tree for one processor: cgroups, their files, and where processes run.
 *
 * Version 1 refuses a cap above that of the parent, where version 2 lets the smaller one count: there
 * the one that counts is written.
 */
export function planTree(top: CaseCgroup, kernel: CpuInterface): Plan {
  const cgroups: PlannedCgroup[] = [];
  const leaves: PlannedLeaf[] = [];
  const lowered: string[] = [];
  for (const child of top.children) visit(child, [], Infinity, false);
  return { cgroups, leaves, lowered };

  function visit(node: CaseCgroup, above: Path, ceiling: number, resting: boolean): void {
    const path = [...above, node.name];
    const busy = !resting && !node.idle;
    const cap = allowed(capOf(node), ceiling);
    if (cap < capOf(node)) lowered.push(node.name);
    add(path, [weightSetting(node, kernel), ...capSettings(cap, kernel.version)]);
    const below = Math.min(cap, ceiling);
    for (const child of node.children) visit(child, path, below, !busy);
    if (node.children.length > 0) return;
    if (node.cpuDemand === undefined) {
      leaves.push({ name: node.name, path, busy });
      return;
    }
    const inside = [...path, DEMAND];
    add(inside, capSettings(allowed(node.cpuDemand, below), kernel.version));
    leaves.push({ name: node.name, path: inside, busy });
  }

  function add(path: Path, settings: readonly Setting[]): void {
    cgroups.push({ path, settings });
  }

  function allowed(cap: number, ceiling: number): number {
    return kernel.version === 1 && cap < Infinity ? Math.min(cap, ceiling) : cap;
  }
}
