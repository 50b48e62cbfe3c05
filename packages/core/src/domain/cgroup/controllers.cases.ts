import { cpusToCpuMax } from './conversions.ts';
import { group, type SolveCase } from './tree.cases.ts';

const GIB = 2 ** 30;
const LIMITED = {
  cpuMax: cpusToCpuMax(0.5),
  memoryMax: GIB,
  memoryLow: GIB,
  pidsMax: 10,
};
const WITHOUT_CPU = { cpus: 4, cpuMaxCpus: null, limitedBy: 'host' } as const;
const WITHOUT_MEMORY = { memoryMaxBytes: 8 * GIB, memoryLowBytes: 0 } as const;

function machine(settings: object, ...children: SolveCase['top'][]): SolveCase['top'] {
  return { name: 'host', cpus: 4, memory: 8 * GIB, ...settings, children };
}

/** Files that do not exist because their controller did not get down to them. */
export const CONTROLLER_CASES: readonly SolveCase[] = [
  {
    id: 'K01',
    title: 'a cap whose controller the parent keeps',
    top: machine(
      { cgroupSubtreeControl: 'cpu memory pids' },
      group('user', { cgroupSubtreeControl: 'memory pids' }, group('a', LIMITED)),
    ),
    effective: {
      user: WITHOUT_CPU,
      a: { ...WITHOUT_CPU, memoryMaxBytes: GIB, pidsMax: 10 },
    },
  },
  {
    id: 'K02',
    title: 'a cap whose controller all above hand down',
    top: machine(
      { cgroupSubtreeControl: '+cpu' },
      group('user', { cgroupSubtreeControl: '+cpu' }, group('a', { cpuMax: cpusToCpuMax(0.5) })),
    ),
    effective: { a: { cpus: 0.5, cpuMaxCpus: 0.5, limitedBy: 'own-cap' } },
  },
  {
    id: 'K03',
    title: 'limits where nothing is told of controllers',
    top: machine({}, group('user', {}, group('a', LIMITED))),
    effective: { a: { cpus: 0.5, memoryMaxBytes: GIB, pidsMax: 10 } },
  },
  {
    id: 'K04',
    title: 'what the top keeps nobody below has, whatever lies between',
    top: machine(
      { cgroupSubtreeControl: 'pids' },
      group('m', {}, group('n', { cgroupSubtreeControl: 'cpu memory pids' }, group('a', LIMITED))),
    ),
    effective: { a: { ...WITHOUT_CPU, ...WITHOUT_MEMORY, pidsMax: 10 } },
  },
  {
    id: 'K05',
    title: 'an empty list hands nothing down',
    top: machine({ cgroupSubtreeControl: '' }, group('a', LIMITED)),
    effective: { a: { ...WITHOUT_CPU, ...WITHOUT_MEMORY, pidsMax: null } },
  },
  {
    id: 'K06',
    title: 'what a cgroup lists as its own counts where its parent says nothing',
    top: machine(
      {},
      group('a', { ...LIMITED, cgroupControllers: 'cpu' }),
      group('b', { memoryMax: GIB }),
    ),
    effective: {
      a: { cpuMaxCpus: 0.5, ...WITHOUT_MEMORY, pidsMax: null },
      b: { memoryMaxBytes: GIB },
    },
  },
  {
    id: 'K07',
    title: 'what systemd disables stays out of all below, not of the unit itself',
    top: machine(
      {},
      group(
        'u',
        { disableControllers: ['cpu'], cpuMax: cpusToCpuMax(2) },
        group('m', {}, group('a', LIMITED)),
      ),
    ),
    effective: {
      u: { cpuMaxCpus: 2 },
      a: { cpus: 2, cpuMaxCpus: 2, limitedBy: 'ancestor-cap', memoryMaxBytes: GIB },
    },
  },
  {
    id: 'K08',
    title: 'a weight, a set of CPUs and memory in use that are not there',
    top: machine(
      { cgroupSubtreeControl: 'io' },
      group('a', { cpuWeight: 900, cpusetCpus: '0', memoryCurrent: GIB }),
      group('b', {}),
    ),
    effective: {
      a: { cpus: 2, cpuset: '0-3', memoryUsageBytes: null },
      b: { cpus: 2 },
    },
  },
  {
    id: 'K09',
    title: 'what is told of CPUs without a file counts as ever',
    top: machine({ cgroupSubtreeControl: '' }, group('a', { cpuDemand: 1 })),
    effective: { a: { cpus: 1, limitedBy: 'demand' } },
  },
];
