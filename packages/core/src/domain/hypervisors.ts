import type { OsFamily } from './operating-systems.ts';

/** Where the privileged part runs: on the hardware, as a program of a host system, in its kernel. */
export const HYPERVISOR_TYPES = ['1', '2', 'in-kernel'] as const;
export type HypervisorType = (typeof HYPERVISOR_TYPES)[number];

/** A hypervisor or VMM as table 3a of concepts.md has it. */
export interface Hypervisor {
  readonly id: string;
  readonly name: string;
  readonly type: HypervisorType;
  /** Kernel family of the host system under a type 2 or in-kernel hypervisor. */
  readonly host?: OsFamily;
  /** The part of the host kernel that virtualises. */
  readonly module?: string;
  /** The process (or part) that models one VM's devices. */
  readonly vmm?: string;
  /** The privileged VM beside the guests: its name, what it does, its kernel. */
  readonly control?: readonly [name: string, duties: string, kernel: string];
  /** A VM of the product that serves the others. */
  readonly service?: readonly [name: string, duties: string];
  /** Cards that take over device logic. */
  readonly offload?: string;
  /** A hypervisor that is always there underneath. */
  readonly firmware?: string;
  /** Needs no hardware support and runs foreign CPU architectures. */
  readonly emulates?: true;
  /** Guest systems it is made for; absent: wide. */
  readonly guests?: readonly OsFamily[];
  readonly source: string;
}

const KVM = { type: 'in-kernel', host: 'linux', module: 'KVM' } as const;
const APPLE = { host: 'macos', module: 'Hypervisor.framework' } as const;

export const HYPERVISORS: readonly Hypervisor[] = [
  {
    id: 'xen',
    name: 'Xen',
    type: '1',
    control: ['Dom0', 'toolstack, drivers', 'Linux'],
    source: 'Xen admin guide, introduction; FreeBSD xen(4)',
  },
  {
    id: 'hyper-v',
    name: 'Hyper-V',
    type: '1',
    control: ['Root partition', 'VM worker processes, drivers', 'Windows'],
    source: 'Hyper-V TLFS; hv_vmbus(4); Microsoft Learn, isolation modes',
  },
  { id: 'esxi', name: 'VMware ESXi', type: '1', vmm: 'VMM + VMX', source: 'general descriptions' },
  {
    ...KVM,
    id: 'kvm-qemu',
    name: 'KVM + QEMU',
    vmm: 'QEMU',
    source: 'QEMU introduction; kernel nested-guest document; libvirt cgroups',
  },
  {
    ...KVM,
    id: 'nutanix-ahv',
    name: 'Nutanix AHV',
    vmm: 'QEMU',
    service: ['Controller VM', 'storage'],
    source: 'general knowledge',
  },
  {
    id: 'bhyve',
    name: 'bhyve',
    type: 'in-kernel',
    host: 'freebsd',
    module: 'vmm.ko',
    vmm: 'bhyve',
    source: 'bhyve(8)',
  },
  {
    id: 'nitro',
    name: 'AWS Nitro',
    type: '1',
    offload: 'Nitro cards',
    source: 'AWS whitepaper: The Security Design of the AWS Nitro System',
  },
  {
    ...KVM,
    id: 'firecracker',
    name: 'Firecracker',
    vmm: 'jailer > Firecracker',
    guests: ['linux'],
    source: 'Firecracker docs/design.md, SPECIFICATION.md',
  },
  {
    ...KVM,
    id: 'cloud-hypervisor',
    name: 'Cloud Hypervisor',
    vmm: 'cloud-hypervisor',
    guests: ['linux', 'windows'],
    source: 'Cloud Hypervisor README',
  },
  {
    id: 'qemu-tcg',
    name: 'QEMU (TCG)',
    type: '2',
    host: 'linux',
    vmm: 'QEMU (TCG)',
    emulates: true,
    source: 'QEMU introduction',
  },
  {
    id: 'virtualbox',
    name: 'VirtualBox',
    type: '2',
    host: 'windows',
    module: 'vboxdrv',
    vmm: 'VirtualBoxVM',
    source: 'FreshPorts description; WSL FAQ',
  },
  {
    id: 'vmware-workstation',
    name: 'VMware Workstation',
    type: '2',
    host: 'windows',
    module: 'vmmon, vmnet',
    vmm: 'vmware-vmx',
    source: 'WSL compare page; general knowledge',
  },
  {
    ...APPLE,
    id: 'vmware-fusion',
    name: 'VMware Fusion',
    type: '2',
    vmm: 'vmware-vmx',
    source: 'general knowledge',
  },
  {
    ...APPLE,
    id: 'parallels',
    name: 'Parallels Desktop',
    type: '2',
    vmm: 'prl_vm_app',
    source: 'Parallels blog on system extensions',
  },
  {
    ...APPLE,
    id: 'apple-hvf',
    name: 'Apple Virtualization',
    type: 'in-kernel',
    vmm: 'VM process',
    source: 'Apple container overview; QEMU hvf row',
  },
  {
    id: 'zvm',
    name: 'IBM z/VM',
    type: '1',
    firmware: 'PR/SM',
    source: 'kernel nested-guest document; general knowledge',
  },
];

const ALIASES: Readonly<Record<string, string>> = {
  kvm: 'kvm-qemu',
  qemu: 'kvm-qemu',
  'qemu-kvm': 'kvm-qemu',
  libvirt: 'kvm-qemu',
  proxmox: 'kvm-qemu',
  ovirt: 'kvm-qemu',
  openstack: 'kvm-qemu',
  tcg: 'qemu-tcg',
  hyperv: 'hyper-v',
  vmware: 'esxi',
  'vmware-esxi': 'esxi',
  vsphere: 'esxi',
  'xen-project': 'xen',
  'xcp-ng': 'xen',
  xenserver: 'xen',
  ahv: 'nutanix-ahv',
  nutanix: 'nutanix-ahv',
  aws: 'nitro',
  'aws-nitro': 'nitro',
  vbox: 'virtualbox',
  'oracle-virtualbox': 'virtualbox',
  workstation: 'vmware-workstation',
  fusion: 'vmware-fusion',
  'parallels-desktop': 'parallels',
  hvf: 'apple-hvf',
  apple: 'apple-hvf',
  'z-vm': 'zvm',
};

/** A hypervisor by id, name or everyday name; undefined when the table has none. */
export function findHypervisor(text: string): Hypervisor | undefined {
  const key = text
    .trim()
    .toLowerCase()
    .replace(/[\s/_]+/g, '-');
  const id = Object.hasOwn(ALIASES, key) ? ALIASES[key] : key;
  return HYPERVISORS.find(
    (entry) => entry.id === id || entry.name.toLowerCase() === text.trim().toLowerCase(),
  );
}
