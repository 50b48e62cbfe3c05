import type { RuleCases } from './case.ts';
import { box, inGuest } from './containers.ts';

type Input = Readonly<Record<string, unknown>>;

const NODE = {
  engine: 'kubernetes 1.37',
  runtime: 'containerd',
  hostOs: 'debian-13',
  cpus: 4,
  memory: '8GiB',
};

/** Containers on one node; `more` is what else is said of it. */
const node = (containers: readonly Input[], more: Input = {}): Input =>
  box({ ...NODE, ...more, containers });

const web = (more: Input = {}): Input => ({ name: 'web', pod: 'shop', ...more });
const proxy = (more: Input = {}): Input => ({ name: 'proxy', pod: 'shop', ...more });

/** What pods and their containers request and may use, and what makes a pod one. */
export const POD_CASES: readonly RuleCases[] = [
  {
    rule: 'R66',
    breaks: [
      {
        name: 'CPUs of a container',
        input: node([web({ requests: 'cpu=2 memory=1Gi', limits: 'cpu=1500m memory=1Gi' })]),
        path: ['containers', 0, 'requests'],
        says: ['web, CPU: request 2 CPUs is above limit 1.5 CPUs', 'the API rejects this'],
        node: 'containers.0',
      },
      {
        name: 'memory of a container, in powers of 1000 and of 1024',
        input: node([web({ requests: { memory: '1Gi' }, limits: { memory: '1G' } })]),
        path: ['containers', 0, 'requests'],
        says: ['web, memory: request 1 GiB is above limit 953.67 MiB'],
      },
      {
        name: 'a limit that is said as the memory of the container',
        input: node([web({ requests: { memory: '1Gi' }, memory: '512MiB' })]),
        path: ['containers', 0, 'requests'],
        says: ['request 1 GiB is above limit 512 MiB'],
      },
      {
        name: 'a pod as a whole',
        input: node([web({ podRequests: 'cpu=2', podLimits: 'cpu=1' })]),
        path: ['containers', 0, 'podRequests'],
        says: ['shop as a whole, CPU: request 2 CPUs is above limit 1 CPUs'],
        node: 'pods.0',
      },
      {
        name: 'an init container',
        input: node([web(), proxy({ role: 'init', requests: 'cpu=2', limits: 'cpu=1' })]),
        path: ['containers', 1, 'requests'],
        says: ['proxy, CPU'],
      },
      {
        name: 'a container in a guest',
        input: inGuest(
          { name: 'node', os: 'debian-13', vcpus: 4, memory: '8GiB' },
          {
            engine: 'kubernetes',
            runtime: 'containerd',
            containers: [web({ requests: 'cpu=2', limits: 'cpu=1' })],
          },
        ),
        path: ['guests', 0, 'containers', 0, 'requests'],
        says: ['web, CPU: request 2 CPUs'],
        node: 'guests.0.containerStack.containers.0',
      },
    ],
    passes: [
      {
        name: 'requests that are the limits, written otherwise',
        input: node([web({ requests: 'cpu=0.5 memory=1Gi', limits: 'cpu=500m memory=1024Mi' })]),
      },
      { name: 'a limit alone, which is the request too', input: node([web({ limits: 'cpu=1' })]) },
      {
        name: 'a request of one resource, a limit of the other',
        input: node([web({ requests: 'memory=1Gi', limits: 'cpu=1' })]),
      },
    ],
  },
  {
    rule: 'R67',
    breaks: [
      {
        name: 'a pod with more replicas than its node takes',
        input: node([web({ replicas: 5, requests: 'cpu=1' })]),
        path: ['containers', 0, 'requests'],
        says: [
          'Requests of 5 CPUs do not fit on a node with 4 CPUs',
          'would not place shop with all its replicas',
        ],
        node: 'pods.0',
      },
      {
        name: 'the pod that is one too many',
        input: node([
          web({ requests: 'memory=6Gi' }),
          { name: 'db', pod: 'db', requests: 'memory=3Gi' },
        ]),
        path: ['containers', 1, 'requests'],
        says: ['Requests of 9 GiB of memory', 'a node with 8 GiB', 'would not place db.'],
        node: 'pods.1',
      },
      {
        name: 'an init container that needs more than all that come after it',
        input: node([proxy({ role: 'init', requests: 'cpu=5' }), web({ requests: 'cpu=1' })]),
        path: ['containers', 0, 'requests'],
        says: ['Requests of 5 CPUs'],
      },
      {
        name: 'a pod that asks for more as a whole than its containers do',
        input: node([web({ podRequests: 'memory=9Gi', requests: 'memory=1Gi' })]),
        path: ['containers', 0, 'requests'],
        says: ['Requests of 9 GiB of memory'],
      },
      {
        name: 'pods on a node that is a VM',
        input: inGuest(
          { name: 'node', os: 'debian-13', vcpus: 2, memory: '8GiB' },
          {
            engine: 'kubernetes',
            runtime: 'containerd',
            containers: [web({ replicas: 3, requests: 'cpu=1' })],
          },
        ),
        path: ['guests', 0, 'containers', 0, 'requests'],
        says: ['Requests of 3 CPUs', 'a node with 2 CPUs'],
        node: 'guests.0.containerStack.pods.0',
      },
    ],
    passes: [
      {
        name: 'replicas that fill the node to the last thousandth',
        input: node([
          web({ replicas: 4, requests: 'cpu=700m' }),
          { name: 'db', pod: 'db', requests: 'cpu=1200m' },
        ]),
      },
      {
        name: 'init containers one after another, none of which is too large',
        input: node([
          proxy({ role: 'init', requests: 'cpu=3' }),
          { name: 'migrate', pod: 'shop', role: 'init', requests: 'cpu=3' },
          web({ requests: 'cpu=1' }),
        ]),
      },
      {
        name: 'a node of which nobody says what it has',
        input: box({
          engine: 'kubernetes',
          runtime: 'containerd',
          containers: [web({ replicas: 500, requests: 'cpu=4' })],
        }),
      },
    ],
  },
  {
    rule: 'R90',
    breaks: [
      {
        name: 'two numbers of replicas',
        input: node([web({ replicas: 3 }), proxy({ replicas: 2 })]),
        path: ['containers', 1, 'replicas'],
        says: ['shop has 3 replicas by web and 2 by proxy'],
        node: 'pods.0',
      },
      {
        name: 'two limits of one pod',
        input: node([web({ podLimits: 'cpu=2' }), proxy({ podLimits: 'cpu=1' })]),
        path: ['containers', 1, 'podLimits'],
        says: ['shop has other limits by web than by proxy'],
      },
      {
        name: 'a pod of nothing but an init container',
        input: node([web({ role: 'init' }), { name: 'db', pod: 'db' }]),
        path: ['containers', 0, 'role'],
        says: ['The pod shop of web has nothing but init containers;'],
        node: 'pods.0',
      },
      {
        name: 'a pod of nothing but a sidecar',
        input: node([web({ role: 'init' }), proxy({ role: 'sidecar' })]),
        path: ['containers', 0, 'role'],
        says: ['nothing but init containers and sidecars'],
      },
    ],
    passes: [
      {
        name: 'one number for the pod, said twice',
        input: node([web({ replicas: 3 }), proxy({ replicas: 3 })]),
      },
      {
        name: 'one number for the pod, said by one of its containers',
        input: node([web(), proxy({ replicas: 3 })]),
      },
      {
        name: 'pods of different numbers',
        input: node([web({ replicas: 3 }), { name: 'db', pod: 'db', replicas: 1 }]),
      },
      {
        name: 'the same limits, written otherwise',
        input: node([web({ podLimits: 'cpu=500m' }), proxy({ podLimits: { cpu: 0.5 } })]),
      },
      {
        name: 'a pod with a container beside its init container and its sidecar',
        input: node([
          web(),
          proxy({ role: 'sidecar' }),
          { name: 'migrate', pod: 'shop', role: 'init' },
        ]),
      },
    ],
  },
  {
    rule: 'R91',
    breaks: [
      {
        name: 'a container that may use more than its pod',
        input: node([web({ podLimits: 'cpu=1', limits: 'cpu=2' }), proxy()]),
        path: ['containers', 0, 'limits'],
        says: ['The limit of web (2 CPUs) is above that of its pod shop (1 CPUs)'],
        node: 'containers.0',
      },
      {
        name: 'memory of another container',
        input: node([web({ podLimits: 'memory=1Gi' }), proxy({ memory: '2GiB' })]),
        path: ['containers', 1, 'memory'],
        says: ['The limit of proxy (2 GiB of memory)', '(1 GiB)'],
      },
      {
        name: 'containers that request more together than their pod',
        input: node([
          web({ podRequests: 'cpu=1', requests: 'cpu=600m' }),
          proxy({ requests: 'cpu=600m' }),
        ]),
        path: ['containers', 0, 'podRequests'],
        says: ['shop request 1.2 CPUs together, the pod as a whole only 1 CPUs'],
        node: 'pods.0',
      },
    ],
    passes: [
      {
        name: 'limits of containers that only add up beyond that of their pod',
        input: node(
          [
            web({ podLimits: 'cpu=2', limits: 'cpu=2' }),
            proxy({ limits: 'cpu=2', requests: 'cpu=0' }),
          ].map((one) => ({ ...one, requests: 'cpu=500m' })),
        ),
      },
      {
        name: 'requests of an init container that ends before the others start',
        input: node([
          proxy({ role: 'init', requests: 'cpu=1' }),
          web({ podRequests: 'cpu=1', requests: 'cpu=1' }),
        ]),
      },
      {
        name: 'a pod that says nothing as a whole',
        input: node([web({ limits: 'cpu=2' }), proxy({ limits: 'cpu=2' })]),
      },
    ],
  },
  {
    rule: 'R92',
    breaks: [
      {
        name: 'replicas that may use more memory than there is',
        input: node([web({ replicas: 3, requests: 'memory=1Gi', limits: 'memory=4Gi' })]),
        path: ['containers', 0, 'limits'],
        says: ['Limits of 12 GiB of memory on a node with 8 GiB'],
        node: 'pods.0',
      },
    ],
    passes: [
      {
        name: 'limits that the node can hold',
        input: node([web({ replicas: 2, requests: 'memory=1Gi', limits: 'memory=4Gi' })]),
      },
      {
        name: 'CPU limits beyond the node, which only slow each other down',
        input: node([web({ replicas: 3, requests: 'cpu=1', limits: 'cpu=4' })]),
      },
    ],
  },
];
