import { formatBytes, formatCpus } from '../../../domain/units.ts';
import type { CgroupPlace } from '../../places.ts';
import type { Rule } from '../../../rules/rule.ts';
import { cpusFor } from './cpu-caps.ts';
import { above, at, kernel } from './finding.ts';

const KEYS = ['memoryCurrent', 'cpuUsage'] as const;
type Key = (typeof KEYS)[number];

const usageAboveLimit: Rule = {
  id: 'R81',
  code: 'usage-above-limit',
  severity: 'error',
  title: 'A group is said to use more than its limit, or than the host has.',
  why: 'The kernel holds use at the limit, but for moments: a number or its unit is wrong, and so is what the picture shows.',
  source: kernel('memory-interface-files'),
  thresholds: { slack: 0.05 },
  on: {
    cgroup(place, { slack = 0.05 }) {
      return KEYS.flatMap((key) => {
        const most = mostOf(place, key) * (1 + slack);
        const own = place.node[key] ?? 0;
        // What one of those in it cannot use is said of that one.
        if (own <= most && below(place, key, true) <= most) return [];
        const used = own > most ? own : below(place, key, false);
        const who = own > most ? `${place.name} uses` : `The groups in ${place.name} use together`;
        const path = own > most ? key : 'children';
        return [at(place, path, `${who} ${write(used, key)}, but ${boundOf(place, key)}.`)];
      });
    },
  },
};

/** How much there can be for a cgroup. */
function mostOf(place: CgroupPlace, key: Key): number {
  const { memoryMaxBytes } = place.slice.effective;
  return key === 'cpuUsage'
    ? Math.min(capOn(place), cpusFor(place) ?? Infinity)
    : (memoryMaxBytes ?? Infinity);
}

/** The smallest cap; what was saved up in quiet periods may be used beyond it. */
function capOn(place: CgroupPlace): number {
  const bursts = ({ node }: CgroupPlace): boolean => (node.cpuMaxBurst ?? 0) > 0;
  const { cpuMaxCpus } = place.slice.effective;
  return bursts(place) || above(place, bursts) ? Infinity : (cpuMaxCpus ?? Infinity);
}

/** Who says so. */
function boundOf(place: CgroupPlace, key: Key): string {
  const most = mostOf(place, key);
  const limits = ({ node }: CgroupPlace): boolean => node.memoryMax === most;
  const who = limits(place) ? place : above(place, limits);
  if (key === 'cpuUsage')
    return `${capOn(place) === most ? 'cpu.max allows' : 'there are'} ${formatCpus(most)}`;
  const size = formatBytes(most);
  return who ? `memory.max of ${who.name} is ${size}` : `the host has ${size}`;
}

function write(amount: number, key: Key): string {
  return key === 'cpuUsage' ? `${formatCpus(amount)} CPUs` : formatBytes(amount);
}

/** What is told of those in a cgroup, added up: as it is, or as far as each of them can use it. */
function below(place: CgroupPlace, key: Key, possible: boolean): number {
  return place.children.reduce((sum, child) => {
    const used = Math.max(child.node[key] ?? 0, below(child, key, possible));
    return sum + (possible ? Math.min(used, mostOf(child, key)) : used);
  }, 0);
}

/** Rules about what is in use. */
export const USAGE_RULES: readonly Rule[] = [usageAboveLimit];
