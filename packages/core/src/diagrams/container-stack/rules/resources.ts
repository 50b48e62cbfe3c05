import {
  add,
  podRequirements,
  type Requirements,
  type Resource,
  RESOURCES,
} from '../../../domain/pods/qos.ts';
import { formatBytes, formatCpus } from '../../../domain/units.ts';
import { childPath } from '../../../figure/legend.ts';
import type { Finding, Findings, Rule } from '../../../rules/rule.ts';
import type { ContainersPlace } from '../../places.ts';
import { REQUEST_ABOVE_LIMIT, REQUESTS_BEYOND_NODE } from '../../shared/requests.rules.ts';
import { type Together, togetherIn } from '../pods.ts';
import { copiesIn, isRunning } from '../replicas.ts';
import { hasKubelet, podOwn, requirementsOf } from '../resources.ts';
import { containersOf, type ContainerUnit } from '../schema.ts';

/** A pod as the rules look at it. */
interface Pod {
  readonly pod: Together;
  /** Id of its block, and what messages call it. */
  readonly node: string;
  readonly name: string;
  readonly own: Partial<Requirements>;
  readonly whole: Requirements;
}

/** The pods of a node that a kubelet runs. */
function podsOf(at: ContainersPlace): readonly Pod[] {
  const { stack, setup } = at;
  if (!hasKubelet(setup)) return [];
  return togetherIn(containersOf(stack), true).list.map((pod, index) => {
    const counted = pod.members.map(({ unit }) => ({ ...requirementsOf(unit), role: unit.role }));
    const own = podOwn(pod);
    return {
      pod,
      node: childPath(at.id, `pods.${index}`),
      name: pod.name ?? `pod ${index + 1}`,
      own,
      whole: podRequirements(own, counted),
    };
  });
}

/** The container that a finding about its pod is at: the one that says something, else the first. */
function placeOf({ pod }: Pod, key: keyof ContainerUnit): (string | number)[] {
  const statement = pod.members.find(({ unit }) => unit[key] !== undefined);
  return ['containers', (statement ?? pod.members[0])?.index ?? 0, ...(statement ? [key] : [])];
}

function nameOf({ unit, index }: Together['members'][number]): string {
  return unit.name || `container ${index + 1}`;
}

function amount(key: Resource, value: number): string {
  return key === 'cpu' ? `${formatCpus(value)} CPUs` : formatBytes(value);
}

function amountNamed(key: Resource, value: number): string {
  return key === 'cpu' ? amount(key, value) : `${amount(key, value)} of memory`;
}

/** Requests above limits, of containers and of pods. */
function requestsAboveLimits(at: ContainersPlace): Findings {
  const above = ({ requests, limits }: Requirements): Resource | undefined =>
    RESOURCES.find((one) => (requests[one] ?? 0) > (limits[one] ?? Infinity));
  const tell = (name: string, one: Resource, { requests, limits }: Requirements): string =>
    `${name}, ${one === 'cpu' ? 'CPU' : one}: request ${amount(one, requests[one] ?? 0)} is above limit ${amount(one, limits[one] ?? 0)}; the API rejects this.`;
  return podsOf(at).flatMap((one): Finding[] => {
    const found = one.pod.members.flatMap((entry): Finding[] => {
      const { unit, index } = entry;
      const requirements = requirementsOf(unit);
      const key = above(requirements);
      if (!key) return [];
      const node = childPath(at.id, `containers.${index}`);
      return [
        {
          path: ['containers', index, 'requests'],
          node,
          message: tell(nameOf(entry), key, requirements),
        },
      ];
    });
    const { requests = {}, limits = {} } = one.own;
    const key = above({ requests, limits });
    if (!key) return found;
    const message = tell(`${one.name} as a whole`, key, { requests, limits });
    return [...found, { path: placeOf(one, 'podRequests'), node: one.node, message }];
  });
}

/** What a node has, where somebody says it; in a guest, what that guest has. */
function capacityOf({ stack, inside }: ContainersPlace, key: Resource): number | undefined {
  if (key === 'cpu') return stack.cpus ?? inside?.guest.vcpus;
  return stack.memory ?? inside?.guest.memory;
}

/** The first pod with which the sum of an amount goes beyond what the node has. */
function beyond(
  at: ContainersPlace,
  key: Resource,
  of: keyof Requirements,
): { readonly one: Pod; readonly sum: number; readonly capacity: number } | undefined {
  const capacity = capacityOf(at, key);
  if (!capacity) return undefined;
  let sum = 0;
  let over: Pod | undefined;
  for (const one of podsOf(at)) {
    sum = add(sum, copiesIn(one.pod) * (one.whole[of][key] ?? 0));
    if (sum > capacity) over ??= one;
  }
  return over && { one: over, sum, capacity };
}

/** Requests of all pods with their replicas beyond their node. */
function requestsBeyond(at: ContainersPlace): Findings {
  return RESOURCES.flatMap((key): Finding[] => {
    const found = beyond(at, key, 'requests');
    if (!found) return [];
    const { one, sum, capacity } = found;
    const message = `Requests of ${amountNamed(key, sum)} do not fit on a node with ${amount(key, capacity)}; the scheduler would not place ${one.name}${copiesIn(one.pod) > 1 ? ' with all its replicas' : ''}.`;
    return [{ path: placeOf(one, 'requests'), node: one.node, message }];
  });
}

