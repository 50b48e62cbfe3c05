import {
  firstCpus,
  intersectCpus,
  parseCpuList,
  subtractCpus,
  takeCpus,
  type CpuSet,
  type Run,
  type TakenCpus,
} from '../../../domain/cgroup/cpuset.ts';
import { cpusBeyondHost } from '../../container-stack/rules/cpuset.ts';
import type { CgroupPlace } from '../../places.ts';
import type { Finding, Rule } from '../../../rules/rule.ts';
import { at, hasProcesses, kernel } from './finding.ts';
import { meantBySystemd } from './systemd-names.ts';

export const cpuset: Rule = {
  id: 'R42',
  code: 'cpuset',
  severity: 'error',
  title: 'A list of CPUs is malformed or cannot be granted, or a partition is invalid.',
  why: 'CPUs that cannot be granted are left out without a word: the group then runs on others than its file says.',
  source: kernel('cpuset-interface-files'),
  values: [
    'cpuset',
    'cpusetCpus',
    'cpusetCpusExclusive',
    'cpusetCpusEffective',
    'cpusetCpusPartition',
    'cpusetMems',
    'cpusetMemsEffective',
  ],
  meant: meantBySystemd,
  on: {
    container: cpusBeyondHost,
    cgroup(place) {
      const { cpusetCpus, cpusetCpusExclusive } = place.node;
      const own = (cpusetCpus ?? cpusetCpusExclusive) !== undefined;
      if (!own && !place.children.length) return undefined;
      return [
        ...missingCpus(place, 'cpusetCpus'),
        ...missingCpus(place, 'cpusetCpusExclusive'),
        ...ungrantedIn(place),
        ...partitionsIn(place),
      ];
    },
  },
};

/** CPUs that the host does not have. */
function missingCpus(place: CgroupPlace, key: 'cpusetCpus' | 'cpusetCpusExclusive'): Finding[] {
  const { node, host } = place;
  const list = node[key];
  if (!list || host.cpus === undefined) return [];
  const own = firstCpus(host.cpus);
  if (!subtractCpus(listOf(list), own).count) return [];
  const message = `${list} is not a CPU list of this host: its CPUs are ${own.text}.`;
  return [at(place, key, message)];
}

/** What children ask for and is not in the set of their parent, which is read once for all of them. */
function ungrantedIn(parent: CgroupPlace): Finding[] {
  const { name, children, host, slice } = parent;
  const asking = children.flatMap((child, index) => {
    const wanted = listOf(child.node.cpusetCpus);
    const missing = host.cpus !== undefined && subtractCpus(wanted, firstCpus(host.cpus)).count > 0;
    return wanted.count && !missing ? [{ child, index, wanted }] : [];
  });
  if (!asking.length) return [];
  const all = grantedTo(parent);
  const shared = slice.effective.cpuset === null ? all : listOf(slice.effective.cpuset);
  return asking.flatMap(({ child, index, wanted }) => {
    const set = isPartition(child) ? all : shared;
    const granted = set ? intersectCpus(wanted, set) : wanted;
    if (granted.count === wanted.count) return [];
    const list = child.node.cpusetCpus;
    const message = granted.count
      ? `${list} is not all within ${name}. Effective CPUs: ${granted.text}.`
      : `None of ${list} can be granted: the CPUs of ${name} are used.`;
    return [{ path: ['children', index, 'cpusetCpus'], message, severity: 'warning' }];
  });
}

/** CPUs of a cgroup and the partitions in it; undefined when nothing is told. */
function grantedTo({ node, parent, host }: CgroupPlace): CpuSet | undefined {
  const outer = parent ? grantedTo(parent) : host.cpus ? firstCpus(host.cpus) : undefined;
  const own = listOf(node.cpusetCpus);
  if (!own.count) return outer;
  const cut = outer ? intersectCpus(own, outer) : own;
  return cut.count ? cut : outer;
}

function isPartition({ node }: CgroupPlace): boolean {
  return /^(root|isolated)/.test(node.cpusetCpusPartition ?? '');
}

