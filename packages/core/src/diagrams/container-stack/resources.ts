import { ociRuntime, ociVersion } from '../../domain/engine-names.ts';
import { containerCgroup, podCgroup, type CgroupValues } from '../../domain/pods/cgroup-values.ts';
import {
  type Counted,
  podRequirements,
  type QosClass,
  qosOf,
  RESOURCES,
  type Requirements,
  withDefaults,
} from '../../domain/pods/qos.ts';
import { weightFormula, type WeightFormula } from '../../domain/pods/weights.ts';
import type { Tenants } from '../../input/tenants.ts';
import type { Together } from './together.ts';
import { copiesIn } from './replicas.ts';
import type { ContainerStackModel, ContainerUnit } from './schema.ts';
import type { Setup } from './setup.ts';

/** A container with what it may use, and what follows for its cgroup. */
export interface ContainerResources extends Counted {
  readonly name?: string;
  readonly cgroup?: CgroupValues;
}

/** The same of a pod, or of a container in none. */
export interface PodResources extends Requirements {
  readonly name?: string;
  readonly replicas?: number;
  /** Only Kubernetes has classes. */
  readonly qosClass?: QosClass;
  readonly cgroup?: CgroupValues;
  readonly containers: readonly ContainerResources[];
}

/** What containers may use, as far as somebody says it. */
export interface StackResources {
  /** By their place among the boundaries. */
  readonly pods: readonly PodResources[];
  /** How the runtime makes weights of CPU requests; not known of every one. */
  readonly weights?: WeightFormula;
}

/** Does a kubelet start these containers? */
export function hasKubelet({ engine, pods }: Setup): boolean {
  return pods && (engine.class === 'orchestrator' || engine.class === 'cri-runtime');
}

/** What a container is said to request and to be limited to; `cpus` and `memory` of it are limits. */
export function requirementsOf({ requests, limits, cpus, memory }: ContainerUnit): Requirements {
  const plain = {
    ...(cpus === undefined ? {} : { cpu: cpus }),
    ...(memory === undefined ? {} : { memory }),
  };
  return withDefaults({ ...(requests ? { requests } : {}), limits: { ...plain, ...limits } });
}

/** What is said of a pod as a whole, on any of its containers. */
export function podOwn({ members }: Together): Partial<Requirements> {
  const [requests, limits] = (['podRequests', 'podLimits'] as const).map(
    (key) => members.find(({ unit }) => unit[key])?.unit[key],
  );
  return { ...(requests ? { requests } : {}), ...(limits ? { limits } : {}) };
}

/** Works out classes and cgroups; nothing where nobody says what containers may use. */
export function resourcesOf(
  stack: ContainerStackModel,
  setup: Setup,
  { list }: Tenants<Together>,
): StackResources | undefined {
  const told = stack.containers?.list.some(
    ({ requests, limits, podRequests, podLimits }) =>
      requests ?? limits ?? podRequests ?? podLimits,
  );
  if (!told) return undefined;
  const kubelet = hasKubelet(setup);
  const own = kubelet && setup.family === 'linux' && setup.home !== 'sandbox';
  const weights = own ? weightsOf(setup) : undefined;
  return {
    pods: list.map((pod) => resourcesOfPod(stack, setup, pod, weights)),
    ...(weights ? { weights } : {}),
  };
}

function resourcesOfPod(
  stack: ContainerStackModel,
  setup: Setup,
  pod: Together,
  weights: WeightFormula | undefined,
): PodResources {
  const kubelet = hasKubelet(setup);
  const counted = pod.members.map(({ unit }) => ({
    ...(unit.role ? { role: unit.role } : {}),
    ...requirementsOf(unit),
  }));
  const own = podOwn(pod);
  const whole = podRequirements(own, counted);
  const qos = kubelet ? qosOf(own, counted) : undefined;
  const linux = setup.family === 'linux';
  const memory = {
    policy: stack.memoryReservationPolicy,
    factor: stack.memoryThrottlingFactor,
    allocatable: stack.memory,
  };
  const [cpu = false, bytes = false] = RESOURCES.map(
    (one) => !!own.limits?.[one] || counted.every(({ limits }) => limits[one]),
  );
  const replicas = copiesIn(pod);
  const name = pod.name ?? pod.members[0]?.unit.name;
  return {
    ...(name ? { name } : {}),
    ...(replicas > 1 ? { replicas } : {}),
    ...(qos ? { qosClass: qos } : {}),
    ...whole,
    ...(qos && linux ? { cgroup: podCgroup(whole, qos, { cpu, memory: bytes }, memory) } : {}),
    containers: counted.map((one, index) => {
      const label = pod.members[index]?.unit.name;
      // The cgroups of containers in a sandbox are empty: what runs in it runs in that of its pod.
      const values =
        linux && setup.home !== 'sandbox'
          ? containerCgroup(one, weights?.formula, own.limits, qos, memory)
          : undefined;
      return { ...(label ? { name: label } : {}), ...one, ...(values ? { cgroup: values } : {}) };
    }),
  };
}

/** By which formula the runtime of a stack makes weights: that of Kata Containers is in its VMs. */
function weightsOf({ chain, home }: Setup): WeightFormula | undefined {
  if (home === 'vm-each') return weightFormula('kata-agent', undefined, 'kata-agent');
  const last = chain.at(-1) ?? '';
  return weightFormula(ociRuntime(last) ?? '', ociVersion(last), last);
}
