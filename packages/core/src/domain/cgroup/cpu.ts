import {
  type CpuSet,
  firstCpus,
  intersectCpus,
  parseCpuList,
  remainingCpus,
  takeCpus,
  type TakenCpus,
} from './cpuset.ts';
import type { CgroupSettings, LimitedBy } from './tree.ts';
import { DEFAULT_WEIGHT, IDLE_WEIGHT, niceToWeight } from './weight.ts';

/** The CPU side of one cgroup; `shareCpus` fills it in. */
export interface CpuPlace {
  readonly settings: CgroupSettings;
  readonly parent: CpuPlace | undefined;
  readonly children: readonly CpuPlace[];
  readonly weight: number;
  /** Its own `cpu.max` in CPUs. */
  readonly cap: number;
  /** CPUs it may run on, with those that it hands to partitions below. */
  granted: CpuSet;
  /** CPUs that it shares with its children, without those of partitions. */
  pool: CpuSet;
  /** It owns its CPUs: a valid partition root, or the top. */
  partition: boolean;
  /** The most it can use, in CPUs, and why not more. */
  demand: number;
  bound: LimitedBy;
  cpus: number;
  /** It got all its demand. */
  satisfied: boolean;
  /** Weights of it and those of its siblings that are harder to satisfy. */
  weights: number;
  unused: number;
  limitedBy: LimitedBy;
  limiter: CpuPlace | undefined;
}

/** Relative slack for sums of rounded numbers. */
const SLACK = 1 + 1e-12;

const NOWHERE = firstCpus(0);

/** The CPU side of a cgroup before anything is shared. */
export function cpuPlace(settings: CgroupSettings): Omit<CpuPlace, 'parent' | 'children'> {
  const { cpuIdle, cpuWeight, cpuWeightNice } = settings;
  return {
    settings,
    weight: cpuIdle
      ? IDLE_WEIGHT
      : cpuWeight || (niceToWeight(cpuWeightNice ?? 0) ?? DEFAULT_WEIGHT),
    cap: capOf(settings),
    granted: NOWHERE,
    pool: NOWHERE,
    partition: false,
    demand: 0,
    bound: 'idle',
    cpus: 0,
    satisfied: false,
    weights: 0,
    unused: 0,
    limitedBy: 'idle',
    limiter: undefined,
  };
}

/** `cpu.max` in CPUs; Infinity for none. */
export function capOf({ cpuMax }: CgroupSettings): number {
  return cpuMax ? cpuMax.quotaUs / cpuMax.periodUs : Infinity;
}

/**
 * Shares the CPUs of a host among cgroups that all have work: each node's budget is split among its
 * children by weight, what a child cannot use goes to its siblings, and no child gets more than
 * `cpu.max`, its cpuset and its threads allow. Fluid: no granularity, run queues or SMT. Sibling
 * cpusets that overlap in part are taken as if they did not.
 *
 * @param places - Parents before children, the top first.
 * @param cpus - CPUs of the host.
 * @see cgroup-v2, Weights and Limits; `Documentation/scheduler/sched-bwc.rst`
 */
export function shareCpus(places: readonly CpuPlace[], cpus: number): void {
  const host = firstCpus(cpus);
  for (const place of places) {
    if (!place.parent) {
      place.granted = host;
      place.partition = true;
    }
    grantCpus(place);
  }
  for (const place of places.toReversed()) askCpus(place);
  for (const place of places) {
    if (!place.parent) {
      place.cpus = Math.min(cpus, place.demand);
      place.limitedBy = place.demand <= cpus ? place.bound : 'host';
    }
    handOut(place, place.parent ? place.granted.count : cpus);
  }
}

/** cpuset, top-down: partitions take their CPUs out of the pool, the others choose from the rest. */
function grantCpus(place: CpuPlace): void {
  const requests = new Map<CpuPlace, CpuSet>();
  const claimed: TakenCpus = { runs: [], count: 0 };
  for (const child of place.children) {
    const { cpusetCpus = '', cpusetCpusExclusive, cpusetCpusPartition = '' } = child.settings;
    const list = parseCpuList(cpusetCpus);
    if (list?.count) requests.set(child, list);
    // Invalid, and then an ordinary member: no part of a partition, overlapping a sibling's, or all.
    if (!place.partition || !/^(root|isolated)$/.test(cpusetCpusPartition)) continue;
    const own = parseCpuList(cpusetCpusExclusive ?? cpusetCpus);
    const granted = own ? intersectCpus(place.granted, own) : NOWHERE;
    const all = claimed.count + granted.count === place.granted.count;
    if (granted.count === 0 || all || takeCpus(claimed, granted)) continue;
    child.partition = true;
    child.granted = granted;
  }
  place.pool = claimed.count ? remainingCpus(place.granted, claimed) : place.granted;
  for (const child of place.children) {
    if (child.partition) continue;
    const list = requests.get(child);
    const granted = list ? intersectCpus(place.pool, list) : place.pool;
    child.granted = granted.count > 0 ? granted : place.pool;
  }
}

