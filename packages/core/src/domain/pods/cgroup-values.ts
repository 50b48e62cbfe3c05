import {
  cpusToCpuMax,
  formatCpuMax,
  memoryQosHigh,
  milliCpuToShares,
} from '../cgroup/conversions.ts';
import type { QosClass, Requirements } from './qos.ts';
import { weightOf, type Formula } from './weights.ts';

/** Files of a cgroup with what is written into them; memory in bytes. */
export type CgroupValues = Readonly<Record<string, string | number>>;

/** What the kubelet is configured to do with memory, and what its node can allocate. */
export interface MemoryQos {
  readonly policy?: 'None' | 'TieredReservation' | undefined;
  readonly factor?: number | undefined;
  readonly allocatable?: number | undefined;
}

/**
 * What the kubelet writes into the cgroup of a pod. Checked on 2026-11-30. The weight comes from its requests by the linear
 * formula; a limit is only written where every container has one, or the pod itself.
 *
 * @param all - Which limits all containers state, or the pod.
 * @see `ResourceConfigForPod()` in https://github.com/kubernetes/kubernetes, pkg/kubelet/cm
 */
export function podCgroup(
  { requests, limits }: Requirements,
  qos: QosClass,
  all: { readonly cpu: boolean; readonly memory: boolean },
  memory: MemoryQos,
): CgroupValues {
  const shares = qos === 'BestEffort' ? 2 : milliCpuToShares(milli(requests.cpu));
  return {
    'cpu.weight': weightOf(shares, 'linear') ?? 1,
    ...(all.cpu ? quota(limits.cpu) : {}),
    ...(all.memory && limits.memory ? { 'memory.max': limits.memory } : {}),
    ...reservation(requests.memory, qos, memory),
  };
}

/**
 * What the runtime writes into the cgroup of a container, as the kubelet asks for it.
 *
 * @param formula - By which it makes a weight of shares; without it there is none.
 * @param pod - Limits of the pod itself: they are those of containers that state none.
 * @see `generateLinuxContainerResources()` in https://github.com/kubernetes/kubernetes,
 *   pkg/kubelet/kuberuntime
 * @see https://kubernetes.io/blog/2026/09/14/kubernetes-v1-37-memory-qos-graduates-to-beta
 * @see https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/2570-memory-qos
 */
export function containerCgroup(
  { requests, limits }: Requirements,
  formula: Formula | undefined,
  pod: Requirements['limits'] = {},
  qos?: QosClass,
  memory: MemoryQos = {},
): CgroupValues {
  const weight =
    formula &&
    qos &&
    weightOf(milliCpuToShares(milli(requests.cpu ?? (limits.cpu || pod.cpu))), formula);
  const most = limits.memory || pod.memory;
  return {
    ...(weight ? { 'cpu.weight': weight } : {}),
    ...quota(limits.cpu || pod.cpu),
    ...(most ? { 'memory.max': most } : {}),
    ...(qos ? reservation(requests.memory, qos, memory) : {}),
    ...(qos && qos !== 'Guaranteed' ? throttle(requests.memory, most, memory) : {}),
  };
}

function milli(cpus = 0): number {
  // Thousandths are rounded up; what only binary fractions add is none.
  return Math.ceil(Number((cpus * 1_000).toPrecision(12)));
}

function quota(cpus: number | undefined): CgroupValues {
  return cpus ? { 'cpu.max': formatCpuMax(cpusToCpuMax(milli(cpus) / 1_000)) } : {};
}

/** Hard protection of what is Guaranteed, soft one of what is Burstable, where the kubelet is told to. */
function reservation(request = 0, qos: QosClass, { policy }: MemoryQos): CgroupValues {
  if (policy !== 'TieredReservation' || !request || qos === 'BestEffort') return {};
  return { [qos === 'Guaranteed' ? 'memory.min' : 'memory.low']: request };
}

/** Where the kernel begins to slow a container down, below its limit or what the node can allocate. */
function throttle(
  request = 0,
  limit: number | undefined,
  { factor, allocatable }: MemoryQos,
): CgroupValues {
  const most = limit ?? allocatable;
  if (!factor || !most || most === request) return {};
  const high = memoryQosHigh(request, most, factor);
  return high > request ? { 'memory.high': high } : {};
}
