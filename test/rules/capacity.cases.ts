import type { RuleCases } from './case.ts';

type Input = Readonly<Record<string, unknown>>;

function density(units: readonly Input[], host: Input = {}): Input {
  return { kind: 'density-view', illustrative: true, ...host, units };
}

function tenants(host: Input, list: readonly Input[]): Input {
  return { kind: 'utilisation-view', illustrative: true, ...host, tenants: list };
}

const HOST = { memory: '16GiB', reservedMemory: '1GiB' };
const VM = { name: 'VM', kind: 'vm', memory: '512MiB', overheadMemory: '1.5GiB' };
const POD = { name: 'web', kind: 'pod', requestMemory: '2GiB' };

const BUSY = [
  { name: 'Shop', kind: 'vm', cpus: 6, memory: '24GiB' },
  { name: 'Mail', kind: 'vm', cpus: 4, memory: '16GiB' },
];

export const CAPACITY_CASES: readonly RuleCases[] = [
  {
    rule: 'R45',
    breaks: [
      {
        name: 'tenants with more vCPUs than their host has CPUs',
        input: tenants({ cpus: 8 }, BUSY),
        path: ['cpus'],
        severity: 'info',
        says: ['10 vCPUs on 8 CPUs'],
        node: 'cpus.hardware',
      },
      {
        name: 'one host of several',
        input: {
          kind: 'utilisation-view',
          cpus: 2,
          hosts: [{ tenants: [] }, { tenants: BUSY }],
        },
        path: ['hosts', 1, 'cpus'],
        says: ['10 vCPUs on 2 CPUs'],
        node: 'hosts.1.cpus.hardware',
      },
    ],
    passes: [{ name: 'tenants within their host', input: tenants({ cpus: 12 }, BUSY) }],
  },
  {
    rule: 'R46',
    breaks: [
      {
        name: 'tenants with more memory than their host',
        input: tenants({ memory: '32GiB' }, BUSY),
        path: ['memory'],
        says: ['overcommitted by 8 GiB'],
        node: 'memory.hardware',
      },
      {
        name: 'the same with ballooning',
        input: tenants({ memory: '32GiB', memoryOvercommit: 'ballooning' }, BUSY),
        path: ['memory'],
        severity: 'info',
        says: ['overcommitted by 8 GiB', 'ballooning'],
      },
    ],
    passes: [
      { name: 'tenants that their host has memory for', input: tenants({ memory: '40GiB' }, BUSY) },
    ],
  },
  {
    rule: 'R49',
    breaks: [
      {
        name: 'more than fit',
        input: density([{ ...VM, count: 10 }], HOST),
        path: ['units', 0, 'count'],
        says: ['10 units need 20 GiB of memory', 'the host has 16 GiB', '7 fit'],
        node: 'units.0.memory',
      },
      {
        name: 'fewer than fit',
        input: density([{ ...VM, count: 5 }], HOST),
        path: ['units', 0, 'count'],
        says: ['5 units need 10 GiB', '7 fit'],
      },
      {
        name: 'what another resource allows',
        input: density([{ ...VM, cpus: 2, count: 7 }], { ...HOST, cpus: 8 }),
        path: ['units', 0, 'count'],
        says: ['7 units need 14 CPUs', 'the host has 8 CPUs', '4 fit'],
        node: 'units.0.cpus',
      },
      {
        name: 'copies counted that are kept once',
        input: density(
          [
            {
              kind: 'vm',
              storage: '1GiB',
              sharedStorage: '9GiB',
              sharing: 'linked-clones',
              count: 10,
            },
          ],
          { storage: '100GiB' },
        ),
        path: ['units', 0, 'count'],
        says: ['10 units need 19 GiB of storage', '91 fit'],
      },
      {
        name: 'fewer pods than fit',
        input: density([{ ...POD, count: 3 }], HOST),
        path: ['units', 0, 'count'],
        says: ['3 units need 6 GiB', '7 fit'],
      },
    ],
    passes: [
      { name: 'the number that fits', input: density([{ ...VM, count: 7 }], HOST) },
      { name: 'no number', input: density([VM], HOST) },
      { name: 'a number without a host', input: density([{ ...VM, count: 6 }]) },
      {
        name: 'tenths of a CPU',
        input: density([{ kind: 'container', cpus: 0.1, count: 10 }], { cpus: 1 }),
      },
    ],
  },
  {
    rule: 'R50',
    breaks: [
      {
        name: 'a large container',
        input: density([{ name: 'ML', kind: 'container', size: '6GiB' }]),
        path: ['units', 0, 'size'],
        says: ['ML has 6 GiB', 'unusual but possible'],
        node: 'units.0.size',
      },
      {
        name: 'a small VM',
        input: density([{ name: 'Unikernel', kind: 'vm', size: '4MiB' }]),
        path: ['units', 0, 'size'],
        says: ['Unikernel has 4 MiB', 'unusual but possible'],
      },
    ],
    passes: [
      {
        name: 'sizes as most have them',
        input: density([
          { kind: 'container', size: '80MiB' },
          { kind: 'vm', size: '300MiB to 4GiB' },
        ]),
      },
      {
        name: 'a range that begins as most do',
        input: density([{ kind: 'pod', size: '9MiB to 2GiB' }]),
      },
    ],
  },
  {
    rule: 'R66',
    breaks: [
      {
        name: 'memory of a unit',
        input: density([{ ...POD, limitMemory: '1GiB' }], HOST),
        path: ['units', 0, 'requestMemory'],
        says: ['memory: request 2 GiB is above limit 1 GiB', 'the API rejects this'],
        node: 'units.0.memory',
      },
      {
        name: 'CPUs of a tenant',
        input: tenants({ cpus: 8 }, [{ kind: 'pod', requestCpus: '750m', limitCpus: '500m' }]),
        path: ['tenants', 0, 'requestCpus'],
        says: ['CPU: request 0.75 CPUs is above limit 0.5 CPUs'],
        node: 'tenants.0.cpus',
      },
    ],
    passes: [
      {
        name: 'a request that is the limit',
        input: density([{ ...POD, limitMemory: '2GiB' }], HOST),
      },
      { name: 'a limit alone', input: density([{ kind: 'pod', limitMemory: '2GiB' }], HOST) },
    ],
  },
  {
    rule: 'R67',
    breaks: [
      {
        name: 'more pods than a node takes',
        input: density([{ ...POD, count: 8 }], HOST),
        path: ['units', 0, 'count'],
        says: ['Requests of 16 GiB of memory do not fit', '15 GiB allocatable', 'scheduler'],
        node: 'units.0.memory',
      },
      {
        name: 'pods of several sorts on one node',
        input: tenants({ memory: '8GiB', allocatableMemory: '7GiB' }, [
          { kind: 'pod', requestMemory: '4GiB' },
          { kind: 'pod', requestMemory: '4GiB' },
        ]),
        path: ['tenants', 1],
        says: ['Requests of 8 GiB of memory', '7 GiB allocatable'],
        node: 'tenants.1.memory',
      },
    ],
    passes: [
      { name: 'as many as fit', input: density([{ ...POD, count: 7 }], HOST) },
      {
        name: 'limits above what there is',
        input: tenants({ memory: '8GiB' }, [
          { kind: 'pod', requestMemory: '4GiB', limitMemory: '8GiB' },
          { kind: 'pod', requestMemory: '4GiB', limitMemory: '8GiB' },
        ]),
      },
    ],
  },
];
