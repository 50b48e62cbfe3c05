import type { RuleCases } from './case.ts';
import { host } from './cgroup.ts';

const other = { name: 'other' };

export const WEIGHT_CASES: readonly RuleCases[] = [
  {
    rule: 'R24',
    breaks: [
      {
        name: 'a weight of 0',
        input: host({ cpus: 4 }, { name: 'a', cpuWeight: 0 }, other),
        path: ['children', 0, 'cpuWeight'],
        says: ['1 to 10000', 'cpu.weight', 'got 0'],
      },
      {
        name: 'the idle policy, as systemd writes it',
        input: host({ cpus: 4 }, { name: 'a', cpuWeight: 'idle' }, other),
        path: ['children', 0, 'cpuWeight'],
        says: ['"idle"', 'that is cpuIdle: 1'],
      },
      {
        name: 'a weight above the most',
        input: host({ cpus: 4 }, { name: 'a', cpuWeight: 10_001 }, other),
        path: ['children', 0, 'cpuWeight'],
        says: ['1 to 10000', 'got 10001'],
      },
      {
        name: 'half a weight',
        input: host({ cpus: 4 }, { name: 'a', cpuWeight: '100.5' }, other),
        path: ['children', 0, 'cpuWeight'],
        says: ['whole number', '"100.5"'],
      },
      {
        name: 'an I/O weight of 0',
        input: host({ cpus: 4 }, { name: 'a', ioWeight: 'default 0' }, other),
        path: ['children', 0, 'ioWeight'],
        says: ['1 to 10000', 'io.weight', '"default 0"'],
      },
    ],
    passes: [
      {
        name: 'the smallest and the largest weight',
        input: host({ cpus: 4 }, { name: 'a', cpuWeight: 1 }, { name: 'b', cpuWeight: 10_000 }),
      },
      {
        name: 'weight 0 as an idle cgroup shows it',
        input: host({ cpus: 4 }, { name: 'a', cpuIdle: 1, cpuWeight: 0 }, other),
      },
      {
        name: 'an I/O weight of 10000 under iocost',
        input: host(
          { cpus: 4, ioCostQos: '8:16 enable=1 ctrl=auto' },
          { name: 'a', ioWeight: 'default 10000' },
          other,
        ),
      },
    ],
  },
  {
    rule: 'R25',
    breaks: [
      {
        name: 'nice 20',
        input: host({ cpus: 4 }, { name: 'a', cpuWeightNice: 20 }, other),
        path: ['children', 0, 'cpuWeightNice'],
        says: ['-20 to 19', 'got 20'],
      },
      {
        name: 'nice 5 beside the default weight',
        input: host({ cpus: 4 }, { name: 'a', cpuWeight: 100, cpuWeightNice: 5 }, other),
        path: ['children', 0, 'cpuWeightNice'],
        severity: 'warning',
        says: ['same knob', 'nice 5 is weight 33, not 100'],
      },
    ],
    passes: [
      {
        name: 'the first and the last nice value',
        input: host({ cpus: 4 }, { name: 'a', cpuWeightNice: -20 }, { cpuWeightNice: 19 }),
      },
      {
        name: 'a weight with its own nice value',
        input: host({ cpus: 4 }, { name: 'a', cpuWeight: 305, cpuWeightNice: -5 }, other),
      },
      {
        name: 'a weight with the nearest nice value, as the kernel shows it',
        input: host({ cpus: 4 }, { name: 'a', cpuWeight: 300, cpuWeightNice: -5 }, other),
      },
    ],
  },
  {
    rule: 'R26',
    breaks: [
      {
        name: 'the weight of an only child',
        input: host({ cpus: 16, memory: '64GiB' }, { name: 'system.slice', cpuWeight: 300 }),
        path: ['children', 0, 'cpuWeight'],
        says: ['system.slice has no sibling'],
      },
      {
        name: 'the nice value and the I/O weight of an only child further down',
        input: host(
          { cpus: 4, ioCostQos: '8:16 enable=1' },
          { name: 'a', children: [{ name: 'b', cpuWeightNice: -5, ioWeight: 200 }] },
          other,
        ),
        path: ['children', 0, 'children', 0, 'ioWeight'],
        says: ['b has no sibling'],
      },
    ],
    passes: [
      {
        name: 'a weight beside a sibling that has none',
        input: host({ cpus: 4 }, { name: 'a', cpuWeight: 300 }, other),
      },
      {
        name: 'an only child without a weight',
        input: host({ cpus: 4 }, { name: 'a', cpuMax: '50000 100000' }),
      },
      {
        name: 'the weight of an only child beside processes of its parent',
        input: host({ cpus: 4, cgroupProcs: '1 2' }, { name: 'a', cpuWeight: 300 }),
      },
      {
        name: 'weights that nobody set, as the files read',
        input: host(
          { cpus: 4 },
          {
            name: 'machine.slice',
            cpuWeight: 100,
            cpuWeightNice: 0,
            ioWeight: 'default 100',
            children: [{ name: 'machine-qemu\\x2d1\\x2dweb.scope', cpuWeight: 100 }],
          },
        ),
      },
      {
        name: 'the only pod of its class, which the kubelet gives a weight as any other',
        input: host(
          { cpus: 4 },
          {
            name: 'kubepods.slice',
            cpuWeight: 157,
            children: [
              {
                name: 'kubepods-besteffort.slice',
                cpuWeight: 1,
                children: [{ name: 'kubepods-besteffort-pod1.slice', cpuWeight: 1 }],
              },
            ],
          },
          { name: 'system.slice' },
        ),
      },
      {
        name: 'the same with the cgroupfs driver',
        input: host(
          { cpus: 4 },
          {
            name: 'kubepods',
            cpuWeight: 157,
            children: [{ name: 'burstable', cpuWeight: 20 }],
          },
          other,
        ),
      },
      {
        name: 'the weight of a top whose siblings are not shown',
        input: { kind: 'cgroup-slice', name: 'a.service', cpus: 4, cpuWeight: 300 },
      },
    ],
  },
  {
    rule: 'R65',
    breaks: [1024, 512, 2048].map((cpuWeight) => ({
      name: `a weight of ${cpuWeight}`,
      input: host({ cpus: 4 }, { name: 'a', cpuWeight }, other),
      path: ['children', 0, 'cpuWeight'],
      says: [`${cpuWeight} looks like cgroup v1 shares`, '1024 shares correspond to weight 100'],
    })),
    passes: [
      {
        name: 'weights near those numbers',
        input: host({ cpus: 4 }, { cpuWeight: 1000 }, { cpuWeight: 500 }, { cpuWeight: 2000 }),
      },
      {
        name: 'a number that is no sign here',
        input: host({ cpus: 4 }, { name: 'a', cpuWeight: 512 }, other),
        rules: { R65: { half: 0 } },
      },
    ],
  },
  {
    rule: 'R74',
    breaks: [
      {
        name: 'an idle cgroup with a weight',
        input: host({ cpus: 4 }, { name: 'a', cpuIdle: 1, cpuWeight: 200 }, other),
        path: ['children', 0, 'cpuWeight'],
        says: ['An idle cgroup', 'weight is ignored'],
      },
      {
        name: 'an idle cgroup with a nice value',
        input: host({ cpus: 4 }, { name: 'a', cpuIdle: 1, cpuWeightNice: 5 }, other),
        path: ['children', 0, 'cpuWeightNice'],
        says: ['ignored'],
      },
    ],
    passes: [
      {
        name: 'an idle cgroup as its files read: weight 0, nice 19',
        input: host({ cpus: 4 }, { name: 'a', cpuIdle: 1, cpuWeight: 0, cpuWeightNice: 19 }, other),
      },
      {
        name: 'an idle cgroup without a weight',
        input: host({ cpus: 4 }, { name: 'a', cpuIdle: 1 }, other),
      },
      {
        name: 'a weight without the idle policy',
        input: host({ cpus: 4 }, { name: 'a', cpuIdle: 0, cpuWeight: 200 }, other),
      },
      {
        name: 'nothing to do now, which is no policy',
        input: host({ cpus: 4 }, { name: 'a', idle: true, cpuWeight: 200 }, other),
      },
    ],
  },
];
