import type { Note } from './note.ts';

/** Namespaces and control groups. */
export const RESOURCES: readonly Note[] = [
  {
    id: 'A3',
    title: 'Namespaces came one by one',
    claim: 'One year, 2002, and four authors are given for all namespaces.',
    verdict: 'wrong',
    truth:
      'The year fits mount namespaces only, in Linux 2.4.19. UTS and IPC followed in 2.6.19, PID and network in 2.6.24 (network complete at about 2.6.29), user in 3.8, cgroup in 4.6, time in 5.6: eighteen years in all. The manual credits the main PID commit to Pavel Emelyanov.',
    doubt:
      'That mount namespaces are Al Viro’s work, and which part the other three had, is common knowledge, not checked here.',
    documents: ['trend-micro'],
    sources: ['clone', 'unshare', 'namespaces'],
  },
  {
    id: 'A4',
    title: '2008 is version 1 of control groups',
    claim:
      'Control groups entered the kernel in 2008; Paul Menage and Rohit Seth are named as authors.',
    verdict: 'dated',
    truth:
      'Right for the first version, in Linux 2.6.24. The second, with a single tree, became official with Linux 4.5 in 2016. The first is on its way out: systemd deprecated it in v256 and announced its removal for v258, the kubelet refuses it by default since version 1.35, Podman 6 left it out; crun, runc, containerd and Moby call it deprecated, and runc maintains it until May 2029 at least.',
    doubt: 'That the work began at Google in 2006 as process containers was not checked here.',
    documents: ['trend-micro'],
    sources: [
      'cgroups',
      'cgroup-v2',
      'kep-5573',
      'crun-manual',
      'podman-6',
      'runc-4955',
      'containerd-releases',
    ],
  },
  {
    id: 'A5',
    title: 'A container is more than two mechanisms',
    claim: 'Namespaces and control groups together are said to make a container.',
    verdict: 'partial',
    truth:
      'They are the core, but the kernel knows no object called container. A runtime also needs a root file system, capabilities, seccomp filters, a security module, rules for devices and masked paths. By default Docker makes five namespaces new, for mounts, network, host name, processes and IPC; those for users and time only on request.',
    doubt: 'That Docker adds a private cgroup namespace on cgroup v2 was not checked here.',
    documents: ['interview', 'trend-micro'],
    sources: ['runtime-spec', 'moby-defaults', 'capabilities', 'seccomp', 'lsm'],
  },
  {
    id: 'A6',
    title: 'Seeing, using and doing are three things',
    claim: 'Namespaces and control groups are named in one breath for resources and security.',
    verdict: 'simplified',
    truth:
      'Namespaces govern what a process sees, control groups how much it may use, and capabilities, seccomp and security modules what it may do. A control group guards against exhaustion, not against a break-in.',
    documents: ['interview'],
    sources: ['namespaces', 'cgroup-v2', 'capabilities'],
  },
  {
    id: 'A49',
    title: 'Shares are not weights',
    claim: 'None of the documents mentions how CPU shares become weights.',
    verdict: 'missing',
    truth:
      'Docker and Kubernetes speak in shares (2 to 262144, 1024 by default), cgroup v2 in weights (1 to 10000, 100 by default). Converted on a straight line, 1024 became 39. Since crun 1.23 and runc 1.3.2 a curve maps 1024 to 100, at the price that ratios are no longer kept exactly: 512, 1024 and 2048 become 59, 100 and 174. For its own groups the kubelet kept the straight line, as texts of 2026 say: on 64 processors kubepods weighs 2500, beside 100 of system.slice.',
    documents: [],
    sources: [
      'oci-cgroups',
      'runc-changelog',
      'crun-news',
      'crun-manual',
      'runc-4772',
      'weight-formula',
      'website-54835',
      'kubernetes-139790',
      'kubernetes-139807',
      'kep-2254',
    ],
  },
  {
    id: 'A50',
    title: 'A memory request protects nothing by itself',
    claim: 'None of the documents says what a request in Kubernetes does.',
    verdict: 'missing',
    truth:
      'It guides the scheduler and the choice of a victim when memory runs out. Only with Memory QoS, on by default since version 1.37 but idle until it is configured, does it become memory.min for Guaranteed and memory.low for Burstable pods.',
    documents: [],
    sources: ['kep-2570', 'memory-qos-136', 'memory-qos-137'],
  },
  {
    id: 'A57',
    title: 'No processes in inner groups, with exceptions',
    claim: 'None of the documents mentions where in the tree processes may be.',
    verdict: 'missing',
    truth:
      'A group that hands domain controllers such as memory and io to its children may hold no processes itself; the root is exempt. With threaded controllers alone, cpu, cpuset, pids and perf_event, it becomes a threaded domain instead. systemd keeps the stricter form: processes are in services and scopes, never in slices.',
    documents: [],
    sources: ['cgroup-v2', 'cgroup-delegation'],
  },
  {
    id: 'A58',
    title: 'Odd settings are mostly legal',
    claim: 'None of the documents says what happens when settings contradict each other.',
    verdict: 'missing',
    truth:
      'The kernel takes any mixture of weights, limits and protections. They may add up to more than there is, and a child may be set above its parent: what counts is the effective value. Only allocations, the partitions of cpuset, can be refused.',
    documents: [],
    sources: ['cgroup-v2', 'page-counter', 'scheduler'],
  },
  {
    id: 'A59',
    title: 'A CPU limit is a ceiling, not a reservation',
    claim: 'None of the documents separates limits from reservations.',
    verdict: 'missing',
    truth:
      'The option --cpus and the field limits.cpu write cpu.max, which cuts even on an idle machine. Shares and weights decide when there is not enough for all, and reserve nothing either.',
    documents: [],
    sources: ['cgroup-v2', 'sched-bwc', 'docker-resources'],
  },
];
