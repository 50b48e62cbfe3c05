import type { CgroupSettings, HostSettings } from './tree.ts';

/** The limits that hold for a whole subtree. */
const LIMITS = ['memoryMax', 'memoryHigh', 'memorySwapMax', 'pidsMax'] as const;

const PROTECTIONS = ['memoryMin', 'memoryLow'] as const;

/** The memory side of one cgroup; `lowerLimits` and `protectMemory` fill it in. */
export interface MemoryPlace {
  readonly settings: CgroupSettings;
  readonly parent: MemoryPlace | undefined;
  readonly children: readonly MemoryPlace[];
  /** Effective limits; Infinity is none. */
  readonly limits: Record<(typeof LIMITS)[number], number>;
  /** Effective protection in bytes; Infinity is all. */
  readonly protection: Record<(typeof PROTECTIONS)[number], number>;
  /** Bytes charged to it and all below; undefined when not told. */
  usage: number | undefined;
}

/** The memory side of a cgroup without any limit. */
export function memoryPlace(settings: CgroupSettings): Omit<MemoryPlace, 'parent' | 'children'> {
  return {
    settings,
    limits: {
      memoryMax: Infinity,
      memoryHigh: Infinity,
      memorySwapMax: Infinity,
      pidsMax: Infinity,
    },
    protection: { memoryMin: 0, memoryLow: 0 },
    usage: undefined,
  };
}

/**
 * Limits may be overcommitted and a child's may lie above its parent's: the smallest on the way to
 * the top, and what the host has, is the effective one.
 *
 * @param places - Parents before children, the top first.
 * @see cgroup-v2, Limits
 */
export function lowerLimits(places: readonly MemoryPlace[], host: HostSettings): void {
  const physical = { memoryMax: host.memory, memoryHigh: host.memory, memorySwapMax: host.swap };
  for (const { settings, parent, limits } of places) {
    const above = parent?.limits ?? { pidsMax: undefined, ...physical };
    for (const limit of LIMITS) {
      limits[limit] = Math.min(settings[limit] ?? Infinity, above[limit] ?? Infinity);
    }
  }
}

/**
 * Protection against reclaim that comes from the top of the tree; for reclaim from a cgroup's own
 * limit, take that cgroup as the top. The children of the top have what they ask for, deeper ones at
 * most what their parent has: in proportion to protected use when they ask for more together.
 * Nothing above the effective `memory.max` can be in use and so protected. Where no use is told, a
 * cgroup counts as using all that it protects, and no more.
 *
 * @param places - Parents before children, the top first, with limits lowered.
 * @param recursive - Mount option `memory_recursiveprot`: what the children do not claim protects
 * them too, in proportion to their other use.
 * @see `effective_protection()` in the kernel's `mm/page_counter.c`
 */
export function protectMemory(places: readonly MemoryPlace[], recursive: boolean): void {
  for (const place of places.toReversed()) place.usage = usageOf(place);
  for (const { parent, children, protection, usage = 0 } of places) {
    for (const kind of PROTECTIONS) {
      const own = protection[kind];
      const claimed = children.reduce((sum, child) => sum + claim(child, kind), 0);
      const rest = own - claimed;
      const otherUse = usage - claimed;
      for (const child of children) {
        const part = claim(child, kind);
        const use = Math.max(0, (child.usage ?? 0) - part);
        const more = recursive && rest > 0 && otherUse > 0 ? (rest * use) / otherUse : 0;
        const divided = rest < 0 ? (part * own) / claimed : part + more;
        child.protection[kind] = parent ? divided : requestOf(child, kind);
      }
    }
  }
}

/** `memory.current` counts all below too, so it is at least their sum. */
function usageOf({ settings, children }: MemoryPlace): number | undefined {
  const below = children.reduce((sum, { usage = 0 }) => sum + usage, 0);
  if (settings.memoryCurrent !== undefined) return Math.max(settings.memoryCurrent, below);
  const isKnown = children.length > 0 && children.every(({ usage }) => usage !== undefined);
  return isKnown ? below : undefined;
}

/** The setting as far as it can have an effect; never infinite, so that it can be added up. */
function requestOf({ settings, limits }: MemoryPlace, kind: (typeof PROTECTIONS)[number]): number {
  return Math.min(settings[kind] ?? 0, limits.memoryMax, Number.MAX_SAFE_INTEGER);
}

/** What it asks for and uses. */
function claim(place: MemoryPlace, kind: (typeof PROTECTIONS)[number]): number {
  return Math.min(requestOf(place, kind), place.usage ?? Infinity);
}
