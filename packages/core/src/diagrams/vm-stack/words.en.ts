/** Words of hypervisors and the VMs on them. */
export const vms = {
  hostOs: 'Host OS',
  level: 'L{n}',
  moreVms: '{n} more VM|{n} more VMs',
  moreVmsDetail: 'each with its own kernel',
  moreBeside: '{n} more',
  moreBesideDetail: 'VMs and containers',
  perBesideDetail: 'a VM with its own kernel, or a container on that of the host',
  saysBeside:
    '{things} runs with {engine} beside the VMs, on the kernel of the host.|{things} run with {engine} beside the VMs, on the kernel of the host.',
  perVmDetail: 'a whole OS with its own kernel',
  perVmWithVmm: 'a whole OS and its {vmm}',
  perVmOnDisk: 'a whole OS, whose kernel runs while the VM does',
  perVmBoundary: 'a machine of its own',
  sharedMachine: 'one machine|one machine for both|one machine for all',
  sharedHypervisor: 'hypervisor under it|hypervisor, shared by both|hypervisor, shared by all',
  sharedHost: 'one host OS|one host OS, shared by both|one host OS, shared by all',
  sharedHostKernel:
    'one host kernel|one host kernel, shared by both|one host kernel, shared by all',
  vmTitle: '{hypervisor}: {n} virtual machine|{hypervisor}: {n} virtual machines',
  saysNoGuests: 'No virtual machines run on {hypervisor}.',
  saysGuests: '{n} virtual machine runs on {hypervisor}.|{n} virtual machines run on {hypervisor}.',
  'says.1':
    '{hypervisor} is a type 1 hypervisor: it runs straight on the hardware, with no host OS under it.',
  'says.firmware':
    '{hypervisor} is a type 1 hypervisor: it runs in a partition that the firmware has cut, with no host OS under it.',
  'says.2':
    '{hypervisor} is a hosted (type 2) hypervisor: each VM is a process on the host OS {host}, beside other programs.',
  'says.in-kernel':
    '{hypervisor} works inside the host kernel, {host}; each VM has a process of its own there, beside other programs.',
  saysControl: '{name} is a privileged VM beside the guests, not a host OS under them.',
  noHypervisor: 'No hypervisor',
  saysNoHypervisor:
    '{n} virtual machine is drawn with no hypervisor under it.|{n} virtual machines are drawn with no hypervisor under them.',
  saysHostless: '{hypervisor} needs a host OS under it; the picture leaves it out.',
  saysHostOvercommit: 'The host may give out more memory than it has: {list}.',
  saysEmulation: 'CPU architectures other than that of the host are emulated, much slower.',
  kernelNamed: 'guest OS · {kernel} kernel',
  saysOwnKernels: 'Each VM has its own kernel.',
  saysNested:
    'In {vm} ({level}) runs {inner} with {n} VM ({next}) on it; for this {outer} ({below}) must expose virtualisation.|In {vm} ({level}) runs {inner} with {n} VMs ({next}) on it; for this {outer} ({below}) must expose virtualisation.',
  saysContainers:
    '{n} container in {vm} uses the guest kernel of {vm}, not a kernel of the host.|{n} containers in {vm} share the guest kernel of {vm}, not a kernel of the host.',
  'nuance.xen': 'It has no drivers for disks and network cards of its own; those are in Dom0.',
  'nuance.hyper-v':
    'This holds on client Windows too: the Windows that you see runs in the root partition.',
  'nuance.esxi': 'Its VMkernel holds the drivers; there is no general-purpose OS.',
  'nuance.kvm':
    'KVM is type 1 by vendor usage; hosted by construction: Linux with KVM is the hypervisor, and the VMs are its processes.',
  'nuance.bhyve': 'The virtualising part is a module of the FreeBSD kernel.',
  'nuance.nitro':
    'There is no control domain: network, storage and management run on cards beside the hardware.',
  'nuance.microvm':
    'It runs microVMs with few devices on KVM, each process confined by the jailer; KVM is type 1 by vendor usage; hosted by construction.',
  'nuance.tcg':
    'It translates every guest instruction, so guests of another CPU architecture run, much slower; the boundary is that of a process.',
  'nuance.over-windows':
    'On Windows with Hyper-V active it runs over the Windows hypervisor instead of its own driver.',
  'nuance.over-apple': 'It uses the hypervisor of macOS.',
  'nuance.apple': 'The hypervisor is in the macOS kernel, the VMM in the process of an app.',
  'nuance.zvm':
    'The firmware hypervisor PR/SM cuts the machine into partitions (LPARs), also under z/VM.',
} as const satisfies Record<string, string>;
