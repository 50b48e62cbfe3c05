import { group, host } from '../../packages/core/src/domain/cgroup/tree.cases.ts';
import type { CaseCgroup } from '../../packages/core/src/domain/cgroup/tree.cases.ts';
import type { CgroupSettings } from '../../packages/core/src/domain/cgroup/tree.ts';

/** Cgroups are named by their place, as `2.1`; more than this many leaves say nothing new. */
const MOST_LEAVES = 12;
const PERIOD_US = 100_000;

type Random = () => number;

/**
 * A tree for one processor, always the same for a seed: 2 to 4 levels, weights 1 to 10000, caps, leaves
 * that are idle and now and then one of the idle policy. At least one leaf is busy.
 */
export function randomTree(seed: number): CaseCgroup {
  const random = randomNumbers(seed);
  const levels = 2 + Math.floor(random() * 3);
  const tree = host(1, ...siblings('', levels, random));
  const { idle, busy } = countLeaves(tree);
  return busy > 0 && idle + busy <= MOST_LEAVES ? tree : randomTree(seed + 0x9e3779b9);
}

function siblings(prefix: string, levels: number, random: Random): CaseCgroup[] {
  const count = 2 + Math.floor(random() * 2.5);
  // The first goes down to the last level, so that the tree has as many as it should.
  return Array.from({ length: count }, (_, index) =>
    cgroup(`${prefix}${index + 1}`, index === 0 || random() < 0.35 ? levels - 1 : 0, random),
  );
}

function cgroup(name: string, levelsBelow: number, random: Random): CaseCgroup {
  const settings = { cpuWeight: weight(random), ...cap(random) };
  if (levelsBelow > 0) return group(name, settings, ...siblings(`${name}.`, levelsBelow, random));
  return group(name, { ...settings, ...activity(random) });
}

/** Half of them anywhere in the range, half by magnitude, so that small ones meet small ones. */
function weight(random: Random): number {
  return random() < 0.5 ? 1 + Math.floor(random() * 10_000) : Math.round(10_000 ** random());
}

/** From 5 % of the processor to a little more than it has. */
function cap(random: Random): CgroupSettings {
  if (random() > 0.35) return {};
  const cpus = 0.05 * 22 ** random();
  return { cpuMax: { quotaUs: Math.round(cpus * PERIOD_US), periodUs: PERIOD_US } };
}

function activity(random: Random): CgroupSettings {
  const roll = random();
  if (roll < 0.15) return { idle: true };
  return roll < 0.2 ? { cpuIdle: true } : {};
}

function countLeaves({ idle, children }: CaseCgroup): { idle: number; busy: number } {
  if (children.length === 0) return idle ? { idle: 1, busy: 0 } : { idle: 0, busy: 1 };
  const counts = children.map(countLeaves);
  return {
    idle: counts.reduce((sum, count) => sum + count.idle, 0),
    busy: counts.reduce((sum, count) => sum + count.busy, 0),
  };
}

/** Mulberry32: small, and good enough to shake trees with. */
function randomNumbers(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
