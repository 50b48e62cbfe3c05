import type { RuleCases } from '../case.ts';

const vms = (input: object) => ({ kind: 'vm-stack', hypervisor: 'kvm', ...input });

/** Rules about how much the guests take of the machine. */
export const CAPACITY_CASES: readonly RuleCases[] = [
  {
    rule: 'R45',
    breaks: [
      {
        name: 'a vCPU more than CPUs',
        input: vms({ cpus: 8, guests: [{ vcpus: 4 }, { vcpus: 5 }] }),
        path: ['cpus'],
        severity: 'info',
        says: ['9 vCPUs', '8 CPUs', '1.13:1'],
        node: 'hardware',
      },
      {
        name: 'more than four vCPUs for each CPU',
        input: vms({ cpus: 2, guests: Array.from({ length: 5 }, () => ({ vcpus: 2 })) }),
        path: ['cpus'],
        severity: 'warning',
        says: ['10 vCPUs', '2 CPUs', '5:1'],
        node: 'hardware',
      },
      {
        name: 'more than a threshold of its own',
        input: vms({ cpus: 2, guests: [{ vcpus: 2 }, { vcpus: 2 }] }),
        rules: { R45: { warning: 1.5 } },
        path: ['cpus'],
        severity: 'warning',
        says: ['2:1'],
      },
      {
        name: 'guests inside a guest that take more than it has',
        input: vms({
          nested: true,
          guests: [{ name: 'lab', vcpus: 2, vmStack: { guests: [{ vcpus: 2 }, { vcpus: 1 }] } }],
        }),
        path: ['guests', 0, 'vmStack', 'guests'],
        severity: 'info',
        says: ['3 vCPUs', '2 CPUs', '1.5:1'],
        node: 'guests.0',
      },
    ],
    passes: [
      {
        name: 'as many vCPUs as CPUs',
        input: vms({ cpus: 8, guests: [{ vcpus: 4 }, { vcpus: 4 }, {}] }),
      },
      { name: 'guests that do not say', input: vms({ cpus: 2, guests: 40 }) },
      { name: 'a host that does not say', input: vms({ guests: [{ vcpus: 64 }, { vcpus: 64 }] }) },
      {
        name: 'less than a threshold of its own',
        input: vms({ cpus: 2, guests: [{ vcpus: 2 }, { vcpus: 2 }] }),
        rules: { R45: { info: 2 } },
      },
    ],
  },
  {
    rule: 'R69',
    breaks: [
      {
        name: 'a VM that is larger than its host',
        input: vms({ cpus: 4, guests: [{ vcpus: 1 }, { name: 'db', vcpus: 8 }] }),
        path: ['guests', 1, 'vcpus'],
        says: ['db', '(8)', 'the host', '(4)'],
        node: 'guests.1',
      },
      {
        name: 'a VM that is larger than the guest it is in',
        input: vms({
          nested: true,
          cpus: 16,
          guests: [{ name: 'lab', vcpus: 2, vmStack: { guests: [{ vcpus: 4 }] } }],
        }),
        path: ['guests', 0, 'vmStack', 'guests', 0, 'vcpus'],
        says: ['(4)', 'lab', '(2)'],
      },
    ],
    passes: [
      { name: 'a VM as large as its host', input: vms({ cpus: 4, guests: [{ vcpus: 4 }] }) },
      { name: 'a host that does not say', input: vms({ guests: [{ vcpus: 512 }] }) },
    ],
  },
  {
    rule: 'R46',
    breaks: [
      {
        name: 'more memory than the host has',
        input: vms({ memory: '16GiB', guests: [{ memory: '8GiB' }, { memory: '10GiB' }, {}] }),
        path: ['memory'],
        says: ['2 GiB', 'without ballooning or swap', 'the host'],
        node: 'hardware',
      },
      {
        name: 'the same with ballooning',
        input: vms({
          memory: '16GiB',
          memoryOvercommit: ['ballooning', 'swap'],
          guests: [{ memory: '8GiB' }, { memory: '10GiB' }],
        }),
        path: ['memory'],
        severity: 'info',
        says: ['2 GiB', 'ballooning, swap'],
        node: 'hardware',
      },
      {
        name: 'microVMs that fit only without their VMMs',
        input: vms({
          hypervisor: 'firecracker',
          memory: '1GiB',
          guests: Array.from({ length: 8 }, () => ({ memory: '128MiB' })),
        }),
        path: ['memory'],
        says: ['40 MiB'],
      },
      {
        name: 'an overhead of its own',
        input: vms({ memory: '4GiB', guests: [{ memory: '4096MiB' }] }),
        rules: { R46: { overheadMib: 64 } },
        path: ['memory'],
        says: ['64 MiB'],
      },
      {
        name: 'guests inside a guest that take more than it has',
        input: vms({
          nested: true,
          guests: [{ name: 'lab', memory: '4GiB', vmStack: { guests: [{ memory: '5GiB' }] } }],
        }),
        path: ['guests', 0, 'vmStack', 'guests'],
        says: ['1 GiB', 'lab'],
        node: 'guests.0',
      },
    ],
    passes: [
      {
        name: 'as much memory as the host has',
        input: vms({ memory: '16GiB', guests: [{ memory: '8GiB' }, { memory: '8G' }] }),
      },
      {
        name: 'ballooning that nobody needs',
        input: vms({ memory: '16GiB', memoryOvercommit: 'ballooning', guests: [{ memory: '8G' }] }),
      },
      {
        name: 'microVMs that fit with their VMMs',
        input: vms({
          hypervisor: 'firecracker',
          memory: '1GiB',
          guests: Array.from({ length: 7 }, () => ({ memory: '128MiB' })),
        }),
      },
      { name: 'guests that do not say', input: vms({ memory: '1GiB', guests: 100 }) },
    ],
  },
];
