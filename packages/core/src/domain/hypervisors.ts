import { saysAny, saysNone } from './none.ts';
import { operatingSystem, type OsFamily } from './operating-systems.ts';
import { remember } from './remember.ts';

/** Where the privileged part runs: on the hardware, as a program of a host system, in its kernel. */
export const HYPERVISOR_TYPES = ['1', '2', 'in-kernel'] as const;
export type HypervisorType = (typeof HYPERVISOR_TYPES)[number];

/** What is particular about a hypervisor, beyond its type; each is a message. */
const NUANCES = [
  'xen',
  'hyper-v',
  'esxi',
  'kvm',
  'bhyve',
  'nitro',
  'microvm',
  'tcg',
  'over-windows',
  'over-apple',
  'apple',
  'zvm',
] as const;

/** A hypervisor or VMM; `sourced.ts` tells what was read of it. */
export interface Hypervisor {
  readonly id: string;
  readonly name: string;
  readonly type: HypervisorType;
  readonly nuance?: (typeof NUANCES)[number];
  /** The privileged part, where it has a name of its own. */
  readonly core?: string;
  /** Kernel family of the host system under a type 2 or in-kernel hypervisor. */
  readonly host?: OsFamily;
  /** Kernel families it runs on, where not on any. */
  readonly hosts?: readonly OsFamily[];
  /** The part of the host kernel that virtualises. */
  readonly module?: string;
  /** The module belongs to the host system, not to this product. */
  readonly borrowed?: true;
  /** The process (or part) that models one VM's devices. */
  readonly vmm?: string;
  /** The privileged VM beside the guests: its name, the message of its duties, its kernel. */
  readonly control?: readonly [
    name: string,
    duties: 'dom0' | 'root' | 'host' | 'node',
    kernel: string,
  ];
  /** The hypervisor that it works over, beside which its own processes are in the privileged VM. */
  readonly over?: string;
  readonly processes?: string;
  /** A VM of the product that serves the others. */
  readonly service?: string;
  /** Cards that take over device logic. */
  readonly offload?: string;
  /** A hypervisor that is always there underneath. */
  readonly firmware?: string;
  /** The machines it runs on, where it is bound to some. */
  readonly hardware?: string;
  /** Needs no hardware support and runs foreign CPU architectures. */
  readonly emulates?: true;
  /** Guest systems it is made for; absent: wide. */
  readonly guests?: readonly OsFamily[];
  readonly mostVcpus?: number;
  /** What it takes of the host's memory for each VM. */
  readonly overheadMib?: number;
  /** CPU architecture of all its machines. */
  readonly arch?: string;
  /** As somebody named it: nothing is known of where it sits, and nothing is said of it. */
  readonly free?: true;
}

const KVM = {
  type: 'in-kernel',
  host: 'linux',
  hosts: ['linux'],
  module: 'KVM',
  nuance: 'kvm',
} as const;
const APPLE = {
  type: 'in-kernel',
  nuance: 'apple',
  host: 'macos',
  hosts: ['macos'],
  module: 'Apple Hypervisor',
  hardware: 'Mac',
} as const;
const ON_MAC = {
  type: '2',
  host: 'macos',
  hosts: ['macos'],
  module: 'Apple Hypervisor',
  borrowed: true,
  hardware: 'Mac',
  nuance: 'over-apple',
} as const;

