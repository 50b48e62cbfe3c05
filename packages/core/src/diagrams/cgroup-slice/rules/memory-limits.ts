import { formatBytes } from '../../../domain/units.ts';
import { fileName } from '../schema.ts';
import { sumOf } from '../memory.ts';
import type { Rule } from '../../../rules/rule.ts';
import { above, at, atSum, kernel } from './finding.ts';
import { meantBySystemd } from './systemd-names.ts';

/** Limits of a whole subtree: the file, what is in effect, and what of the host bounds it. */
const LIMITS = [
  ['memoryMax', 'memoryMaxBytes', 'memory'],
  ['memoryHigh', 'memoryHighBytes', 'memory'],
  ['memorySwapMax', 'memorySwapMaxBytes', 'swap'],
] as const;

const limitAboveAncestor: Rule = {
  id: 'R31',
  code: 'memory-limit-above-ancestor',
  severity: 'warning',
  title: "A group's memory limit is above that of one it lies in, or above what the host has.",
  why: 'The smallest limit on the way to the root holds: the process is killed long before the number in the file.',
  source: kernel('limits'),
  on: {
    cgroup(place) {
      const { node, name, parent, host } = place;
      if ((node.memoryMax ?? node.memoryHigh ?? node.memorySwapMax) === undefined) return undefined;
      return LIMITS.flatMap(([key, effective, ofHost]) => {
        const amount = node[key] ?? Infinity;
        const limit = (parent ? parent.slice.effective[effective] : host[ofHost]) ?? Infinity;
        if (amount === Infinity || amount <= limit) return [];
        const who = above(place, (ancestor) => ancestor.node[key] === limit)?.name;
        const most = formatBytes(limit);
        const bound = who ? `${who} limits it to ${most}` : `the host has only ${most}`;
        const message = `${name} has ${fileName(key)} ${formatBytes(amount)}, but ${bound}. Effective: ${most}.`;
        return [at(place, key, message)];
      });
    },
  },
};

const limitsOvercommitted: Rule = {
  id: 'R32',
  code: 'memory-overcommitted',
  severity: 'info',
  title: 'The memory limits of several groups add up to more than they can have together.',
  why: 'Limits are no reservations: a group can meet an out-of-memory kill although it is far below its own limit.',
  source: kernel('limits'),
  on: {
    cgroup(place) {
      const sum = sumOf(place.slice);
      const limit = place.slice.effective.memoryMaxBytes ?? Infinity;
      if (sum <= limit) return undefined;
      const message = `Memory limits below ${place.name} are overcommitted (${formatBytes(sum)} of ${formatBytes(limit)}): legal, an OOM kill can hit any of them.`;
      return atSum(place, 'memoryMax', message);
    },
  },
};

/** Files that the kernel keeps in whole pages. */
const IN_PAGES = [
  'memoryMin',
  'memoryLow',
  'memoryHigh',
  'memoryMax',
  'memorySwapHigh',
  'memorySwapMax',
  'memoryZswapMax',
] as const;

const memoryValue: Rule = {
  id: 'R37',
  code: 'memory-value',
  severity: 'error',
  title: 'A size of memory is negative, fractional or an unknown word, or no multiple of a page.',
  why: 'What the kernel cannot read it refuses; what is no whole number of pages it rounds down, so the file reads back differently.',
  source: kernel('memory-interface-files'),
  thresholds: { page: 4096 },
  values: [
    ...IN_PAGES,
    'memoryReclaim',
    'memoryCurrent',
    'memoryPeak',
    'memorySwapCurrent',
    'memorySwapPeak',
    'memoryZswapCurrent',
  ],
  meant: meantBySystemd,
  on: {
    cgroup(place, { page = 4096 }) {
      return IN_PAGES.filter((key) => (place.node[key] ?? 0) % page > 0).map((key) => {
        const size = place.node[key] ?? 0;
        const over = size % page;
        const rounded = `${fileName(key)} is rounded to ${size - over} bytes (page size ${page}).`;
        return at(place, key, rounded, 'info');
      });
    },
  },
};

/** Rules about the limits of memory and swap, and their values. */
export const MEMORY_LIMIT_RULES: readonly Rule[] = [
  limitAboveAncestor,
  limitsOvercommitted,
  memoryValue,
];
