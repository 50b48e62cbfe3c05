import type { ChapterSlug } from './chapters.ts';
import type { NoteId, RuleId } from './concept.ts';
import type { SourceId } from './sources.ts';

/** What the documents leave out and a true picture needs. */
export interface Addition {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  /** Where it is shown. */
  readonly chapters: readonly ChapterSlug[];
  readonly notes?: readonly NoteId[];
  readonly rules?: readonly RuleId[];
  readonly sources: readonly SourceId[];
}

export const ADDITIONS: readonly Addition[] = [
  {
    id: 'x-control-domain',
    title: 'The control domain',
    says: 'Dom0 of Xen and the root partition of Hyper-V hold drivers and tools: privileged machines beside the guests, above the hypervisor.',
    chapters: ['hypervisors'],
    notes: ['A10', 'A12'],
    rules: ['R3', 'R4'],
    sources: ['xen-guide', 'tlfs'],
  },
  {
    id: 'x-kvm-in-kernel',
    title: 'A hypervisor inside a kernel',
    says: 'With KVM Linux is the hypervisor; a process per machine, QEMU for example, models the devices.',
    chapters: ['hypervisors'],
    notes: ['A13'],
    rules: ['R58'],
    sources: ['qemu-introduction', 'red-hat-kvm'],
  },
  {
    id: 'x-microvm',
    title: 'MicroVMs',
    says: 'Firecracker and Cloud Hypervisor leave out what a short-lived guest does not need, and start in milliseconds.',
    chapters: ['vm-costs', 'density-performance'],
    notes: ['A20', 'A21'],
    sources: ['firecracker-specification', 'firecracker-design', 'cloud-hypervisor'],
  },
  {
    id: 'x-nested-virtualisation',
    title: 'Machines in machines',
    says: 'A guest can be a host if the hypervisor below offers the extensions of the processor to it.',
    chapters: ['together'],
    rules: ['R12', 'R56'],
    sources: ['nested-guests', 'wsl-faq'],
  },
  {
    id: 'x-sandboxed-runtimes',
    title: 'Containers with more wall',
    says: 'gVisor puts a kernel in user space in between; Kata, Hyper-V isolation and one machine per container bring a real one.',
    chapters: ['container-security'],
    notes: ['A18'],
    rules: ['R8', 'R57'],
    sources: ['gvisor', 'kata-architecture', 'isolation-modes', 'apple-container'],
  },
  {
    id: 'x-windows-containers',
    title: 'Windows containers',
    says: 'Process isolation shares the Windows kernel and asks for matching builds; Hyper-V isolation brings a fitting kernel.',
    chapters: ['os-compatibility'],
    notes: ['A17'],
    rules: ['R54', 'R71'],
    sources: ['isolation-modes', 'windows-versions'],
  },
  {
    id: 'x-hidden-linux-vm',
    title: 'The hidden Linux machine',
    says: 'On macOS and Windows Linux containers run in a virtual machine that products keep out of sight.',
    chapters: ['together'],
    notes: ['A48'],
    rules: ['R55', 'R59'],
    sources: ['docker-vmm', 'wsl-about', 'apple-container'],
  },
  {
    id: 'x-system-containers',
    title: 'System containers',
    says: 'LXC and Incus run a whole user space with its own init on the kernel of the host.',
    chapters: ['engines'],
    notes: ['A2', 'A18'],
    sources: ['incus-instances', 'incus-containers-vms', 'lxc'],
  },
  {
    id: 'x-cpu-architecture',
    title: 'Processor architectures',
    says: 'Code runs on the architecture it was built for, or under emulation; an index offers an image for each.',
    chapters: ['os-compatibility', 'images'],
    notes: ['A26'],
    rules: ['R7', 'R19'],
    sources: ['image-index', 'qemu-introduction'],
  },
  {
    id: 'x-privileges',
    title: 'What a process may do',
    says: 'Capabilities, seccomp, security modules and user namespaces take from root inside what root outside can do.',
    chapters: ['namespaces', 'container-security'],
    notes: ['A5'],
    rules: ['R61', 'R62', 'R63'],
    sources: ['capabilities', 'seccomp', 'lsm', 'user-namespaces', 'docker-rootless'],
  },
  {
    id: 'x-cgroup-v2-rules',
    title: 'The rules of cgroup v2',
    says: 'Weights count among siblings, ceilings and limits along the path, protection only as far as ancestors protect; controllers are enabled from the top.',
    chapters: ['cgroups'],
    notes: ['A57', 'A58'],
    rules: ['R26', 'R29', 'R31', 'R34', 'R38', 'R39'],
    sources: ['cgroup-v2', 'page-counter', 'scheduler'],
  },
  {
    id: 'x-systemd-slices',
    title: 'Slices, scopes, services',
    says: 'systemd manages the tree: slices divide, services and scopes hold processes.',
    chapters: ['cgroups'],
    rules: ['R44'],
    sources: ['systemd-slice', 'resource-control', 'cgroup-delegation'],
  },
  {
    id: 'x-shares-to-weight',
    title: 'From shares to weights',
    says: 'Two formulas turn the shares of version 1 into the weights of version 2; they disagree.',
    chapters: ['cgroups'],
    notes: ['A49'],
    rules: ['R65'],
    sources: ['oci-cgroups', 'runc-changelog', 'weight-formula'],
  },
  {
    id: 'x-kubernetes-qos',
    title: 'Requests, limits and classes',
    says: 'Kubernetes turns requests into weights and limits into ceilings, and sorts pods into Guaranteed, Burstable and BestEffort.',
    chapters: ['cgroups', 'engines'],
    notes: ['A50', 'A59'],
    rules: ['R66', 'R67', 'R91', 'R92'],
    sources: ['pod-qos', 'kep-2570', 'kep-2254', 'kep-2837'],
  },
  {
    id: 'x-pod',
    title: 'What a pod shares',
    says: 'The containers of a pod have network, IPC and UTS namespaces in common, and each its own mounts.',
    chapters: ['namespaces'],
    rules: ['R68', 'R90'],
    sources: ['pods', 'kep-127', 'sidecars', 'kep-753'],
  },
];