export const HYPERVISORS: readonly Hypervisor[] = [
  {
    id: 'xen',
    name: 'Xen',
    type: '1',
    nuance: 'xen',
    control: ['Dom0', 'dom0', 'Linux'],
  },
  {
    id: 'hyper-v',
    name: 'Hyper-V',
    type: '1',
    nuance: 'hyper-v',
    control: ['Root partition', 'root', 'Windows'],
    guests: ['windows', 'linux', 'freebsd'],
  },
  {
    id: 'esxi',
    name: 'VMware ESXi',
    type: '1',
    nuance: 'esxi',
    core: 'VMkernel',
    vmm: 'VMM + VMX',
  },
  {
    ...KVM,
    id: 'kvm-qemu',
    name: 'KVM + QEMU',
    vmm: 'QEMU',
  },
  {
    ...KVM,
    id: 'nutanix-ahv',
    name: 'Nutanix AHV',
    vmm: 'QEMU',
    service: 'Controller VM',
  },
  {
    id: 'bhyve',
    name: 'bhyve',
    type: 'in-kernel',
    nuance: 'bhyve',
    host: 'freebsd',
    hosts: ['freebsd'],
    module: 'vmm.ko',
    vmm: 'bhyve',
  },
  {
    id: 'nitro',
    name: 'AWS Nitro',
    type: '1',
    nuance: 'nitro',
    core: 'Nitro Hypervisor',
    offload: 'Nitro cards',
  },
  {
    ...KVM,
    id: 'firecracker',
    name: 'Firecracker',
    nuance: 'microvm',
    vmm: 'jailer > Firecracker',
    guests: ['linux'],
    mostVcpus: 32,
    overheadMib: 5,
  },
  {
    ...KVM,
    id: 'cloud-hypervisor',
    name: 'Cloud Hypervisor',
    vmm: 'cloud-hypervisor',
    guests: ['linux', 'windows'],
  },
  {
    id: 'qemu-tcg',
    name: 'QEMU (TCG)',
    type: '2',
    nuance: 'tcg',
    host: 'linux',
    vmm: 'QEMU (TCG)',
    emulates: true,
  },
  {
    id: 'virtualbox',
    name: 'VirtualBox',
    type: '2',
    nuance: 'over-windows',
    host: 'windows',
    module: 'vboxdrv',
    vmm: 'VirtualBoxVM',
  },
  {
    id: 'vmware-workstation',
    name: 'VMware Workstation',
    type: '2',
    nuance: 'over-windows',
    host: 'windows',
    hosts: ['windows', 'linux'],
    module: 'vmmon, vmnet',
    vmm: 'vmware-vmx',
  },
  {
    ...ON_MAC,
    id: 'vmware-fusion',
    name: 'VMware Fusion',
    vmm: 'vmware-vmx',
  },
  {
    ...ON_MAC,
    id: 'parallels',
    name: 'Parallels Desktop',
    vmm: 'prl_vm_app',
  },
  {
    ...APPLE,
    id: 'apple-hvf',
    name: 'Apple Virtualization',
    vmm: 'VM process',
  },
  {
    id: 'zvm',
    name: 'IBM z/VM',
    type: '1',
    nuance: 'zvm',
    firmware: 'PR/SM',
    hardware: 'IBM Z',
    arch: 's390x',
    guests: ['linux'],
  },
  {
    id: 'mshv',
    name: 'Microsoft Hypervisor',
    type: '1',
    control: ['Root partition', 'root', 'Linux'],
  },
  ...[
    ['krunkit', 'krunkit (libkrun)', 'krunkit'] as const,
    ['qemu-hvf', 'QEMU (hvf)', 'QEMU'] as const,
  ].map(([id, name, vmm]): Hypervisor => ({ ...APPLE, id, name, vmm })),
  { ...KVM, id: 'google-compute-engine', name: 'Google Compute Engine', vmm: 'VMM' },
  { ...KVM, id: 'openvmm', name: 'OpenVMM', vmm: 'openvmm' },
  { ...APPLE, id: 'openvmm-hvf', name: 'OpenVMM (hvf)', vmm: 'openvmm' },
  { ...KVM, id: 'crosvm', name: 'crosvm', vmm: 'crosvm' },
  ...[
    ['libkrun', 'libkrun', 'libkrun'] as const,
    ['dragonball', 'Dragonball', 'shim-kata-v2 (Dragonball)'] as const,
  ].map(([id, name, vmm]): Hypervisor => ({ ...KVM, id, name, vmm, guests: ['linux'] })),
];

