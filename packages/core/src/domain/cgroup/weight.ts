/** The weight of a cgroup that says none; cgroup-v2, `cpu.weight`. */
export const DEFAULT_WEIGHT = 100;

/**
 * The weight of a cgroup with `cpu.idle` 1. The kernel runs it with `WEIGHT_IDLEPRIO`, 3 on the scale
 * where the default is 1024; `sched_group_set_idle()` in `kernel/sched/fair.c`. So it gets what the
 * others leave and, beside a busy sibling of default weight, 0.3 % of the time.
 */
export const IDLE_WEIGHT = (3 * DEFAULT_WEIGHT) / 1024;

/** The kernel's weights of nice -20 to 19, 1024 for 0: `sched_prio_to_weight`, `kernel/sched/core.c`. */
const NICE_WEIGHTS = [
  88761, 71755, 56483, 46273, 36291, 29154, 23254, 18705, 14949, 11916, 9548, 7620, 6100, 4904,
  3906, 3121, 2501, 1991, 1586, 1277, 1024, 820, 655, 526, 423, 335, 272, 215, 172, 137, 110, 87,
  70, 56, 45, 36, 29, 23, 18, 15,
];

/**
 * `cpu.weight.nice` as `cpu.weight`: scaled so that nice 0 is 100, rounded.
 *
 * @returns undefined unless `nice` is an integer from -20 to 19.
 */
export function niceToWeight(nice: number): number | undefined {
  const weight = NICE_WEIGHTS[nice + 20];
  return weight && Math.round((weight * DEFAULT_WEIGHT) / 1024);
}

/** The nice value that `cpu.weight.nice` shows for a weight: the nearest; `cpu_weight_nice_read_s64`. */
export function weightToNice(weight: number): number {
  const shares = (weight * 1024) / DEFAULT_WEIGHT;
  const farther = (one: number, other: number) => Math.abs(one - shares) > Math.abs(other - shares);
  const place = NICE_WEIGHTS.findIndex((one, index) => {
    const next = NICE_WEIGHTS[index + 1];
    return next === undefined || !farther(one, next);
  });
  return place - 20;
}
