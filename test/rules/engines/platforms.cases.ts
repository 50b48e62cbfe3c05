import type { RuleCases } from '../case.ts';
import { box, inGuest } from '../containers.ts';

export const PLATFORM_CASES: readonly RuleCases[] = [
  {
    rule: 'R7',
    breaks: [
      {
        name: 'a container for another processor',
        input: box({
          hostArch: 'x86-64',
          containers: [{ name: 'web' }, { name: 'api', arch: 'arm64' }],
        }),
        path: ['containers', 1, 'arch'],
        says: ['arm64 code', 'x86-64 hardware', 'without emulation'],
        node: 'containers.1',
      },
      {
        name: 'an image for another processor',
        input: box({ hostArch: 'amd64', containers: [{ image: 'arm64v8/nginx:1.27' }] }),
        path: ['containers', 0, 'image'],
        says: ['arm64v8 code', 'amd64 hardware'],
        node: 'containers.0',
      },
      {
        name: 'a container for another processor, with emulation',
        input: box({ hostArch: 'amd64', emulation: true, containers: [{ arch: 'riscv64' }] }),
        path: ['containers', 0, 'arch'],
        severity: 'warning',
        says: ['riscv64 code runs under emulation', 'slower'],
        node: 'containers.0',
      },
      {
        name: 'a desktop product that translates',
        input: box({
          engine: 'docker-desktop-mac',
          hostArch: 'arm64',
          containers: [{ arch: 'amd64' }],
        }),
        path: ['containers', 0, 'arch'],
        severity: 'warning',
        says: ['emulation'],
      },
      {
        name: 'a VM for each container on a Mac',
        input: box({
          engine: 'apple-container',
          hostArch: 'arm64',
          containers: [{ arch: 'amd64' }],
        }),
        path: ['containers', 0, 'arch'],
        severity: 'warning',
        says: ['emulation'],
        node: 'containers.0.vm',
      },
      {
        name: 'containers for different processors on one host',
        input: box({ containers: [{ arch: 'amd64' }, { arch: 'arm64' }] }),
        path: ['containers', 1, 'arch'],
        says: ['arm64 code', 'amd64 hardware of its neighbours'],
      },
      {
        name: 'a container for another processor than its guest has',
        input: inGuest(
          { os: 'debian' },
          { engine: 'docker', containers: [{ arch: 's390x' }] },
          { hostArch: 'amd64' },
        ),
        path: ['guests', 0, 'containers', 0, 'arch'],
        says: ['s390x code', 'amd64'],
        node: 'guests.0.containerStack.containers.0',
      },
    ],
    passes: [
      {
        name: 'other names of one processor',
        input: box({
          hostArch: 'aarch64',
          containers: [{ arch: 'arm64' }, { image: 'arm64v8/nginx' }, { arch: 'linux/arm64/v8' }],
        }),
      },
      {
        name: '32-bit programs on a 64-bit processor',
        input: box({ hostArch: 'x86_64', containers: [{ arch: 'i386' }] }),
      },
      { name: 'emulation that nobody needs', input: box({ hostArch: 'amd64', emulation: true }) },
      {
        name: 'a name that tells no processor',
        input: box({ hostArch: 'amd64', containers: [{ image: 's390x-tools' }] }),
      },
      {
        name: 'a container in a guest of its processor',
        input: inGuest(
          { os: 'debian', arch: 'arm64' },
          { engine: 'docker', containers: [{ arch: 'arm64' }] },
          { hostArch: 'arm64' },
        ),
      },
    ],
  },
  {
    rule: 'R54',
    breaks: [
      {
        name: 'an older image on a newer host',
        input: box({
          engine: 'windows-process',
          hostOs: 'windows-server-2022',
          containers: [
            { image: 'mcr.microsoft.com/windows/servercore:ltsc2022' },
            { image: 'mcr.microsoft.com/windows/servercore:ltsc2019' },
          ],
        }),
        path: ['containers', 1, 'image'],
        says: ['servercore:ltsc2019', 'Windows Server 2022', 'Hyper-V isolation'],
        node: 'containers.1',
      },
      {
        name: 'a build of the image',
        input: box({
          engine: 'docker',
          hostOs: 'windows-server-2025',
          containers: [{ image: 'nanoserver:10.0.17763.5830' }],
        }),
        path: ['containers', 0, 'image'],
        says: ['10.0.17763', 'Windows Server 2025'],
      },
      {
        name: 'the system of the container',
        input: box({
          engine: 'windows-process',
          hostOs: 'windows-11',
          containers: [{ os: 'windows-server-2019' }],
        }),
        path: ['containers', 0, 'os'],
        says: ['Windows Server 2019', 'Windows 11'],
      },
      {
        name: 'a newer image on an older client',
        input: box({
          engine: 'windows-process',
          hostOs: 'windows-11-23h2',
          containers: [{ image: 'servercore:ltsc2025' }],
        }),
        path: ['containers', 0, 'image'],
        says: ['a matching image'],
      },
      {
        name: 'in a Windows guest',
        input: inGuest(
          { os: 'windows-server-2019' },
          { engine: 'docker', containers: [{ image: 'nanoserver:1803' }] },
        ),
        path: ['guests', 0, 'containers', 0, 'image'],
        says: ['nanoserver:1803', 'Windows Server 2019'],
        node: 'guests.0.containerStack.containers.0',
      },
    ],
    passes: [
      {
        name: 'the build of the host',
        input: box({
          engine: 'windows-process',
          hostOs: 'windows-server-2019',
          containers: [{ image: 'servercore:ltsc2019' }, { image: 'nanoserver:1809' }],
        }),
      },
      {
        name: 'Windows Server 2022 on Windows Server 2025',
        input: box({
          engine: 'windows-process',
          hostOs: 'windows-server-2025',
          containers: [{ image: 'servercore:ltsc2022' }],
        }),
      },
      {
        name: 'Windows Server 2022 on Windows 11',
        input: box({
          engine: 'windows-process',
          hostOs: 'windows-11-22H2',
          containers: [{ image: 'nanoserver:ltsc2022' }],
        }),
      },
      {
        name: 'Windows Server 2025 on Windows 11 24H2',
        input: box({
          engine: 'windows-process',
          hostOs: 'windows-11-24H2',
          containers: [{ image: 'nanoserver:ltsc2025' }],
        }),
      },
      {
        name: 'an older image with Hyper-V isolation',
        input: box({
          engine: 'windows-hyperv',
          hostOs: 'windows-server-2022',
          containers: [{ image: 'servercore:ltsc2019' }],
        }),
      },
      {
        name: 'a host of no version',
        input: box({
          engine: 'windows-process',
          hostOs: 'windows',
          containers: [{ image: 'servercore:ltsc2019' }],
        }),
      },
    ],
  },
  {
    rule: 'R71',
    breaks: [
      {
        name: 'a newer image with Hyper-V isolation',
        input: box({
          engine: 'windows-hyperv',
          hostOs: 'windows-server-2019',
          containers: [{ image: 'servercore:ltsc2022' }],
        }),
        path: ['containers', 0, 'image'],
        says: ['servercore:ltsc2022', 'newer than Windows Server 2019'],
        node: 'containers.0',
      },
      {
        name: 'a newer image with process isolation',
        input: box({
          engine: 'windows-process',
          hostOs: 'windows-server-2022',
          containers: [{ image: 'servercore:ltsc2025' }],
        }),
        path: ['containers', 0, 'image'],
        says: ['newer than Windows Server 2022'],
      },
      {
        name: 'a newer system on a client',
        input: box({
          engine: 'docker',
          runtime: 'windows-hyperv',
          hostOs: 'windows-10',
          containers: [{ os: 'windows-server-2022' }],
        }),
        path: ['containers', 0, 'os'],
        says: ['Windows Server 2022', 'newer than Windows 10'],
      },
    ],
    passes: [
      {
        name: 'the same version with Hyper-V isolation',
        input: box({
          engine: 'windows-hyperv',
          hostOs: 'windows-server-2025',
          containers: [{ image: 'servercore:ltsc2025' }],
        }),
      },
      {
        name: 'older versions with Hyper-V isolation',
        input: box({
          engine: 'windows-hyperv',
          hostOs: 'windows-11-24H2',
          containers: [{ image: 'servercore:ltsc2016' }, { image: 'nanoserver:20H2' }],
        }),
      },
    ],
  },
  {
    rule: 'R57',
    breaks: [
      {
        name: 'sandboxes as VMs',
        input: box({ engine: 'gvisor', hypervisor: 'qemu', containers: 2 }),
        path: ['hypervisor'],
        says: ['user-space kernel', 'not a VM'],
        node: 'containers.0',
      },
      {
        name: 'sandboxes of pods as VMs',
        input: box({ engine: 'kubernetes', runtime: 'gvisor', hypervisor: 'firecracker' }),
        path: ['hypervisor'],
        says: ['Kata'],
        node: 'pods.0',
      },
      {
        name: 'no host kernel beneath',
        input: box({ engine: 'gvisor', hostOs: 'none' }),
        path: ['hostOs'],
        says: ['over the host kernel'],
        node: 'hardware',
      },
      {
        name: 'a guest kernel in a sandbox',
        input: box({
          engine: 'docker',
          runtime: 'runsc',
          containers: [{ name: 'web', kernel: 'Linux 6.1' }],
        }),
        path: ['containers', 0, 'kernel'],
        says: ['web', 'the Sentry', 'Linux 6.1'],
        node: 'containers.0',
      },
    ],
    passes: [
      { name: 'on bare metal', input: box({ engine: 'gvisor', hostOs: 'debian' }) },
      { name: 'in a VM', input: box({ engine: 'gvisor', runsOn: 'vm', hypervisor: 'kvm' }) },
      {
        name: 'the platform KVM, without a VMM',
        input: box({ engine: 'kubernetes', runtime: 'gvisor', hypervisor: 'kvm', containers: 2 }),
      },
      {
        name: 'its KVM platform, which has no VMM',
        input: box({ engine: 'gvisor', hypervisor: 'kvm', hostOs: 'ubuntu' }),
      },
      {
        name: 'the same by its own name, beside another runtime',
        input: box({
          engine: 'kubernetes',
          runtime: 'containerd',
          containers: [{ pod: 'a' }, { pod: 'b', runtime: 'gvisor', platform: 'kvm' }],
        }),
      },
      { name: 'VMs that are VMs', input: box({ engine: 'kata', hypervisor: 'kvm' }) },
    ],
  },
  {
    rule: 'R59',
    breaks: [
      {
        name: 'Docker Desktop on the kernel of macOS',
        input: box({ engine: 'docker-desktop-mac', hiddenVm: false, containers: 2 }),
        path: ['hiddenVm'],
        says: ['Docker Desktop', 'misplaces the kernel'],
        node: 'host-kernel',
      },
      {
        name: 'distributions on the kernel of Windows',
        input: box({ engine: 'wsl2', hostOs: 'windows-11', hiddenVm: 'false', containers: 2 }),
        path: ['hiddenVm'],
        says: ['WSL 2'],
        node: 'host-kernel',
      },
    ],
    passes: [
      { name: 'the VM is shown', input: box({ engine: 'docker-desktop-mac', hiddenVm: true }) },
      { name: 'an engine that hides none', input: box({ engine: 'docker', hiddenVm: false }) },
    ],
  },
];
