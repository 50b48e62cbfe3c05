import type { RuleCases } from '../case.ts';
import { box, inGuest } from '../containers.ts';

export const RUNTIME_CASES: readonly RuleCases[] = [
  {
    rule: 'R14',
    breaks: [
      {
        name: 'Kubernetes as the engine',
        input: box({ engine: 'kubernetes', containers: 3 }),
        path: ['engine'],
        says: ['Kubernetes is an orchestrator', 'containerd, CRI-O'],
        node: 'engine',
      },
      {
        name: 'an everyday name, with a version',
        input: box({ engine: 'k8s-1.30', containers: 3 }),
        path: ['engine'],
        says: ['Kubernetes 1.30'],
      },
      {
        name: 'an engine without a CRI',
        input: box({ engine: 'kubernetes', runtime: 'podman' }),
        path: ['runtime'],
        says: ['podman is none that it can drive'],
        node: 'engine',
      },
      {
        name: 'in a guest',
        input: inGuest({ os: 'ubuntu' }, { engine: 'k8s', containers: 2 }),
        path: ['guests', 0, 'engine'],
        says: ['orchestrator'],
        node: 'guests.0.containerStack.engine',
      },
      {
        name: 'in the container stack of a guest',
        input: inGuest(
          { os: 'ubuntu' },
          { containerStack: { engine: 'kubernetes', runtime: 'none' } },
        ),
        path: ['guests', 0, 'containerStack', 'runtime'],
        says: ['orchestrator'],
        node: 'guests.0.containerStack.engine',
      },
    ],
    passes: [
      { name: 'with containerd', input: box({ engine: 'kubernetes', runtime: 'containerd' }) },
      {
        name: 'with what containerd starts in turn',
        input: box({ engine: 'kubernetes', runtime: 'runc' }),
      },
      { name: 'with another OCI runtime', input: box({ engine: 'k8s', runtime: 'youki 0.5' }) },
      { name: 'with CRI-O', input: box({ engine: 'k8s', runtime: 'crio' }) },
      {
        name: 'with a handler of containerd',
        input: box({ engine: 'kubernetes', runtime: 'gvisor' }),
      },
      { name: 'with VMs for pods', input: box({ engine: 'kubernetes', runtime: 'kata' }) },
      { name: 'a distribution that ships one', input: box({ engine: 'k3s' }) },
      { name: 'the runtime alone', input: box({ engine: 'containerd', runtime: 'runc' }) },
    ],
  },
  {
    rule: 'R15',
    breaks: [
      {
        name: 'a band under the containers',
        input: box({ engine: 'docker', enginePlacement: 'below' }),
        path: ['enginePlacement'],
        says: ['system calls go straight to the kernel'],
        node: 'engine',
      },
      {
        name: 'a band in a hidden VM',
        input: box({ engine: 'docker-desktop-mac', enginePlacement: 'below' }),
        path: ['enginePlacement'],
        says: ['Conventional picture'],
        node: 'engine',
      },
      {
        name: 'a band in a guest',
        input: inGuest(
          { os: 'ubuntu' },
          { containerStack: { engine: 'docker', enginePlacement: 'below' } },
        ),
        path: ['guests', 0, 'containerStack', 'enginePlacement'],
        says: ['Conventional picture'],
        node: 'guests.0.containerStack.engine',
      },
    ],
    passes: [
      {
        name: 'the engine beside them',
        input: box({ engine: 'docker', enginePlacement: 'beside' }),
      },
      {
        name: 'no engine at all in WSL 2',
        input: box({ engine: 'wsl2', enginePlacement: 'below' }),
      },
    ],
  },
  {
    rule: 'R16',
    breaks: [
      {
        name: 'neither engine nor runtime',
        input: box({ engine: 'none', containers: [{ name: 'web' }] }),
        path: ['engine'],
        says: ['Something must create', 'runtime'],
        node: 'containers.0',
      },
      {
        name: 'neither of them in pods',
        input: box({ engine: 'none', runtime: 'none', containers: [{ pod: 'shop' }] }),
        path: ['engine'],
        says: ['runtime'],
        node: 'pods.0',
      },
    ],
    passes: [
      { name: 'a runtime alone', input: box({ engine: 'none', runtime: 'runc', containers: 2 }) },
      { name: 'an engine alone', input: box({ engine: 'podman', runtime: 'none', containers: 2 }) },
    ],
  },
  {
    rule: 'R17',
    breaks: [
      {
        name: 'Docker Engine under a new Kubernetes',
        input: box({ engine: 'kubernetes 1.24', runtime: 'docker' }),
        path: ['runtime'],
        says: ['1.24', 'Kubernetes 1.24', 'cri-dockerd'],
        node: 'engine',
      },
      {
        name: 'Docker Engine under Kubernetes of no version',
        input: box({ engine: 'kubernetes', runtime: 'docker-engine' }),
        path: ['runtime'],
        says: ['cri-dockerd'],
        node: 'engine',
      },
      {
        name: 'the adapter that is gone',
        input: box({ engine: 'k8s v1.31.2', runtime: 'dockershim' }),
        path: ['runtime'],
        says: ['Kubernetes 1.31.2'],
      },
      {
        name: 'in a guest',
        input: inGuest(
          { os: 'ubuntu' },
          { engine: 'kubernetes', runtime: 'docker', containers: 1 },
        ),
        path: ['guests', 0, 'runtime'],
        says: ['cri-dockerd'],
        node: 'guests.0.containerStack.engine',
      },
    ],
    passes: [
      {
        name: 'the last version with it',
        input: box({ engine: 'kubernetes 1.23', runtime: 'docker' }),
      },
      {
        name: 'with the adapter',
        input: box({ engine: 'kubernetes 1.30', runtime: 'cri-dockerd' }),
      },
      {
        name: 'with both names',
        input: box({ engine: 'kubernetes', runtime: 'docker + cri-dockerd' }),
      },
      { name: 'Docker Engine alone', input: box({ engine: 'docker' }) },
    ],
  },
];
