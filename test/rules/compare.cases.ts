import type { RuleCases } from './case.ts';

const VMS = { kind: 'vm-stack', hypervisor: 'esxi', guests: 2 };
const CONTAINERS = { kind: 'container-stack', engine: 'docker', hostOs: 'linux' };
const compared = (...stacks: readonly object[]) => ({ kind: 'stack-compare', stacks });

/** Rules of stacks in a comparison: the same, at the place of the stack. */
export const COMPARE_CASES: readonly RuleCases[] = [
  {
    rule: 'R1',
    breaks: [
      {
        name: 'a host OS under the first of two stacks',
        input: compared({ ...VMS, hostOs: 'windows-11' }, CONTAINERS),
        path: ['stacks', 0, 'hostOs'],
        says: ['VMware ESXi', 'Windows 11'],
        node: 'stacks.0.host-kernel',
      },
    ],
    passes: [{ name: 'two right stacks side by side', input: compared(VMS, CONTAINERS) }],
  },
  {
    rule: 'R5',
    breaks: [
      {
        name: 'a Windows container beside others on a Linux kernel',
        input: compared(VMS, { ...CONTAINERS, containers: [{ os: 'linux' }, { os: 'windows' }] }),
        path: ['stacks', 1, 'containers', 1, 'os'],
        says: ['Windows container', 'Linux kernel'],
      },
    ],
    passes: [
      {
        name: 'Windows in a VM beside distributions of Linux in containers',
        input: compared(
          { ...VMS, guests: [{ os: 'windows-11' }, { os: 'debian' }] },
          { ...CONTAINERS, containers: [{ os: 'debian' }, { os: 'alpine' }] },
        ),
      },
    ],
  },
  {
    rule: 'R8',
    breaks: [
      {
        name: 'a container with a kernel in the second of two stacks',
        input: compared(VMS, {
          ...CONTAINERS,
          containers: [{ name: 'own', kernel: 'linux-6.12' }],
        }),
        path: ['stacks', 1, 'containers', 0, 'kernel'],
        says: ['own', 'linux-6.12'],
        node: 'stacks.1.containers.0.guest-kernel',
      },
    ],
    passes: [
      {
        name: 'Kata beside containers that share a kernel',
        input: compared(
          { kind: 'container-stack', engine: 'kata', hostOs: 'linux', containers: 2 },
          CONTAINERS,
        ),
      },
    ],
  },
];
