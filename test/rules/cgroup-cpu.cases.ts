import type { RuleCases } from './case.ts';
import { host } from './cgroup.ts';

export const CAP_CASES: readonly RuleCases[] = [
  {
    rule: 'R27',
    breaks: [
      {
        name: 'a quota below 1000 us',
        input: host({ cpus: 4 }, { name: 'a', cpuMax: '500 100000' }),
        path: ['children', 0, 'cpuMax'],
        says: ['from 1000', 'cpu.max', '"500 100000"'],
      },
      {
        name: 'a percentage of one CPU, as systemd writes it',
        input: host({ cpus: 4 }, { name: 'a', cpuMax: '150%' }),
        path: ['children', 0, 'cpuMax'],
        says: ['"150%"', 'of one CPU it is "150000 100000"'],
      },
      {
        name: 'a period above 1 s',
        input: host({ cpus: 4 }, { name: 'a', cpuMax: '100000 2000000' }),
        path: ['children', 0, 'cpuMax'],
        says: ['1000 to 1000000', '"100000 2000000"'],
      },
      {
        name: 'a percentage',
        input: host({ cpus: 4 }, { name: 'a', cpuMax: '150%' }),
        path: ['children', 0, 'cpuMax'],
        says: ['"150%"'],
      },
    ],
    passes: [
      {
        name: 'the smallest quota and the longest period',
        input: host({ cpus: 4 }, { cpuMax: '1000 100000' }, { cpuMax: '100000 1000000' }),
      },
      {
        name: 'max with and without a period',
        input: host({ cpus: 4 }, { cpuMax: 'max' }, { cpuMax: 'max 100000' }),
      },
      { name: 'a quota alone', input: host({ cpus: 4 }, { cpuMax: 50_000 }) },
    ],
  },
  {
    rule: 'R28',
    breaks: [
      {
        name: 'a cap of 6 CPUs on a host of 4',
        input: host({ cpus: 4 }, { name: 'a', cpuMax: '600000 100000' }),
        path: ['children', 0, 'cpuMax'],
        says: ['a may use 6 CPUs', 'only 4 exist', 'no effect'],
      },
      {
        name: 'a cap of 3 CPUs on two',
        input: host({ cpus: 8 }, { name: 'a', cpusetCpus: '0-1', cpuMax: '300000 100000' }),
        path: ['children', 0, 'cpuMax'],
        says: ['3 CPUs', 'only 2'],
      },
    ],
    passes: [
      { name: 'a cap of all CPUs', input: host({ cpus: 4 }, { cpuMax: '400000 100000' }) },
      {
        name: 'a cap of as many CPUs as the set has',
        input: host({ cpus: 8 }, { name: 'a', cpusetCpus: '0-1', cpuMax: '200000 100000' }),
      },
    ],
  },
  {
    rule: 'R29',
    breaks: [
      {
        name: "a child's cap above its parent's",
        input: host(
          { cpus: 8 },
          {
            name: 'P',
            cpuMax: '200000 100000',
            children: [{ name: 'c', cpuMax: '300000 100000' }],
          },
        ),
        path: ['children', 0, 'children', 0, 'cpuMax'],
        says: ['c asks for 3 CPUs', 'P caps the subtree', 'effective cap 2, share 2'],
      },
      {
        name: 'another period, with a group without a cap between',
        input: host(
          { cpus: 8 },
          {
            name: 'P',
            cpuMax: '50000 50000',
            children: [{ name: 'm', children: [{ name: 'c', cpuMax: '120000 100000' }] }],
          },
        ),
        path: ['children', 0, 'children', 0, 'children', 0, 'cpuMax'],
        says: ['c asks for 1.2 CPUs', 'P caps the subtree', 'effective cap 1, share 1'],
      },
    ],
    passes: [
      {
        name: 'the same ratio in another period',
        input: host(
          { cpus: 8 },
          { name: 'P', cpuMax: '200000 100000', children: [{ name: 'c', cpuMax: '20000 10000' }] },
        ),
      },
      {
        name: 'no number below a cap',
        input: host(
          { cpus: 8 },
          { name: 'P', cpuMax: '200000 100000', children: [{ name: 'c', cpuMax: 'max' }] },
        ),
      },
    ],
  },
  {
    rule: 'R30',
    breaks: [
      {
        name: 'caps of 3 CPUs each on a host of 4',
        input: host({ cpus: 4 }, { cpuMax: '300000 100000' }, { cpuMax: '300000 100000' }),
        path: ['children'],
        says: ['6 of 4', 'legal'],
        node: 'root',
      },
      {
        name: 'caps of 1.5 CPUs each below one of 2',
        input: host(
          { cpus: 8 },
          {
            name: 'P',
            cpuMax: '200000 100000',
            children: [{ cpuMax: '150000 100000' }, { cpuMax: '150000 100000' }],
          },
        ),
        path: ['children', 0, 'cpuMax'],
        says: ['below P', '3 of 2'],
      },
      {
        name: 'caps of containers beyond that of their pod',
        input: host(
          { cpus: 8 },
          {
            name: 'kubepods.slice',
            children: [
              {
                name: 'kubepods-pod1.slice',
                cpuMax: '300000 100000',
                children: [
                  { name: 'a', cpuMax: '200000 100000' },
                  { name: 'b', cpuMax: '200000 100000' },
                ],
              },
            ],
          },
        ),
        path: ['children', 0, 'children', 0, 'cpuMax'],
        says: ['below kubepods-pod1.slice', '4 of 3'],
      },
    ],
    passes: [
      {
        name: 'caps of all that there is',
        input: host({ cpus: 4 }, { cpuMax: '300000 100000' }, { cpuMax: '100000 100000' }),
      },
      {
        name: 'the cap of a pod, which containers without one of their own are given',
        input: host(
          { cpus: 8 },
          {
            name: 'kubepods.slice',
            children: [
              {
                name: 'kubepods-pod1.slice',
                cpuMax: '300000 100000',
                children: [
                  { name: 'a', cpuMax: '300000 100000' },
                  { name: 'b', cpuMax: '300000 100000' },
                  { name: 'c', cpuMax: '100000 100000' },
                ],
              },
            ],
          },
        ),
      },
      {
        name: 'one cap beside a group without one',
        input: host({ cpus: 4 }, { cpuMax: '400000 100000' }, { name: 'b' }),
      },
      {
        name: 'ten caps of a tenth',
        input: host({ cpus: 1 }, ...Array.from({ length: 10 }, () => ({ cpuMax: '10000 100000' }))),
      },
    ],
  },
];