/** One that is to be a partition, and the CPUs that it is to own. */
interface Claim {
  readonly child: CgroupPlace;
  readonly index: number;
  readonly key: 'cpusetCpusPartition' | 'cpusetCpus' | 'cpusetCpusExclusive';
  readonly cpus: CpuSet;
}

/** Partitions among the children: looked at together, for no two may own one CPU. */
function partitionsIn(place: CgroupPlace): Finding[] {
  const claims = place.children.flatMap((child, index): Claim[] => {
    const { cpusetCpus, cpusetCpusExclusive } = child.node;
    if (!isPartition(child) && !cpusetCpusExclusive) return [];
    const key = cpusetCpusExclusive ? 'cpusetCpusExclusive' : 'cpusetCpus';
    return [{ child, index, key, cpus: listOf(cpusetCpusExclusive ?? cpusetCpus) }];
  });
  if (!claims.length) return [];
  const refused = new Map<Claim, string>();
  for (const claim of claims) {
    const reason = isPartition(claim.child) ? invalid(place, claim) : '';
    if (reason) refused.set(claim, reason);
  }
  const found = [...refused].map(([{ index }, reason]) => ({
    path: ['children', index, 'cpusetCpusPartition'],
    message: `Partition is invalid: ${reason}.`,
  }));
  const valid = claims.filter((claim) => !refused.has(claim));
  const clashes = overlaps(valid);
  const late = new Set(clashes.map(({ path }) => path[1]));
  const owners = valid.filter(({ index }) => !late.has(index));
  return [...found, ...clashes, ...takesAll(place, owners)];
}

/** Why it cannot be one, whatever its siblings are. */
function invalid(parent: CgroupPlace, { child, cpus, key }: Claim): string {
  const match = /invalid\W*(.*?)\W*$/.exec(child.node.cpusetCpusPartition ?? '');
  if (match) return match[1] || 'so its own file says';
  if (!cpus.count) return 'no CPUs are set in cpuset.cpus or cpuset.cpus.exclusive';
  const set = grantedTo(parent);
  if (set && !intersectCpus(cpus, set).count) return `none of ${cpus.text} can be granted`;
  // With exclusive CPUs it may be a remote one.
  const local = !parent.parent || isPartition(parent) || key === 'cpusetCpusExclusive';
  return local ? '' : `${parent.name} is no partition itself`;
}

/** Who comes later does not get what a sibling owns already. */
function overlaps(claims: readonly Claim[]): Finding[] {
  const claimed: TakenCpus = { runs: [], count: 0 };
  const owners = new Map<Run, Claim>();
  return claims.flatMap((claim) => {
    const { cpus, index, key } = claim;
    const run = takeCpus(claimed, cpus);
    if (!run) {
      for (const own of cpus.runs) owners.set(own, claim);
      return [];
    }
    const [both] = intersectCpus(cpus, listOf(run.join('-'))).runs;
    const message = `CPU ${both?.[0]} is already exclusive to ${owners.get(run)?.child.name}.`;
    return [{ path: ['children', index, key], message }];
  });
}

/** A parent with processes needs a CPU for them; the top of a tree always has some. */
function takesAll(place: CgroupPlace, claims: readonly Claim[]): Finding[] {
  const needs = !place.parent || hasProcesses(place) || place.children.length > claims.length;
  const set = needs ? grantedTo(place) : undefined;
  const last = claims.findLast(({ child, cpus }) => cpus.count && isPartition(child));
  if (!set || !last) return [];
  const claimed = parseCpuList(claims.map(({ cpus }) => cpus.text).join());
  if (!claimed || subtractCpus(set, claimed).count) return [];
  const message = `Partition is invalid: no CPU would be left to ${place.name}.`;
  return [{ path: ['children', last.index, 'cpusetCpusPartition'], message }];
}

function listOf(text = ''): CpuSet {
  return parseCpuList(text) ?? firstCpus(0);
}

/** Rules about CPU sets. */
export const CPUSET_RULES: readonly Rule[] = [cpuset];
