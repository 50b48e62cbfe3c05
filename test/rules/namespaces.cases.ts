import type { RuleCases } from './case.ts';

type Input = Readonly<Record<string, unknown>>;

function view(containers: readonly Input[], model: Input = {}): Input {
  return { kind: 'namespace-view', ...model, containers };
}

/** The same rules judge container stacks; here they are seen through the table of namespaces. */
export const NAMESPACE_CASES: readonly RuleCases[] = [
  {
    rule: 'R21',
    breaks: [
      {
        name: 'a type that does not exist, in a table',
        input: view([{ name: 'web', namespaces: 'pid net mnt ipc uts disk' }]),
        path: ['containers', 0, 'namespaces', 5],
        says: ['"disk" is not a Linux namespace type'],
        node: 'containers.0.namespaces',
      },
      {
        name: 'a type twice, in a table',
        input: view([{}, { namespaces: ['pid', 'network', 'mount', 'ipc', 'pid'] }]),
        path: ['containers', 1, 'namespaces', 4],
        says: ['pid is listed twice'],
        node: 'containers.1.namespaces',
      },
      {
        name: 'one more of a type that does not exist',
        input: view([{ namespaces: '+disk' }]),
        path: ['containers', 0, 'namespaces', 0],
        says: ['"+disk" is not a Linux namespace type'],
      },
    ],
    passes: [
      {
        name: 'all eight, in a table',
        input: view([{ namespaces: 'mount uts ipc pid network user cgroup time' }]),
      },
    ],
  },
  {
    rule: 'R22',
    breaks: [
      {
        name: 'the host’s network, in a table',
        input: view([{ name: 'web' }, { name: 'agent', namespaces: 'network=host', pid: 5012 }]),
        path: ['containers', 1, 'namespaces'],
        says: ['agent uses the host', 'network namespace'],
        node: 'containers.1.namespaces',
      },
      {
        name: 'one that comes to none',
        input: view([{ name: 'agent', namespaces: 'none +user' }]),
        path: ['containers', 0, 'namespaces'],
        says: ['agent uses the host', 'PID, network, IPC and mount namespaces'],
      },
    ],
    passes: [
      { name: 'the usual ones, in a table', input: view([{ name: 'web', pid: 4711 }]) },
      {
        name: 'one more than usual',
        input: view([{ name: 'web', namespaces: '+user' }, { namespaces: ['+user', '+cgroup'] }]),
      },
      {
        name: 'the network of another container',
        input: view([{ name: 'db' }, { namespaces: 'net=container:db' }]),
      },
    ],
  },
  {
    rule: 'R62',
    breaks: [
      {
        name: 'a privileged container in a table',
        input: view([{ name: 'dind', privileged: true }]),
        path: ['containers', 0, 'privileged'],
        says: ['dind as root'],
        node: 'containers.0',
      },
    ],
    passes: [],
  },
  {
    rule: 'R63',
    breaks: [
      {
        name: 'root without a map of user ids',
        input: view([{ name: 'web', user: 'root' }]),
        path: ['containers', 0, 'user'],
        says: ['root in web is root on the host'],
        node: 'containers.0',
      },
    ],
    passes: [
      {
        name: 'root that is somebody else outside',
        input: view([{ user: 'root', uidMap: '0:100000:65536' }]),
      },
    ],
  },
  {
    rule: 'R68',
    breaks: [
      {
        name: 'a pod with two networks, in a table',
        input: view(
          [
            { name: 'shop', pod: 'p' },
            { name: 'proxy', pod: 'p', namespaces: 'network=host' },
          ],
          { engine: 'cri-o', rules: 'R22=off' },
        ),
        path: ['containers', 1, 'namespaces'],
        says: ['those of p differ in network'],
        node: 'containers.1',
      },
    ],
    passes: [
      {
        name: 'a pod of which one container has a user namespace besides',
        input: view([{ pod: 'p' }, { pod: 'p', namespaces: '+user +network' }]),
      },
      {
        name: 'a pod that shares its processes',
        input: view([
          { pod: 'p', namespaces: 'pid=pod' },
          { pod: 'p', namespaces: 'pid=pod', pid: 3001, pidInside: 17 },
        ]),
      },
    ],
  },
];
