import { capOf } from '../../../domain/cgroup/cpu.ts';
import { parseCpuList } from '../../../domain/cgroup/cpuset.ts';
import { formatCpus } from '../../../domain/units.ts';
import type { CgroupPlace } from '../../places.ts';
import type { Rule } from '../../../rules/rule.ts';
import { isPod } from '../names.ts';
import { above, at, atSum, kernel } from './finding.ts';
import { meantBySystemd } from './systemd-names.ts';

/** Relative slack for sums of rounded numbers. */
const SLACK = 1 + 1e-9;

const capFormat: Rule = {
  id: 'R27',
  code: 'cap-format',
  severity: 'error',
  title: 'cpu.max is not a quota of at least 1000 us, or max, with a period of 1000 to 1000000 us.',
  why: 'The kernel refuses the write and the group stays without the cap that somebody relies on.',
  source: {
    title: 'Linux kernel, sched-bwc.rst',
    href: 'https://docs.kernel.org/scheduler/sched-bwc.html',
  },
  values: ['cpuMax'],
  meant: meantBySystemd,
};

const capAboveHost: Rule = {
  id: 'R28',
  code: 'cap-above-host',
  severity: 'info',
  title: 'cpu.max grants more CPUs than there are for the group.',
  why: 'A cap that can never be reached protects nobody, and hints at a file from a larger machine.',
  source: kernel('limits'),
  on: {
    cgroup(place) {
      const cap = capOf(place.node);
      const cpus = cap < Infinity ? cpusFor(place) : undefined;
      if (cpus === undefined || cap <= cpus * SLACK) return undefined;
      const few = `${place.name} may use ${formatCpus(cap)} CPUs, but only ${formatCpus(cpus)} exist`;
      return at(place, 'cpuMax', `${few} for it: the cap has no effect.`);
    },
  },
};

/** CPUs that it may run on; undefined when nobody knows. */
export function cpusFor({ host, slice, children }: CgroupPlace): number | undefined {
  // What partitions below it own is no part of its own set.
  const divided = children.some(({ node }) => node.cpusetCpusPartition);
  const own = divided ? undefined : parseCpuList(slice.effective.cpuset ?? '')?.count;
  return host.cpus === undefined ? undefined : Math.min(host.cpus, own || Infinity);
}

const capAboveAncestor: Rule = {
  id: 'R29',
  code: 'cap-above-ancestor',
  severity: 'warning',
  title: "A group's cpu.max is above that of one it lies in.",
  why: 'The smallest cap on the way to the root holds: the larger number in the file is never reached.',
  source: kernel('limits'),
  on: {
    cgroup(place) {
      const cap = capOf(place.node);
      const limit = place.parent?.slice.effective.cpuMaxCpus ?? Infinity;
      if (cap === Infinity || cap <= limit) return undefined;
      const who = above(place, ({ node }) => capOf(node) === limit)?.name;
      const { cpus } = place.slice.effective;
      const share = cpus === null ? '' : `, share ${formatCpus(cpus)}`;
      return at(
        place,
        'cpuMax',
        `${place.name} asks for ${formatCpus(cap)} CPUs; ${who} caps the subtree: effective cap ${formatCpus(limit)}${share}.`,
      );
    },
  },
};

const capsOvercommitted: Rule = {
  id: 'R30',
  code: 'caps-overcommitted',
  severity: 'info',
  title: 'The caps of several groups add up to more CPUs than they can have together.',
  why: 'Caps are upper bounds and no reservations: when all are busy, each gets less than its cap.',
  source: kernel('limits'),
  on: {
    cgroup(place) {
      const { cpuMaxCpus } = place.slice.effective;
      const limit = Math.min(cpuMaxCpus ?? Infinity, place.host.cpus ?? Infinity);
      if (limit === Infinity || !place.children.length) return undefined;
      const passedOn = isPod(place.slice) ? capOf(place.node) : Infinity;
      const caps = place.children
        .map(({ node }) => capOf(node))
        .filter((cap) => cap < Infinity && cap !== passedOn);
      const sum = caps.reduce((total, cap) => total + cap, 0);
      if (caps.length < 2 || sum <= limit * SLACK) return undefined;
      const message = `CPU caps below ${place.name} are overcommitted (${formatCpus(sum)} of ${formatCpus(limit)}): legal, they will contend.`;
      return atSum(place, 'cpuMax', message);
    },
  },
};

/** Rules about `cpu.max`. */
export const CAP_RULES: readonly Rule[] = [
  capFormat,
  capAboveHost,
  capAboveAncestor,
  capsOvercommitted,
];
