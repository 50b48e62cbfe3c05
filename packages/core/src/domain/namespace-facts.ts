import type { NamespaceType } from './namespaces.ts';

/** A type of Linux namespace. */
export interface NamespaceFacts {
  readonly type: NamespaceType;
  /** As it is written where it is no word: `PID`. */
  readonly name: string;
  /** Of `clone(2)`, after `CLONE_NEW`. */
  readonly flag: string;
  /** Files in `/proc/PID/ns/`. */
  readonly files: string;
  /** The first kernel that has it, usable by then, and the year of its release. */
  readonly kernel: string;
  readonly year: string;
  /** Docker makes a new one for each container unless it is told otherwise. */
  readonly docker: boolean;
}

/**
 * All eight, in the order in which the kernel got them: type, name, flag, files, kernel, year.
 * Sources: clone(2), unshare(2), namespaces(7), user_namespaces(7), time_namespaces(7) and the
 * kernel's cgroup-v2.rst; of Docker moby `oci/defaults.go`. Unverified: the years, and that Docker
 * makes a new cgroup namespace on cgroup v2.
 */
export const NAMESPACES: readonly NamespaceFacts[] = [
  ['mount', '', 'NS', 'mnt', '2.4.19', '2002'],
  ['uts', 'UTS', 'UTS', 'uts', '2.6.19', '2006'],
  ['ipc', 'IPC', 'IPC', 'ipc', '2.6.19', '2006'],
  ['pid', 'PID', 'PID', 'pid, pid_for_children', '2.6.24', '2008'],
  ['network', '', 'NET', 'net', '2.6.24–2.6.29', '2008–2009'],
  ['user', '', 'USER', 'user', '3.8', '2013'],
  ['cgroup', 'Cgroup', 'CGROUP', 'cgroup', '4.6', '2016'],
  ['time', '', 'TIME', 'time, time_for_children', '5.6', '2020'],
].map(([type, name = '', flag = '', files = '', kernel = '', year = '']) => ({
  type: type as NamespaceType,
  name,
  flag: `CLONE_NEW${flag}`,
  files,
  kernel,
  year,
  docker: type !== 'user' && type !== 'time',
}));
