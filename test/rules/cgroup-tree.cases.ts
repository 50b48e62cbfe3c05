import type { RuleCases } from './case.ts';
import { host } from './cgroup.ts';

export const TREE_CASES: readonly RuleCases[] = [
  {
    rule: 'R23',
    breaks: [
      {
        name: 'a limit on the root',
        input: { kind: 'cgroup-slice', name: '/', memory: '16GiB', memoryMax: '8G' },
        path: ['memoryMax'],
        says: ['root cgroup has no memory.max', 'children'],
        node: 'root',
      },
      {
        name: 'a weight on the root of systemd',
        input: { kind: 'cgroup-slice', name: '-.slice', cpus: 4, cpuWeight: 200 },
        path: ['cpuWeight'],
        says: ['no cpu.weight'],
      },
      {
        name: 'a cap on a top without a name, which is the root',
        input: { kind: 'cgroup-slice', cpus: 4, cpuMax: '200000 100000' },
        path: ['cpuMax'],
        says: ['no cpu.max'],
      },
    ],
    passes: [
      {
        name: 'what the root does have',
        input: {
          kind: 'cgroup-slice',
          name: '/',
          cpus: 4,
          memory: '16GiB',
          cgroupSubtreeControl: '+cpu +memory',
          cgroupMaxDepth: 'max',
          memoryCurrent: '3G',
        },
      },
      {
        name: 'a limit on a top that has a name',
        input: { kind: 'cgroup-slice', name: 'app.slice', memory: '16GiB', memoryMax: '8G' },
      },
    ],
  },
  {
    rule: 'R38',
    breaks: [
      {
        name: 'processes in a cgroup that hands memory down',
        input: host(
          { cpus: 4, memory: '8GiB' },
          {
            name: 'app',
            cgroupProcs: '812 813',
            cgroupSubtreeControl: '+cpu +memory',
            children: [{ name: 'a' }, { name: 'b' }],
          },
        ),
        path: ['children', 0, 'cgroupSubtreeControl'],
        says: ['app has processes', 'cannot hand memory', 'to a leaf'],
      },
      {
        name: 'the same in lists',
        input: host(
          { cpus: 4 },
          {
            name: 'app',
            cgroupProcs: [812, 813],
            cgroupSubtreeControl: ['cpu', 'io'],
            children: [{ name: 'a' }],
          },
        ),
        path: ['children', 0, 'cgroupSubtreeControl'],
        says: ['cannot hand io'],
      },
    ],
    passes: [
      {
        name: 'processes in the root, which may',
        input: host({ cpus: 4, cgroupProcs: '2 3 4', cgroupSubtreeControl: '+memory' }, {}),
      },
      {
        name: 'a branch without processes',
        input: host(
          { cpus: 4 },
          {
            name: 'app',
            cgroupProcs: '',
            cgroupSubtreeControl: '+memory',
            children: [{ name: 'a', cgroupProcs: '812' }],
          },
        ),
      },
      {
        name: 'processes in a cgroup that takes memory back',
        input: host({ cpus: 4 }, { cgroupProcs: '812', cgroupSubtreeControl: '+memory -memory' }),
      },
    ],
  },
  {
    rule: 'R72',
    breaks: [
      {
        name: 'processes in a cgroup that hands only CPU time down',
        input: host(
          { cpus: 4 },
          {
            name: 'app',
            cgroupProcs: '812',
            cgroupSubtreeControl: '+cpu +pids',
            children: [{ name: 'a' }],
          },
        ),
        path: ['children', 0, 'cgroupSubtreeControl'],
        says: ['app becomes a threaded domain', 'cpu, pids', 'leaf'],
      },
    ],
    passes: [
      {
        name: 'a cgroup that says it is a threaded domain',
        input: host(
          { cpus: 4 },
          {
            name: 'app',
            cgroupType: 'domain threaded',
            cgroupProcs: '812',
            cgroupSubtreeControl: '+cpu',
            children: [{ name: 'a', cgroupType: 'threaded', cgroupThreads: '814' }],
          },
        ),
      },
      {
        name: 'processes in a leaf',
        input: host({ cpus: 4 }, { name: 'app', cgroupProcs: '812', cgroupSubtreeControl: '' }),
      },
    ],
  },
  {
    rule: 'R39',
    breaks: [
      {
        name: 'a controller that the parent keeps',
        input: host(
          { cpus: 4, cgroupSubtreeControl: '+cpu' },
          { name: 'app', cgroupSubtreeControl: '+cpu +memory', children: [{ name: 'a' }] },
        ),
        path: ['children', 0, 'cgroupSubtreeControl'],
        says: ['memory is not enabled in /', 'top-down'],
      },
      {
        name: 'a controller that is not in the list of what there is',
        input: host(
          { cpus: 4 },
          { name: 'app', cgroupControllers: 'cpu pids', cgroupSubtreeControl: 'io' },
        ),
        path: ['children', 0, 'cgroupSubtreeControl'],
        says: ['io is not enabled'],
      },
    ],
    passes: [
      {
        name: 'the same controllers all the way',
        input: host(
          { cpus: 4, cgroupSubtreeControl: '+cpu +memory' },
          {
            name: 'app',
            cgroupSubtreeControl: '+memory',
            children: [{ name: 'a', cgroupSubtreeControl: '+memory', children: [{ name: 'b' }] }],
          },
        ),
      },
      {
        name: 'a parent of which nothing is told',
        input: host({ cpus: 4 }, { name: 'app', cgroupSubtreeControl: '+cpu' }),
      },
      {
        name: 'a controller that is given up',
        input: host(
          { cpus: 4, cgroupSubtreeControl: '+cpu' },
          { name: 'app', cgroupSubtreeControl: '-memory' },
        ),
      },
    ],
  },
  {
    rule: 'R40',
    breaks: [
      {
        name: 'a limit without its controller',
        input: host(
          { cpus: 4, memory: '8GiB', cgroupSubtreeControl: '+cpu' },
          { name: 'app', memoryMax: '1G' },
        ),
        path: ['children', 0, 'memoryMax'],
        says: ['memory.max does not exist in app', '/ has not enabled memory'],
      },
      {
        name: 'a file of cpuset where only cpu is enabled',
        input: host(
          { cpus: 4 },
          {
            name: 'app',
            cgroupSubtreeControl: 'cpu',
            children: [{ name: 'a', cpusetCpus: '0-1' }],
          },
        ),
        path: ['children', 0, 'children', 0, 'cpusetCpus'],
        says: ['cpuset.cpus does not exist in a', 'app has not enabled cpuset'],
      },
      {
        name: 'a limit whose controller the top keeps, below a group of which nothing is told',
        input: host(
          { memory: '8GiB', cgroupSubtreeControl: 'cpu' },
          { name: 'm', children: [{ name: 'a', memoryMax: '1G' }] },
        ),
        path: ['children', 0, 'children', 0, 'memoryMax'],
        says: ['memory.max does not exist in a', '/ has not enabled memory'],
      },
      {
        name: 'files of one controller, which is said once',
        input: host(
          { memory: '8GiB', cgroupSubtreeControl: 'cpu' },
          { name: 'a', memoryMin: '1G', memoryLow: '2G', memoryHigh: '3G', memoryMax: '4G' },
        ),
        path: ['children', 0, 'memoryHigh'],
        says: [
          'memory.high, memory.low, memory.max, memory.min do not exist in a',
          '/ has not enabled memory',
        ],
      },
    ],
    passes: [
      {
        name: 'files of the controllers that are enabled, and of the core',
        input: host(
          { cpus: 4, memory: '8GiB', cgroupSubtreeControl: '+cpu +memory +pids' },
          {
            name: 'app',
            cgroupFreeze: 0,
            cpuStat: 'usage_usec 0',
            memoryPressure: 'some avg10=0.00',
            memoryMax: '1G',
            cpuMax: '50000 100000',
            pidsMax: 100,
          },
        ),
      },
      {
        name: 'a parent of which nothing is told',
        input: host({ memory: '8GiB' }, { name: 'app', memoryMax: '1G' }),
      },
    ],
  },
  {
    rule: 'R73',
    breaks: [
      {
        name: 'memory handed down in a threaded cgroup',
        input: host(
          { cpus: 4 },
          { name: 'w', cgroupType: 'threaded', cgroupSubtreeControl: '+cpu +memory' },
        ),
        path: ['children', 0, 'cgroupSubtreeControl'],
        says: ['Only threaded controllers', 'memory is none'],
      },
      {
        name: 'a memory limit on a threaded cgroup',
        input: host(
          { cpus: 4, memory: '8GiB' },
          { name: 'w', cgroupType: 'threaded', memoryMax: '1G' },
        ),
        path: ['children', 0, 'memoryMax'],
        says: ['threaded subtree', 'memory.max'],
      },
      {
        name: 'a domain with processes below a threaded domain',
        input: host(
          { cpus: 4 },
          {
            name: 'app',
            cgroupType: 'domain threaded',
            children: [{ name: 'w', cgroupType: 'domain', cgroupProcs: '812' }],
          },
        ),
        path: ['children', 0, 'children', 0, 'cgroupType'],
        says: ['w has processes', 'below app'],
      },
    ],
    passes: [
      {
        name: 'CPU time and threads in a threaded cgroup',
        input: host(
          { cpus: 4 },
          {
            name: 'app',
            cgroupType: 'domain threaded',
            children: [
              {
                name: 'w',
                cgroupType: 'threaded',
                cgroupThreads: '814 815',
                cgroupSubtreeControl: '+cpu',
                cpuWeight: 300,
              },
              { name: 'v', cgroupType: 'threaded' },
            ],
          },
        ),
      },
      {
        name: 'a domain below a threaded domain without processes',
        input: host(
          { cpus: 4 },
          {
            name: 'app',
            cgroupType: 'domain threaded',
            children: [{ name: 'w', cgroupType: 'domain invalid' }],
          },
        ),
      },
    ],
  },
  {
    rule: 'R75',
    breaks: [
      {
        name: 'a level too many',
        input: host(
          { cpus: 4 },
          { name: 'app', cgroupMaxDepth: 1, children: [{ name: 'a', children: [{ name: 'b' }] }] },
        ),
        path: ['children', 0, 'cgroupMaxDepth'],
        says: ['app allows 1 level below it', 'there are 2'],
      },
      {
        name: 'a descendant too many on the root',
        input: host({ cpus: 4, cgroupMaxDescendants: 2 }, {}, {}, {}),
        path: ['cgroupMaxDescendants'],
        says: ['allows 2 descendants below it', 'there are 3'],
        node: 'root',
      },
    ],
    passes: [
      {
        name: 'as many levels and descendants as are allowed',
        input: host(
          { cpus: 4, cgroupMaxDescendants: 3 },
          { name: 'app', cgroupMaxDepth: 1, children: [{ name: 'a' }, { name: 'b' }] },
        ),
      },
      { name: 'no bound', input: host({ cpus: 4, cgroupMaxDepth: 'max' }, {}) },
    ],
  },
  {
    rule: 'R41',
    breaks: [
      {
        name: 'a negative number of tasks',
        input: host({ cpus: 4 }, { name: 'a', pidsMax: -1 }),
        path: ['children', 0, 'pidsMax'],
        says: ['pids.max', 'or max', 'got -1'],
      },
      {
        name: 'a percentage, as systemd writes it',
        input: host({ cpus: 4 }, { name: 'a', pidsMax: '15%' }),
        path: ['children', 0, 'pidsMax'],
        says: [
          'as a part of the smaller of kernel.pid_max and kernel.threads-max',
          'systemctl show -p TasksMax prints it',
        ],
      },
      {
        name: "a child above its ancestor's limit",
        input: host(
          { cpus: 4 },
          { name: 'P', pidsMax: 100, children: [{ name: 'a', pidsMax: 200 }] },
        ),
        path: ['children', 0, 'children', 0, 'pidsMax'],
        severity: 'warning',
        says: ['a has pids.max 200', 'P allows 100', 'Effective limit is 100'],
      },
      {
        name: 'more tasks than the limit',
        input: host({ cpus: 4 }, { name: 'a', pidsMax: 10, pidsCurrent: 12 }),
        path: ['children', 0, 'pidsCurrent'],
        severity: 'info',
        says: ['12', 'limit of 10', 'only new forks fail'],
      },
    ],
    passes: [
      {
        name: 'limits that fall on the way down, and one that is reached',
        input: host(
          { cpus: 4 },
          { pidsMax: 100, children: [{ pidsMax: 100, pidsCurrent: 100 }, { pidsMax: 0 }] },
        ),
      },
      {
        name: 'no number of its own below a limit',
        input: host({ cpus: 4 }, { name: 'P', pidsMax: 100, children: [{ pidsMax: 'max' }] }),
      },
    ],
  },
];
