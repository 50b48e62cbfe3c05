import { setTimeout as sleep } from 'node:timers/promises';
import type { CaseCgroup } from '../../packages/core/src/domain/cgroup/tree.cases.ts';
import { solveCgroups } from '../../packages/core/src/domain/cgroup/solve.ts';
import { cgroupsOf } from '../../packages/core/src/domain/cgroup/tree.ts';
import { light } from './burn.ts';
import type { KernelCase } from './cases.ts';
import { emptyCgroup, liftCaps, makeTree } from './cgroups.ts';
import type { Ground } from './ground.ts';
import { PERIOD_US } from './interface.ts';
import { measure, type Measurement } from './measure.ts';
import { type Plan, planTree } from './plan.ts';

/** How far a leaf may be off, in CPUs. */
export const TOLERANCE = 0.02;

const ATTEMPTS = 3;
/** Less would leave nothing to compare. */
const LEAST_CPUS = 0.01;

/** One leaf; all in CPUs. */
export interface Comparison {
  readonly leaf: string;
  readonly computed: number;
  readonly measured: number;
}

export interface Verdict extends KernelCase {
  readonly leaves: readonly Comparison[];
  /** What others took of a processor that the tree wanted all of. */
  readonly taken: number;
  readonly attempts: number;
  /** Names of cgroups whose cap is written smaller than it is set. */
  readonly lowered: readonly string[];
}

/** How long to let a tree settle and how long to measure it, in periods of its caps. */
export interface Pace {
  readonly settle: number;
  readonly window: number;
}

/** More periods to settle in, each time that a tree is tried again. */
const PATIENCE = 10;

/**
 * Builds a tree, lets it burn and compares. One that is off is tried again for longer: others may have
 * come in between, or the start still shows where a cap leaves little time to make up for it.
 */
export async function judge(item: KernelCase, ground: Ground, pace: Pace): Promise<Verdict> {
  const plan = planTree(item.tree, ground);
  for (let attempt = 1; ; attempt += 1) {
    const measured = await tryOut(plan, ground, slower(pace, attempt - 1));
    const { leaves, taken } = compare(item.tree, plan, measured);
    if (attempt === ATTEMPTS || leaves.every(isClose)) {
      return { ...item, leaves, taken, attempts: attempt, lowered: plan.lowered };
    }
  }
}

export function isClose({ computed, measured }: Comparison): boolean {
  return Math.abs(measured - computed) <= TOLERANCE;
}

function slower({ settle, window }: Pace, times: number): Pace {
  return { settle: settle + PATIENCE * times, window: window * 2 ** times };
}

async function tryOut(plan: Plan, ground: Ground, { settle, window }: Pace): Promise<Measurement> {
  const { top, version, processor } = ground;
  makeTree(top, plan, version);
  const fire = await light(top, plan.leaves, processor);
  await sleep((settle * PERIOD_US) / 1000);
  const measured = await measure(fire.processes, processor, (window * PERIOD_US) / 1000);
  liftCaps(top);
  await fire.stop();
  emptyCgroup(top);
  return measured;
}

/**
 * Caps count against the clock and weights against what there is to share: so the tree is solved for
 * the part of the processor that others left to it.
 */
export function compare(
  tree: CaseCgroup,
  { leaves }: Pick<Plan, 'leaves'>,
  { cpus, others }: Measurement,
): Pick<Verdict, 'leaves' | 'taken'> {
  const solved = solveCgroups<CaseCgroup>({ ...tree, cpus: Math.max(LEAST_CPUS, 1 - others) });
  const computed = new Map(
    cgroupsOf(solved).map(({ node, effective }) => [node.name, effective.cpus ?? 0]),
  );
  return {
    leaves: leaves.map(({ name }, index) => ({
      leaf: name,
      computed: computed.get(name) ?? 0,
      measured: cpus[index] ?? 0,
    })),
    taken: solveCgroups(tree).effective.cpusUnused === 0 ? others : 0,
  };
}