/** Everyday names of each id: products built on it and clouds that run it. */
export const ALIASES: Readonly<Record<string, string>> = {
  xen: 'xen-project xen-hypervisor xcp-ng xcpng xenserver citrix-hypervisor qubes oracle-vm oracle-vm-server ovm',
  'hyper-v': 'hyperv microsoft-hyper-v azure whpx wsl2 wsl',
  esxi: 'vmware esx vmware-esxi vsphere vmware-vsphere',
  'kvm-qemu':
    'kvm qemu qemu-kvm libvirt virt-manager proxmox proxmox-ve ovirt rhev openstack kubevirt incus kvm2',
  'nutanix-ahv': 'nutanix ahv',
  'google-compute-engine': 'gcp gce google-cloud google-cloud-platform',
  crosvm: 'cros-vm android-virtualization-framework avf',
  nitro: 'aws ec2 aws-nitro nitro-hypervisor',
  'qemu-tcg': 'tcg',
  virtualbox: 'vbox oracle-virtualbox oracle-vm-virtualbox',
  'vmware-workstation': 'workstation vmware-workstation-pro vmware-player',
  'vmware-fusion': 'fusion',
  parallels: 'parallels-desktop',
  'apple-hvf': 'apple applehv vz vfkit hvf hypervisor-framework virtualization-framework hyperkit',
  'qemu-hvf': 'utm',
  zvm: 'z-vm ibm-z-vm pr-sm lpar',
};

/** What VMs stand on when a picture leaves the hypervisor out. */
export const NO_HYPERVISOR: Hypervisor = { id: 'none', name: '', type: '1' };

/** A hypervisor by id, name or everyday name; undefined when the table has none. */
export const findHypervisor = /* @__PURE__ */ remember((text): Hypervisor | undefined => {
  // A version says nothing about where it sits: `VMware ESXi 8.0`.
  const name = text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+v?\d+(\.\w+)*$/, '');
  const key = name.replace(/[\s/_]+/g, '-');
  return HYPERVISORS.find(
    (entry) =>
      entry.id === key ||
      entry.name.toLowerCase() === name ||
      ALIASES[entry.id]?.split(' ').includes(key),
  );
});

/** What names stand for that mean something else on each system. */
export const BY_HOST: Readonly<Record<string, string>> = {
  'qemu windows': 'qemu-tcg',
  'qemu macos': 'qemu-tcg',
  'qemu freebsd': 'qemu-tcg',
  'libkrun macos': 'krunkit',
  'qemu2 windows': 'qemu-tcg',
  'qemu2 macos': 'qemu-hvf',
  'qemu2 linux': 'kvm-qemu',
  'openvmm macos': 'openvmm-hvf',
  'lima linux': 'kvm-qemu',
  'lima macos': 'apple-hvf',
  'multipass linux': 'kvm-qemu',
  'multipass macos': 'qemu-hvf',
  'multipass windows': 'hyper-v',
};

/** The name of what a product uses on a host system, as far as that decides it. */
export function onHost(text: string, hostOs: string | undefined): string {
  const family = hostOs && operatingSystem(hostOs).family;
  return BY_HOST[`${text.toLowerCase()} ${family}`] ?? text;
}

/**
 * Who runs the VMs that Kata's remote hypervisor asks a cloud for: they stand beside the node, which is
 * a VM of the same cloud, and nobody is told what runs them.
 */
export const REMOTE: Hypervisor = {
  id: 'remote',
  name: '',
  type: '1',
  free: true,
  control: ['Node', 'node', 'Linux'],
};

/** What asks the cloud, on the node. */
export const ADAPTOR = 'cloud-api-adaptor';

/** One of which no more than a name is told; no name means no product. */
const named = (id: string, name = id): Hypervisor => ({ id, name, type: '1', free: true });

/**
 * The hypervisor of the table; one that it has not, or not on this host system, is drawn as named.
 */
export function hypervisorNamed(text: string, hostOs?: string): Hypervisor {
  if (saysNone(text)) return NO_HYPERVISOR;
  const found = findHypervisor(onHost(text, hostOs));
  if (!found) return named(text, saysAny(text) ? '' : text);
  const { id, name, hosts } = found;
  const family = hostOs && operatingSystem(hostOs).family;
  return family && hosts && !hosts.includes(family) ? named(id, name) : found;
}
