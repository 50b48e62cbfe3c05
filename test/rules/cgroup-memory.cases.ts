import type { RuleCases } from './case.ts';
import { host } from './cgroup.ts';

export const MEMORY_LIMIT_CASES: readonly RuleCases[] = [
  {
    rule: 'R31',
    breaks: [
      {
        name: "memory.max above an ancestor's",
        input: host(
          { memory: '16GiB' },
          {
            name: 'A',
            memoryMax: '8G',
            children: [{ name: 'm', children: [{ name: 'b', memoryMax: '12G' }] }],
          },
        ),
        path: ['children', 0, 'children', 0, 'children', 0, 'memoryMax'],
        says: ['b has memory.max 12 GiB', 'A limits it to 8 GiB', 'Effective: 8 GiB'],
      },
      {
        name: 'memory.max above what the host has',
        input: host({ memory: '16GiB' }, { name: 'd', memoryMax: '20G' }),
        path: ['children', 0, 'memoryMax'],
        says: ['d has memory.max 20 GiB', 'host has only 16 GiB'],
      },
      {
        name: "memory.high above an ancestor's",
        input: host(
          { memory: '16GiB' },
          { name: 'A', memoryHigh: '2G', children: [{ name: 'b', memoryHigh: '3G' }] },
        ),
        path: ['children', 0, 'children', 0, 'memoryHigh'],
        says: ['memory.high 3 GiB', 'A limits it to 2 GiB'],
      },
      {
        name: "memory.swap.max above an ancestor's",
        input: host(
          { memory: '16GiB', swap: '8GiB' },
          { name: 'A', memorySwapMax: 0, children: [{ name: 'b', memorySwapMax: '1G' }] },
        ),
        path: ['children', 0, 'children', 0, 'memorySwapMax'],
        says: ['memory.swap.max 1 GiB', 'Effective: 0 B'],
      },
      {
        name: 'more swap than the host has',
        input: host({ memory: '16GiB', swap: '2GiB' }, { name: 'b', memorySwapMax: '4G' }),
        path: ['children', 0, 'memorySwapMax'],
        says: ['host has only 2 GiB'],
      },
    ],
    passes: [
      {
        name: 'limits that are as large as those above',
        input: host(
          { memory: '16GiB' },
          { memoryMax: '16G', memoryHigh: '12G', children: [{ memoryMax: '16G' }] },
        ),
      },
      {
        name: 'max, which asks for nothing',
        input: host({ memory: '16GiB' }, { memoryMax: '8G', children: [{ memoryMax: 'max' }] }),
      },
      {
        name: 'swap on a host of which nothing is told',
        input: host({ memory: '16GiB' }, { name: 'b', memorySwapMax: '64G' }),
      },
    ],
  },
  {
    rule: 'R32',
    breaks: [
      {
        name: 'limits of 3 GiB each below one of 4',
        input: host(
          { memory: '16GiB' },
          { name: 'P', memoryMax: '4G', children: [{ memoryMax: '3G' }, { memoryMax: '3G' }] },
        ),
        path: ['children', 0, 'memoryMax'],
        says: ['below P', '6 GiB of 4 GiB', 'OOM kill'],
      },
      {
        name: 'limits above what the host has',
        input: host({ memory: '16GiB' }, { memoryMax: '10G' }, { memoryMax: '10G' }),
        path: ['children'],
        says: ['20 GiB of 16 GiB'],
        node: 'root',
      },
      {
        name: 'limits that are equal, of units that are no containers of a pod',
        input: host(
          { memory: '16GiB' },
          {
            name: 'app.slice',
            memoryMax: '4G',
            children: [{ memoryMax: '4G' }, { memoryMax: '4G' }],
          },
        ),
        path: ['children', 0, 'memoryMax'],
        says: ['8 GiB of 4 GiB'],
      },
    ],
    passes: [
      {
        name: 'limits of all that there is',
        input: host({ memory: '16GiB' }, { memoryMax: '10G' }, { memoryMax: '6G' }),
      },
      {
        name: 'the limit of a pod, which containers without one of their own are given',
        input: host(
          { memory: '16GiB' },
          {
            name: 'kubepods',
            children: [
              {
                name: 'pod1',
                memoryMax: '4G',
                children: [{ memoryMax: '4G' }, { memoryMax: '4G' }, { memoryMax: '1G' }],
              },
            ],
          },
        ),
      },
      {
        name: 'one limit beside a group without one',
        input: host({ memory: '16GiB' }, { memoryMax: '16G' }, { name: 'b' }),
      },
    ],
  },
  {
    rule: 'R37',
    breaks: [
      {
        name: 'less than nothing',
        input: host({ memory: '16GiB' }, { name: 'a', memoryMax: -1 }),
        path: ['children', 0, 'memoryMax'],
        says: ['memory.max', 'got -1'],
      },
      {
        name: 'a fraction',
        input: host({ memory: '16GiB' }, { name: 'a', memoryHigh: '1.5G' }),
        path: ['children', 0, 'memoryHigh'],
        says: ['without decimals', 'memory.high', '"1.5G"'],
      },
      {
        name: 'half a byte',
        input: host({ memory: '16GiB' }, { name: 'a', memoryMin: 1_048_576.5 }),
        path: ['children', 0, 'memoryMin'],
        says: ['without decimals', '1048576.5'],
      },
      {
        name: 'a word of systemd',
        input: host({ memory: '16GiB' }, { name: 'a', memorySwapMax: 'infinity' }),
        path: ['children', 0, 'memorySwapMax'],
        says: ['or max in memory.swap.max', '"infinity"', 'that is max'],
      },
      {
        name: 'a percentage',
        input: host({ memory: '32GiB' }, { name: 'a', memoryLow: '20%' }),
        path: ['children', 0, 'memoryLow'],
        says: ['"20%"', 'of the memory of the host it is 6871947673'],
      },
      {
        name: 'a percentage of what is not told',
        input: host({ memory: '16GiB' }, { name: 'a', memorySwapMax: '50%' }),
        path: ['children', 0, 'memorySwapMax'],
        says: ['write the bytes, of the swap space of the host'],
      },
      {
        name: 'a size that is no whole number of pages',
        input: host({ memory: '16GiB' }, { name: 'a', memoryMax: 1_000_000_000 }),
        path: ['children', 0, 'memoryMax'],
        severity: 'info',
        says: ['rounded to 999997440', '4096'],
      },
    ],
    passes: [
      {
        name: 'a fraction of a GiB in the memory of the machine',
        input: host({ memory: '1.5GiB' }, { name: 'a', memoryMax: '1536M' }),
      },
      {
        name: 'units, pages and max',
        input: host(
          { memory: '16GiB' },
          { memoryMin: 0, memoryLow: 4096, memoryHigh: '512MiB', memoryMax: 'max' },
        ),
      },
      {
        name: 'a size of another page size',
        input: host({ memory: '16GiB' }, { name: 'a', memoryMax: 1000 }),
        rules: { R37: { page: 1000 } },
      },
    ],
  },
];

