import type { RuleCases } from '../case.ts';
import { box, inGuest } from '../containers.ts';

export const KERNEL_CASES: readonly RuleCases[] = [
  {
    rule: 'R5',
    breaks: [
      {
        name: 'a Windows container on Linux, by its system',
        input: box({
          engine: 'docker',
          hostOs: 'ubuntu-24.04',
          containers: [
            { name: 'web', os: 'alpine' },
            { name: 'iis', os: 'windows-server-2022' },
          ],
        }),
        path: ['containers', 1, 'os'],
        says: ['A Windows container', 'Linux kernel', 'VM with a Windows kernel'],
        node: 'containers.1',
      },
      {
        name: 'a Windows image on Linux',
        input: box({
          engine: 'podman',
          containers: [{ image: 'mcr.microsoft.com/windows/nanoserver:ltsc2022' }],
        }),
        path: ['containers', 0, 'image'],
        says: ['A Windows container', 'Linux kernel'],
        node: 'containers.0',
      },
      {
        name: 'the engine of Windows containers on Linux',
        input: box({ engine: 'windows-process', hostOs: 'debian', containers: 2 }),
        path: ['hostOs'],
        says: ['A Windows container', 'Linux kernel'],
        node: 'host-kernel',
      },
      {
        name: 'a Linux container among Windows containers',
        input: box({
          engine: 'windows-process',
          hostOs: 'windows-server-2022',
          containers: [{ image: 'servercore:ltsc2022' }, { os: 'debian-12' }],
        }),
        path: ['containers', 1, 'os'],
        says: ['A Linux container', 'Windows kernel'],
        node: 'containers.1',
      },
      {
        name: 'a Windows container in the Linux VM of a desktop product',
        input: box({ engine: 'docker-desktop-win', containers: [{ os: 'windows' }] }),
        path: ['containers', 0, 'os'],
        says: ['A Windows container', 'Linux kernel'],
        node: 'containers.0',
      },
      {
        name: 'a Linux container behind Hyper-V isolation, whose VM runs Windows',
        input: box({ engine: 'windows-hyperv', containers: [{ os: 'ubuntu' }] }),
        path: ['containers', 0, 'os'],
        says: ['A Linux container', 'Windows kernel'],
        node: 'containers.0',
      },
      {
        name: 'a Windows container in a Linux guest',
        input: inGuest(
          { os: 'ubuntu' },
          { engine: 'docker', containers: [{ os: 'windows-server-2022' }] },
        ),
        path: ['guests', 0, 'containers', 0, 'os'],
        says: ['A Windows container', 'Linux kernel'],
        node: 'guests.0.containerStack.containers.0',
      },
    ],
    passes: [
      {
        name: 'another distribution of the same family',
        input: box({ hostOs: 'ubuntu', containers: [{ os: 'alpine' }, { os: 'debian' }] }),
      },
      {
        name: 'Linux containers in the VM of a desktop product',
        input: box({
          engine: 'docker-desktop-win',
          hostOs: 'windows-11',
          containers: [{ os: 'alpine' }],
        }),
      },
      {
        name: 'Windows containers on Windows',
        input: box({
          engine: 'docker',
          hostOs: 'windows-server-2022',
          containers: [{ os: 'windows-server-2022' }],
        }),
      },
      {
        name: 'Windows containers in a Windows guest on a Linux host',
        input: inGuest(
          { os: 'windows-server-2022' },
          { engine: 'docker', containers: [{ image: 'servercore:ltsc2022' }] },
          { hostOs: 'ubuntu' },
        ),
      },
      {
        name: 'Windows containers in a VM on a Linux host',
        input: box({
          engine: 'docker',
          hostOs: 'ubuntu',
          runsOn: 'vm',
          containers: [{ os: 'windows' }],
        }),
      },
      {
        name: 'a system that the table has not',
        input: box({ hostOs: 'plan9', containers: [{ os: 'inferno' }, { os: 'windows' }] }),
      },
    ],
  },
  {
    rule: 'R55',
    breaks: [
      {
        name: 'Docker straight on macOS',
        input: box({ engine: 'docker', hostOs: 'macos', containers: 3 }),
        path: ['hostOs'],
        says: ['Linux kernel', 'macOS', 'Linux VM'],
        node: 'host-kernel',
      },
      {
        name: 'Linux containers on Windows',
        input: box({
          engine: 'docker',
          hostOs: 'windows-11',
          containers: [{ name: 'web', image: 'nginx:1.27' }],
        }),
        path: ['hostOs'],
        says: ['Linux kernel', 'Windows 11', 'WSL 2'],
        node: 'host-kernel',
      },
      {
        name: 'an engine for Linux only on Windows',
        input: box({ engine: 'cri-o', hostOs: 'windows-server-2022' }),
        path: ['hostOs'],
        says: ['Windows Server 2022'],
      },
      {
        name: 'gVisor on macOS',
        input: box({ engine: 'gvisor', hostOs: 'macos-15' }),
        path: ['hostOs'],
        says: ['macOS 15'],
      },
      {
        name: 'an engine that nobody knows on macOS',
        input: box({ engine: 'foundry', hostOs: 'macos', containers: 1 }),
        path: ['hostOs'],
        says: ['Linux kernel', 'macOS', 'Linux VM'],
        node: 'host-kernel',
      },
      {
        name: 'an engine that nobody knows on Windows',
        input: box({ engine: 'foundry', hostOs: 'windows-11', containers: 1 }),
        path: ['hostOs'],
        severity: 'warning',
        says: ['Windows 11', 'Linux VM'],
      },
      {
        name: 'a cluster of Linux nodes on Windows',
        input: box({ engine: 'kind', hostOs: 'windows-11', containers: 1 }),
        path: ['hostOs'],
        says: ['Windows 11', 'Linux VM'],
      },
      {
        name: 'Kata Containers on macOS',
        input: box({ engine: 'kata', hostOs: 'macos', containers: 1 }),
        path: ['hostOs'],
        says: ['Kata Containers', 'KVM', 'macOS', 'Linux VM'],
        node: 'host-kernel',
      },
      {
        name: 'KVM for the VM of a desktop product on macOS',
        input: box({ engine: 'podman-machine', hypervisor: 'kvm', hostOs: 'macos' }),
        path: ['hypervisor'],
        says: ['KVM + QEMU', 'Linux kernel', 'macOS'],
        node: 'host-kernel',
      },
      {
        name: 'in a Windows instance of a cloud',
        input: box({
          runsOn: 'cloud',
          hostOs: 'windows-server-2022',
          containers: [{ os: 'linux' }],
        }),
        path: ['hostOs'],
        says: ['Linux VM'],
        node: 'vm.guest-kernel',
      },
      {
        name: 'in a macOS guest',
        input: inGuest(
          { os: 'macos' },
          { engine: 'docker', containers: 2 },
          { hypervisor: 'apple-hvf' },
        ),
        path: ['guests', 0, 'os'],
        says: ['macOS'],
        node: 'guests.0.guest-kernel',
      },
    ],
    passes: [
      {
        name: 'Docker Desktop on macOS',
        input: box({ engine: 'docker-desktop-mac', hostOs: 'macos' }),
      },
      {
        name: 'libkrun for the VM of a desktop product on macOS',
        input: box({ engine: 'podman-machine', hypervisor: 'libkrun', hostOs: 'macos' }),
      },
      { name: 'OrbStack', input: box({ engine: 'orbstack', hostOs: 'macos' }) },
      { name: 'WSL containers', input: box({ engine: 'wslc', hostOs: 'windows-11' }) },
      { name: 'k3d on Linux', input: box({ engine: 'k3d', hostOs: 'ubuntu' }) },
      {
        name: 'Kata Containers in a VM',
        input: box({ engine: 'kata', hostOs: 'macos', runsOn: 'vm', nested: true }),
      },
      { name: 'Apple container', input: box({ engine: 'apple-container', hostOs: 'macos' }) },
      { name: 'WSL 2', input: box({ engine: 'wsl2', hostOs: 'windows-11' }) },
      { name: 'a VM on macOS', input: box({ engine: 'docker', hostOs: 'macos', runsOn: 'vm' }) },
      {
        name: 'a VM on Windows',
        input: box({
          engine: 'podman',
          hostOs: 'windows-11',
          runsOn: 'vm',
          containers: [{ os: 'fedora' }],
        }),
      },
      {
        name: 'Windows containers on Windows',
        input: box({ engine: 'docker', hostOs: 'windows-server-2025' }),
      },
      { name: 'containers on FreeBSD', input: box({ engine: 'podman', hostOs: 'freebsd-15' }) },
      {
        name: 'a Windows node of Kubernetes',
        input: box({
          engine: 'kubernetes',
          runtime: 'containerd',
          hostOs: 'windows-server-2022',
          containers: [{ image: 'servercore:ltsc2022', pod: 'web' }],
        }),
      },
    ],
  },
  {
    rule: 'R8',
    breaks: [
      {
        name: 'a kernel in a container',
        input: box({
          engine: 'docker',
          containers: [{ name: 'web', kernel: 'Linux 6.8' }, { name: 'db' }],
        }),
        path: ['containers', 0, 'kernel'],
        says: ['Docker Engine', 'share the host kernel', 'Linux 6.8', 'web'],
        node: 'containers.0.guest-kernel',
      },
      {
        name: 'a guest OS in a container',
        input: box({ containers: [{ os: 'Guest OS', app: 'nginx' }] }),
        path: ['containers', 0, 'os'],
        says: ['Guest OS'],
        node: 'containers.0.container-userland',
      },
      {
        name: 'a kernel among the libraries',
        input: box({ engine: 'lxc', containers: [{ libs: 'glibc, Linux kernel' }] }),
        path: ['containers', 0, 'libs'],
        says: ['LXC'],
      },
      {
        name: 'a kernel in a container of the hidden VM',
        input: box({ engine: 'docker-desktop-mac', containers: [{ kernel: 'Linux' }] }),
        path: ['containers', 0, 'kernel'],
        says: ['the kernel of the VM'],
        node: 'containers.0.guest-kernel',
      },
      {
        name: 'a kernel in a container in a guest',
        input: inGuest(
          { os: 'debian' },
          { engine: 'docker', containers: [{ kernel: 'Linux 6.1' }] },
        ),
        path: ['guests', 0, 'containers', 0, 'kernel'],
        says: ['the kernel of the VM'],
        node: 'guests.0.containerStack.containers.0.guest-kernel',
      },
    ],
    passes: [
      {
        name: 'a distribution without its kernel',
        input: box({ containers: [{ os: 'debian-12' }] }),
      },
      {
        name: 'headers of a kernel',
        input: box({ containers: [{ libs: 'kernel-headers, glibc' }] }),
      },
      { name: 'none', input: box({ containers: [{ kernel: 'none' }] }) },
      { name: 'that of the host', input: box({ containers: [{ kernel: 'host' }] }) },
      {
        name: 'the guest kernel of Kata Containers',
        input: box({ engine: 'kata', containers: [{ kernel: 'Linux 6.12' }] }),
      },
      {
        name: 'the kernel in the VM of a container',
        input: box({ engine: 'apple-container', containers: [{ kernel: 'Linux 6.12' }] }),
      },
      {
        name: 'the user-space kernel of gVisor',
        input: box({ engine: 'gvisor', containers: [{ kernel: 'Sentry' }] }),
      },
    ],
  },
  {
    rule: 'R9',
    breaks: [
      {
        name: 'two kernels for the containers of one host',
        input: box({
          containers: [{ kernel: 'Linux 6.1' }, { kernel: 'linux 6.1' }, { kernel: 'Linux 6.8' }],
        }),
        path: ['containers', 2, 'kernel'],
        says: ['one kernel', 'found 2', 'Linux 6.1, Linux 6.8'],
        node: 'containers.2',
      },
      {
        name: 'the host kernel and another',
        input: box({ containers: [{ kernel: 'host' }, { kernel: 'Linux 6.8' }] }),
        path: ['containers', 1, 'kernel'],
        says: ['found 2'],
      },
    ],
    passes: [
      {
        name: 'a pod that brings its own, with a runtime of its own',
        input: box({
          engine: 'kubernetes',
          runtime: 'containerd',
          containers: [
            { pod: 'a', kernel: 'host' },
            { pod: 'b', runtime: 'kata', kernel: 'Linux 6.12' },
          ],
        }),
      },
      { name: 'one for all', input: box({ containers: [{ kernel: 'host' }, { kernel: 'host' }] }) },
      {
        name: 'one for each pod of Kata Containers',
        input: box({
          engine: 'kata',
          containers: [
            { pod: 'a', kernel: 'Linux 6.1' },
            { pod: 'b', kernel: 'Linux 6.8' },
          ],
        }),
      },
    ],
  },
  {
    rule: 'R10',
    breaks: [
      {
        name: 'the host kernel for a container in a VM',
        input: box({ runsOn: 'vm', containers: [{ name: 'web', kernel: 'host' }] }),
        path: ['containers', 0, 'kernel'],
        says: ['runs in the VM', 'guest kernel'],
        node: 'containers.0.kernel',
      },
      {
        name: 'the host kernel for a container in a guest',
        input: inGuest(
          { name: 'node-1', os: 'debian' },
          { engine: 'docker', containers: [{ kernel: 'host' }] },
        ),
        path: ['guests', 0, 'containers', 0, 'kernel'],
        says: ['node-1'],
        node: 'guests.0.containerStack.containers.0.kernel',
      },
      {
        name: 'the host kernel for a pod in a VM of its own',
        input: box({ engine: 'kata', containers: [{ name: 'web', kernel: 'the host kernel' }] }),
        path: ['containers', 0, 'kernel'],
        says: ['the VM of web'],
      },
      {
        name: 'the host kernel for a container of a desktop product',
        input: box({ engine: 'docker-desktop-mac', containers: [{ kernel: 'host' }] }),
        path: ['containers', 0, 'kernel'],
        says: ['the VM of Docker Desktop'],
      },
      {
        name: 'containers of a guest that are said to run on bare metal',
        input: inGuest(
          { name: 'node-1', os: 'debian' },
          { containerStack: { engine: 'docker', runsOn: 'bare-metal' } },
        ),
        path: ['guests', 0, 'containerStack', 'runsOn'],
        says: ['node-1'],
        node: 'guests.0.guest-kernel',
      },
      {
        name: 'containers of a guest with the system of the host',
        input: inGuest(
          { name: 'node-1', os: 'debian' },
          { containerStack: { engine: 'docker', hostOs: 'windows-server-2022', containers: 1 } },
        ),
        path: ['guests', 0, 'containerStack', 'hostOs'],
        says: ['node-1'],
        node: 'guests.0.guest-kernel',
      },
    ],
    passes: [
      {
        name: 'the host kernel on bare metal',
        input: box({ runsOn: 'bare-metal', containers: [{ kernel: 'host' }] }),
      },
      { name: 'nothing said in a VM', input: box({ runsOn: 'vm', containers: [{}] }) },
      {
        name: 'the system of the guest told twice',
        input: inGuest(
          { os: 'debian-12' },
          { containerStack: { engine: 'docker', hostOs: 'linux', runsOn: 'vm' } },
        ),
      },
    ],
  },
];
