import type { RuleCases } from './case.ts';

const vm = (guest: object) => ({ kind: 'vm-stack', hypervisor: 'kvm', guests: [guest] });
const container = (unit: object, more: object = {}) => ({
  kind: 'container-stack',
  engine: 'docker',
  hostOs: 'debian',
  ...more,
  containers: [unit],
});

/** Sizes that lack their unit, and small or bare ones that are meant. */
export const SIZE_CASES: readonly RuleCases[] = [
  {
    rule: 'R80',
    breaks: [
      {
        name: 'memory of a VM as QEMU takes it',
        input: vm({ name: 'web', vcpus: 4, memory: 2048 }),
        path: ['guests', 0, 'memory'],
        says: ['web has 2 KiB of memory', 'Did you mean 2048MiB?'],
        node: 'guests.0',
      },
      {
        name: 'the same as text',
        input: vm({ memory: '4096' }),
        path: ['guests', 0, 'memory'],
        says: ['Did you mean 4096MiB?'],
      },
      {
        name: 'a few bytes that are GiB',
        input: vm({ memory: 8 }),
        path: ['guests', 0, 'memory'],
        says: ['8 B of memory', 'Did you mean 8GiB?'],
      },
      {
        name: 'a disk as Proxmox takes it',
        input: vm({ memory: '2GiB', disk: 32 }),
        path: ['guests', 0, 'disk'],
        says: ['32 B of disk space', 'Did you mean 32GiB?'],
      },
      {
        name: 'memory of a machine',
        input: {
          ...vm({ memory: '2GiB' }),
          memory: 65_536,
          memoryOvercommit: 'swap',
          rules: 'R46=off',
        },
        path: ['memory'],
        says: ['The machine has 64 KiB', 'Did you mean 65536MiB?'],
        node: 'hardware',
      },
      {
        name: 'memory of a container',
        input: container({ name: 'web', memory: 512 }),
        path: ['containers', 0, 'memory'],
        says: ['web has 512 B', 'Did you mean 512MiB?'],
        node: 'containers.0',
      },
      {
        name: 'memory of the machine under containers',
        input: container({}, { memory: 16 }),
        path: ['memory'],
        says: ['Did you mean 16GiB?'],
      },
      {
        name: 'memory that a pod requests, and that of its host',
        input: {
          kind: 'density-view',
          illustrative: true,
          memory: '16GiB',
          units: [{ name: 'web', kind: 'pod', requestMemory: 256 }],
        },
        path: ['units', 0, 'requestMemory'],
        says: ['web has 256 B', 'Did you mean 256MiB?'],
      },
      {
        name: 'memory of a host whose use is shown',
        input: {
          kind: 'utilisation-view',
          illustrative: true,
          memory: 32_768,
          tenants: [{ name: 'web', kind: 'container', memory: '1GiB' }],
        },
        path: ['memory'],
        says: ['The host has 32 KiB', 'Did you mean 32768MiB?'],
      },
    ],
    passes: [
      { name: 'a size with its unit', input: vm({ memory: '2048MiB', disk: '32G' }) },
      { name: 'bytes that are meant', input: vm({ memory: 2_147_483_648 }) },
      { name: 'the least that is not tiny', input: vm({ memory: '1MiB' }) },
      { name: 'none at all, which is no limit', input: container({ memory: 0 }) },
      { name: 'bytes of a container', input: container({ memory: 536_870_912 }) },
      {
        name: 'files of a cgroup, which are in bytes',
        input: {
          kind: 'cgroup-slice',
          cpus: 4,
          memory: '8GiB',
          children: [{ name: 'shop', memoryMax: 4096 }],
        },
      },
      {
        name: 'a limit of its own',
        input: vm({ memory: 65_536 }),
        rules: { R80: { mib: 0.01 } },
      },
    ],
  },
];
