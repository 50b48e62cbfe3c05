import type { RuleCases } from './case.ts';
import { host } from './cgroup.ts';

export const CPUSET_CASES: readonly RuleCases[] = [
  {
    rule: 'R42',
    breaks: [
      {
        name: 'a list from high to low',
        input: host({ cpus: 4 }, { name: 'a', cpusetCpus: '3-1' }),
        path: ['children', 0, 'cpusetCpus'],
        says: ['cpuset.cpus', '"3-1"'],
      },
      {
        name: 'a list with spaces, as systemd writes it',
        input: host({ cpus: 4 }, { name: 'a', cpusetCpus: '0 2-3' }),
        path: ['children', 0, 'cpusetCpus'],
        says: ['got "0 2-3": that is 0,2-3'],
      },
      {
        name: 'CPUs that the host does not have',
        input: host({ cpus: 4 }, { name: 'a', cpusetCpus: '2-5' }),
        path: ['children', 0, 'cpusetCpus'],
        says: ['2-5 is not a CPU list of this host', '0-3'],
      },
      {
        name: 'CPUs outside the set of the parent',
        input: host(
          { cpus: 8 },
          { name: 'P', cpusetCpus: '0-3', children: [{ name: 'a', cpusetCpus: '2-5' }] },
        ),
        path: ['children', 0, 'children', 0, 'cpusetCpus'],
        severity: 'warning',
        says: ['Effective CPUs: 2-3'],
      },
      {
        name: 'no CPU of the parent',
        input: host(
          { cpus: 8 },
          { name: 'P', cpusetCpus: '0-3', children: [{ name: 'a', cpusetCpus: '6-7' }] },
        ),
        path: ['children', 0, 'children', 0, 'cpusetCpus'],
        severity: 'warning',
        says: ['None of 6-7 can be granted', 'P are used'],
      },
      {
        name: 'a CPU that a partition has taken',
        input: host(
          { cpus: 4 },
          { name: 'rt', cpusetCpus: '3', cpusetCpusPartition: 'root' },
          { name: 'a', cpusetCpus: '2-3' },
        ),
        path: ['children', 1, 'cpusetCpus'],
        severity: 'warning',
        says: ['Effective CPUs: 2'],
      },
      {
        name: 'two partitions with one CPU',
        input: host(
          { cpus: 8 },
          { name: 'p', cpusetCpus: '0-3', cpusetCpusPartition: 'root' },
          { name: 'q', cpusetCpus: '3-5', cpusetCpusPartition: 'isolated' },
          { name: 'r', cpusetCpus: '4-5', cpusetCpusPartition: 'root' },
        ),
        path: ['children', 1, 'cpusetCpus'],
        says: ['CPU 3 is already exclusive to p'],
      },
      {
        name: 'a partition without CPUs',
        input: host({ cpus: 8 }, { name: 'p', cpusetCpusPartition: 'isolated' }, { name: 'b' }),
        path: ['children', 0, 'cpusetCpusPartition'],
        says: ['Partition is invalid', 'no CPUs are set'],
      },
      {
        name: 'a partition that takes all CPUs',
        input: host(
          { cpus: 4 },
          { name: 'p', cpusetCpus: '0-3', cpusetCpusPartition: 'root' },
          { name: 'b' },
        ),
        path: ['children', 0, 'cpusetCpusPartition'],
        says: ['invalid', 'no CPU would be left to /'],
      },
      {
        name: 'a partition in what is none',
        input: host(
          { cpus: 8 },
          {
            name: 'P',
            cpusetCpus: '0-3',
            children: [{ name: 'p', cpusetCpus: '0', cpusetCpusPartition: 'root' }, { name: 'b' }],
          },
        ),
        path: ['children', 0, 'children', 0, 'cpusetCpusPartition'],
        says: ['invalid', 'P is no partition'],
      },
      {
        name: 'a partition that the kernel calls invalid',
        input: host(
          { cpus: 8 },
          {
            name: 'p',
            cpusetCpus: '0',
            cpusetCpusPartition: 'root invalid (Parent is not a partition root)',
          },
        ),
        path: ['children', 0, 'cpusetCpusPartition'],
        says: ['invalid: Parent is not a partition root'],
      },
    ],
    passes: [
      {
        name: 'sets within those above, which may overlap',
        input: host(
          { cpus: 8 },
          {
            name: 'P',
            cpusetCpus: '0-3',
            children: [
              { name: 'a', cpusetCpus: '0-2' },
              { name: 'b', cpusetCpus: '2,3' },
              { name: 'c', cpusetCpus: '' },
            ],
          },
        ),
      },
      {
        name: 'the last CPU of the host, and every CPU of it',
        input: host({ cpus: 8 }, { cpusetCpus: '7' }, { cpusetCpus: '0-7' }),
      },
      {
        name: 'partitions side by side and in each other, with a CPU left',
        input: host(
          { cpus: 8 },
          {
            name: 'p',
            cpusetCpus: '0-3',
            cpusetCpusPartition: 'root',
            children: [
              { name: 'pp', cpusetCpus: '0-1', cpusetCpusPartition: 'isolated' },
              { name: 'rest' },
            ],
          },
          { name: 'q', cpusetCpus: '4-6', cpusetCpusPartition: 'isolated' },
          { name: 'member', cpusetCpusPartition: 'member' },
        ),
      },
    ],
  },
];