/** Demand, bottom-up. */
function askCpus(place: CpuPlace): void {
  const { children, settings, cap } = place;
  let wish = Math.min(settings.threads ?? Infinity, settings.cpuDemand ?? Infinity);
  place.bound = 'demand';
  if (children.length > 0) {
    clipToCpusets(place);
    const [partitions, members] = sides(place);
    wish = total(members);
    if (partitions.length > 0) {
      if (wish > place.pool.count) place.bound = 'cpuset';
      wish = Math.min(wish, place.pool.count) + total(partitions);
    }
  }
  if (settings.idle) wish = 0;
  if (cap <= wish && cap < Infinity) place.bound = 'own-cap';
  place.demand = Math.min(cap, wish);
  if (place.demand === 0) place.bound = 'idle';
}

/** Siblings that are kept on the same CPUs cannot use more than those together. */
function clipToCpusets({ children, pool }: CpuPlace): void {
  const groups = new Map<string, CpuPlace[]>();
  for (const child of children) {
    const { text } = child.granted;
    if (text === pool.text) continue;
    const group = groups.get(text);
    if (group) group.push(child);
    else groups.set(text, [child]);
  }
  for (const group of groups.values()) {
    fill(group, group[0]?.granted.count ?? 0);
    for (const child of group) {
      if (child.satisfied) continue;
      child.demand = child.cpus;
      child.bound = 'cpuset';
    }
  }
}

/** Splits a node's budget among its children, top-down, and says what decided each. */
function handOut(place: CpuPlace, owned: number): void {
  const [partitions, members] = sides(place);
  let budget = place.parent ? place.cpus : Math.min(owned, place.cap);
  budget = Math.max(0, budget - fill(partitions, budget));
  const pool = Math.max(0, owned - partitions.reduce((sum, { granted }) => sum + granted.count, 0));
  const used = fill(members, Math.min(budget, pool));
  if (place.partition)
    place.unused = Math.max(0, pool - (place.children.length ? used : place.cpus));
  const capped = place.limitedBy === 'own-cap' ? place : place.limiter;
  const competing = members.filter(({ demand }) => demand > 0).length > 1;
  for (const child of place.children) {
    if (child.satisfied) {
      child.limitedBy = child.bound;
    } else if (place.limitedBy === 'idle') {
      child.limitedBy = 'idle';
    } else if (capped) {
      child.limitedBy = 'ancestor-cap';
      child.limiter = capped;
    } else {
      child.limitedBy = competing ? 'weight' : place.limitedBy;
    }
  }
}

/**
 * Water-filling in O(n log n): in the order in which they are satisfied, each sibling gets its demand
 * as long as that is within its fair part of what is left; all others get their fair part.
 *
 * @returns CPUs handed out.
 */
function fill(siblings: readonly CpuPlace[], budget: number): number {
  const wanted = total(siblings);
  if (wanted <= budget * SLACK) {
    for (const place of siblings) {
      place.cpus = place.demand;
      place.satisfied = true;
    }
    return wanted;
  }
  const hardest = siblings.toSorted((a, b) => {
    const levels = [a.demand / a.weight, b.demand / b.weight] as const;
    return levels[0] === levels[1] ? 0 : levels[1] - levels[0];
  });
  let weights = 0;
  for (const place of hardest) place.weights = weights += place.weight;
  let left = budget;
  let level: number | undefined;
  for (const place of hardest.toReversed()) {
    const fair = left / place.weights;
    place.satisfied = level === undefined && place.demand <= fair * place.weight * SLACK;
    if (place.satisfied) {
      place.cpus = place.demand;
      left -= place.demand;
    } else {
      level ??= fair;
      place.cpus = level * place.weight;
    }
  }
  return budget;
}

function sides({ children }: CpuPlace): [partitions: CpuPlace[], members: CpuPlace[]] {
  return [
    children.filter(({ partition }) => partition),
    children.filter(({ partition }) => !partition),
  ];
}

function total(places: readonly CpuPlace[]): number {
  return places.reduce((sum, { demand }) => sum + demand, 0);
}
