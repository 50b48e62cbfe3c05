import type { OsFamily } from './operating-systems.ts';
import { SANDBOXES } from './sandboxes.ts';

/** What an entry of table 3b is: only the first three start containers on a kernel they share. */
export const ENGINE_CLASSES = [
  'engine',
  'cri-runtime',
  'system-containers',
  'orchestrator',
  'sandboxed-runtime',
  'vm-runtime',
  'windows-runtime',
  'desktop-product',
  'oci-runtime',
  'process-sandbox',
] as const;
export type EngineClass = (typeof ENGINE_CLASSES)[number];

/** Whose kernel serves the containers: the one they stand on, their sandbox's, their VM's, one VM's. */
const KERNEL_HOMES = ['host', 'sandbox', 'vm-each', 'vm-shared'] as const;
export type KernelHome = (typeof KERNEL_HOMES)[number];

/** A container engine, runtime or platform; `sourced.ts` tells what was read of it. */
export interface Engine {
  readonly id: string;
  readonly name: string;
  readonly class: EngineClass;
  /** What runs all the time, in calling order; nothing for engines without a daemon. */
  readonly daemons: readonly string[];
  /** What is started for each container or pod, in calling order. */
  readonly starts: readonly string[];
  /** Default: `host`. */
  readonly home?: KernelHome;
  /** Kernel family that its containers need; default: linux. */
  readonly family?: OsFamily;
  /** Row of table 3a that runs its VMs, unless the host system says otherwise. */
  readonly hypervisor?: string;
  /** What the row of table 3a is called there. */
  readonly platform?: string;
  /** The process that models a VM's devices, where the row of table 3a has another. */
  readonly vmm?: string;
  /** The engine it brings along, or that calls it when none is named. */
  readonly by?: string;
  /** Runs with the rights of the user who calls it, unless it is told otherwise; others are root. */
  readonly rootless?: true;
  /** A distribution that ships its runtime: nobody has to name one. */
  readonly bundled?: true;
  /** As it was named with it: `1.23`. */
  readonly version?: string;
  /** As somebody named it, in no table: it is drawn and not judged. */
  readonly free?: boolean;
  /** A tool that makes clusters of Linux nodes only, wherever it runs. */
  readonly linux?: true;
  /** Containers live in pods that share network, IPC and UTS namespaces. */
  readonly pods?: true;
  /** What it makes are sandboxes, not containers from images. */
  readonly sandbox?: true;
  /** The kernel enforces nothing around what it starts. */
  readonly open?: true;
  /** By what the kernel confines a process. */
  readonly means?: string;
  /** A product that confines by another row of the table on each system: ids of those. */
  readonly walls?: Readonly<Partial<Record<OsFamily, string>>>;
  /** The row of `walls` that was taken. */
  readonly wall?: string;
  /** Its VMs run on the machine of who uses it, by the hypervisor of that system. */
  readonly local?: true;
  /** What each of its sandboxes has an own one of. */
  readonly holds?: string;
}

const DOCKER = { daemons: ['dockerd', 'containerd'], starts: ['shim', 'runc'] } as const;
const SYSTEM = { class: 'system-containers' } as const;
const HIDDEN_VM = { class: 'desktop-product', home: 'vm-shared' } as const;

