import type { RuleCases } from '../case.ts';

const vms = (input: object) => ({ kind: 'vm-stack', ...input });
const type = (input: object) => ({ kind: 'hypervisor-type', ...input });

/** Rules about what hypervisors stand on and what stands beside the guests. */
export const HOST_CASES: readonly RuleCases[] = [
  {
    rule: 'R1',
    breaks: [
      {
        name: 'a host OS under ESXi',
        input: vms({ hypervisor: 'esxi', hostOs: 'windows-11', guests: 2 }),
        path: ['hostOs'],
        says: ['VMware ESXi', 'type 1', 'Windows 11'],
        node: 'host-kernel',
      },
      {
        name: 'a host OS under Hyper-V',
        input: vms({ hypervisor: 'hyperv', hostOs: 'Windows Server 2025', guests: [{}] }),
        path: ['hostOs'],
        says: [
          'Hyper-V',
          'Windows Server 2025',
          'Root partition',
          'beside the guests',
          'Write controlOs: Windows Server 2025.',
        ],
        node: 'host-kernel',
      },
      {
        name: 'a host OS under Xen, by another name of both',
        input: vms({ hypervisor: 'XCP-ng', hostOs: 'debian-12', hardware: 'Server' }),
        path: ['hostOs'],
        says: ['Xen', 'Debian 12', 'Dom0', 'Write controlOs: debian-12.'],
        node: 'host-kernel',
      },
      {
        name: 'a host OS under Nitro, beside its cards',
        input: vms({ hypervisor: 'ec2', hostOs: 'amazon-linux-2023', guests: 1 }),
        path: ['hostOs'],
        says: ['AWS Nitro', 'Amazon Linux 2023'],
        node: 'host-kernel',
      },
      {
        name: 'a host system that nobody knows',
        input: vms({ hypervisor: 'vsphere', hostOs: 'AcmeOS 3' }),
        path: ['hostOs'],
        says: ['VMware ESXi', 'AcmeOS 3'],
        node: 'host-kernel',
      },
      {
        name: 'Xen said to be type 2',
        input: type({ type: 2, hypervisor: 'xen' }),
        path: ['type'],
        says: ['Xen', 'type 1'],
        node: 'hypervisor',
      },
      {
        name: 'ESXi said to be in a kernel, next to another',
        input: type({ type: 'in-kernel', hypervisor: 'esxi, kvm' }),
        path: ['type'],
        says: ['VMware ESXi', 'type 1'],
        node: 'esxi.hypervisor',
      },
      {
        name: 'a host OS under any type 1 hypervisor',
        input: type({ type: '1', hostOs: 'ubuntu' }),
        path: ['hostOs'],
        says: ['type 1', 'Ubuntu'],
        node: 'host-kernel',
      },
      {
        name: 'a host OS under ESXi where only the type is asked',
        input: type({ hypervisor: 'vmware', hostOs: 'linux' }),
        path: ['hostOs'],
        says: ['VMware ESXi', 'Linux'],
        node: 'host-kernel',
      },
      {
        name: 'ESXi on the Linux of a guest',
        input: vms({
          hypervisor: 'kvm',
          nested: true,
          guests: [{}, { os: 'ubuntu-24.04', vmStack: { hypervisor: 'esxi', guests: 1 } }],
        }),
        path: ['guests', 1, 'os'],
        says: ['VMware ESXi', 'Ubuntu 24.04'],
        node: 'guests.1.vmStack.host-kernel',
      },
      {
        name: 'a host OS under Hyper-V inside a guest',
        input: vms({
          nested: true,
          guests: [{ vmStack: { hypervisor: 'hyper-v', hostOs: 'windows-11' } }],
        }),
        path: ['guests', 0, 'vmStack', 'hostOs'],
        says: ['Hyper-V', 'Windows 11'],
        node: 'guests.0.vmStack.host-kernel',
      },
      {
        name: 'Hyper-V on the Linux of a guest',
        input: vms({
          nested: true,
          guests: [{ os: 'debian', vmStack: { hypervisor: 'hyper-v' } }],
        }),
        path: ['guests', 0, 'os'],
        says: ['Hyper-V', 'Debian', 'Root partition'],
        node: 'guests.0.vmStack.control-domain',
      },
    ],
    passes: [
      {
        name: 'the system of the root partition',
        input: vms({ hypervisor: 'hyper-v', controlOs: 'windows-server-2025', guests: 2 }),
      },
      { name: 'the system of Dom0', input: vms({ hypervisor: 'xen', controlOs: 'debian-13' }) },
      { name: 'a host OS under KVM', input: vms({ hypervisor: 'kvm', hostOs: 'debian-13' }) },
      {
        name: 'a host OS that is said to be none',
        input: vms({ hypervisor: 'esxi', hostOs: 'none', guests: 2 }),
      },
      {
        name: 'a host OS under what nobody said to be type 1',
        input: type({ hypervisor: 'virtualbox', hostOs: 'linux' }),
      },
      { name: 'Xen said to be type 1', input: type({ type: '1', hypervisor: 'xen' }) },
    ],
  },
  {
    rule: 'R2',
    breaks: [
      {
        name: 'VirtualBox on bare hardware',
        input: vms({ hypervisor: 'virtualbox', hostOs: 'none', guests: 2 }),
        path: ['hostOs'],
        says: ['VirtualBox', 'hosted', 'needs a host operating system'],
        node: 'hypervisor',
      },
      {
        name: 'KVM without the kernel it is in',
        input: vms({ hypervisor: 'proxmox', hostOs: 'bare metal' }),
        path: ['hostOs'],
        says: ['KVM', 'needs a host operating system'],
        node: 'hypervisor',
      },
      {
        name: 'an emulator on bare hardware',
        input: vms({ hypervisor: 'tcg', hostOs: 'none' }),
        path: ['hostOs'],
        says: ['QEMU (TCG)'],
        node: 'hypervisor',
      },
      {
        name: 'VirtualBox said to be type 1',
        input: type({ type: 1, hypervisor: 'vbox' }),
        path: ['type'],
        says: ['VirtualBox', 'hosted', 'type 2'],
        node: 'host-kernel',
      },
      {
        name: 'Parallels said to be type 1, next to another',
        input: type({ type: '1', hypervisor: 'esxi, parallels' }),
        path: ['type'],
        says: ['Parallels Desktop'],
        node: 'parallels.host-kernel',
      },
      {
        name: 'any hosted hypervisor on bare hardware',
        input: type({ type: 2, hostOs: 'none' }),
        path: ['hostOs'],
        says: ['needs a host operating system'],
        node: 'hypervisor',
      },
      {
        name: 'Parallels on Windows',
        input: vms({ hypervisor: 'parallels', hostOs: 'windows-11' }),
        path: ['hostOs'],
        says: ['Parallels Desktop', 'macOS', 'Windows 11'],
        node: 'host-kernel',
      },
      {
        name: 'VMware Workstation on the macOS of a guest',
        input: vms({
          hypervisor: 'apple-hvf',
          nested: true,
          guests: [{ os: 'macos-15', vmStack: { hypervisor: 'workstation' } }],
        }),
        path: ['guests', 0, 'os'],
        says: ['VMware Workstation', 'Windows or Linux', 'macOS'],
        node: 'guests.0.vmStack.host-kernel',
      },
    ],
    passes: [
      { name: 'VirtualBox on Windows', input: vms({ hypervisor: 'vbox', hostOs: 'windows-11' }) },
      { name: 'VirtualBox, of whose host nobody spoke', input: vms({ hypervisor: 'virtualbox' }) },
      {
        name: 'a host system that nobody knows',
        input: vms({ hypervisor: 'bhyve', hostOs: 'OmniOS r151054' }),
      },
      { name: 'VirtualBox said to be type 2', input: type({ type: 2, hypervisor: 'virtualbox' }) },
      { name: 'QEMU on macOS', input: vms({ hypervisor: 'qemu', hostOs: 'macos' }) },
    ],
  },
  {
    rule: 'R3',
    breaks: [
      {
        name: 'Dom0 under Xen',
        input: vms({ hypervisor: 'xen', controlDomain: 'below', guests: 2 }),
        path: ['controlDomain'],
        says: ['Dom0', 'Xen', 'beside the guests'],
        node: 'control-domain',
      },
      {
        name: 'Dom0 in place of a host OS',
        input: vms({ hypervisor: 'xen', hostOs: 'Dom0 (Debian)' }),
        path: ['hostOs'],
        says: ['Dom0', 'Xen'],
        node: 'host-kernel',
      },
      {
        name: 'the root partition in place of a host OS',
        input: type({ hypervisor: 'hyper-v', hostOs: 'root partition' }),
        path: ['hostOs'],
        says: ['Root partition', 'Hyper-V'],
        node: 'host-kernel',
      },
      {
        name: 'a control domain below in a comparison',
        input: type({ type: 'compare', controlDomain: 'below' }),
        path: ['controlDomain'],
        says: ['control domain', 'beside the guests'],
        node: 'type-1.control-domain',
      },
      {
        name: 'a control domain under any type 1 hypervisor',
        input: type({ type: 1, controlDomain: 'below' }),
        path: ['controlDomain'],
        says: ['control domain'],
        node: 'control-domain',
      },
      {
        name: 'the root partition below in a comparison of two',
        input: type({ hypervisor: 'virtualbox, hyper-v', controlDomain: 'below' }),
        path: ['controlDomain'],
        says: ['control domain'],
        node: 'hyper-v.control-domain',
      },
    ],
    passes: [
      {
        name: 'Dom0 beside the guests',
        input: vms({ hypervisor: 'xen', controlDomain: 'beside' }),
      },
      { name: 'Dom0 where it is drawn unasked', input: vms({ hypervisor: 'xen', guests: 2 }) },
      { name: 'a comparison', input: type({ type: 'compare', controlDomain: 'beside' }) },
    ],
  },
  {
    rule: 'R4',
    breaks: [
      {
        name: 'Xen without Dom0',
        input: vms({ hypervisor: 'xen', controlDomain: 'none', guests: 2 }),
        path: ['controlDomain'],
        says: ['Xen', 'needs Dom0', 'drivers'],
        node: 'hypervisor',
      },
      {
        name: 'Hyper-V without its root partition',
        input: type({ hypervisor: 'azure', controlDomain: 'none' }),
        path: ['controlDomain'],
        says: ['Hyper-V', 'Root partition'],
        node: 'hypervisor',
      },
      {
        name: 'Xen without Dom0 next to another',
        input: type({ hypervisor: 'xen, kvm', controlDomain: 'none' }),
        path: ['controlDomain'],
        says: ['Xen', 'Dom0'],
        node: 'xen.hypervisor',
      },
    ],
    passes: [
      {
        name: 'Dom0 as one of the guests',
        input: vms({
          hypervisor: 'xen',
          controlDomain: 'none',
          guests: [{ name: 'Dom0', os: 'debian' }, { name: 'web' }],
        }),
      },
      { name: 'Nitro, which has none', input: vms({ hypervisor: 'nitro', controlDomain: 'none' }) },
    ],
  },
  {
    rule: 'R13',
    breaks: [
      {
        name: 'VMs on bare hardware',
        input: vms({ hypervisor: 'none', guests: 3 }),
        path: ['hypervisor'],
        says: ['needs a hypervisor'],
        node: 'guests.0',
      },
      {
        name: 'VMs on a host OS alone',
        input: vms({ hypervisor: 'none', hostOs: 'ubuntu-24.04', guests: [{ name: 'web' }] }),
        path: ['hypervisor'],
        says: ['needs a hypervisor'],
        node: 'guests.0',
      },
      {
        name: 'no hypervisor where its place is asked for',
        input: type({ hypervisor: 'none' }),
        path: ['hypervisor'],
        says: ['needs a hypervisor'],
        node: 'guests.0',
      },
      {
        name: 'none among others',
        input: type({ hypervisor: 'xen, none' }),
        path: ['hypervisor'],
        says: ['needs a hypervisor'],
        node: 'none.guests.0',
      },
    ],
    passes: [
      { name: 'no hypervisor and no VMs', input: vms({ hypervisor: 'none', guests: 0 }) },
      { name: 'a hypervisor that nobody named', input: vms({ guests: 3 }) },
    ],
  },
  {
    rule: 'R58',
    breaks: [
      {
        name: 'KVM on Windows',
        input: vms({ hypervisor: 'kvm', hostOs: 'windows-11' }),
        path: ['hostOs'],
        says: ['Linux kernel', 'Windows 11'],
        node: 'hypervisor',
      },
      {
        name: 'Firecracker on macOS',
        input: vms({ hypervisor: 'firecracker', hostOs: 'macos', guests: 2 }),
        path: ['hostOs'],
        says: ['Firecracker', 'macOS'],
        node: 'hypervisor',
      },
      {
        name: 'KVM on the Windows of a guest',
        input: vms({
          hypervisor: 'esxi',
          nested: true,
          guests: [{ os: 'windows-server-2022', vmStack: { hypervisor: 'kvm' } }],
        }),
        path: ['guests', 0, 'os'],
        says: ['Linux kernel', 'Windows Server 2022'],
        node: 'guests.0.vmStack.hypervisor',
      },
      {
        name: 'KVM said to be type 1, as vendors do',
        input: type({ type: 1, hypervisor: 'kvm' }),
        path: ['type'],
        severity: 'info',
        says: ['KVM', 'type 1', 'part of the Linux kernel'],
        node: 'hypervisor',
      },
      {
        name: 'KVM said to be type 2, as others do',
        input: type({ type: 2, hypervisor: 'kvm, virtualbox' }),
        path: ['type'],
        severity: 'info',
        says: ['KVM', 'type 2', 'program on Linux'],
        node: 'kvm-qemu.hypervisor',
      },
    ],
    passes: [
      {
        name: 'libkrun for the VM of a desktop product on macOS',
        input: {
          kind: 'container-stack',
          engine: 'podman-machine',
          hypervisor: 'libkrun',
          hostOs: 'macos',
        },
      },
      { name: 'QEMU on macOS', input: vms({ hypervisor: 'qemu', hostOs: 'macos' }) },
      { name: 'Multipass on macOS', input: vms({ hypervisor: 'multipass', hostOs: 'macos' }) },
      { name: 'KVM in Linux', input: vms({ hypervisor: 'kvm', hostOs: 'rhel-9' }) },
      { name: 'KVM in the kernel', input: type({ type: 'in-kernel', hypervisor: 'kvm' }) },
      {
        name: 'KVM in a host system that nobody knows',
        input: vms({ hypervisor: 'kvm', hostOs: 'SmartOS' }),
      },
    ],
  },
];