export const PROTECTION_CASES: readonly RuleCases[] = [
  {
    rule: 'R33',
    breaks: [
      {
        name: 'min above low',
        input: host({ memory: '16GiB' }, { name: 'a', memoryMin: '2G', memoryLow: '1G' }),
        path: ['children', 0, 'memoryMin'],
        says: ['memory.min 2 GiB is above memory.low 1 GiB', 'memory.low has no effect'],
      },
      {
        name: 'low above high',
        input: host({ memory: '16GiB' }, { name: 'a', memoryLow: '4G', memoryHigh: '3G' }),
        path: ['children', 0, 'memoryLow'],
        says: ['above memory.high', 'throttled below its own protection'],
      },
      {
        name: 'low above max',
        input: host({ memory: '16GiB' }, { name: 'a', memoryLow: '4G', memoryMax: '2G' }),
        path: ['children', 0, 'memoryLow'],
        says: ['above memory.max', 'protects nothing'],
      },
      {
        name: 'min above max',
        input: host({ memory: '16GiB' }, { name: 'a', memoryMin: '4G', memoryMax: '2G' }),
        path: ['children', 0, 'memoryMin'],
        says: ['above memory.max', 'protects nothing'],
      },
      {
        name: 'high above max',
        input: host({ memory: '16GiB' }, { name: 'a', memoryHigh: '3G', memoryMax: '2G' }),
        path: ['children', 0, 'memoryHigh'],
        says: ['above memory.max 2 GiB', 'never throttled before the OOM killer'],
      },
    ],
    passes: [
      {
        name: 'four equal sizes',
        input: host(
          { memory: '16GiB' },
          { memoryMin: '2G', memoryLow: '2G', memoryHigh: '2G', memoryMax: '2G' },
        ),
      },
      {
        name: 'rising sizes with gaps, and high switched off',
        input: host(
          { memory: '16GiB' },
          { memoryMin: '1G', memoryHigh: 'max', memoryMax: '4G' },
          { memoryLow: '1G', memoryMax: '2G' },
        ),
      },
      {
        name: 'min above a low that those below have',
        input: host(
          { memory: '16GiB' },
          {
            memoryMin: '7G',
            memoryLow: '3G',
            children: [
              { memoryMin: '4G' },
              { memoryLow: '3G', children: [{ memoryLow: '2G' }, { memoryLow: '1G' }] },
            ],
          },
        ),
      },
    ],
  },
  {
    rule: 'R34',
    breaks: [
      {
        name: 'protection below a group without any',
        input: host(
          { memory: '16GiB' },
          { name: 'P', children: [{ name: 'b', memoryLow: '2G', memoryCurrent: '2G' }] },
        ),
        path: ['children', 0, 'children'],
        says: ['memory.low of b is 2 GiB', 'P above it protects 0 B', 'at least 2 GiB'],
      },
      {
        name: 'hard protection above that of an ancestor',
        input: host(
          { memory: '16GiB' },
          {
            name: 'P',
            memoryMin: '1G',
            children: [{ name: 'm', memoryMin: '4G', children: [{ name: 'b', memoryMin: '3G' }] }],
          },
        ),
        path: ['children', 0, 'memoryMin'],
        says: ['memory.min of m is 4 GiB', 'P above it protects 1 GiB', 'at least 4 GiB'],
      },
      {
        name: 'several groups on the way down that say nothing',
        input: host(
          { memory: '16GiB' },
          {
            name: 'P',
            children: [
              { name: 'm', children: [{ memoryLow: '2G' }, { name: 'b', memoryLow: '3G' }] },
            ],
          },
        ),
        path: ['children', 0, 'children'],
        says: ['of b is 3 GiB', 'Give P, and those between, memory.low', 'at least 5 GiB'],
      },
      {
        name: 'a group that says nothing below one that says enough',
        input: host(
          { memory: '16GiB' },
          {
            memoryLow: '4G',
            children: [{ name: 'm', children: [{ name: 'b', memoryLow: '3G' }] }],
          },
        ),
        path: ['children', 0, 'children', 0, 'children'],
        says: ['of b is 3 GiB', 'Give m memory.low of at least 3 GiB'],
      },
    ],
    passes: [
      {
        name: 'memory QoS of Kubernetes 1.37, which sets memory.low no higher than the class',
        input: host(
          { memory: '16GiB' },
          {
            name: 'kubepods.slice',
            memoryMin: '7G',
            memoryMax: '14G',
            children: [
              { name: 'kubepods-pod1.slice', memoryMin: '4G', memoryMax: '4G' },
              {
                name: 'kubepods-burstable.slice',
                memoryLow: '3G',
                children: [
                  { name: 'kubepods-burstable-pod2.slice', memoryLow: '2G', memoryMax: '4G' },
                  { name: 'kubepods-burstable-pod3.slice', memoryLow: '1G' },
                ],
              },
              { name: 'kubepods-besteffort.slice' },
            ],
          },
        ),
      },
      {
        name: 'as much protection on the way down',
        input: host(
          { memory: '16GiB' },
          { memoryLow: '2G', children: [{ memoryLow: '2G', children: [{ memoryLow: '1G' }] }] },
        ),
      },
      {
        name: 'protection right below the root',
        input: host({ memory: '16GiB' }, { name: 'a', memoryMin: '2G' }),
      },
      {
        name: 'protection below a top that says nothing of its own',
        input: host({ name: 'app.slice', memory: '16GiB' }, { name: 'a', memoryLow: '2G' }),
      },
      {
        name: 'what memory.min of a group passes on to those that claim none of it',
        input: host({ memory: '16GiB' }, { memoryMin: '3G', children: [{ memoryLow: '2G' }] }),
      },
      {
        name: 'protection above what there can be in use',
        input: host(
          { memory: '16GiB' },
          { memoryLow: '2G', memoryMax: '2G', children: [{ memoryLow: 'max' }] },
        ),
      },
    ],
  },
  {
    rule: 'R35',
    breaks: [
      {
        name: 'two protections of 3 GiB in one of 4',
        input: host(
          { memory: '16GiB' },
          {
            name: 'P',
            memoryLow: '4G',
            children: [
              { name: 'b', memoryLow: '3G', memoryCurrent: '5G' },
              { name: 'c', memoryLow: '3G', memoryCurrent: '3G' },
            ],
          },
        ),
        path: ['children', 0, 'memoryLow'],
        says: ['memory.low below P', '6 GiB of 4 GiB', 'in proportion'],
      },
      {
        name: 'more hard protection than the group that is shown has',
        input: host(
          { name: 'P', memory: '16GiB', memoryMin: '4G' },
          { memoryMin: '3G' },
          { memoryMin: '2G' },
        ),
        path: ['memoryMin'],
        says: ['5 GiB of 4 GiB'],
        node: 'root',
      },
    ],
    passes: [
      {
        name: 'protections that add up to the whole',
        input: host(
          { memory: '16GiB' },
          { name: 'P', memoryLow: '4G', children: [{ memoryLow: '3G' }, { memoryLow: '1G' }] },
        ),
      },
      {
        name: 'protections of the children of the root',
        input: host({ memory: '16GiB' }, { memoryLow: '10G' }, { memoryLow: '10G' }),
      },
      {
        name: 'protections that fit, of which little is in use',
        input: host(
          { memory: '16GiB' },
          {
            memoryLow: '4G',
            children: [
              { memoryLow: '2G', memoryCurrent: '512M' },
              { memoryLow: '2G', memoryCurrent: '512M' },
            ],
          },
        ),
      },
    ],
  },
  {
    rule: 'R36',
    breaks: [
      {
        name: 'nine tenths of the memory',
        input: host({ memory: '10GiB' }, { memoryMin: '5G' }, { memoryMin: '4G' }),
        path: ['children'],
        says: ['memory.min protects 9 GiB of 10 GiB', 'OOM kills elsewhere'],
        node: 'root',
      },
      {
        name: 'max, which is all of it',
        input: host({ memory: '10GiB' }, { name: 'a', memoryMin: 'max' }),
        path: ['children'],
        says: ['10 GiB of 10 GiB'],
      },
      {
        name: 'half of the memory, where that is too much',
        input: host({ memory: '10GiB' }, { name: 'a', memoryMin: '5G' }),
        rules: { R36: { part: 0.5 } },
        path: ['children'],
        says: ['5 GiB of 10 GiB'],
      },
    ],
    passes: [
      {
        name: 'less than nine tenths',
        input: host({ memory: '10GiB' }, { memoryMin: '5G' }, { memoryMin: '3G' }),
      },
      {
        name: 'as much in protection that gives way',
        input: host({ memory: '10GiB' }, { memoryLow: '5G' }, { memoryLow: '5G' }),
      },
      {
        name: 'what protects only as far as the group above does',
        input: host(
          { memory: '10GiB' },
          { name: 'P', memoryMin: '5G', children: [{ memoryMin: '5G' }] },
        ),
      },
    ],
  },
];

