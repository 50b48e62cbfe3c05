import type { Reading } from './reading.ts';

const V2 = 'kernel, cgroup-v2.rst; unverified: the copy that was read is older than 2026';
const BANDWIDTH = 'kernel, sched-bwc.rst';
const UTILS = 'opencontainers/cgroups 0.1.0, utils.go';
const SYSTEMD = 'systemd.resource-control(5), systemd.slice(5)';

/** How cgroups are reckoned with, and where that was read: by the names of functions. */
export const CGROUP_SOURCES: Readonly<Record<string, Reading>> = {
  parseCpuMax: [
    '2026-11-21',
    BANDWIDTH,
    'cpu.max is a quota of at least 1000 us, or max, in a period of 1000 to 1000000 us; 100000 by default.',
  ],
  formatCpuMax: ['2026-11-21', V2, 'cpu.max reads as quota and period.'],
  cpusToCpuMax: [
    '2026-11-21',
    'systemd.resource-control(5); kubelet, MilliCPUToQuota',
    'A cap in CPUs is that many periods of quota, at least 1 ms.',
  ],
  sharesToWeight: [
    '2026-11-30',
    `${UTILS}:425; crun cgroup-internal.h:85; Kubernetes blog, 2026-01-30`,
    'weight = ceil(10^((log2(shares)^2 + 125 log2(shares)) / 612 - 7/34)): 1024 shares are 100.',
  ],
  sharesToWeightLinear: [
    '2026-11-30',
    'KEP-2254; kubernetes#139790 and #139807 (open); cgroups-rs 0.5.0',
    'weight = 1 + (shares - 2) 9999 / 262142: 1024 shares are 39. The kubelet still does so for pods and above.',
  ],
  milliCpuToShares: [
    '2026-11-21',
    'kubelet, MilliCPUToShares',
    '1000m are 1024 shares; none is 2.',
  ],
  blkioWeightToIoWeight: ['2026-11-21', UTILS, 'io.weight = 1 + (blkio weight - 10) 9999 / 990.'],
  percentOfMemory: ['2026-11-21', SYSTEMD, 'A percentage is a part of the memory of the host.'],
  parseIoBandwidth: ['2026-11-21', SYSTEMD, 'Bandwidths count in powers of 1000.'],
  memoryQosHigh: [
    '2026-11-30',
    'KEP-2570; Kubernetes blog, 2026-09-14 (on by default in 1.37, factor unset)',
    'memory.high = request + factor (limit - request), in whole pages; no factor, no memory.high.',
  ],
  dockerSwapMax: [
    '2026-11-21',
    'Docker Docs, resource constraints',
    '--memory-swap is memory and swap together; unset allows as much swap as memory.',
  ],
  isDomainController: ['2026-11-21', V2, 'cpu, cpuset, pids and perf_event also work on threads.'],
  controllerOf: [
    '2026-11-30',
    `${V2}; cgroup/for-6.18 (cgroup.stat.local)`,
    'A file belongs to the controller before its first dot; those of the core belong to none.',
  ],
  controllersIn: ['2026-11-21', V2, 'Of +cpu -io the last word on a controller holds.'],
  missingControllers: [
    '2026-11-21',
    V2,
    'A cgroup has the controllers that the one above hands down in cgroup.subtree_control.',
  ],
  withoutFiles: ['2026-11-21', V2, 'Without a controller its files are not there.'],
  isMissingOnRoot: ['2026-11-21', V2, 'The root cgroup has no settings of controllers but a few.'],
  DEFAULT_WEIGHT: ['2026-11-21', V2, 'A weight is 100 when nothing is said.'],
  IDLE_WEIGHT: [
    '2026-11-21',
    'kernel/sched/fair.c, sched_group_set_idle',
    'cpu.idle counts as 3 of 1024.',
  ],
  niceToWeight: [
    '2026-11-21',
    'kernel/sched/core.c, sched_prio_to_weight',
    'Nice 0 is weight 100.',
  ],
  weightToNice: [
    '2026-11-21',
    'kernel, cpu_weight_nice_read_s64',
    'cpu.weight.nice shows the nearest.',
  ],
  parseCpuList: ['2026-11-21', V2, 'Lists such as 0-3,8.'],
  cpuPlace: [
    '2026-11-21',
    V2,
    'An idle cgroup has no weight of its own; the nice value is the same knob.',
  ],
  capOf: ['2026-11-21', BANDWIDTH, 'A cap in CPUs is quota by period.'],
  shareCpus: [
    '2026-11-21',
    `${V2}; ${BANDWIDTH}; compared with a running kernel`,
    'Busy siblings share by weight what their parent has; what one cannot use goes to the others.',
  ],
  lowerLimits: ['2026-11-21', V2, 'The lowest limit on the way up holds for a whole subtree.'],
  memoryPlace: ['2026-11-21', V2, 'No memory.max is no limit.'],
  protectMemory: [
    '2026-11-21',
    `${V2}; kernel, mm/page_counter.c`,
    'Protection is shared out from above in proportion to what is used under it; memory_recursiveprot hands on the rest.',
  ],
  solveCgroups: [
    '2026-11-21',
    V2,
    'What holds for a cgroup is what is left of its settings in its place.',
  ],
  unitOf: [
    '2026-11-21',
    SYSTEMD,
    'Slices hold units, services processes of systemd, scopes those of others.',
  ],
  isDelegated: [
    '2026-11-30',
    'systemd, CGROUP_DELEGATION',
    'Units of engines and user managers get their subtree.',
  ],
  slicePath: ['2026-11-21', 'systemd.slice(5)', 'Each dash of the name of a slice is a level.'],
};
