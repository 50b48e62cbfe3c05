/** What the kubelet and the scheduler count of a container or a pod. */
export const RESOURCES = ['cpu', 'memory'] as const;
export type Resource = (typeof RESOURCES)[number];

/** CPUs and bytes of memory, each where somebody says it. */
export type Amounts = { readonly [R in Resource]?: number | undefined };

/** Least and most of each resource. */
export interface Requirements {
  readonly requests: Amounts;
  readonly limits: Amounts;
}

export type Role = 'init' | 'sidecar';

/** A container of a pod as resources are counted; those with a role in the order of their start. */
export interface Counted extends Requirements {
  readonly role?: Role | undefined;
}

export type QosClass = 'Guaranteed' | 'Burstable' | 'BestEffort';

/** A limit without a request is the request too: the API server fills it in. */
export function withDefaults({ requests = {}, limits = {} }: Partial<Requirements>): Requirements {
  const filled = RESOURCES.flatMap((one): [Resource, number][] => {
    const amount = requests[one] ?? limits[one];
    return amount === undefined ? [] : [[one, amount]];
  });
  return { requests: Object.fromEntries(filled), limits };
}

/**
 * What a pod needs of each resource while it starts or runs, whichever is more: its containers and
 * sidecars together, or an init container with the sidecars that were started before it.
 *
 * Checked on 2026-11-30 against `AggregateContainerRequests()` of Kubernetes.
 *
 * @see https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/753-sidecar-containers
 */
export function podAmounts(containers: readonly Counted[], key: keyof Requirements): Amounts {
  const amounts: { [R in Resource]?: number } = {};
  for (const one of RESOURCES) {
    let running = 0;
    let sidecars = 0;
    let starting = 0;
    let some = false;
    for (const { role, [key]: told } of containers) {
      const amount = told[one];
      if (amount === undefined) continue;
      some = true;
      if (role === 'init') {
        starting = Math.max(starting, add(sidecars, amount));
        continue;
      }
      if (role === 'sidecar') sidecars = add(sidecars, amount);
      running = add(running, amount);
    }
    if (some) amounts[one] = Math.max(running, starting);
  }
  return amounts;
}

/** CPUs add up in thousandths, bytes as they are. */
export function add(one: number, other: number): number {
  return Math.round((one + other) * 1_000) / 1_000;
}

/**
 * What the scheduler counts for a pod. Where it has resources of its own, requests that it does not
 * state are those of its containers, and where they state none, its limits.
 *
 * Checked on 2026-11-30 against `defaultPodRequests()` of Kubernetes.
 *
 * @see https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/2837-pod-level-resource-spec
 */
export function podRequirements(
  own: Partial<Requirements>,
  containers: readonly Counted[],
): Requirements {
  return {
    requests: { ...own.limits, ...podAmounts(containers, 'requests'), ...own.requests },
    limits: { ...podAmounts(containers, 'limits'), ...own.limits },
  };
}

/**
 * The class of a pod. Resources of its own decide where it has some; else all of its containers
 * together, init containers and sidecars too.
 *
 * Checked on 2026-11-30 against `ComputePodQOS()` of Kubernetes.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/
 */
export function qosOf(own: Partial<Requirements>, containers: readonly Counted[]): QosClass {
  const { limits, requests } = own;
  // Only a pod with limits of its own has its other requests filled in.
  const pod = limits
    ? { limits, requests: podRequirements(own, containers).requests }
    : requests && { limits: {}, requests };
  const classes = new Set(
    (pod ? [pod] : containers).flatMap(({ requests, limits }) =>
      RESOURCES.map((one): QosClass => {
        const [request = 0, limit = 0] = [requests[one], limits[one]];
        if (request !== limit) return 'Burstable';
        return request === 0 ? 'BestEffort' : 'Guaranteed';
      }),
    ),
  );
  const [only = 'BestEffort'] = classes;
  return classes.size > 1 ? 'Burstable' : only;
}
