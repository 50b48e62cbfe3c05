import type { Note } from './note.ts';

/** Virtual machines and hypervisors. */
export const MACHINES: readonly Note[] = [
  {
    id: 'A7',
    title: 'The guest runs its own system',
    claim: 'The hypervisor is said to manage and execute the operating system of the guest.',
    verdict: 'misleading',
    truth:
      'The guest’s kernel looks after its own processes, memory and drivers. The hypervisor schedules virtual processors, maps memory and handles what leaves the guest, the VM exits; it does not administer the system inside.',
    documents: ['bmc'],
    sources: ['nested-guests', 'tlfs'],
  },
  {
    id: 'A8',
    title: 'Virtualisation is not emulation',
    claim: 'A virtual machine is described as a program that emulates a physical computer.',
    verdict: 'simplified',
    truth:
      'With VT-x, AMD-V or Arm’s extensions most instructions of a guest run on the processor itself. Devices are imitated, agreed upon between guest and host (as in virtio) or passed through. Translating every instruction, as QEMU’s TCG does, is far slower, and the only way to run a guest for another processor architecture.',
    documents: ['blog', 'interview', 'bmc'],
    sources: ['qemu-introduction', 'cloud-hypervisor'],
  },
  {
    id: 'A9',
    title: 'Data may pass the hypervisor by',
    claim: 'All traffic between guest and host is said to go through the hypervisor.',
    verdict: 'partial',
    truth:
      'Control does. Data may go to another virtual machine (Dom0 of Xen, the root partition of Hyper-V), to a process or kernel thread of the host, or straight to hardware by device assignment and offload cards.',
    documents: ['publisher'],
    sources: ['xen-guide', 'tlfs', 'nitro-security', 'vfio'],
  },
  {
    id: 'A10',
    title: 'A type 1 hypervisor has no host system below',
    claim: 'The host’s system and the guest’s system are said to run a kernel each.',
    verdict: 'conditional',
    truth:
      'That fits hosted hypervisors and KVM. Below a type 1 product there is no general-purpose system; what looks like one, Dom0 or the root partition, is a privileged virtual machine on top of the hypervisor.',
    documents: ['publisher'],
    sources: ['xen-guide', 'tlfs'],
  },
  {
    id: 'A11',
    title: 'Guests differ because each brings a kernel',
    claim: 'Isolation is given as the reason why guests may run different systems.',
    verdict: 'misleading',
    truth:
      'The reason is that each guest brings its own kernel to an interface that looks like hardware. Isolation is another matter. The processor architecture still has to be that of the host, unless it is emulated.',
    documents: ['blog'],
    sources: ['qemu-introduction'],
  },
  {
    id: 'A12',
    title: 'Hyper-V is type 1 on a laptop too',
    claim: 'Hyper-V is named as a leader of the market, without a word on where it sits.',
    verdict: 'missing',
    truth:
      'Once switched on it starts before Windows, and the Windows that a user sees runs in the root partition (since 2025 Linux can be there, too). To draw it as an application on Windows is wrong, on Windows 10 and 11 as well.',
    documents: ['blog'],
    sources: ['tlfs', 'freebsd-hyper-v', 'mshv-root'],
  },
  {
    id: 'A13',
    title: 'KVM carries both labels',
    claim: 'KVM is named, and hypervisors are sorted into two types; which one it is stays open.',
    verdict: 'contradiction',
    truth:
      'KVM is a module of Linux: with it the kernel itself is the hypervisor, on the hardware, which is why Red Hat calls it type 1. Yet a general-purpose system is there, and each guest is a process such as QEMU, which speaks for type 2. The catalogue draws it as a part of the kernel.',
    documents: ['blog', 'interview'],
    sources: ['red-hat-kvm', 'qemu-introduction', 'nested-guests'],
  },
  {
    id: 'A14',
    title: 'Two types do not cover everything',
    claim: 'Hypervisors are either type 1 or type 2; one text expands VMM to manager.',
    verdict: 'simplified',
    truth:
      'The pair goes back to Goldberg’s thesis of 1973. KVM and bhyve sit in a kernel, Nitro has its devices on cards, Apple’s hypervisor is in the kernel of macOS, and hosted products may use the hypervisor of their host: VirtualBox and VMware Workstation over Hyper-V, Parallels over Apple’s. VMM mostly reads monitor; today the word often means the process that belongs to one machine, as Firecracker and Cloud Hypervisor use it.',
    documents: ['interview', 'publisher'],
    sources: [
      'goldberg',
      'wsl-faq',
      'wsl-versions',
      'parallels',
      'nitro-security',
      'firecracker-design',
      'cloud-hypervisor',
    ],
  },
  {
    id: 'A15',
    title: 'Walls between guests have limits',
    claim: 'A crash in one virtual machine leaves all others alone; isolation is complete.',
    verdict: 'conditional',
    truth:
      'True for faults inside a guest. When the hypervisor, the control domain, the host’s kernel, the hardware or shared storage fails, every guest goes down. A busy neighbour is felt through the wall, and there have been escapes: VENOM in QEMU (CVE-2015-3456), CVE-2025-22224 in VMware ESXi.',
    documents: ['publisher', 'blog', 'interview'],
    sources: ['containers-vs-vms', 'cve-2015-3456', 'cve-2025-22224'],
  },
  {
    id: 'A44',
    title: 'Swapping hardware takes preparation',
    claim: 'Hardware can be replaced while applications do not notice.',
    verdict: 'conditional',
    truth:
      'It takes live migration or a restart elsewhere, storage that both hosts reach, and a processor model that both offer. Devices passed through and guests that are hosts themselves restrict it.',
    documents: ['bmc', 'publisher'],
    sources: ['nested-guests'],
  },
  {
    id: 'A45',
    title: 'Both can strand capacity',
    claim: 'Virtual machines waste what they are given, containers allow exact planning.',
    verdict: 'partial',
    truth:
      'Hosts of virtual machines may promise more than they have and even out the difference with ballooning, page sharing, swap or hot-plug. Containers strand capacity too: what a Kubernetes pod requests is set aside by the scheduler whether it is used or not.',
    documents: ['bmc'],
    sources: ['firecracker-design', 'ksm', 'kep-2570'],
  },
];