export const ENGINES: readonly Engine[] = [
  {
    ...DOCKER,
    id: 'docker-engine',
    name: 'Docker Engine',
    class: 'engine',
  },
  {
    id: 'containerd',
    name: 'containerd',
    class: 'cri-runtime',
    daemons: ['containerd'],
    starts: ['shim', 'runc'],
  },
  {
    id: 'cri-o',
    name: 'CRI-O',
    class: 'cri-runtime',
    daemons: ['crio'],
    starts: ['conmon', 'crun'],
  },
  {
    id: 'podman',
    name: 'Podman',
    class: 'engine',
    daemons: [],
    starts: ['podman', 'conmon', 'crun'],
    rootless: true,
  },
  {
    ...SYSTEM,
    id: 'lxc',
    name: 'LXC',
    daemons: [],
    starts: ['lxc-start'],
  },
  {
    ...SYSTEM,
    id: 'lxd',
    name: 'LXD',
    daemons: ['lxd'],
    starts: ['liblxc'],
  },
  {
    ...SYSTEM,
    id: 'incus',
    name: 'Incus',
    daemons: ['incusd'],
    starts: ['liblxc'],
  },
  {
    ...SYSTEM,
    id: 'systemd-nspawn',
    name: 'systemd-nspawn',
    daemons: [],
    starts: ['systemd-nspawn'],
  },
  {
    id: 'kubernetes',
    name: 'Kubernetes',
    class: 'orchestrator',
    daemons: ['kubelet'],
    starts: [],
    by: 'containerd',
    pods: true,
  },
  {
    id: 'gvisor',
    name: 'gVisor',
    class: 'sandboxed-runtime',
    daemons: [],
    starts: ['runsc'],
    home: 'sandbox',
    by: 'containerd',
  },
  {
    id: 'kata',
    name: 'Kata Containers',
    class: 'vm-runtime',
    daemons: [],
    starts: ['shim-kata-v2'],
    home: 'vm-each',
    hypervisor: 'kvm-qemu',
    by: 'containerd',
    pods: true,
  },
  {
    id: 'firecracker-containerd',
    name: 'firecracker-containerd',
    class: 'vm-runtime',
    daemons: [],
    starts: ['shim-aws-firecracker'],
    home: 'vm-each',
    hypervisor: 'firecracker',
    by: 'containerd',
    pods: true,
  },
  {
    id: 'windows-process',
    name: 'Windows containers',
    class: 'windows-runtime',
    daemons: [],
    starts: ['HCS'],
    family: 'windows',
    by: 'docker-engine',
  },
  {
    id: 'windows-hyperv',
    name: 'Hyper-V isolation',
    class: 'windows-runtime',
    daemons: [],
    starts: ['HCS'],
    home: 'vm-each',
    family: 'windows',
    hypervisor: 'hyper-v',
    by: 'docker-engine',
  },
  {
    ...HIDDEN_VM,
    ...DOCKER,
    id: 'docker-desktop-mac',
    name: 'Docker Desktop',
    hypervisor: 'apple-hvf',
    vmm: 'Virtualization framework',
    by: 'docker-engine',
  },
  {
    ...HIDDEN_VM,
    ...DOCKER,
    id: 'docker-desktop-win',
    name: 'Docker Desktop',
    hypervisor: 'hyper-v',
    platform: 'Virtual Machine Platform (Hyper-V)',
    by: 'docker-engine',
  },
  {
    ...HIDDEN_VM,
    ...DOCKER,
    id: 'wslc',
    name: 'WSL containers',
    hypervisor: 'hyper-v',
    platform: 'Virtual Machine Platform (Hyper-V)',
    by: 'docker-engine',
  },
  {
    ...HIDDEN_VM,
    id: 'wsl2',
    name: 'WSL 2',
    daemons: [],
    starts: [],
    hypervisor: 'hyper-v',
    platform: 'Virtual Machine Platform (Hyper-V)',
  },
  {
    id: 'apple-container',
    name: 'Apple container',
    class: 'vm-runtime',
    daemons: ['container-apiserver'],
    starts: ['container-runtime-linux'],
    home: 'vm-each',
    hypervisor: 'apple-hvf',
    vmm: 'Virtualization framework',
    rootless: true,
  },
  ...[
    ['podman-machine', 'Podman machine', 'podman'] as const,
    ['lima', 'Lima', 'containerd'] as const,
    ['colima', 'Colima', 'docker-engine'] as const,
    ['orbstack', 'OrbStack', 'docker-engine'] as const,
    ['finch', 'Finch', 'containerd'] as const,
    ['rancher-desktop', 'Rancher Desktop', 'containerd'] as const,
  ].map(([id, name, by]): Engine => ({
    ...HIDDEN_VM,
    id,
    name,
    by,
    daemons: [],
    starts: [],
    hypervisor: 'apple-hvf',
  })),
  ...SANDBOXES,
];
