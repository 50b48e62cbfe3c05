import type { CgroupSettings } from '../../packages/core/src/domain/cgroup/tree.ts';
import { DEFAULT_WEIGHT, niceToWeight } from '../../packages/core/src/domain/cgroup/weight.ts';

/** What the kernel offers for CPU time. */
export interface CpuInterface {
  /** Of control groups: 1 has `cpu.shares`, 2 has `cpu.weight`. One scheduler serves both. */
  readonly version: 1 | 2;
  /** It has `cpu.idle`: since Linux 5.15. */
  readonly idle: boolean;
}

/** A file of a cgroup and what to write into it. */
export type Setting = readonly [file: string, content: string];

/**
 * How long a cap is accounted over, for all caps. Processes take turns of one to some milliseconds, and
 * what the scheduler owes them is forgotten when a cap stops their group, as is what a group has not
 * used at the end of a period. A fluid model knows no turns, and long periods have many of them.
 */
export const PERIOD_US = 500_000;

/** Of `cpu.max` and `cpu.cfs_quota_us`; `Documentation/scheduler/sched-bwc.rst`. */
const LEAST_QUOTA_US = 1000;
/** `MIN_SHARES` and `MAX_SHARES` of `kernel/sched/sched.h`. */
const LEAST_SHARES = 2;
const MOST_SHARES = 262_144;
const LEAST_WEIGHT = 1;
const MOST_WEIGHT = 10_000;
/** `WEIGHT_IDLEPRIO` of `kernel/sched/sched.h`, on the scale of shares. */
const IDLE_SHARES = 3;

/** The most that a cgroup can weigh: next to it hardly anyone else counts. */
export function heaviest(version: 1 | 2): Setting {
  return version === 2 ? ['cpu.weight', `${MOST_WEIGHT}`] : ['cpu.shares', `${MOST_SHARES}`];
}

/** The weight of a cgroup, or its idle policy. */
export function weightSetting(
  { cpuIdle, cpuWeight, cpuWeightNice }: CgroupSettings,
  { version, idle }: CpuInterface,
): Setting {
  if (cpuIdle && idle) return ['cpu.idle', '1'];
  const weight = cpuWeight ?? niceToWeight(cpuWeightNice ?? 0) ?? DEFAULT_WEIGHT;
  return version === 2
    ? ['cpu.weight', `${cpuIdle ? LEAST_WEIGHT : weight}`]
    : ['cpu.shares', `${cpuIdle ? IDLE_SHARES : weightToShares(weight)}`];
}

/** As the kernel turns `cpu.weight` into shares; `cpu_weight_write_u64()` in `kernel/sched/core.c`. */
export function weightToShares(weight: number): number {
  const shares = Math.round((weight * 1024) / DEFAULT_WEIGHT);
  return Math.min(Math.max(shares, LEAST_SHARES), MOST_SHARES);
}

/** A cap in CPUs, in the order in which files are written; nothing for Infinity. */
export function capSettings(cpus: number, version: 1 | 2): readonly Setting[] {
  if (cpus === Infinity) return [];
  const quotaUs = Math.max(Math.round(cpus * PERIOD_US), LEAST_QUOTA_US);
  if (version === 2) return [['cpu.max', `${quotaUs} ${PERIOD_US}`]];
  return [
    ['cpu.cfs_period_us', `${PERIOD_US}`],
    ['cpu.cfs_quota_us', `${quotaUs}`],
  ];
}
