import { formatBytes, formatCpus } from '../../../domain/units.ts';
import type { CgroupPlace } from '../../places.ts';
import type { Finding, Rule } from '../../../rules/rule.ts';
import { cpusFor } from './cpu-caps.ts';
import { above, at, kernel } from './finding.ts';

/** What a cgroup takes now of one resource, and what there can be for it. */
interface Reading {
  readonly key: 'memoryCurrent' | 'cpuUsage';
  readonly write: (amount: number) => string;
  readonly most: (place: CgroupPlace) => number;
  /** Who says so, for messages. */
  readonly bound: (place: CgroupPlace, most: number) => string;
}

const MEMORY: Reading = {
  key: 'memoryCurrent',
  write: (amount) => `${formatBytes(amount)} of memory`,
  most: ({ slice }) => slice.effective.memoryMaxBytes ?? Infinity,
  bound: (place, most) => {
    const size = formatBytes(most);
    if (place.node.memoryMax === most) return `its memory.max is ${size}`;
    const who = above(place, ({ node }) => node.memoryMax === most)?.name;
    return who ? `memory.max of ${who} above it is ${size}` : `the host has ${size}`;
  },
};

const CPU: Reading = {
  key: 'cpuUsage',
  write: (amount) => `${formatCpus(amount)} CPUs`,
  most: (place) => Math.min(capOn(place), cpusFor(place) ?? Infinity),
  bound: (place, most) =>
    capOn(place) === most
      ? `cpu.max allows it ${formatCpus(most)}`
      : `only ${formatCpus(most)} exist for it`,
};

/** The smallest cap; what was saved up in quiet periods may be used beyond it. */
function capOn(place: CgroupPlace): number {
  const bursts = ({ node }: CgroupPlace): boolean => (node.cpuMaxBurst ?? 0) > 0;
  if (bursts(place) || above(place, bursts)) return Infinity;
  return place.slice.effective.cpuMaxCpus ?? Infinity;
}

const usageAboveLimit: Rule = {
  id: 'R80',
  code: 'usage-above-limit',
  severity: 'error',
  title: 'A group is said to use more than its limit, or than the host has.',
  why: 'The kernel holds use at the limit, but for moments: a number or its unit is wrong, and so is what the picture shows.',
  source: kernel('memory-interface-files'),
  thresholds: { slack: 0.05 },
  on: {
    cgroup(place, { slack = 0.05 }) {
      return [MEMORY, CPU].flatMap((reading): Finding[] => {
        const { key, write, bound } = reading;
        const most = reading.most(place);
        const isOver = (amount: number): boolean => amount > most * (1 + slack);
        const own = place.node[key] ?? 0;
        if (isOver(own)) {
          const message = `${place.name} uses ${write(own)}, but ${bound(place, most)}.`;
          return [at(place, key, message)];
        }
        // What one of them cannot use is said of that one.
        if (!isOver(below(place, reading, true))) return [];
        const sum = write(below(place, reading, false));
        const message = `The groups in ${place.name} use ${sum} together, but ${bound(place, most)}.`;
        return [at(place, 'children', message)];
      });
    },
  },
};

/** What is told of those in a cgroup, added up: as it is, or as far as each of them can use it. */
function below(place: CgroupPlace, reading: Reading, possible: boolean): number {
  return place.children.reduce((sum, child) => {
    const used = Math.max(child.node[reading.key] ?? 0, below(child, reading, possible));
    return sum + (possible ? Math.min(used, reading.most(child)) : used);
  }, 0);
}

/** Rules about what is in use. */
export const USAGE_RULES: readonly Rule[] = [usageAboveLimit];
