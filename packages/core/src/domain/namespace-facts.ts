import type { NamespaceType } from './namespaces.ts';

/** A type of Linux namespace; years are those of the kernel's release, from general knowledge. */
export interface NamespaceFacts {
  readonly type: NamespaceType;
  /** As it is written where it is no word: `PID`. */
  readonly name?: string;
  readonly flag: string;
  /** Files in `/proc/PID/ns/`. */
  readonly files: string;
  /** The first kernel that has it, usable by then. */
  readonly kernel: string;
  readonly year: string;
  /** Docker makes a new one for each container unless it is told otherwise. */
  readonly docker: boolean;
  readonly source: string;
}

const facts = (
  type: NamespaceType,
  flag: string,
  files: string,
  kernel: string,
  year: string,
  docker: boolean,
  source: string,
  name?: string,
): NamespaceFacts => ({
  type,
  flag: `CLONE_NEW${flag}`,
  files,
  kernel,
  year,
  docker,
  source,
  ...(name ? { name } : {}),
});

/** All eight, in the order in which the kernel got them. */
export const NAMESPACES: readonly NamespaceFacts[] = [
  facts('mount', 'NS', 'mnt', '2.4.19', '2002', true, 'clone(2)'),
  facts('uts', 'UTS', 'uts', '2.6.19', '2006', true, 'clone(2)', 'UTS'),
  facts('ipc', 'IPC', 'ipc', '2.6.19', '2006', true, 'clone(2)', 'IPC'),
  facts(
    'pid',
    'PID',
    'pid, pid_for_children',
    '2.6.24',
    '2008',
    true,
    'clone(2), namespaces(7)',
    'PID',
  ),
  facts('network', 'NET', 'net', '2.6.24–2.6.29', '2008–2009', true, 'clone(2)'),
  facts('user', 'USER', 'user', '3.8', '2013', false, 'namespaces(7), user_namespaces(7)'),
  facts(
    'cgroup',
    'CGROUP',
    'cgroup',
    '4.6',
    '2016',
    true,
    'clone(2), cgroup-v2.rst; unverified: that Docker makes one on cgroup v2',
    'cgroup',
  ),
  facts(
    'time',
    'TIME',
    'time, time_for_children',
    '5.6',
    '2020',
    false,
    'unshare(2), time_namespaces(7)',
  ),
];
