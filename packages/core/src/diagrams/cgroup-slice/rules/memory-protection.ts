import { formatBytes } from '../../../domain/units.ts';
import { fileName } from '../schema.ts';
import type { CgroupPlace } from '../../places.ts';
import type { Rule } from '../../../rules/rule.ts';
import { at, atSum, kernel } from './finding.ts';

const KINDS = [
  ['memoryMin', 'memoryMinBytes'],
  ['memoryLow', 'memoryLowBytes'],
] as const;
type Kind = (typeof KINDS)[number][0];

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
        const values = [sizeOf(small), sizeOf(large)];
        const pair = `${fileName(key)} ${values[0]} is above ${fileName(higher)} ${values[1]}`;
        return [at(place, key, `${pair}: ${effect}.`)];
      });
    },
  },
};

const protectionAboveAncestor: Rule = {
  id: 'R34',
  code: 'protection-above-ancestor',
  severity: 'warning',
  title: 'A group protects more memory than one it lies in.',
  why: 'Protection counts only as far as every group above protects as much: without it the memory is reclaimed as any other.',
  source: kernel('memory-interface-files'),
  on: {
    cgroup(place) {
      if ((place.node.memoryMin ?? place.node.memoryLow) === undefined) return undefined;
      return KINDS.flatMap(([key, effective]) => {
        const amount = place.node[key] ?? 0;
        const weakest = amount ? weakestAbove(place, key) : undefined;
        const budget = weakest?.node[key] ?? 0;
        if (!weakest || budget >= amount) return [];
        const real = Math.min(place.slice.effective[effective] ?? Infinity, budget);
        const file = fileName(key);
        const message = `${file} of ${place.name} is only ${formatBytes(real)} against pressure from outside ${weakest.name}, because ${weakest.name} protects ${formatBytes(budget)}.`;
        return [at(place, key, message)];
      });
    },
  },
};

/** The ancestor with the least protection; the host needs none, and of an unknown top nothing is told. */
function weakestAbove({ parent }: CgroupPlace, key: Kind): CgroupPlace | undefined {
  if (!parent || parent.root) return undefined;
  if (!parent.parent && parent.node[key] === undefined) return undefined;
  const higher = weakestAbove(parent, key);
  return higher && (higher.node[key] ?? 0) < (parent.node[key] ?? 0) ? higher : parent;
}

const protectionOvercommitted: Rule = {
  id: 'R35',
  code: 'protection-overcommitted',
  severity: 'info',
  title: 'The protections of several groups add up to more than that of the one they lie in.',
  why: 'When memory is short each of them keeps less than its file says.',
  source: kernel('memory-interface-files'),
  on: {
    cgroup(place) {
      const { root, parent, node, slice, children } = place;
      if (root || children.length < 2) return undefined;
      return KINDS.flatMap(([key, effective]) => {
        const own = parent ? slice.effective[effective] : node[key];
        const sizes = children.map((child) => capped(child, key)).filter((size) => size > 0);
        const sum = sizes.reduce((total, size) => total + size, 0);
        if (sizes.length < 2 || own === undefined || sum <= (own ?? Infinity)) return [];
        const message = `${fileName(key)} below ${place.name} is overcommitted (${sizeOf(sum)} of ${formatBytes(own ?? 0)}): each child gets a part in proportion to its protected usage.`;
        return [atSum(place, key, message)];
      });
    },
  },
};

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
