import type { Term } from './term.ts';

/** Words around control groups. */
export const RESOURCE_TERMS: readonly Term[] = [
  {
    id: 'cgroup',
    term: 'Control group',
    means:
      'A node in a tree of processes whose use of resources is counted and limited. Cgroup for short.',
    sources: ['cgroup-v2', 'cgroups'],
    see: ['controller', 'slice'],
  },
  {
    id: 'controller',
    term: 'Controller',
    means:
      'The part of the kernel that hands out one resource along the tree: cpu, memory, io, pids and others.',
    sources: ['cgroup-v2'],
  },
  {
    id: 'slice',
    term: 'Slice',
    means: 'An inner node of systemd’s tree. It divides, and holds no processes.',
    sources: ['systemd-slice', 'resource-control'],
  },
  {
    id: 'scope',
    term: 'Scope',
    means:
      'A leaf of systemd’s tree with processes that something else has started, such as a session or a machine.',
    sources: ['systemd-scope', 'runc-systemd'],
  },
  {
    id: 'service',
    term: 'Service',
    means: 'A leaf of systemd’s tree with processes that systemd has started.',
    sources: ['resource-control'],
  },
  {
    id: 'delegation',
    term: 'Delegation',
    means: 'Leaving a part of the tree to another manager, an engine for instance.',
    sources: ['cgroup-delegation'],
  },
  {
    id: 'weight',
    term: 'Weight',
    means:
      'A share among siblings that want the resource now. What an idle one leaves, the others get.',
    sources: ['cgroup-v2'],
    see: ['shares'],
  },
  {
    id: 'shares',
    term: 'Shares',
    means:
      'The weights of version 1, with 1024 as the default. Docker and Kubernetes still speak in them.',
    sources: ['runc-4772', 'weight-formula'],
  },
  {
    id: 'cpu-max',
    term: 'cpu.max',
    means: 'A ceiling: so much processor time in each period, however idle the machine is.',
    sources: ['cgroup-v2', 'sched-bwc'],
  },
  {
    id: 'throttling',
    term: 'Throttling',
    means: 'Making processes wait that have used up their time, or that exceed memory.high.',
    sources: ['sched-bwc', 'cgroup-v2'],
  },
  {
    id: 'memory-max',
    term: 'memory.max',
    means: 'The hard limit. Who goes beyond and cannot be reclaimed from meets the OOM killer.',
    sources: ['cgroup-v2'],
    see: ['oom-killer'],
  },
  {
    id: 'memory-low',
    term: 'memory.low',
    means:
      'Protection as far as possible: reclaimed only when there is nothing else. Its stern sibling is memory.min.',
    sources: ['cgroup-v2'],
    see: ['effective-value'],
  },
  {
    id: 'oom-killer',
    term: 'OOM killer',
    means: 'The kernel’s last resort when memory has run out: it ends a process.',
    sources: ['cgroup-v2', 'docker-resources'],
  },
  {
    id: 'effective-value',
    term: 'Effective value',
    means: 'What holds after all ancestors have had their say, unlike what was configured.',
    sources: ['cgroup-v2', 'page-counter'],
  },
  {
    id: 'cpuset',
    term: 'cpuset',
    means: 'The controller that says on which processors and memory nodes processes may be.',
    sources: ['cgroup-v2'],
  },
  {
    id: 'pressure',
    term: 'Pressure',
    means:
      'The part of the time in which work waits for a resource. PSI is how the kernel reports it.',
    sources: ['psi'],
  },
  {
    id: 'request',
    term: 'Request',
    means:
      'What a pod in Kubernetes wants set aside when it is placed. For processors it becomes a weight.',
    sources: ['pod-qos', 'kep-2570'],
  },
  {
    id: 'limit',
    term: 'Limit',
    means:
      'What a pod in Kubernetes may not exceed. For processors it becomes cpu.max, for memory memory.max.',
    sources: ['pod-qos', 'kep-2570'],
  },
  {
    id: 'qos-class',
    term: 'QoS class',
    means: 'Guaranteed, Burstable or BestEffort, as requests and limits of a pod have it.',
    sources: ['pod-qos', 'kep-2837'],
  },
  {
    id: 'init-container',
    term: 'Init container',
    means: 'A container of a pod that runs to its end before the next one starts.',
    sources: ['kep-753'],
  },
  {
    id: 'sidecar',
    term: 'Sidecar',
    means:
      'An init container that stays: it starts before the others of its pod and ends after them.',
    sources: ['sidecars', 'kep-753'],
  },
];
