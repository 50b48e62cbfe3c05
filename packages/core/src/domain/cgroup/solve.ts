import { missingControllers, withoutFiles } from './controllers.ts';
import { capOf, type CpuPlace, cpuPlace, shareCpus } from './cpu.ts';
import { lowerLimits, type MemoryPlace, memoryPlace, protectMemory } from './memory.ts';
import type {
  CgroupSettings,
  CgroupTree,
  EffectiveResources,
  HostSettings,
  SolvedCgroup,
} from './tree.ts';

export interface SolveOptions {
  /** Mount option `memory_recursiveprot`, which systemd sets; true when unset. */
  readonly recursiveProtection?: boolean;
}

interface Place<N> extends SolvedCgroup<N>, CpuPlace, MemoryPlace {
  readonly parent: Place<N> | undefined;
  readonly children: Place<N>[];
  limiter: Place<N> | undefined;
  effective: EffectiveResources;
}

/**
 * What every cgroup of a tree gets when all active leaves are busy, and which limits and protections
 * hold for it in the end. Linear in the number of cgroups but for sorting siblings; any depth. A file
 * whose controller did not get down to its cgroup does not exist there, and does not count.
 *
 * Where the host's number of CPUs is not told, `cpuShare` compares weights alone.
 *
 * @param top - The host's root cgroup, or any cgroup taken as the whole: its limits count, its weight
 * has nothing to compare with, and protection is what holds against reclaim from here.
 */
export function solveCgroups<N extends CgroupTree<N>>(
  top: N & HostSettings,
  { recursiveProtection = true }: SolveOptions = {},
): SolvedCgroup<N> {
  const cpus = top.cpus || undefined;
  const root = placeOf<N>(top, undefined, cpus);
  const places = [root];
  // The loop also visits what it appends, so that parents come before their children.
  for (const place of places) {
    for (const child of place.node.children ?? []) {
      const below = placeOf(child, place, cpus);
      place.children.push(below);
      places.push(below);
    }
  }
  shareCpus(places, cpus ?? 1);
  lowerLimits(places, top);
  protectMemory(places, recursiveProtection);
  for (const place of places) place.effective = effectiveOf(place, cpus);
  return root;
}

function placeOf<N extends CgroupSettings>(
  told: N,
  parent: Place<N> | undefined,
  cpus: number | undefined,
): Place<N> {
  const missing = missingControllers(told, parent);
  const node = withoutFiles(told, missing);
  const settings = cpus ? node : relative(node);
  return {
    ...cpuPlace(settings),
    ...memoryPlace(settings),
    node,
    told,
    parent,
    children: [],
    limiter: undefined,
    effective: {} as EffectiveResources, // follows when all else is known
    missing,
  };
}

/** Without what is said in CPUs, which means nothing on a host of unknown size. */
function relative(settings: CgroupSettings): CgroupSettings {
  const { threads, cpuDemand, idle } = settings;
  return {
    ...settings,
    cpuMax: undefined,
    cpusetCpus: undefined,
    cpusetCpusExclusive: undefined,
    threads: undefined,
    cpuDemand: undefined,
    idle: idle || threads === 0 || cpuDemand === 0,
  };
}

function effectiveOf<N extends CgroupSettings>(
  { node, parent, limits, protection, usage, pool, ...cpu }: Place<N>,
  cpus: number | undefined,
): EffectiveResources {
  return {
    cpus: cpus ? cpu.cpus : null,
    cpuShare: cpu.cpus / (cpus ?? 1),
    limitedBy: cpu.limitedBy,
    cpuMaxCpus: orNull(Math.min(capOf(node), parent?.effective.cpuMaxCpus ?? Infinity)),
    cpusUnused: cpus ? cpu.unused : null,
    cpuset: cpus ? pool.text : null,
    memoryMaxBytes: orNull(limits.memoryMax),
    memoryHighBytes: orNull(limits.memoryHigh),
    memorySwapMaxBytes: orNull(limits.memorySwapMax),
    memoryMinBytes: orNull(Math.round(protection.memoryMin)),
    memoryLowBytes: orNull(Math.round(protection.memoryLow)),
    memoryUsageBytes: usage ?? null,
    pidsMax: orNull(limits.pidsMax),
  };
}

/** JSON has no Infinity, and 2^53 - 1 bytes stand for it in sums. */
function orNull(value: number): number | null {
  return value < Number.MAX_SAFE_INTEGER ? value : null;
}
