import type { RuleCases } from './case.ts';
import { box, inGuest } from './containers.ts';

const SOCKET = '/var/run/docker.sock:/var/run/docker.sock';

export const ATTACHED_CASES: readonly RuleCases[] = [
  {
    rule: 'R22',
    breaks: [
      {
        name: 'the network of the host, by name',
        input: box({ containers: [{ name: 'exporter', networks: 'host' }] }),
        path: ['containers', 0, 'networks'],
        says: ['exporter uses the host', 'network namespace'],
        node: 'containers.0',
      },
      {
        name: 'the network of the host beside a list of other namespaces',
        input: box({ containers: [{ networks: ['host'], namespaces: 'pid ipc mount uts' }] }),
        path: ['containers', 0, 'namespaces'],
        says: ['network namespace'],
      },
    ],
    passes: [
      { name: 'networks by name', input: box({ containers: [{ networks: 'front, back' }] }) },
      { name: 'no network', input: box({ containers: [{ networks: 'none' }] }) },
      {
        name: 'the network of another container',
        input: box({ containers: [{ name: 'vpn' }, { networks: 'container:vpn' }] }),
      },
    ],
  },
  {
    rule: 'R42',
    breaks: [
      {
        name: 'CPUs of a container that its host does not have',
        input: box({ cpus: 4, containers: [{ name: 'web', cpuset: '2-5' }] }),
        path: ['containers', 0, 'cpuset'],
        says: ['web', '2-5', '0-3'],
        node: 'containers.0',
      },
      {
        name: 'CPUs of a container that its guest does not have',
        input: inGuest({ vcpus: 2 }, { engine: 'docker', containers: [{ cpuset: '2' }] }),
        path: ['guests', 0, 'containers', 0, 'cpuset'],
        says: ['0-1'],
      },
      {
        name: 'a list that is none',
        input: box({ containers: [{ cpuset: '3-1' }] }),
        path: ['containers', 0, 'cpuset'],
        says: ['a list of CPUs such as 0-3,8', '3-1'],
      },
    ],
    passes: [
      { name: 'the last CPU', input: box({ cpus: 4, containers: [{ cpuset: '0,3' }] }) },
      { name: 'a host of unknown size', input: box({ containers: [{ cpuset: '0-63' }] }) },
      {
        name: 'one number',
        input: box({ cpus: 4, containers: [{ cpuset: 3 }] }),
      },
    ],
  },
  {
    rule: 'R86',
    breaks: [
      {
        name: 'a port of the host twice',
        input: box({
          containers: [
            { name: 'web', ports: '8080:80' },
            { name: 'api', ports: ['9000:9000', '8080:3000'] },
          ],
        }),
        path: ['containers', 1, 'ports', 1],
        says: ['8080/tcp', 'web', 'api cannot bind'],
        node: 'containers.1',
      },
      {
        name: 'a port of one address and of all',
        input: box({ containers: [{ ports: '127.0.0.1:80:80' }, { ports: '0.0.0.0:80:80' }] }),
        path: ['containers', 1, 'ports', 0],
        says: ['80/tcp', 'container 1'],
      },
      {
        name: 'ranges that overlap',
        input: box({ containers: [{ ports: '8000-8009:8000-8009' }, { ports: '8009:80' }] }),
        path: ['containers', 1, 'ports', 0],
        says: ['8009/tcp'],
      },
      {
        name: 'a port twice in one container',
        input: box({ containers: [{ name: 'web', ports: ['80:80', '80:8080'] }] }),
        path: ['containers', 0, 'ports', 1],
        says: ['twice', 'web'],
      },
      {
        name: 'a port in a guest, twice',
        input: inGuest(
          { os: 'debian' },
          { engine: 'docker', containers: [{ ports: '80:80' }, { ports: '80:81' }] },
        ),
        path: ['guests', 0, 'containers', 1, 'ports', 0],
        says: ['80/tcp'],
      },
      {
        name: 'no port',
        input: box({ containers: [{ ports: '70000:80' }] }),
        path: ['containers', 0, 'ports', 0],
        says: ['70000', '65535'],
      },
      {
        name: 'ranges of different length',
        input: box({ containers: [{ ports: '8000-8002:80-81' }] }),
        path: ['containers', 0, 'ports', 0],
        says: ['8000-8002 has 3', '80-81 has 2'],
      },
      {
        name: 'published on the network of another container',
        input: box({
          containers: [{ name: 'vpn' }, { name: 'web', networks: 'service:vpn', ports: '80:80' }],
        }),
        path: ['containers', 1, 'ports'],
        says: ['web', 'vpn'],
      },
      {
        name: 'published on the network of the host',
        input: box({ containers: [{ name: 'web', networks: 'host', ports: '8080:80' }] }),
        path: ['containers', 0, 'ports'],
        severity: 'warning',
        says: ['web uses the network of its host', '8080:80 are discarded'],
      },
      {
        name: 'published without a network',
        input: box({ containers: [{ networks: 'none', ports: '8080:80' }] }),
        path: ['containers', 0, 'ports'],
        severity: 'warning',
        says: ['in no network', 'discarded'],
      },
      {
        name: 'a port for root, by a rootless engine',
        input: box({ rootless: true, containers: [{ ports: '80:80' }] }),
        path: ['containers', 0, 'ports', 0],
        severity: 'warning',
        says: ['port 80', '1024'],
      },
    ],
    passes: [
      {
        name: 'one port of two protocols',
        input: box({ containers: [{ ports: '53:53/tcp 53:53/udp' }] }),
      },
      {
        name: 'one port of two addresses',
        input: box({ containers: [{ ports: '127.0.0.1:80:80' }, { ports: '127.0.0.2:80:80' }] }),
      },
      {
        name: 'one port of two versions of IP',
        input: box({ containers: [{ ports: '0.0.0.0:80:80' }, { ports: '[::]:80:80' }] }),
      },
      {
        name: 'one port of two containers',
        input: box({ containers: [{ ports: '8080:80' }, { ports: '8081:80' }, { ports: '80' }] }),
      },
      {
        name: 'one of a range of ports for each of two containers',
        input: box({ containers: [{ ports: '8000-8010:80' }, { ports: '8000-8010:80' }] }),
      },
      {
        name: 'the last port, and a rootless engine with one that anybody may bind',
        input: box({ rootless: true, containers: [{ ports: '1024:80, 65535:81' }] }),
      },
    ],
  },
  {
    rule: 'R87',
    breaks: [
      {
        name: 'the socket of Docker',
        input: box({ containers: [{}, { name: 'ci', mounts: [SOCKET] }] }),
        path: ['containers', 1, 'mounts', 0],
        says: ['/var/run/docker.sock', 'ci commands the engine', 'root on the host'],
        node: 'containers.1',
      },
      {
        name: 'the socket of Docker, read-only',
        input: box({ containers: [{ mounts: ['data:/data', `${SOCKET}:ro`] }] }),
        path: ['containers', 0, 'mounts', 1],
        says: ['Read-only does not help'],
      },
      {
        name: 'the sockets of containerd, CRI-O and Podman',
        input: box({ containers: [{ mounts: '/run/containerd/containerd.sock:/c.sock' }] }),
        path: ['containers', 0, 'mounts', 0],
        says: ['/run/containerd/containerd.sock'],
      },
      {
        name: 'the socket of a rootless engine',
        input: box({
          rootless: true,
          containers: [{ mounts: '/run/user/1000/docker.sock:/var/run/docker.sock' }],
        }),
        path: ['containers', 0, 'mounts', 0],
        says: ['the account of the user on the host'],
      },
      {
        name: 'the socket of a desktop product',
        input: box({ engine: 'docker-desktop-mac', containers: [{ mounts: [SOCKET] }] }),
        path: ['containers', 0, 'mounts', 0],
        says: ['root on its VM'],
      },
      {
        name: 'the directory of sockets',
        input: box({ containers: [{ mounts: '/run/:/host/run' }] }),
        path: ['containers', 0, 'mounts', 0],
        says: ['holds the sockets of engines'],
      },
      {
        name: 'the root of the host',
        input: box({ containers: [{ name: 'backup', mounts: '/:/host' }] }),
        path: ['containers', 0, 'mounts', 0],
        says: ['backup can change every file'],
      },
      {
        name: 'the root of the host, read-only',
        input: box({ containers: [{ mounts: '/:/host:ro,rslave' }] }),
        path: ['containers', 0, 'mounts', 0],
        says: ['reads every file'],
      },
      {
        name: 'the pipe of Docker on Windows',
        input: box({
          engine: 'windows-process',
          containers: [{ mounts: ['//./pipe/docker_engine://./pipe/docker_engine'] }],
        }),
        path: ['containers', 0, 'mounts', 0],
        says: ['docker_engine'],
      },
      {
        name: 'in a guest',
        input: inGuest(
          { name: 'app', os: 'debian' },
          { engine: 'docker', containers: [{ mounts: [SOCKET] }] },
        ),
        path: ['guests', 0, 'containers', 0, 'mounts', 0],
        says: ['root on app'],
      },
    ],
    passes: [
      {
        name: 'sockets of other programs, and files beside the socket',
        input: box({
          containers: [
            { mounts: '/run/mysqld/mysqld.sock:/m.sock /var/run/docker.pid:/docker.pid:ro' },
            { mounts: '/run/systemd/journal:/journal /run/user/1000:/user /var/lib/docker:/d:ro' },
          ],
        }),
      },
      {
        name: 'a volume and a tmpfs where the sockets are',
        input: box({ containers: [{ mounts: 'run:/run tmpfs:/var/run /cache' }] }),
      },
      {
        name: 'directories under the root',
        input: box({ containers: [{ mounts: './:/app /srv:/srv /home/me/run:/run' }] }),
      },
      {
        name: 'a proxy that lets little through, over TCP',
        input: box({ containers: [{ networks: 'socket-proxy', ports: '127.0.0.1:2375:2375' }] }),
      },
      {
        name: 'a socket of the host in a VM or a sandbox of its own',
        input: box({ engine: 'kata', containers: [{ mounts: [SOCKET] }] }),
      },
    ],
  },
  {
    rule: 'R88',
    breaks: [
      {
        name: 'a circle of two',
        input: box({
          containers: [
            { name: 'db' },
            { name: 'web', dependsOn: 'api db' },
            { name: 'api', dependsOn: ['web'] },
          ],
        }),
        path: ['containers', 1, 'dependsOn'],
        says: ['web → api → web'],
        node: 'containers.1',
      },
      {
        name: 'itself',
        input: box({ containers: [{ name: 'web', dependsOn: 'web:healthy' }] }),
        path: ['containers', 0, 'dependsOn'],
        says: ['web waits for itself'],
      },
      {
        name: 'a name that nobody has',
        input: box({ containers: [{ name: 'postgres' }, { name: 'web', dependsOn: 'postgers' }] }),
        path: ['containers', 1, 'dependsOn', 0],
        says: ['"postgers"', 'did you mean postgres?'],
      },
      {
        name: 'a condition that there is not',
        input: box({ containers: [{ name: 'db' }, { name: 'web', dependsOn: 'db:ready' }] }),
        path: ['containers', 1, 'dependsOn', 0],
        says: ['"db:ready"', 'started, healthy and completed'],
      },
      {
        name: 'in a guest',
        input: inGuest(
          { os: 'debian' },
          { engine: 'docker', containers: [{ name: 'web', dependsOn: ['cache'] }] },
        ),
        path: ['guests', 0, 'containers', 0, 'dependsOn', 0],
        says: ['there is no container of that name'],
      },
    ],
    passes: [
      {
        name: 'a diamond',
        input: box({
          containers: [
            { name: 'web', dependsOn: 'api cache' },
            { name: 'api', dependsOn: { db: { condition: 'service_healthy' } } },
            { name: 'cache', dependsOn: 'db' },
            { name: 'db' },
          ],
        }),
      },
      {
        name: 'a list that is empty',
        input: box({ containers: [{ name: 'web', dependsOn: [] }] }),
      },
    ],
  },
  {
    rule: 'R89',
    breaks: [
      {
        name: 'a name that the kernel does not have',
        input: box({ containers: [{ capabilities: '-ALL +NET_ADMN' }] }),
        path: ['containers', 0, 'capabilities', 1],
        says: ['+NET_ADMN', 'did you mean NET_ADMIN?'],
        node: 'containers.0',
      },
      {
        name: 'code for the kernel',
        input: box({ containers: [{ name: 'agent', capabilities: ['CAP_SYS_MODULE'] }] }),
        path: ['containers', 0, 'capabilities', 0],
        severity: 'warning',
        says: ['agent can load code into the kernel'],
      },
      {
        name: 'everything',
        input: box({ containers: [{ capabilities: '+ALL' }] }),
        path: ['containers', 0, 'capabilities', 0],
        severity: 'warning',
        says: ['+ALL', 'nothing confines it'],
      },
      {
        name: 'nearly root',
        input: box({ containers: [{ capabilities: '+NET_RAW +sys_admin' }] }),
        path: ['containers', 0, 'capabilities', 1],
        severity: 'warning',
        says: ['+sys_admin', 'close to root'],
      },
      {
        name: 'dropped from a privileged container',
        input: box({ containers: [{ name: 'dind', privileged: true, capabilities: '-ALL' }] }),
        path: ['containers', 0, 'capabilities', 0],
        severity: 'warning',
        says: ['-ALL has no effect', 'dind is privileged'],
      },
    ],
    passes: [
      {
        name: 'usual ones, with and without a prefix',
        input: box({ containers: [{ capabilities: '-ALL +CAP_NET_BIND_SERVICE chown' }] }),
      },
      {
        name: 'mighty ones that are dropped',
        input: box({ containers: [{ capabilities: '-SYS_ADMIN -SYS_MODULE' }] }),
      },
      {
        name: 'mighty ones in a VM of its own',
        input: box({ engine: 'kata', containers: [{ capabilities: '+SYS_ADMIN' }] }),
      },
      {
        name: 'mighty ones of a user',
        input: box({ rootless: true, containers: [{ capabilities: '+SYS_ADMIN' }] }),
      },
    ],
  },
];
