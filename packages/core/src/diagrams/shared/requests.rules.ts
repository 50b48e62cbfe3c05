import type { Rule } from '../../rules/rule.ts';

/** Requests that can never be used: what each diagram that has some looks at comes with it. */
export const REQUEST_ABOVE_LIMIT = {
  id: 'R66',
  code: 'request-above-limit',
  severity: 'error',
  title: 'A pod requests more of a resource than its limit allows.',
  why: 'A request that can never be used makes no sense: the API server refuses the pod.',
  source: {
    title: 'Kubernetes, Resource Management for Pods and Containers',
    href: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
  },
} as const satisfies Rule;

/** Requests that fit nowhere. */
export const REQUESTS_BEYOND_NODE = {
  id: 'R67',
  code: 'requests-beyond-node',
  severity: 'error',
  title: 'The pods on a node request more than it can allocate.',
  why: 'The scheduler counts requests, not use: a pod whose request does not fit any more is left waiting, on a node that may be idle.',
  source: {
    title: 'Kubernetes, KEP-2570; Reserve Compute Resources for System Daemons',
    href: 'https://kubernetes.io/docs/tasks/administer-cluster/reserve-compute-resources/',
  },
} as const satisfies Rule;
