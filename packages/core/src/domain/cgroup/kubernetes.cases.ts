import {
  cpusToCpuMax,
  memoryQosHigh,
  milliCpuToShares,
  sharesToWeight,
  sharesToWeightLinear,
} from './conversions.ts';
import { type CaseCgroup, cpus, group, host, slice, type SolveCase } from './tree.cases.ts';

const GIB = 2 ** 30;

/**
 * `cpu.weight` of kubepods.slice on a node that can allocate all its CPUs, by who converts: the
 * kubelet, the runtimes since 2025, and as it was proposed, as a part of the node.
 *
 * @see kubelet `getCPUWeight`; opencontainers/cgroups `utils.go`; kubernetes/kubernetes#139807
 */
export const KUBEPODS_WEIGHTS = {
  linear: (cores: number) => sharesToWeightLinear(milliCpuToShares(cores * 1000)),
  quadratic: (cores: number) => sharesToWeight(milliCpuToShares(cores * 1000)),
  proposed: () => sharesToWeightLinear(1024),
} as const satisfies Record<string, (cores: number) => number | undefined>;

/** CPU time on nodes of Kubernetes, checked on 2026-11-30. */
export const KUBERNETES_CPU_CASES: readonly SolveCase[] = [
  // The weights are written out, so that the formulas are held to them.
  grows('K01', 8, 'linear', 313),
  grows('K02', 8, 'quadratic', 532),
  grows('K03', 8, 'proposed', 39),
  grows('K04', 64, 'linear', 2500),
  grows('K05', 64, 'quadratic', 3023),
  grows('K06', 64, 'proposed', 39),
  {
    id: 'K07',
    title: 'pod-level resources: the limit of the pod is the limit of who has none',
    top: podLevelResources(),
    effective: {
      ...cpus({
        kubepods: 2504 / 413,
        app: 200 / 101,
        'log-shipper': 2 / 101,
        B: 1265 / 413,
        'system.slice': 800 / 413,
      }),
      A: { cpus: 3, limitedBy: 'own-cap', memoryMaxBytes: 4 * GIB },
      proxy: { cpus: 1, limitedBy: 'own-cap', memoryMaxBytes: GIB },
    },
  },
];

/** Memory on such nodes, in bytes. */
export const KUBERNETES_MEMORY_CASES: readonly SolveCase[] = [
  {
    id: 'K08',
    title: 'memory QoS of Kubernetes 1.37 with TieredReservation',
    top: memoryQos(7 * GIB),
    effective: {
      kubepods: { memoryMinBytes: 7 * GIB, memoryLowBytes: 0 },
      G: { memoryMinBytes: 4 * GIB },
      // What guaranteed pods leave of memory.min protects all others, by what they use.
      burstable: { memoryMinBytes: Math.round(2.4 * GIB), memoryLowBytes: 0 },
      // Whole pages of 2 GiB and 90 % of the rest.
      B1: { memoryMinBytes: Math.round(1.8 * GIB), memoryHighBytes: 4_080_218_112 },
      B2: { memoryMinBytes: Math.round(0.6 * GIB) },
      E: { memoryMinBytes: Math.round(0.6 * GIB) },
    },
    withoutRecursiveProtection: {
      G: { memoryMinBytes: 4 * GIB },
      burstable: { memoryMinBytes: 0, memoryLowBytes: 0 },
      B1: { memoryMinBytes: 0, memoryLowBytes: 0 },
    },
  },
  {
    id: 'K09',
    title: 'memory QoS that was turned off: what is left below kubepods.slice protects nothing',
    top: memoryQos(0),
    effective: {
      G: { memoryMinBytes: 0 },
      burstable: { memoryMinBytes: 0, memoryLowBytes: 0 },
      B1: { memoryMinBytes: 0, memoryLowBytes: 0 },
    },
  },
];

/** All of a node busy: pods against what systemd runs and who is logged in, at the default weight. */
function grows(
  id: string,
  cores: number,
  formula: keyof typeof KUBEPODS_WEIGHTS,
  weight: number,
): SolveCase {
  const rest = (cores * 100) / (200 + weight);
  return {
    id,
    title: `kubepods.slice on ${cores} CPUs, ${formula} conversion`,
    top: host(
      cores,
      slice('kubepods.slice', KUBEPODS_WEIGHTS[formula](cores) ?? 0),
      slice('system.slice', 100),
      slice('user.slice', 100),
    ),
    effective: cpus({
      'kubepods.slice': cores - 2 * rest,
      'system.slice': rest,
      'user.slice': rest,
    }),
  };
}

/**
 * Pod A asks for 2 CPUs and may have 3, and 4 GiB. One of its containers asks for 1 CPU, one for half a
 * CPU and may have 1; the third says nothing. Pod B asks for 1 CPU.
 *
 * @see KEP-2837, Comprehensive Tabular View
 */
function podLevelResources(): CaseCgroup {
  const pod = { memoryMax: 4 * GIB, cpuMax: cpusToCpuMax(3) };
  const kubelet = (milliCpu: number) => sharesToWeightLinear(milliCpuToShares(milliCpu)) ?? 0;
  const runtime = (milliCpu: number) => sharesToWeight(milliCpuToShares(milliCpu)) ?? 0;
  return host(
    8,
    slice(
      'kubepods',
      kubelet(8000),
      undefined,
      slice(
        'burstable',
        kubelet(3000),
        undefined,
        group(
          'A',
          { cpuWeight: kubelet(2000), ...pod },
          group('app', { cpuWeight: runtime(1000), ...pod }),
          group('proxy', { cpuWeight: runtime(500), memoryMax: GIB, cpuMax: cpusToCpuMax(1) }),
          group('log-shipper', { cpuWeight: runtime(0), ...pod }),
        ),
        slice('B', kubelet(1000)),
      ),
    ),
    slice('system.slice', 100),
    group('user.slice', { cpuWeight: 100, idle: true }),
  );
}

/**
 * 16 GiB, of which pods may have 14: one is guaranteed 4 GiB, two burstable ones ask for 2 and 1 GiB,
 * one asks for nothing. Above the burstable ones `memory.low` is set once, on their class.
 *
 * @see KEP-2570, Cgroup Hierarchy
 */
function memoryQos(reserved: number): CaseCgroup {
  const high = memoryQosHigh(2 * GIB, 4 * GIB, 0.9);
  return {
    name: 'host',
    memory: 16 * GIB,
    children: [
      group(
        'kubepods',
        { memoryMin: reserved, memoryMax: 14 * GIB },
        group('G', { memoryMin: 4 * GIB, memoryMax: 4 * GIB, memoryCurrent: 4 * GIB }),
        group(
          'burstable',
          { memoryLow: 3 * GIB },
          group('B1', { memoryLow: 2 * GIB, memoryHigh: high, memoryCurrent: 3 * GIB }),
          group('B2', { memoryLow: GIB, memoryCurrent: GIB }),
        ),
        group('E', { memoryCurrent: GIB }),
      ),
    ],
  };
}
