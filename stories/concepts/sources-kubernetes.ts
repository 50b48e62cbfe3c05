import type { Source } from './source.ts';

const PROPOSALS = 'https://github.com/kubernetes/enhancements/blob/master/keps/sig-node';
const KUBERNETES = 'Kubernetes';

/** Kubernetes: documentation, enhancement proposals, posts and discussions. */
export const KUBERNETES_SOURCES = {
  'kep-2221': {
    title: 'KEP-2221: removing dockershim from the kubelet',
    publisher: KUBERNETES,
    href: `${PROPOSALS}/2221-remove-dockershim/README.md`,
  },
  'kep-127': {
    title: 'KEP-127: user namespaces for pods',
    publisher: KUBERNETES,
    href: `${PROPOSALS}/127-user-namespaces/README.md`,
  },
  'kep-2254': {
    title: 'KEP-2254: cgroup v2',
    publisher: KUBERNETES,
    href: `${PROPOSALS}/2254-cgroup-v2/README.md`,
  },
  'kep-2570': {
    title: 'KEP-2570: Memory QoS with cgroup v2',
    publisher: KUBERNETES,
    href: `${PROPOSALS}/2570-memory-qos/README.md`,
  },
  'kep-5573': {
    title: 'KEP-5573: removal of cgroup v1 support',
    publisher: KUBERNETES,
    href: `${PROPOSALS}/5573-remove-cgroup-v1/README.md`,
  },
  'memory-qos-136': {
    title: 'Kubernetes v1.36: Tiered Memory Protection with Memory QoS',
    publisher: KUBERNETES,
    href: 'https://kubernetes.io/blog/2026/04/29/kubernetes-v1-36-memory-qos-tiered-protection/',
  },
  'memory-qos-137': {
    title: 'Kubernetes v1.37: Memory QoS Graduates to Beta',
    publisher: KUBERNETES,
    href: 'https://kubernetes.io/blog/2026/09/14/kubernetes-v1-37-memory-qos-graduates-to-beta/',
  },
  'weight-formula': {
    title: 'New conversion from cgroup v1 CPU shares to v2 CPU weight',
    publisher: KUBERNETES,
    href: 'https://kubernetes.io/blog/2026/01/30/new-cgroup-v1-to-v2-cpu-conversion-formula/',
  },
  'website-54835': {
    title: 'kubernetes/website pull request 54835, with a review of the conversion',
    publisher: KUBERNETES,
    href: 'https://github.com/kubernetes/website/pull/54835',
  },
  'kubernetes-139807': {
    title: 'kubernetes pull request 139807',
    publisher: KUBERNETES,
    href: 'https://github.com/kubernetes/kubernetes/pull/139807',
  },
  pods: {
    title: 'Pods',
    publisher: KUBERNETES,
    href: 'https://kubernetes.io/docs/concepts/workloads/pods/',
  },
  'pod-qos': {
    title: 'Pod quality of service classes',
    publisher: KUBERNETES,
    href: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/',
  },
  sidecars: {
    title: 'Sidecar Containers',
    publisher: KUBERNETES,
    href: 'https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/',
  },
  'kep-753': {
    title: 'KEP-753: Sidecar containers',
    publisher: KUBERNETES,
    href: 'https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/753-sidecar-containers',
  },
  'kep-2837': {
    title: 'KEP-2837: Pod Level Resource Specifications',
    publisher: KUBERNETES,
    href: 'https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/2837-pod-level-resource-spec',
  },
  deployments: {
    title: 'Deployments',
    publisher: KUBERNETES,
    href: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/',
  },
  'runtime-class': {
    title: 'Runtime class',
    publisher: KUBERNETES,
    href: 'https://kubernetes.io/docs/concepts/containers/runtime-class/',
  },
} as const satisfies Record<string, Source>;
