import type { Rule } from '../../../rules/rule.ts';
import { kernel } from './finding.ts';

/** What took the place of a file of version 1; with a star, of all that begin so. The first that fits. */
const SUCCESSORS: readonly (readonly [v1: string, v2: string])[] = [
  ['cpu.shares', 'cpu.weight'],
  ['cpu.cfs_quota_us', 'cpu.max'],
  ['cpu.cfs_period_us', 'cpu.max'],
  ['cpu.cfs_burst_us', 'cpu.max.burst'],
  ['cpu.rt_runtime_us', 'cpu.max'],
  ['cpu.rt_period_us', 'cpu.max'],
  ['cpuacct.*', 'cpu.stat'],
  ['cpuset.cpu_exclusive', 'cpuset.cpus.partition'],
  ['cpuset.mem_exclusive', 'cpuset.mems'],
  ['cpuset.mem_hardwall', 'cpuset.mems'],
  ['cpuset.memory_*', 'cpuset.mems'],
  ['cpuset.sched_*', 'cpuset.cpus.partition'],
  ['memory.limit_in_bytes', 'memory.max'],
  ['memory.soft_limit_in_bytes', 'memory.high or memory.low'],
  ['memory.usage_in_bytes', 'memory.current'],
  ['memory.max_usage_in_bytes', 'memory.peak'],
  ['memory.memsw.limit_in_bytes', 'memory.swap.max, which counts swap alone'],
  ['memory.memsw.*', 'memory.swap.current'],
  ['memory.failcnt', 'memory.events'],
  ['memory.oom_control', 'memory.events and memory.oom.group'],
  ['memory.swappiness', 'memory.swap.max'],
  ['memory.force_empty', 'memory.reclaim'],
  ['memory.kmem.*', 'memory.max, which counts the kernel as well'],
  ['memory.use_hierarchy', 'nothing: all limits count for the whole subtree'],
  ['memory.move_charge_at_immigrate', 'nothing: charges stay where they were made'],
  ['blkio.weight*', 'io.weight'],
  ['blkio.leaf_weight*', 'io.weight'],
  ['blkio.bfq.weight*', 'io.bfq.weight'],
  ['blkio.throttle.read_*', 'io.max'],
  ['blkio.throttle.write_*', 'io.max'],
  ['blkio.*', 'io.stat'],
  ['freezer.*', 'cgroup.freeze'],
  ['tasks', 'cgroup.procs or cgroup.threads'],
  ['notify_on_release', 'cgroup.events'],
  ['release_agent', 'cgroup.events'],
  ['cgroup.event_control', 'cgroup.events'],
  ['cgroup.clone_children', 'nothing: settings that are not made are inherited'],
  ['devices.*', 'a BPF program'],
  ['net_cls.*', 'a BPF program'],
  ['net_prio.*', 'a BPF program'],
];
const HUGETLB = /^hugetlb.*(limit|usage)inbytes$/;

const v1Name: Rule = {
  id: 'R64',
  code: 'cgroup-v1',
  severity: 'error',
  title: 'A file of cgroup version 1 is set.',
  why: 'The version that is drawn here, and that current systems boot with, does not have it; its number often means something else.',
  source: kernel('deprecated-v1-core-features'),
  unknownKey(key) {
    const letters = lettersOf(key);
    const [v1 = key, v2] =
      SUCCESSORS.find(([name]) =>
        name.endsWith('*') ? letters.startsWith(lettersOf(name)) : letters === lettersOf(name),
      ) ?? [];
    if (v2) return `${v1.endsWith('*') ? key : v1} is cgroup v1; use ${v2}.`;
    const hugetlb = HUGETLB.exec(letters);
    return hugetlb
      ? `${key} is cgroup v1; use hugetlb.<size>.${hugetlb[1] === 'limit' ? 'max' : 'current'}.`
      : undefined;
  },
};

/** Dots, dashes, underscores and capitals are spellings of one name. */
export function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, '');
}

/** Rules about names of the first version. */
export const V1_RULES: readonly Rule[] = [v1Name];
