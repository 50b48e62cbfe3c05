/** `cpu.max`: so many microseconds of CPU time in each period. No quota (`max`) is Infinity. */
export interface CpuMax {
  readonly quotaUs: number;
  readonly periodUs: number;
}

/** What the solver reads of one cgroup: the cgroup v2 files by their names, and what runs in it. */
export interface CgroupSettings {
  /** Which controllers it hands to its children: without one they do not have its files. */
  readonly cgroupSubtreeControl?: string | undefined;
  /** Which it has itself, where its parent does not say. */
  readonly cgroupControllers?: string | undefined;
  /** Which systemd keeps out of all below. */
  readonly disableControllers?: readonly string[] | undefined;
  /** 1 to 10000, 100 when unset. */
  readonly cpuWeight?: number | undefined;
  /** -20 to 19; counts when there is no `cpuWeight`. */
  readonly cpuWeightNice?: number | undefined;
  readonly cpuMax?: CpuMax | undefined;
  /** `cpu.idle`, the scheduling policy; not the same as having nothing to do, `idle`. */
  readonly cpuIdle?: boolean | undefined;
  /** A list such as `0-4,6`. */
  readonly cpusetCpus?: string | undefined;
  /** What a partition owns, where that is not `cpusetCpus`. */
  readonly cpusetCpusExclusive?: string | undefined;
  readonly cpusetCpusPartition?: string | undefined;
  /** Bytes in all sizes; Infinity is `max`. */
  readonly memoryMax?: number | undefined;
  readonly memoryHigh?: number | undefined;
  readonly memoryMin?: number | undefined;
  readonly memoryLow?: number | undefined;
  readonly memoryCurrent?: number | undefined;
  readonly memorySwapMax?: number | undefined;
  readonly pidsMax?: number | undefined;
  /** Nothing below it wants CPU time now. */
  readonly idle?: boolean | undefined;
  /** Runnable threads of a leaf; unlimited when unset. */
  readonly threads?: number | undefined;
  /** CPUs that a leaf wants; unlimited when unset. */
  readonly cpuDemand?: number | undefined;
}

/** The machine, told on the top of the tree. */
export interface HostSettings {
  readonly cpus?: number | undefined;
  /** Bytes. */
  readonly memory?: number | undefined;
  /** Bytes. */
  readonly swap?: number | undefined;
}

/** A cgroup of any richer type, with cgroups of that type below it. */
export type CgroupTree<N> = CgroupSettings & {
  readonly children?: readonly N[] | undefined;
};

/**
 * What decided a cgroup's CPU time: its weight against its siblings, its own `cpu.max`, that of an
 * ancestor, the CPUs it may run on, how much it wants, that it wants nothing, or only the size of the
 * host.
 */
export type LimitedBy =
  'weight' | 'own-cap' | 'ancestor-cap' | 'cpuset' | 'demand' | 'idle' | 'host';

/** What is left of the settings of one cgroup in its place; null is `max`: no limit anywhere. */
export interface EffectiveResources {
  /** CPUs when every active leaf is busy; null when the host's number is not known. */
  readonly cpus: number | null;
  /** The same as a part of the host, 0 to 1. */
  readonly cpuShare: number;
  readonly limitedBy: LimitedBy;
  /** The smallest `cpu.max` from here to the top, in CPUs. */
  readonly cpuMaxCpus: number | null;
  /** On the top and on partitions, the CPUs that nobody below can use; elsewhere 0. */
  readonly cpusUnused: number | null;
  /** `cpuset.cpus.effective`; null when the host's number of CPUs is not known. */
  readonly cpuset: string | null;
  readonly memoryMaxBytes: number | null;
  readonly memoryHighBytes: number | null;
  readonly memorySwapMaxBytes: number | null;
  readonly memoryMinBytes: number | null;
  readonly memoryLowBytes: number | null;
  /** `memory.current`, or the sum below; null when it is not told. */
  readonly memoryUsageBytes: number | null;
  readonly pidsMax: number | null;
}

/** A cgroup in its place in the tree. */
export interface SolvedCgroup<N> {
  /** Without the files that the kernel does not have there. */
  readonly node: N;
  /** With them. */
  readonly told: N;
  /** Controllers that it does not have, and so no files of theirs. */
  readonly missing: readonly string[];
  readonly parent: SolvedCgroup<N> | undefined;
  /** In the order of `node.children`. */
  readonly children: readonly SolvedCgroup<N>[];
  readonly effective: EffectiveResources;
  /** The ancestor whose `cpu.max` decided, for `limitedBy` `ancestor-cap`. */
  readonly limiter: SolvedCgroup<N> | undefined;
}

/** All cgroups of a tree, level by level, parents before their children; deep trees are safe. */
export function cgroupsOf<T extends { readonly children: readonly T[] }>(top: T): readonly T[] {
  const all = [top];
  // The loop also visits what it appends.
  for (const { children } of all) for (const child of children) all.push(child);
  return all;
}
