import { cited } from '../kit/cited.ts';

/** What an example takes: the numbers are the same in every chapter. */
export const SYSTEM = { overheadMemory: '1.5GiB', overhead: 'guest kernel, services, VMM' };
export const SHIM = { overheadMemory: '10MiB', overhead: 'shim' };

const machine = { name: 'Virtual machine', kind: 'vm', memory: '512MiB', ...SYSTEM };
const container = { name: 'Container', kind: 'container', memory: '512MiB', ...SHIM };

/** One host, filled with the same program in machines and in containers. */
export const FILLED = {
  kind: 'density-view',
  heading: 'One host, the same program in machines or in containers',
  memory: '16GiB',
  reservedMemory: '1GiB',
  illustrative: true,
  units: [machine, container],
};

/** One of each, the smallest machine that is specified among them. */
export const EACH = {
  kind: 'density-view',
  illustrative: true,
  units: [
    machine,
    {
      name: 'Firecracker microVM',
      kind: 'vm',
      illustrative: false,
      memory: '128MiB',
      app: 'guest with its kernel',
      overheadMemory: '5MiB',
      overhead: 'VMM, at most',
      ...cited('firecracker-specification'),
    },
    container,
  ],
};

/** Six of each, with what is the same in all six. */
export const COPIES = {
  kind: 'density-view',
  heading: 'Six of each on disk: the same in all, and their own',
  illustrative: true,
  units: [
    {
      name: 'Machines, full copies',
      kind: 'vm',
      count: 6,
      storage: '400MiB',
      sharedStorage: '2GiB',
    },
    {
      name: 'Machines, linked clones',
      kind: 'vm',
      count: 6,
      storage: '400MiB',
      sharedStorage: '2GiB',
      sharing: 'linked-clones',
    },
    {
      name: 'Containers, one base image',
      kind: 'container',
      count: 6,
      storage: '400MiB',
      sharedStorage: '80MiB',
    },
  ],
};
