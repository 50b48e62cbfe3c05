import type { RuleCases } from './case.ts';
import { box, inGuest } from './containers.ts';

const vms = (input: object) => ({ kind: 'vm-stack', ...input });
const ec2 = (containers: object, stack: object = {}) =>
  inGuest(
    { name: 'm8i', os: 'amazon-linux' },
    { ...containers },
    { hypervisor: 'nitro', ...stack },
  );

/** Rules that judge by what held on a day, and what they once took for wrong. */
export const DATED_CASES: readonly RuleCases[] = [
  {
    rule: 'R5',
    breaks: [
      {
        name: 'a Linux image on FreeBSD, which has a Linux ABI',
        input: box({
          engine: 'podman',
          hostOs: 'freebsd-15',
          containers: [{ name: 'web', image: 'alpine:3.22' }, { os: 'freebsd' }],
        }),
        path: ['containers', 0, 'image'],
        severity: 'info',
        says: ['web', 'Linux ABI', 'no Linux kernel'],
        node: 'containers.0',
      },
      {
        name: 'a Linux image on FreeBSD, before its engines started any',
        input: box({ engine: 'podman', hostOs: 'freebsd-13', containers: [{ os: 'alpine' }] }),
        rules: { asOf: '2021' },
        path: ['containers', 0, 'os'],
        says: ['A Linux container', 'FreeBSD kernel'],
      },
      {
        name: 'a FreeBSD container on Linux',
        input: box({ engine: 'podman', hostOs: 'debian', containers: [{ os: 'freebsd-15' }] }),
        path: ['containers', 0, 'os'],
        says: ['A FreeBSD container', 'Linux kernel'],
      },
    ],
    passes: [
      {
        name: 'FreeBSD containers on FreeBSD',
        input: box({ engine: 'podman', hostOs: 'freebsd-15', containers: [{ os: 'freebsd' }] }),
      },
    ],
  },
  {
    rule: 'R1',
    breaks: [
      {
        name: 'Linux under the hypervisor of Microsoft',
        input: vms({ hypervisor: 'mshv', hostOs: 'linux', guests: 2 }),
        path: ['hostOs'],
        says: ['Microsoft Hypervisor', 'Write controlOs: linux'],
        node: 'host-kernel',
      },
    ],
    passes: [
      {
        name: 'Linux in its root partition',
        input: vms({ hypervisor: 'mshv', controlOs: 'azure linux', guests: 2 }),
      },
    ],
  },
  {
    rule: 'R12',
    breaks: [
      {
        name: 'KVM in an instance of EC2, where it is not switched on',
        input: vms({
          hypervisor: 'nitro',
          guests: [{ name: 'm8i', os: 'linux', vmStack: { hypervisor: 'kvm', guests: 1 } }],
        }),
        path: ['guests', 0, 'vmStack'],
        says: ['KVM', 'C8i, M8i and R8i', 'bare metal'],
        node: 'guests.0',
      },
      {
        name: 'KVM in an instance of EC2, before any could',
        input: vms({
          hypervisor: 'nitro',
          nested: true,
          guests: [{ name: 'm7i', os: 'linux', vmStack: { hypervisor: 'kvm', guests: 1 } }],
        }),
        rules: { asOf: '2025-06' },
        path: ['guests', 0, 'vmStack'],
        says: ['only bare metal instances'],
      },
      {
        name: 'KVM in an instance of EC2 that exposes virtualisation',
        input: vms({
          hypervisor: 'nitro',
          nested: true,
          guests: [{ name: 'm8i', os: 'linux', vmStack: { hypervisor: 'kvm', guests: 1 } }],
        }),
        rules: { asOf: '2026-03' },
        path: ['guests', 0, 'vmStack'],
        severity: 'info',
        says: ['m8i', 'nested'],
      },
      {
        name: 'peer pods drawn in the node that asks for them',
        input: ec2({ engine: 'kubernetes', runtime: 'peer-pods', containers: 2 }),
        path: ['guests', 0, 'engine'],
        severity: 'warning',
        says: ['beside m8i and not in it'],
        node: 'guests.0',
      },
    ],
    passes: [],
  },
  {
    rule: 'R17',
    breaks: [
      {
        name: 'Docker Engine under Kubernetes, from the day of 1.24 on',
        input: box({ engine: 'kubernetes', runtime: 'docker', containers: 1 }),
        rules: { asOf: '2022-05-03' },
        path: ['runtime'],
        says: ['cri-dockerd'],
      },
      {
        name: 'a version that has no adapter, whatever the day',
        input: box({ engine: 'kubernetes 1.24', runtime: 'docker', containers: 1 }),
        rules: { asOf: '2022-06', R99: 'off' },
        path: ['runtime'],
        says: ['Kubernetes 1.24'],
      },
    ],
    passes: [
      {
        name: 'Docker Engine under Kubernetes, while it had an adapter',
        input: box({ engine: 'kubernetes', runtime: 'docker', containers: 1 }),
        rules: { asOf: '2022-04' },
      },
    ],
  },
  {
    rule: 'R55',
    breaks: [],
    passes: [
      {
        name: 'Docker Desktop without a word of its VM, with Linux systems in containers',
        input: box({
          engine: 'docker-desktop',
          hostOs: 'macos',
          containers: [{ os: 'ubuntu' }, { image: 'alpine' }],
        }),
      },
    ],
  },
  {
    rule: 'R56',
    breaks: [
      {
        name: 'Kata Containers in an instance of EC2, where it is not switched on',
        input: ec2({ containerStack: { engine: 'kata', containers: 1 } }),
        path: ['guests', 0, 'containerStack', 'engine'],
        says: ['/dev/kvm', 'C8i, M8i and R8i'],
        node: 'guests.0',
      },
      {
        name: 'Kata Containers in an instance of EC2, before any could',
        input: ec2({ containerStack: { engine: 'kata', containers: 1 } }, { nested: true }),
        rules: { asOf: '2024', R12: 'off' },
        path: ['guests', 0, 'containerStack', 'engine'],
        says: ['only bare metal instances'],
      },
    ],
    passes: [
      {
        name: 'peer pods, whose VMs stand beside the node',
        input: box({
          engine: 'kubernetes',
          runtime: 'kata-remote',
          runsOn: 'cloud',
          containers: [{ name: 'web', pod: 'shop' }],
        }),
      },
      {
        name: 'the remote hypervisor of Kata',
        input: box({
          engine: 'kubernetes',
          runtime: 'kata',
          hypervisor: 'remote',
          runsOn: 'cloud',
          containers: 2,
        }),
      },
      {
        name: 'Kata Containers in an instance of EC2 that exposes virtualisation',
        input: ec2({ containerStack: { engine: 'kata', containers: 1 } }, { nested: true }),
      },
    ],
  },
  {
    rule: 'R63',
    breaks: [
      {
        name: 'root in a pod, which can have a user namespace',
        input: box({ engine: 'k3s', containers: [{ name: 'web', user: 'root' }] }),
        path: ['containers', 0, 'user'],
        says: ['root in web', 'hostUsers: false'],
      },
    ],
    passes: [],
  },
  {
    rule: 'R65',
    breaks: [
      {
        name: 'shares as a weight, by the formula of then',
        input: {
          kind: 'cgroup-slice',
          cpus: 4,
          children: [{ name: 'a', cpuWeight: 1024 }, { name: 'b' }],
        },
        rules: { asOf: '2024-12-31' },
        path: ['children', 0, 'cpuWeight'],
        says: ['1024 shares correspond to weight 39'],
      },
    ],
    passes: [],
  },
  {
    rule: 'R99',
    breaks: [
      {
        name: 'an engine that had not come',
        input: box({ engine: 'wslc', containers: 1 }),
        rules: { asOf: '2025-06' },
        path: ['engine'],
        says: ['WSL containers', '2026-06-29', '2025-06-30'],
      },
      {
        name: 'a version that had not come',
        input: box({ engine: 'podman 6.1', containers: 1 }),
        rules: { asOf: '2026-05' },
        path: ['engine'],
        says: ['Podman 6.1', '2026-06-24'],
        node: 'engine',
      },
      {
        name: 'a runtime that had not come in this version',
        input: box({ engine: 'kubernetes 1.34', runtime: 'containerd 2.3', containers: 1 }),
        rules: { asOf: '2026-01' },
        path: ['runtime'],
        says: ['containerd 2.3', '2026-04-30'],
      },
      {
        name: 'a hypervisor that had not come',
        input: vms({ hypervisor: 'mshv', guests: 1 }),
        rules: { asOf: '2024' },
        path: ['hypervisor'],
        says: ['Microsoft Hypervisor', '2025-03-21'],
        node: 'hypervisor',
      },
      {
        name: 'a program of a chain that had not come',
        input: { kind: 'engine-chain', engine: 'docker 29' },
        rules: { asOf: '2025-11-09' },
        path: ['engine'],
        says: ['Docker Engine 29', '2025-11-10'],
      },
    ],
    passes: [
      {
        name: 'an engine on the day it came',
        input: box({ engine: 'wslc', containers: 1 }),
        rules: { asOf: '2026-06-29' },
      },
      { name: 'an engine, by what is known today', input: box({ engine: 'wslc', containers: 1 }) },
      {
        name: 'an older version',
        input: box({ engine: 'podman 5.6', containers: 1 }),
        rules: { asOf: '2025-09' },
      },
      {
        name: 'what nobody named',
        input: box({ containers: 1 }),
        rules: { asOf: '2014' },
      },
    ],
  },
];