export const IO_CASES: readonly RuleCases[] = [
  {
    rule: 'R43',
    breaks: [
      {
        name: 'an unknown key',
        input: host({ cpus: 4 }, { name: 'a', ioMax: '8:16 foo=1' }),
        path: ['children', 0, 'ioMax'],
        says: ['rbps, wbps, riops or wiops', 'io.max', '"8:16 foo=1"'],
      },
      {
        name: 'a value of 0',
        input: host({ cpus: 4 }, { name: 'a', ioMax: '8:16 rbps=0' }),
        path: ['children', 0, 'ioMax'],
        says: ['above 0', '"8:16 rbps=0"'],
      },
      {
        name: 'a disk by its name, as systemd writes it',
        input: host({ cpus: 4 }, { name: 'a', ioMax: '/dev/nvme0n1 5M' }),
        path: ['children', 0, 'ioMax'],
        says: ['MAJ:MIN of /dev/nvme0n1', 'rbps=5000000'],
      },
      {
        name: 'no device',
        input: host({ cpus: 4 }, { name: 'a', ioMax: 'rbps=1048576' }),
        path: ['children', 0, 'ioMax'],
        says: ['MAJ:MIN', '"rbps=1048576"'],
      },
      {
        name: 'a weight that nothing acts on',
        input: host({ cpus: 4 }, { name: 'x' }, { name: 'a', children: [{ ioWeight: 200 }, {}] }),
        path: ['children', 1, 'children', 0, 'ioWeight'],
        severity: 'info',
        says: ['iocost', 'BFQ'],
      },
    ],
    passes: [
      {
        name: 'two devices with all four keys',
        input: host(
          { cpus: 4 },
          { name: 'a', ioMax: '8:16 rbps=2097152 wbps=max riops=100 wiops=120 8:0 rbps=1' },
        ),
      },
      {
        name: 'weights under iocost',
        input: host(
          { cpus: 4, ioCostQos: '8:16 enable=1 ctrl=auto' },
          { name: 'a', ioWeight: 200 },
          { name: 'b' },
        ),
      },
      {
        name: 'weights that nobody set, as the files read',
        input: host({ cpus: 4 }, { name: 'a', ioWeight: 'default 100' }, { ioWeight: 100 }),
      },
      {
        name: 'weights under BFQ',
        input: host({ cpus: 4 }, { name: 'a', ioWeight: 200, ioBfqWeight: 200 }, { name: 'b' }),
      },
    ],
  },
];