export const requestAboveLimit: Rule = {
  ...REQUEST_ABOVE_LIMIT,
  on: { containers: requestsAboveLimits },
};

export const requestsBeyondNode: Rule = {
  ...REQUESTS_BEYOND_NODE,
  on: { containers: requestsBeyond },
};

export const contradictoryPod: Rule = {
  id: 'R90',
  code: 'contradictory-pod',
  severity: 'error',
  title: 'What is said of one pod contradicts itself.',
  why: 'A pod is created and removed as a whole: all of its containers have as many replicas as it has, what it requests as a whole is one number, and something has to run in it.',
  source: {
    title: 'Kubernetes documentation, Pods',
    href: 'https://kubernetes.io/docs/concepts/workloads/pods/',
  },
  on: {
    containers(at) {
      const { stack, setup } = at;
      if (!setup.pods) return undefined;
      const pods = togetherIn(containersOf(stack), true).list;
      return pods.flatMap((pod, place): Finding[] => {
        const { members, name = '' } = pod;
        const node = childPath(at.id, `pods.${place}`);
        const differing = (['replicas', 'podRequests', 'podLimits'] as const).flatMap(
          (key): Finding[] => {
            const statements = members.filter(({ unit }) => unit[key] !== undefined);
            const [first] = statements;
            const text = (entry: typeof first): string => JSON.stringify(entry?.unit[key]);
            const odd = statements.find((entry) => text(entry) !== text(first));
            if (!odd || !first) return [];
            const values =
              key === 'replicas'
                ? ` has ${first.unit.replicas} replicas by ${nameOf(first)} and ${odd.unit.replicas} by ${nameOf(odd)}`
                : ` has other ${key === 'podLimits' ? 'limits' : 'requests'} by ${nameOf(first)} than by ${nameOf(odd)}`;
            const message = `The pod ${name}${values}; say it once, or the same for all.`;
            return [{ path: ['containers', odd.index, key], node, message }];
          },
        );
        const [first] = members;
        if (!first || members.some(({ unit }) => !unit.role)) return differing;
        const message = `${name ? `The pod ${name}` : 'The pod'} of ${nameOf(first)} has nothing but init containers${members.every(({ unit }) => !isRunning(unit)) ? '' : ' and sidecars'}; the API rejects a pod without any other container.`;
        return [...differing, { path: ['containers', first.index, 'role'], node, message }];
      });
    },
  },
};

export const beyondPod: Rule = {
  id: 'R91',
  code: 'container-beyond-pod',
  severity: 'error',
  title: 'Containers request or may use more than their pod as a whole.',
  why: 'Resources of a pod hold for all of its containers together. Their limits may add up beyond it, but no single one can be reached that lies above, and their requests have to fit.',
  source: {
    title: 'Kubernetes, KEP-2837, Pod Level Resource Specifications',
    href: 'https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/2837-pod-level-resource-spec',
  },
  on: {
    containers: (at) =>
      podsOf(at).flatMap((one): Finding[] => {
        const { pod, own, name, node } = one;
        const counted = pod.members.map(({ unit }) => ({
          ...requirementsOf(unit),
          role: unit.role,
        }));
        const { requests } = podRequirements({}, counted);
        return RESOURCES.flatMap((key): Finding[] => {
          const most = own.limits?.[key] ?? Infinity;
          const single = pod.members.flatMap((entry, index): Finding[] => {
            const limit = counted[index]?.limits[key] ?? 0;
            if (entry.unit.role || limit <= most) return [];
            const message = `The limit of ${nameOf(entry)} (${amountNamed(key, limit)}) is above that of its pod ${name} (${amount(key, most)}); the API rejects this.`;
            const plain = key === 'cpu' ? 'cpus' : 'memory';
            const field = entry.unit.limits?.[key] === undefined ? plain : 'limits';
            const path = ['containers', entry.index, field];
            return [{ path, node: childPath(at.id, `containers.${entry.index}`), message }];
          });
          const [sum = 0, least = Infinity] = [requests[key], own.requests?.[key]];
          if (sum <= least) return single;
          const message = `The containers of ${name} request ${amountNamed(key, sum)} together, the pod as a whole only ${amount(key, least)}; the API rejects this.`;
          return [...single, { path: placeOf(one, 'podRequests'), node, message }];
        });
      }),
  },
};

export const limitsBeyondNode: Rule = {
  id: 'R92',
  code: 'limits-beyond-node',
  severity: 'info',
  title: 'The memory limits of the pods on a node add up to more than it has.',
  why: 'The scheduler counts requests only, so limits may be overcommitted: when many pods come near theirs, the kubelet evicts some of them, or the kernel kills processes, those of the class BestEffort first.',
  source: {
    title: 'Kubernetes, Node-pressure Eviction',
    href: 'https://kubernetes.io/docs/concepts/scheduling-eviction/node-pressure-eviction/',
  },
  on: {
    containers(at) {
      const found = beyond(at, 'memory', 'limits');
      // What does not even fit is said by another rule.
      if (!found || beyond(at, 'memory', 'requests')) return undefined;
      const { one, sum, capacity } = found;
      const message = `Limits of ${amountNamed('memory', sum)} on a node with ${amount('memory', capacity)}: memory is overcommitted by what the pods may use beyond their requests.`;
      return { path: placeOf(one, 'limits'), node: one.node, message };
    },
  },
};