export const USAGE_CASES: readonly RuleCases[] = [
  {
    rule: 'R81',
    breaks: [
      {
        name: 'more memory than the limit',
        input: host(
          { memory: '8GiB' },
          { name: 'a.service', memoryMax: '1G', memoryCurrent: '3G' },
        ),
        path: ['children', 0, 'memoryCurrent'],
        says: ['a.service uses 3 GiB', 'memory.max of a.service is 1 GiB'],
      },
      {
        name: 'more memory than the limit of an ancestor',
        input: host(
          { memory: '8GiB' },
          { name: 'P', memoryMax: '1G', children: [{ name: 'a', memoryCurrent: '3G' }] },
        ),
        path: ['children', 0, 'children', 0, 'memoryCurrent'],
        says: ['a uses 3 GiB', 'memory.max of P is 1 GiB'],
      },
      {
        name: 'more memory than the host has',
        input: host({ memory: '8GiB' }, { name: 'b.service', memoryCurrent: '9G' }),
        path: ['children', 0, 'memoryCurrent'],
        says: ['b.service uses 9 GiB', 'the host has 8 GiB'],
      },
      {
        name: 'more memory together than the host has',
        input: host({ memory: '8GiB' }, { memoryCurrent: '5G' }, { memoryCurrent: '4G' }),
        path: ['children'],
        says: ['use together 9 GiB', 'the host has 8 GiB'],
        node: 'root',
      },
      {
        name: 'more CPU time than the host has',
        input: host({ cpus: 4 }, { name: 'a', cpuUsage: 5 }),
        path: ['children', 0, 'cpuUsage'],
        says: ['a uses 5 CPUs', 'there are 4'],
      },
      {
        name: 'more CPU time than the cap of an ancestor',
        input: host(
          { cpus: 4 },
          { cpuMax: '100000 100000', children: [{ name: 'a', cpuUsage: 2 }] },
        ),
        path: ['children', 0, 'children', 0, 'cpuUsage'],
        says: ['a uses 2 CPUs', 'cpu.max allows 1'],
      },
      {
        name: 'more CPU time together than a set of CPUs has',
        input: host(
          { cpus: 4 },
          { name: 'P', cpusetCpus: '0-1', children: [{ cpuUsage: 1.5 }, { cpuUsage: 1 }] },
        ),
        path: ['children', 0, 'children'],
        says: ['in P use together 2.5 CPUs', 'there are 2'],
      },
      {
        name: 'a hair more than the limit, where that is too much',
        input: host({ memory: '8GiB' }, { name: 'a', memoryMax: '1000M', memoryCurrent: '1020M' }),
        rules: { R81: { slack: 0.01 } },
        path: ['children', 0, 'memoryCurrent'],
        says: ['1020 MiB', '1000 MiB'],
      },
    ],
    passes: [
      {
        name: 'use up to the limits, and a hair more for a moment',
        input: host(
          { cpus: 4, memory: '8GiB' },
          {
            memoryMax: '1000M',
            memoryCurrent: '1020M',
            cpuMax: '200000 100000',
            cpuUsage: 2,
          },
          { memoryCurrent: '7G', cpuUsage: 2 },
        ),
      },
      {
        name: 'more CPU time than the part that is left when all are busy',
        input: host({ cpus: 4 }, { cpuUsage: 3.5 }, { cpuUsage: 0.5 }),
      },
      {
        name: 'more than the cap after quiet periods',
        input: host({ cpus: 4 }, { cpuMax: '100000 100000', cpuMaxBurst: 100_000, cpuUsage: 1.5 }),
      },
      {
        name: 'use on a host of which nothing is told',
        input: host({}, { memoryCurrent: '900G', cpuUsage: 300 }, { memoryCurrent: '900G' }),
      },
    ],
  },
];
