import type { RuleCases } from './case.ts';

type Input = Readonly<Record<string, unknown>>;

function chain(model: Input): Input {
  return { kind: 'engine-chain', ...model };
}

export const CHAIN_CASES: readonly RuleCases[] = [
  {
    rule: 'R14',
    breaks: [
      {
        name: 'a chain of Kubernetes without a runtime',
        input: chain({ engine: 'kubernetes' }),
        path: ['engine'],
        says: ['Kubernetes is an orchestrator', 'containerd, CRI-O'],
        node: 'engine',
      },
      {
        name: 'a chain by hand in which the kubelet calls runc',
        input: chain({ chain: 'kubectl > API server > kubelet > runc > process' }),
        path: ['chain'],
        says: ['Kubernetes is an orchestrator', 'containerd, CRI-O'],
        node: 'engine',
      },
    ],
    passes: [
      { name: 'a chain that ends in crun', input: chain({ engine: 'k8s', runtime: 'crun' }) },
      { name: 'a chain with CRI-O', input: chain({ engine: 'k8s', runtime: 'cri-o' }) },
      {
        name: 'a chain by hand with a runtime',
        input: chain({ chain: ['kubectl', 'API server', 'kubelet', 'containerd', 'shim', 'runc'] }),
      },
    ],
  },
  {
    rule: 'R16',
    breaks: [
      {
        name: 'a chain without any program',
        input: chain({ engine: 'none' }),
        path: ['engine'],
        says: ['name an engine or a runtime'],
        node: 'containers.0',
      },
    ],
    passes: [{ name: 'a chain of runc alone', input: chain({ chain: 'runc > process' }) }],
  },
  {
    rule: 'R17',
    breaks: [
      {
        name: 'a chain of Kubernetes with Docker Engine',
        input: chain({ engine: 'kubernetes 1.30', runtime: 'docker' }),
        path: ['runtime'],
        says: ['1.24', 'cri-dockerd'],
        node: 'engine',
      },
      {
        name: 'a chain by hand from the kubelet to dockerd',
        input: chain({ chain: 'kubelet > dockerd > containerd > shim > runc > process' }),
        path: ['chain'],
        says: ['cri-dockerd'],
        node: 'engine',
      },
    ],
    passes: [
      {
        name: 'a chain with the adapter between them',
        input: chain({ chain: 'kubelet > cri-dockerd > dockerd > containerd > shim > runc' }),
      },
      {
        name: 'a chain of an old release',
        input: chain({ engine: 'kubernetes 1.23', runtime: 'docker' }),
      },
    ],
  },
  {
    rule: 'R18',
    breaks: [
      {
        name: 'containerd above dockerd',
        input: chain({ chain: 'docker > containerd > dockerd > shim > runc > process' }),
        path: ['chain', 2],
        says: [
          'Order is docker > dockerd > containerd > shim > runc > process',
          'found dockerd after containerd',
        ],
        node: 'chain.2',
      },
      {
        name: 'runc above the shim, in plain words',
        input: chain({ chain: 'docker dockerd containerd runc containerd-shim-runc-v2' }),
        path: ['chain', 4],
        says: ['found shim after runc'],
        node: 'chain.4',
      },
      {
        name: 'runc that is said to keep running',
        input: chain({ engine: 'docker', running: 'dockerd containerd shim runc' }),
        path: ['running', 3],
        says: ['runc exits after start', 'shim stays'],
        node: 'chain.4',
      },
      {
        name: 'a shim that is not said to keep running',
        input: chain({ engine: 'docker', running: ['dockerd', 'containerd'] }),
        path: ['running'],
        says: ['shim stays as the parent'],
        node: 'chain.3',
      },
      {
        name: 'runc as the parent, no shim before it',
        input: chain({ chain: ['Docker CLI', 'dockerd', 'containerd', 'runc', 'process'] }),
        path: ['chain', 3],
        says: ['runc exits after start', 'between containerd and runc'],
        node: 'chain.3',
      },
      {
        name: 'a daemon of another engine under Podman',
        input: chain({ engine: 'podman', chain: 'podman > containerd > shim > runc > process' }),
        path: ['chain', 1],
        says: ['Podman has no daemon', '"containerd"'],
        node: 'engine',
      },
      {
        name: 'a daemon of its own under Podman',
        input: chain({ chain: 'podman > podmand > conmon > crun > process' }),
        path: ['chain', 1],
        says: ['Podman has no daemon', '"podmand"'],
        node: 'chain.1',
      },
      {
        name: 'Podman that is said to keep running',
        input: chain({ engine: 'podman', running: 'podman conmon' }),
        path: ['running', 0],
        says: ['each command does the work and ends'],
        node: 'engine',
      },
    ],
    passes: [
      {
        name: 'the chain of Docker Engine by hand',
        input: chain({
          chain: 'docker CLI → dockerd → containerd → containerd-shim-runc-v2 → runc → process',
          running: 'dockerd, containerd, containerd-shim-runc-v2, process',
        }),
      },
      {
        name: 'Podman without a daemon',
        input: chain({ chain: 'podman > conmon > crun > process', running: 'conmon' }),
      },
      {
        name: 'a program that nobody knows',
        input: chain({ chain: 'docker > dockerd > containerd > my-monitor > runc > process' }),
      },
      {
        name: 'an agent of Kata Containers behind its VM',
        input: chain({ chain: 'kubelet > containerd > shim-kata-v2 > kata-agent > process' }),
      },
    ],
  },
];
