import type { Term } from './term.ts';

/** Words around virtual machines. */
export const MACHINE_TERMS: readonly Term[] = [
  {
    id: 'virtualisation',
    term: 'Virtualisation',
    means:
      'Keeping up an interface, of hardware or of a kernel, so that several users of it need not know of each other.',
    sources: ['qemu-introduction', 'incus-containers-vms'],
    see: ['hypervisor', 'os-level-virtualisation'],
  },
  {
    id: 'virtual-machine',
    term: 'Virtual machine',
    means: 'A computer made of virtual devices, with a kernel of its own inside.',
    sources: ['tlfs', 'incus-containers-vms'],
    see: ['guest', 'virtual-hardware'],
  },
  {
    id: 'hypervisor',
    term: 'Hypervisor',
    means:
      'The code in the most privileged mode of a processor that divides hardware among virtual machines.',
    sources: ['xen-guide', 'tlfs'],
    see: ['vmm', 'type-1', 'type-2'],
  },
  {
    id: 'vmm',
    term: 'VMM',
    means:
      'Virtual machine monitor. Once another word for hypervisor; today mostly the process that models the devices of one machine.',
    sources: ['firecracker-design', 'cloud-hypervisor', 'goldberg'],
    see: ['hypervisor'],
  },
  {
    id: 'type-1',
    term: 'Type 1',
    means:
      'A hypervisor on the hardware, without a general-purpose system below: Xen, Hyper-V, ESXi, Nitro.',
    sources: ['goldberg', 'xen-guide', 'tlfs'],
    see: ['control-domain'],
  },
  {
    id: 'type-2',
    term: 'Type 2',
    means: 'A hypervisor that is a program on a host’s system: VirtualBox, VMware Workstation.',
    sources: ['goldberg', 'wsl-faq'],
  },
  {
    id: 'in-kernel',
    term: 'In-kernel hypervisor',
    means:
      'A hypervisor that is part of a general-purpose kernel: KVM in Linux, bhyve in FreeBSD, Apple’s in macOS.',
    sources: ['red-hat-kvm', 'freebsd-bhyve', 'qemu-introduction'],
    see: ['kvm'],
  },
  {
    id: 'kvm',
    term: 'KVM',
    means:
      'The module that makes Linux a hypervisor. Every machine is a process, every virtual processor one of its threads.',
    sources: ['red-hat-kvm', 'nested-guests'],
    see: ['qemu'],
  },
  {
    id: 'qemu',
    term: 'QEMU',
    means:
      'A program that models machines: with an accelerator such as KVM as a monitor, without one as an emulator.',
    sources: ['qemu-introduction'],
    see: ['emulation'],
  },
  {
    id: 'host',
    term: 'Host',
    means:
      'The machine whose resources are shared, with the system that runs on it, if there is one.',
    sources: ['nested-guests'],
  },
  {
    id: 'guest',
    term: 'Guest',
    means: 'A virtual machine, or the system inside.',
    sources: ['tlfs', 'nested-guests'],
  },
  {
    id: 'control-domain',
    term: 'Control domain',
    means: 'A privileged virtual machine with drivers and tools, beside the others.',
    sources: ['xen-guide', 'tlfs'],
    see: ['dom0', 'root-partition'],
  },
  {
    id: 'dom0',
    term: 'Dom0',
    means:
      'The control domain of Xen, started together with the hypervisor. Guests are called DomU.',
    sources: ['xen-guide', 'freebsd-xen'],
  },
  {
    id: 'root-partition',
    term: 'Root partition',
    means: 'The control domain of Hyper-V: the Windows that one sees. Guests are child partitions.',
    sources: ['tlfs', 'freebsd-hyper-v'],
  },
  {
    id: 'virtual-hardware',
    term: 'Virtual hardware',
    means: 'What a guest sees: virtual processors, memory, disks, network cards.',
    sources: ['qemu-introduction'],
  },
  {
    id: 'vcpu',
    term: 'vCPU',
    means: 'A virtual processor: something to be scheduled, not a core that is set aside.',
    sources: ['nested-guests', 'libvirt-cgroups'],
    see: ['overcommit'],
  },
  {
    id: 'vm-exit',
    term: 'VM exit',
    means:
      'The moment at which a guest stops and the hypervisor takes over, because something needs its attention.',
    sources: ['nested-guests', 'tlfs'],
  },
  {
    id: 'hypercall',
    term: 'Hypercall',
    means: 'A guest’s deliberate call to its hypervisor, as a system call is one to a kernel.',
    sources: ['tlfs'],
  },
  {
    id: 'emulation',
    term: 'Emulation',
    means:
      'Imitating hardware in software. For devices common; for instructions slow, and the only way to another architecture.',
    sources: ['qemu-introduction'],
    see: ['paravirtualisation'],
  },
  {
    id: 'paravirtualisation',
    term: 'Paravirtualisation',
    means:
      'A device, or a whole machine, that guest and host have agreed upon instead of imitating a real one.',
    sources: ['virtio', 'xen-guide'],
    see: ['virtio'],
  },
  {
    id: 'virtio',
    term: 'virtio',
    means: 'The common standard of paravirtual devices for disks, networks and more.',
    sources: ['virtio'],
  },
  {
    id: 'passthrough',
    term: 'Passthrough',
    means: 'Handing a real device to one guest. Fast, and an obstacle to moving it.',
    sources: ['vfio'],
  },
  {
    id: 'nested-virtualisation',
    term: 'Nested virtualisation',
    means:
      'A hypervisor in a virtual machine. L0 is the one on the hardware, L1 its guest with a hypervisor, L2 the guest of that.',
    sources: ['nested-guests'],
  },
  {
    id: 'live-migration',
    term: 'Live migration',
    means: 'Moving a machine to another host while it runs, memory included.',
    sources: ['nested-guests', 'cloud-hypervisor'],
  },
  {
    id: 'overcommit',
    term: 'Overcommit',
    means: 'Promising more than there is, in the hope that not all is wanted at once.',
    sources: ['firecracker-design'],
    see: ['ballooning'],
  },
  {
    id: 'ballooning',
    term: 'Ballooning',
    means: 'Taking memory back from a guest by letting a driver inside claim it.',
    sources: ['apple-container'],
    see: ['page-sharing'],
  },
  {
    id: 'page-sharing',
    term: 'Page sharing',
    means: 'Keeping pages of equal content in memory once. In Linux it is called KSM.',
    sources: ['ksm'],
  },
  {
    id: 'microvm',
    term: 'microVM',
    means:
      'A virtual machine with few devices and a fast start, made for functions and containers.',
    sources: ['firecracker-specification', 'firecracker-design'],
  },
  {
    id: 'unikernel',
    term: 'Unikernel',
    means:
      'An application and the parts of a kernel that it needs in one image, run as a virtual machine.',
    sources: ['lightvm'],
  },
  {
    id: 'offload-card',
    term: 'Offload card',
    means:
      'A card that takes over devices, storage or network from the host’s processor, as in Nitro.',
    sources: ['nitro-security'],
  },
  {
    id: 'vm-escape',
    term: 'VM escape',
    means: 'Breaking out of a virtual machine into what is below. Rare, and it has happened.',
    sources: ['cve-2015-3456', 'cve-2025-22224'],
  },
];
