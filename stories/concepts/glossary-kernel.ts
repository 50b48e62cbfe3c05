import type { Term } from './term.ts';

/** Words around the kernel: views and privileges. */
export const KERNEL_TERMS: readonly Term[] = [
  {
    id: 'os-level-virtualisation',
    term: 'OS-level virtualisation',
    means: 'Several environments from one kernel, the technique behind containers.',
    sources: ['incus-containers-vms'],
  },
  {
    id: 'kernel',
    term: 'Kernel',
    means:
      'The part of a system that owns the hardware and answers system calls. In a diagram of ours it is the hexagon.',
    sources: ['namespaces'],
    see: ['user-space'],
  },
  {
    id: 'user-space',
    term: 'User space',
    means: 'All of a system but the kernel: libraries, tools, services.',
    sources: ['incus-containers-vms'],
  },
  {
    id: 'system-call',
    term: 'System call',
    means:
      'How a process asks the kernel for something; the border at which containers are separated.',
    sources: ['seccomp'],
  },
  {
    id: 'namespace',
    term: 'Namespace',
    means:
      'A view of one sort of thing, such as processes or networks, that a group of processes has to itself.',
    sources: ['namespaces'],
    see: ['mount-namespace', 'pid-namespace', 'network-namespace', 'user-namespace'],
  },
  {
    id: 'mount-namespace',
    term: 'Mount namespace',
    means: 'What is mounted where. The oldest of the eight types.',
    sources: ['namespaces', 'clone'],
  },
  {
    id: 'pid-namespace',
    term: 'PID namespace',
    means:
      'Process numbers of its own, beginning at 1. A process has one number on each level above, too.',
    sources: ['namespaces', 'clone'],
  },
  {
    id: 'network-namespace',
    term: 'Network namespace',
    means: 'Devices, addresses, ports, routes and firewall of its own.',
    sources: ['namespaces', 'clone'],
  },
  {
    id: 'ipc-namespace',
    term: 'IPC namespace',
    means: 'Message queues and shared memory of its own.',
    sources: ['namespaces', 'clone'],
  },
  {
    id: 'uts-namespace',
    term: 'UTS namespace',
    means: 'A host name of its own.',
    sources: ['namespaces', 'clone'],
  },
  {
    id: 'user-namespace',
    term: 'User namespace',
    means: 'User and group numbers of its own: root inside can be an ordinary user outside.',
    sources: ['user-namespaces'],
    see: ['rootless'],
  },
  {
    id: 'cgroup-namespace',
    term: 'Cgroup namespace',
    means: 'Hides where in the tree of control groups one is. It changes no limit.',
    sources: ['namespaces', 'cgroup-v2'],
  },
  {
    id: 'time-namespace',
    term: 'Time namespace',
    means: 'Clocks since boot of its own. The wall clock stays common.',
    sources: ['time-namespaces'],
  },
  {
    id: 'capabilities',
    term: 'Capabilities',
    means: 'The power of root in pieces that can be given or taken one by one.',
    sources: ['capabilities'],
  },
  {
    id: 'seccomp',
    term: 'seccomp',
    means: 'A filter for the system calls that a process may use.',
    sources: ['seccomp'],
  },
  {
    id: 'security-module',
    term: 'Security module',
    means: 'A part of the kernel that checks every access against a policy: AppArmor, SELinux.',
    sources: ['lsm'],
  },
  {
    id: 'rootless',
    term: 'Rootless',
    means: 'An engine and its containers without root on the host.',
    sources: ['docker-rootless', 'runc-cgroup-v2'],
  },
  {
    id: 'privileged',
    term: 'Privileged container',
    means: 'One from which most restrictions are taken. Treat it as root on the host.',
    sources: ['capabilities'],
  },
  {
    id: 'pivot-root',
    term: 'pivot_root',
    means: 'The call that gives a container another root of the file system.',
    sources: ['pivot-root'],
    see: ['chroot'],
  },
  {
    id: 'chroot',
    term: 'chroot',
    means: 'The old way to another root; a way of seeing less, not a wall.',
    sources: ['chroot'],
  },
];
