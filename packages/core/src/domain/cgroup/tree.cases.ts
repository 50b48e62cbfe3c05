import { cpusToCpuMax } from './conversions.ts';
import type { CgroupSettings, EffectiveResources, HostSettings } from './tree.ts';

/** A tree and what must come out for its cgroups, by name; names are unique in a tree. */
export interface SolveCase {
  readonly id: string;
  readonly title: string;
  readonly top: CaseCgroup;
  /** Against reclaim from the top, where the mount option makes a difference: with it. */
  readonly effective: Readonly<Record<string, Partial<EffectiveResources>>>;
  readonly withoutRecursiveProtection?: Readonly<Record<string, Partial<EffectiveResources>>>;
}

export interface CaseCgroup extends CgroupSettings, HostSettings {
  readonly name: string;
  readonly children: readonly CaseCgroup[];
}

/** A machine with so many CPUs. */
export function host(cpus: number, ...children: CaseCgroup[]): CaseCgroup {
  return { name: 'host', cpus, children };
}

/** A cgroup with any settings. */
export function group(
  name: string,
  settings: CgroupSettings,
  ...children: CaseCgroup[]
): CaseCgroup {
  return { name, ...settings, children };
}

/** `name(weight, cap)`, the cap in CPUs. */
export function slice(
  name: string,
  weight: number,
  cap?: number,
  ...children: CaseCgroup[]
): CaseCgroup {
  return group(
    name,
    { cpuWeight: weight, ...(cap === undefined ? {} : { cpuMax: cpusToCpuMax(cap) }) },
    ...children,
  );
}

/** The CPUs that are expected, by name. */
export function cpus(expected: Readonly<Record<string, number>>): SolveCase['effective'] {
  return Object.fromEntries(
    Object.entries(expected).map(([name, value]) => [name, { cpus: value }]),
  );
}
