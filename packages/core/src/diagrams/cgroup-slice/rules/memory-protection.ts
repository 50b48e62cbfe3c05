import { formatBytes } from '../../../domain/units.ts';
import { fileName } from '../schema.ts';
import type { CgroupPlace } from '../../places.ts';
import type { Rule } from '../../../rules/rule.ts';
import { at, atSum, kernel } from './finding.ts';

const KINDS = ['memoryMin', 'memoryLow'] as const;
type Kind = (typeof KINDS)[number];

/** What follows when the first of two files is above the second. */
const ORDER = [
  ['memoryMin', 'memoryLow', 'memory.low has no effect'],
  ['memoryMin', 'memoryHigh', 'it is throttled below its own protection'],
  ['memoryMin', 'memoryMax', 'the part above memory.max protects nothing'],
  ['memoryLow', 'memoryHigh', 'it is throttled below its own protection'],
  ['memoryLow', 'memoryMax', 'the part above memory.max protects nothing'],
  ['memoryHigh', 'memoryMax', 'it is never throttled before the OOM killer'],
] as const;

const memoryOrder: Rule = {
  id: 'R33',
  code: 'memory-order',
  severity: 'warning',
  title: 'memory.min, memory.low, memory.high and memory.max are not in rising order.',
  why: 'Each of them takes over where the one before ends; out of order, one of them never does anything.',
  source: kernel('memory-interface-files'),
  on: {
    cgroup(place) {
      const { memoryMin, memoryLow, memoryHigh } = place.node;
      if ((memoryMin ?? memoryLow ?? memoryHigh) === undefined) return undefined;
      return ORDER.flatMap(([key, higher, effect]) => {
        const small = place.node[key] ?? 0;
        const large = place.node[higher] ?? Infinity;
        // High is no limit when it is not set or max; no protection at all cannot lose its effect.
        const idle = key === 'memoryHigh' ? small === Infinity : higher === 'memoryLow' && !large;
        if (small <= large || idle) return [];
        // It is what those below may have of it.
        if (higher === 'memoryLow' && passesOn(place, higher)) return [];
        const values = [sizeOf(small), sizeOf(large)];
        const pair = `${fileName(key)} ${values[0]} is above ${fileName(higher)} ${values[1]}`;
        return [at(place, key, `${pair}: ${effect}.`)];
      });
    },
  },
};

/** Does any cgroup below protect memory so? */
function passesOn({ children }: CgroupPlace, key: Kind): boolean {
  return children.some((child) => (child.node[key] ?? 0) > 0 || passesOn(child, key));
}

const protectionAboveAncestor: Rule = {
  id: 'R34',
  code: 'protection-above-ancestor',
  severity: 'warning',
  title: 'A group protects less memory than one that lies in it.',
  why: 'Protection counts only as far as every group above protects as much: without it the memory is reclaimed as any other.',
  source: kernel('memory-interface-files'),
  on: {
    cgroup(place) {
      return KINDS.flatMap((key) => {
        const own = passedDown(place, key);
        const { most, sum, whose } = own === undefined ? NOTHING : demandOf(place, key);
        if (own === undefined || own >= most || !whose) return [];
        const { parent, name, node, slice } = place;
        // Said of the one above, which says nothing either.
        if (parent && !node[key] && (passedDown(parent, key) ?? Infinity) < most) return [];
        const between = whose.parent === place ? '' : ', and those between,';
        const enough = sizeOf(Math.min(sum, slice.effective.memoryMaxBytes ?? Infinity));
        const file = fileName(key);
        const message = `${file} of ${whose.name} is ${sizeOf(most)}, but ${name} above it protects ${formatBytes(own)}: against pressure from outside ${name} no more than that counts. Give ${name}${between} ${file} of at least ${enough}.`;
        return [atSum(place, key, message)];
      });
    },
  },
};

const protectionOvercommitted: Rule = {
  id: 'R35',
  code: 'protection-overcommitted',
  severity: 'info',
  title: 'The protections of several groups add up to more than that of the one they lie in.',
  why: 'When memory is short each of them keeps less than its file says.',
  source: kernel('memory-interface-files'),
  on: {
    cgroup(place) {
      return KINDS.flatMap((key) => {
        const own = passedDown(place, key);
        const { most, sum } = own === undefined ? NOTHING : demandOf(place, key);
        // Where one alone asks for more, that is said.
        if (own === undefined || sum <= own || most > own) return [];
        const message = `${fileName(key)} below ${place.name} is overcommitted (${sizeOf(sum)} of ${formatBytes(own)}): each child gets a part in proportion to its protected usage.`;
        return [atSum(place, key, message)];
      });
    },
  },
};

/** What is asked of a cgroup: the most by one, who that is, and all together. */
interface Demand {
  readonly most: number;
  readonly sum: number;
  readonly whose?: CgroupPlace;
}

const NOTHING: Demand = { most: 0, sum: 0 };

/** By its children; for one that says nothing those in it ask. */
function demandOf({ children }: CgroupPlace, key: Kind): Demand {
  return children.reduce((all: Demand, child) => {
    const size = capped(child, key);
    const one: Demand = size ? { most: size, sum: size, whose: child } : demandOf(child, key);
    const larger = one.most > all.most ? one : all;
    return { ...larger, sum: all.sum + one.sum };
  }, NOTHING);
}

/**
 * How much its children can have of a cgroup: no bound below the host's root, nor below a top that
 * says nothing. What children do not claim of `memory.min` keeps all that they use.
 */
function passedDown(place: CgroupPlace, key: Kind): number | undefined {
  const { root, parent, node } = place;
  if (root || (!parent && node[key] === undefined)) return undefined;
  const own = capped(place, key);
  return key === 'memoryMin'
    ? own
    : Math.max(own, capped(place, 'memoryMin') - demandOf(place, 'memoryMin').sum);
}

/** A protection as far as there can be memory to protect. */
function capped({ node, slice }: CgroupPlace, key: Kind): number {
  return Math.min(node[key] ?? 0, slice.effective.memoryMaxBytes ?? Infinity);
}

const hardProtection: Rule = {
  id: 'R36',
  code: 'hard-protection',
  severity: 'warning',
  title: 'Nearly all memory of the host is protected by memory.min.',
  why: 'The kernel never reclaims it: whatever else runs, the kernel itself included, is killed for the rest.',
  source: kernel('memory-interface-files'),
  thresholds: { part: 0.9 },
  on: {
    cgroup(place, { part = 0.9 }) {
      const { parent, host, children } = place;
      if (parent || !host.memory) return undefined;
      const sum = children.reduce((total, child) => total + capped(child, 'memoryMin'), 0);
      if (sum < host.memory * part) return undefined;
      const message = `memory.min protects ${formatBytes(sum)} of ${formatBytes(host.memory)}: too much is hard-protected, expect OOM kills elsewhere.`;
      return at(place, 'children', message);
    },
  },
};

function sizeOf(size: number): string {
  return size === Infinity ? 'max' : formatBytes(size);
}

/** Rules about what memory is protected, and the order of all four files. */
export const PROTECTION_RULES: readonly Rule[] = [
  memoryOrder,
  protectionAboveAncestor,
  protectionOvercommitted,
  hardProtection,
];
