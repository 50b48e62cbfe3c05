/** Controllers that also work on single threads; all others share out what belongs to a process. */
const THREADED = /^(cpu|cpuset|pids|perf_event)$/;

/** Is it about what a whole process has, such as memory? */
export function isDomainController(controller: string): boolean {
  return !THREADED.test(controller);
}

/** Files that no controller brings: they are in every cgroup. */
const CORE = /^cgroup|^cpu\.stat|\.pressure$/;

/** The controller whose file it is, such as `memory` for `memory.max`; undefined for the core's. */
export function controllerOf(file: string): string | undefined {
  return CORE.test(file) ? undefined : file.slice(0, file.indexOf('.'));
}

/**
 * What `cgroup.subtree_control` or `cgroup.controllers` lists: `+cpu memory` are both; a `-` takes
 * one away.
 */
export function controllersIn(list: string): readonly string[] {
  const enabled = new Set<string>();
  for (const word of list.split(/\s+/).filter(Boolean)) {
    const name = word.replace(/^[-+]/, '');
    if (word.startsWith('-')) enabled.delete(name);
    else enabled.add(name);
  }
  return [...enabled];
}

/** Whose files have settings here. */
const OWNERS = ['cpu', 'cpuset', 'memory', 'io', 'pids', 'hugetlb', 'rdma', 'misc', 'dmem'];

/** Keys of such files, such as `memoryMax`; what every cgroup has or no file says is none. */
const OWNED = new RegExp(
  `^(?!cpu(?:Usage|Demand|Stat)|\\w+Pressure$)(${OWNERS.join('|')})(?=[A-Z\\d])`,
);

/** What a cgroup says of controllers. */
interface Controlled {
  readonly cgroupSubtreeControl?: string | undefined;
  readonly cgroupControllers?: string | undefined;
  readonly disableControllers?: readonly string[] | undefined;
}

/** Controllers that a cgroup does not have: nobody handed them down, or systemd keeps them out. */
export function missingControllers(
  { cgroupControllers }: Controlled,
  parent?: { readonly told: Controlled; readonly missing: readonly string[] },
): readonly string[] {
  const { cgroupSubtreeControl: told = cgroupControllers, disableControllers } = parent?.told ?? {};
  const missing = parent?.missing ?? [];
  if ((told ?? disableControllers) === undefined) return missing;
  const known = told === undefined ? OWNERS : controllersIn(told);
  const out = new Set([...missing, ...(disableControllers ?? [])]);
  return OWNERS.filter((name) => !known.includes(name) || out.has(name));
}

/** A cgroup without the files of controllers that it does not have: what is said of them is not so. */
export function withoutFiles<N extends object>(node: N, missing: readonly string[]): N {
  if (!missing.length) return node;
  const isThere = ([key]: [string, unknown]) => !missing.includes(OWNED.exec(key)?.[1] ?? '');
  return Object.fromEntries(Object.entries(node).filter(isThere)) as N;
}

/** What the root cgroup has as well, besides what can only be read; all else starts one level below. */
const ON_ROOT =
  /^cgroup\.(procs|threads|subtree_control|max\.|controllers|events)|^memory\.(reclaim|zswap\.writeback)$|^io\.cost\./;
const READINGS = /\.(current|peak|effective|stat|stat\.local|pressure|events(\.local)?)$/;

/** Is it a setting that the host's root cgroup does not have? */
export function isMissingOnRoot(file: string): boolean {
  return !ON_ROOT.test(file) && !READINGS.test(file);
}
