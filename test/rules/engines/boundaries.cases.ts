import type { RuleCases } from '../case.ts';
import { box, inGuest } from '../containers.ts';

const NODE = { engine: 'kubernetes', runtime: 'containerd', hostOs: 'linux' };

export const BOUNDARY_CASES: readonly RuleCases[] = [
  {
    rule: 'R83',
    breaks: [
      {
        name: 'a pod with two runtimes',
        input: box({
          ...NODE,
          containers: [
            { name: 'app', pod: 'shop', runtime: 'kata' },
            { name: 'proxy', pod: 'shop', runtime: 'gvisor' },
          ],
        }),
        path: ['containers', 1, 'runtime'],
        says: ['one runtime', 'shop', 'kata', 'gvisor'],
        node: 'containers.1',
      },
      {
        name: 'a pod in a guest',
        input: inGuest(
          { os: 'ubuntu' },
          {
            ...NODE,
            containers: [
              { pod: 'a', runtime: 'runc' },
              { pod: 'a', runtime: 'gvisor' },
            ],
          },
          { nested: true },
        ),
        path: ['guests', 0, 'containers', 1, 'runtime'],
        says: ['runc', 'gvisor'],
        node: 'guests.0.containerStack.containers.1',
      },
      {
        name: 'a pod in a container',
        input: box({
          engine: 'docker',
          containers: [
            {
              name: 'node',
              engine: 'kind',
              containers: [
                { pod: 'a', runtime: 'runc' },
                { pod: 'a', runtime: 'gvisor' },
              ],
            },
          ],
        }),
        path: ['containers', 0, 'containers', 1, 'runtime'],
        says: ['runc', 'gvisor'],
        node: 'containers.0.containers.1',
      },
    ],
    passes: [
      {
        name: 'a runtime for each pod',
        input: box({
          ...NODE,
          containers: [
            { pod: 'a', runtime: 'kata' },
            { pod: 'b', runtime: 'gvisor' },
            { pod: 'c' },
          ],
        }),
      },
      {
        name: 'one container of the pod names it for all',
        input: box({ ...NODE, containers: [{ pod: 'a', runtime: 'kata' }, { pod: 'a' }] }),
      },
      {
        name: 'one runtime by two names',
        input: box({
          ...NODE,
          containers: [
            { pod: 'a', runtime: 'gvisor' },
            { pod: 'a', runtime: 'runsc' },
          ],
        }),
      },
      {
        name: 'containers without pods',
        input: box({ engine: 'docker', containers: [{ runtime: 'runc' }, { runtime: 'runsc' }] }),
      },
    ],
  },
  {
    rule: 'R84',
    breaks: [
      {
        name: 'ptrace',
        input: box({ ...NODE, runtime: 'gvisor', platform: 'ptrace' }),
        path: ['platform'],
        says: ['no longer', 'systrap', '2023'],
        node: 'engine',
      },
      {
        name: 'ptrace of one pod',
        input: box({
          ...NODE,
          containers: [{ pod: 'a' }, { pod: 'b', runtime: 'gvisor', platform: 'ptrace' }],
        }),
        path: ['containers', 1, 'platform'],
        says: ['no longer'],
        node: 'containers.1',
      },
      {
        name: 'KVM in a VM that exposes it',
        input: box({ engine: 'gvisor', platform: 'kvm', runsOn: 'vm', nested: true }),
        path: ['platform'],
        says: ['best on bare metal', 'systrap'],
        severity: 'info',
        node: 'engine',
      },
      {
        name: 'KVM in a cloud that does not',
        input: box({ engine: 'gvisor', platform: 'kvm', runsOn: 'cloud' }),
        path: ['platform'],
        says: ['/dev/kvm', 'Use systrap'],
        severity: 'error',
        node: 'engine',
      },
      {
        name: 'KVM in a guest that does not',
        input: inGuest(
          { name: 'ci' },
          { engine: 'docker', containers: [{}, { runtime: 'runsc', platform: 'kvm' }] },
        ),
        path: ['guests', 0, 'containers', 1, 'platform'],
        says: ['ci does not expose'],
        severity: 'error',
        node: 'guests.0.containerStack.containers.1',
      },
    ],
    passes: [
      { name: 'KVM on bare metal', input: box({ engine: 'gvisor', platform: 'kvm' }) },
      {
        name: 'systrap in a VM',
        input: box({ engine: 'gvisor', platform: 'systrap', runsOn: 'vm' }),
      },
      { name: 'nothing told in a VM', input: box({ engine: 'gvisor', runsOn: 'vm' }) },
    ],
  },
  {
    rule: 'R85',
    breaks: [
      {
        name: 'Xen in a pod',
        input: box({
          ...NODE,
          containers: [{ name: 'compute', pod: 'p', vm: { hypervisor: 'xen', guests: 1 } }],
        }),
        path: ['containers', 0, 'vm', 'hypervisor'],
        says: ['Xen', 'compute', 'QEMU on KVM'],
        node: 'containers.0.vm.guests.0',
      },
      {
        name: 'ESXi in a container of Docker',
        input: box({
          engine: 'docker',
          containers: [{}, { vm: { hypervisor: 'esxi', guests: 2 } }],
        }),
        path: ['containers', 1, 'vm', 'hypervisor'],
        says: ['ESXi'],
        node: 'containers.1.vm.guests.0',
      },
    ],
    passes: [
      {
        name: 'KVM',
        input: box({
          ...NODE,
          containers: [{ pod: 'virt-launcher-a', vm: { hypervisor: 'kvm', guests: 1 } }],
        }),
      },
      { name: 'none named', input: box({ engine: 'docker', containers: [{ vm: { guests: 1 } }] }) },
      {
        name: 'translation without KVM',
        input: box({
          engine: 'docker',
          containers: [{ vm: { hypervisor: 'qemu-tcg', guests: 1 } }],
        }),
      },
      {
        name: 'one that nobody knows',
        input: box({ engine: 'docker', containers: [{ vm: { hypervisor: 'my-vmm', guests: 1 } }] }),
      },
    ],
  },
];
