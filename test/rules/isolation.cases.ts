import type { RuleCases } from './case.ts';
import { box, inGuest } from './containers.ts';

const ALL = ['pid', 'network', 'mount', 'ipc', 'uts', 'cgroup'];

export const ISOLATION_CASES: readonly RuleCases[] = [
  {
    rule: 'R21',
    breaks: [
      {
        name: 'a type that does not exist',
        input: box({ containers: [{ namespaces: [...ALL, 'filesystem'] }] }),
        path: ['containers', 0, 'namespaces', 6],
        says: ['"filesystem" is not a Linux namespace type', 'mount'],
        node: 'containers.0.namespaces',
      },
      {
        name: 'a type twice',
        input: box({ containers: [{ namespaces: [...ALL, 'pid'] }] }),
        path: ['containers', 0, 'namespaces', 6],
        says: ['pid is listed twice'],
        node: 'containers.0.namespaces',
      },
      {
        name: 'a type by two of its names, in a text',
        input: box({ containers: [{ namespaces: 'pid network mnt ipc uts net' }] }),
        path: ['containers', 0, 'namespaces', 5],
        says: ['net is listed twice'],
      },
      {
        name: 'in a guest',
        input: inGuest(
          { os: 'debian' },
          { engine: 'docker', containers: [{ namespaces: 'pid=host disk' }] },
        ),
        path: ['guests', 0, 'containers', 0, 'namespaces', 1],
        says: ['disk'],
        node: 'guests.0.containerStack.containers.0.namespaces',
      },
    ],
    passes: [
      {
        name: 'every type once',
        input: box({ containers: [{ namespaces: [...ALL, 'user', 'time'] }] }),
      },
      {
        name: 'everyday names',
        input: box({
          containers: [
            { namespaces: 'mnt, pid, net, uts, ipc' },
            { namespaces: 'CLONE_NEWNS CLONE_NEWPID CLONE_NEWNET CLONE_NEWIPC' },
          ],
        }),
      },
      {
        name: 'a Windows container, which has none',
        input: box({ engine: 'windows-process', containers: [{ namespaces: 'silo' }] }),
      },
    ],
  },
  {
    rule: 'R22',
    breaks: [
      {
        name: 'the network of the host',
        input: box({ containers: [{ name: 'web' }, { name: 'agent', namespaces: 'net=host' }] }),
        path: ['containers', 1, 'namespaces'],
        says: ['agent uses the host', 'network namespace'],
        node: 'containers.1.namespaces',
      },
      {
        name: 'types that a list leaves out',
        input: box({ containers: [{ namespaces: ['mount', 'network', 'uts'] }] }),
        path: ['containers', 0, 'namespaces'],
        says: ['PID and IPC namespaces'],
      },
      {
        name: 'no namespaces at all',
        input: box({ containers: [{ namespaces: [] }] }),
        path: ['containers', 0, 'namespaces'],
        says: ['PID, network, IPC and mount namespaces'],
        node: 'containers.0.namespaces',
      },
      {
        name: 'none, in a word',
        input: box({ containers: [{ namespaces: 'none' }] }),
        path: ['containers', 0, 'namespaces'],
        says: ['PID, network, IPC and mount namespaces'],
      },
      {
        name: 'an option of docker run',
        input: box({ containers: [{ namespaces: ['--pid=host', '--ipc=host'] }] }),
        path: ['containers', 0, 'namespaces'],
        says: ['PID and IPC'],
      },
      {
        name: 'a field of a pod',
        input: box({
          engine: 'kubernetes',
          runtime: 'containerd',
          containers: [{ pod: 'agent', namespaces: 'hostPID' }],
        }),
        path: ['containers', 0, 'namespaces'],
        says: ['PID namespace'],
      },
    ],
    passes: [
      { name: 'the usual ones', input: box({ containers: [{ namespaces: ALL }] }) },
      { name: 'nothing said', input: box({ containers: [{ name: 'web' }] }) },
      {
        name: 'those that open nothing',
        input: box({ containers: [{ namespaces: 'pid net mnt ipc' }] }),
      },
      {
        name: 'the time and names of the host',
        input: box({ containers: [{ namespaces: 'uts=host time=host' }] }),
      },
      {
        name: 'the network of a neighbour',
        input: box({ containers: [{ namespaces: 'net=container:web' }] }),
      },
      {
        name: 'what a pod shares',
        input: box({
          engine: 'kubernetes',
          runtime: 'cri-o',
          containers: [
            { pod: 'shop', namespaces: 'mount pid cgroup' },
            { pod: 'shop', namespaces: 'mount pid cgroup' },
          ],
        }),
      },
      {
        name: 'a Windows container',
        input: box({ engine: 'windows-process', containers: [{ namespaces: [] }] }),
      },
    ],
  },
  {
    rule: 'R61',
    breaks: [
      {
        name: 'a CPU limit without delegation',
        input: box({
          engine: 'podman',
          rootless: true,
          containers: [{ name: 'web', cpus: 0.5, memory: '256MiB' }],
        }),
        path: ['containers', 0, 'cpus'],
        says: ['memory and pids', 'web', 'Delegate=', '252'],
        severity: 'info',
        node: 'containers.0',
      },
      {
        name: 'a CPU limit where only other controllers are delegated',
        input: box({
          engine: 'podman',
          rootless: true,
          delegate: 'memory pids',
          containers: [{ name: 'web', cpus: 0.5 }],
        }),
        path: ['containers', 0, 'cpus'],
        says: ['not delegated', 'web', 'Delegate='],
        node: 'containers.0',
      },
      {
        name: 'other controllers delegated, rootless in the name',
        input: box({
          engine: 'docker (rootless)',
          delegate: 'memory pids io',
          containers: [{ cpus: 2 }],
        }),
        path: ['containers', 0, 'cpus'],
        says: ['Delegate='],
      },
    ],
    passes: [
      {
        name: 'with delegation',
        input: box({
          engine: 'podman',
          rootless: true,
          delegate: 'cpu cpuset io',
          containers: [{ cpus: 2 }],
        }),
      },
      {
        name: 'with everything delegated',
        input: box({ engine: 'podman', rootless: true, delegate: true, containers: [{ cpus: 2 }] }),
      },
      {
        name: 'a memory limit only',
        input: box({ engine: 'podman', rootless: true, containers: [{ memory: '1GiB' }] }),
      },
      {
        name: 'an engine that is root',
        input: box({ engine: 'podman', rootless: false, containers: [{ cpus: 2 }] }),
      },
    ],
  },
  {
    rule: 'R62',
    breaks: [
      {
        name: 'a privileged container',
        input: box({ containers: [{ name: 'web' }, { name: 'agent', privileged: true }] }),
        path: ['containers', 1, 'privileged'],
        says: ['agent', 'root on the host'],
        node: 'containers.1',
      },
      {
        name: 'a privileged container in a guest',
        input: inGuest(
          { name: 'node-1', os: 'debian' },
          { engine: 'docker', containers: [{ privileged: true }] },
        ),
        path: ['guests', 0, 'containers', 0, 'privileged'],
        says: ['root on node-1'],
        node: 'guests.0.containerStack.containers.0',
      },
    ],
    passes: [{ name: 'none', input: box({ containers: [{ privileged: false }, {}] }) }],
  },
  {
    rule: 'R63',
    breaks: [
      {
        name: 'root',
        input: box({ containers: [{ name: 'web', user: 'root' }] }),
        path: ['containers', 0, 'user'],
        says: ['root in web is root on the host'],
        node: 'containers.0',
      },
      {
        name: 'root by number, with namespaces',
        input: box({ containers: [{ user: '0:0', namespaces: ALL }] }),
        path: ['containers', 0, 'user'],
        says: ['user namespace'],
      },
      {
        name: 'the user namespace of the host',
        input: box({ engine: 'incus', containers: [{ user: 'root', namespaces: 'user=host' }] }),
        path: ['containers', 0, 'user'],
        says: ['user namespace'],
      },
    ],
    passes: [
      { name: 'nobody says who', input: box({ containers: [{ name: 'web' }] }) },
      {
        name: 'a user',
        input: box({ containers: [{ user: '1000:0' }, { user: 'rootless-app' }] }),
      },
      {
        name: 'a user namespace',
        input: box({ containers: [{ user: 'root', namespaces: [...ALL, 'user'] }] }),
      },
      { name: 'a rootless engine', input: box({ rootless: true, containers: [{ user: 'root' }] }) },
      { name: 'a VM of its own', input: box({ engine: 'kata', containers: [{ user: 'root' }] }) },
      {
        name: 'a manager that maps users',
        input: box({ engine: 'incus', containers: [{ user: 'root' }] }),
      },
    ],
  },
  {
    rule: 'R68',
    breaks: [
      {
        name: 'one container of a pod on the network of the host',
        input: box({
          engine: 'kubernetes',
          runtime: 'containerd',
          containers: [
            { name: 'web', pod: 'shop' },
            { name: 'proxy', pod: 'shop', namespaces: 'net=host' },
          ],
        }),
        path: ['containers', 1, 'namespaces'],
        says: ['shop', 'network'],
        node: 'containers.1',
      },
      {
        name: 'lists that differ',
        input: box({
          engine: 'cri-o',
          containers: [
            { pod: 'shop', namespaces: 'pid mount network ipc uts' },
            { pod: 'db' },
            { pod: 'shop', namespaces: 'pid mount network uts' },
          ],
        }),
        path: ['containers', 2, 'namespaces'],
        says: ['shop', 'ipc'],
        node: 'containers.2',
      },
    ],
    passes: [
      {
        name: 'the same for all',
        input: box({
          engine: 'cri-o',
          containers: [
            { pod: 'shop', namespaces: 'pid mount network ipc uts' },
            { pod: 'shop', namespaces: ['uts', 'ipc', 'net', 'mnt', 'pid'] },
            { pod: 'shop' },
          ],
        }),
      },
      {
        name: 'other types that differ',
        input: box({
          engine: 'cri-o',
          containers: [
            { pod: 'shop', namespaces: 'pid mount network ipc uts' },
            { pod: 'shop', namespaces: 'pid mount network ipc uts cgroup' },
          ],
        }),
      },
      {
        name: 'different pods',
        input: box({
          engine: 'cri-o',
          containers: [
            { pod: 'a', namespaces: 'pid mount network ipc uts=host' },
            { pod: 'b', namespaces: 'pid mount network ipc uts' },
          ],
        }),
      },
    ],
  },
];