/** The same name in the spellings of files, attributes and other programs. */
const SPELLINGS = [
  ['cpuShares', 1024, 'cpu.shares', 'cpu.weight'],
  ['cpu.shares', 1024, 'cpu.shares', 'cpu.weight'],
  ['cpu-shares', 1024, 'cpu.shares', 'cpu.weight'],
  ['cpu_shares', 1024, 'cpu.shares', 'cpu.weight'],
  ['cpu.cfs_quota_us', 50_000, 'cpu.cfs_quota_us', 'cpu.max'],
  ['cpuCfsPeriodUs', 100_000, 'cpu.cfs_period_us', 'cpu.max'],
  ['memory.limit_in_bytes', 1_073_741_824, 'memory.limit_in_bytes', 'memory.max'],
  ['memorySoftLimitInBytes', '1G', 'memory.soft_limit_in_bytes', 'memory.low'],
  ['memory.memsw.limit_in_bytes', '1G', 'memory.memsw.limit_in_bytes', 'memory.swap.max'],
  ['blkio.weight', 500, 'blkio.weight', 'io.weight'],
  ['blkioThrottleReadBpsDevice', '8:16 1048576', 'blkioThrottleReadBpsDevice', 'io.max'],
  ['cpuacct.usage', 1, 'cpuacct.usage', 'cpu.stat'],
  ['hugetlb.2MB.limit_in_bytes', '1G', 'hugetlb.2MB.limit_in_bytes', 'hugetlb.<size>.max'],
  ['tasks', 812, 'tasks', 'cgroup.procs'],
] as const;

export const V1_CASES: readonly RuleCases[] = [
  {
    rule: 'R64',
    breaks: SPELLINGS.map(([key, value, v1, v2]) => ({
      name: key,
      input: host({ cpus: 4, memory: '8GiB' }, { name: 'a', [key]: value }, { name: 'b' }),
      path: ['children', 0, key],
      says: [`${v1} is cgroup v1; use`, v2],
    })),
    passes: [
      {
        name: 'the files that took their place',
        input: host(
          { cpus: 4, memory: '8GiB' },
          { name: 'a', cpuWeight: 100, cpuMax: '50000 100000', memoryMax: '1G', cpuStat: '' },
          { name: 'b' },
        ),
      },
    ],
  },
];

/** As systemd and engines call it, and what that is called here. */
const CALLED: readonly (readonly [key: string, file: string])[] = [
  ['CPUQuota', 'cpuMax, such as "50000 100000" for 50%'],
  ['CPUQuotaPeriodSec', 'cpuMax'],
  ['StartupCPUWeight', 'cpuWeight'],
  ['CPUWeight', 'cpuWeight'],
  ['DefaultMemoryLow', 'memoryLow'],
  ['StartupMemoryMax', 'memoryMax'],
  ['MemoryMax', 'memoryMax'],
  ['MemorySwapMax', 'memorySwapMax'],
  ['TasksMax', 'pidsMax'],
  ['tasks-max', 'pidsMax'],
  ['AllowedCPUs', 'cpusetCpus'],
  ['IOReadBandwidthMax', 'ioMax with rbps='],
  ['MemoryAccounting', 'cgroupSubtreeControl, of the cgroup above'],
  ['cpus', 'cpuMax'],
  ['memory', 'memoryMax'],
];

export const SYSTEMD_CASES: readonly RuleCases[] = [
  {
    rule: 'R82',
    breaks: CALLED.map(([key, file]) => ({
      name: key,
      input: host({ cpus: 4, memory: '8GiB' }, { name: 'a', [key]: '50%' }, { name: 'b' }),
      path: ['children', 0, key],
      says: [`${key} is called ${file}`],
    })),
    passes: [
      {
        name: 'settings of units that have the names of systemd, and what the host has',
        input: host(
          { cpus: 4, memory: '8GiB', swap: '2GiB' },
          { name: 'a.slice', disableControllers: 'io' },
          { name: 'b.service', delegate: 'cpu' },
        ),
      },
    ],
  },
];
