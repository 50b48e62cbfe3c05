import type { CaseCgroup } from '../../packages/core/src/domain/cgroup/tree.cases.ts';
import { cgroupsOf } from '../../packages/core/src/domain/cgroup/tree.ts';

/** Why a tree cannot be built where all that burns runs on one processor; undefined when it can. */
export function obstacle(top: CaseCgroup): string | undefined {
  const split = cgroupsOf(top).find(({ cpusetCpus }) => cpusetCpus !== undefined);
  return (
    split && `${split.name} has processors ${split.cpusetCpus} to itself, and one cannot be split`
  );
}

/**
 * The same tree on a host with one CPU: all that is said in CPUs is divided by the host's number of
 * them, so that every cgroup gets the same part of the whole. Threads become a demand in CPUs, of
 * which a thread can use one.
 */
export function onOneProcessor(top: CaseCgroup): CaseCgroup {
  return { ...shrink(top, top.cpus ?? 1), cpus: 1 };
}

function shrink(node: CaseCgroup, by: number): CaseCgroup {
  const { threads, cpuDemand, cpuMax, children, ...rest } = node;
  const demand = Math.min(threads ?? Infinity, cpuDemand ?? Infinity) / by;
  return {
    ...rest,
    ...(cpuMax && { cpuMax: { ...cpuMax, quotaUs: cpuMax.quotaUs / by } }),
    ...(demand < Infinity && { cpuDemand: demand }),
    children: children.map((child) => shrink(child, by)),
  };
}
