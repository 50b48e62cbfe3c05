import type { RuleCases } from './case.ts';
import { box, inGuest } from './containers.ts';

/** A sandbox with one process or agent in it. */
function agent(
  stack: Readonly<Record<string, unknown>>,
  unit: Readonly<Record<string, unknown>> = {},
) {
  return box({ ...stack, containers: [{ name: 'agent', ...unit }] });
}

export const SANDBOX_CASES: readonly RuleCases[] = [
  {
    rule: 'R100',
    breaks: [
      {
        name: 'bubblewrap with a kernel of its own',
        input: agent({ engine: 'bubblewrap', hostOs: 'debian-13' }, { kernel: 'Linux 6.12' }),
        path: ['containers', 0, 'kernel'],
        says: ['bubblewrap confines a process of the host', 'Linux 6.12'],
        node: 'containers.0.guest-kernel',
      },
      {
        name: 'Claude Code on a Mac with one of Linux',
        input: agent({ engine: 'claude-code', hostOs: 'macos' }, { kernel: 'Linux' }),
        path: ['containers', 0, 'kernel'],
        says: ['Claude Code (Seatbelt)'],
      },
    ],
    passes: [
      {
        name: 'on the kernel of the host',
        input: agent({ engine: 'bubblewrap' }, { kernel: 'host' }),
      },
      {
        name: 'a microVM, which has one',
        input: agent({ engine: 'e2b' }, { kernel: 'Linux 6.1' }),
      },
    ],
  },
  {
    rule: 'R101',
    breaks: [
      {
        name: 'Seatbelt on Linux',
        input: agent({ engine: 'sandbox-exec', hostOs: 'ubuntu-24.04' }),
        path: ['hostOs'],
        says: ['Seatbelt is a part of macOS', 'Linux has bubblewrap'],
        node: 'engine',
      },
      {
        name: 'bubblewrap on a Mac',
        input: agent({ engine: 'bwrap', hostOs: 'macos' }),
        path: ['hostOs'],
        says: ['bubblewrap is a part of Linux', 'Seatbelt'],
      },
      {
        name: 'Landlock as the wall of Codex on a Mac',
        input: agent({ engine: 'codex', runtime: 'landlock', hostOs: 'macos' }),
        path: ['hostOs'],
        says: ['Codex CLI (Landlock) is a part of Linux'],
      },
      {
        name: 'Claude Code on Windows itself',
        input: agent({ engine: 'claude-code', hostOs: 'windows-11' }),
        path: ['hostOs'],
        says: ['no sandbox for Windows', 'WSL 2'],
      },
    ],
    passes: [
      { name: 'Claude Code on a Mac', input: agent({ engine: 'claude-code', hostOs: 'macos' }) },
      { name: 'Codex on Windows', input: agent({ engine: 'codex', hostOs: 'windows-11' }) },
      { name: 'Gemini CLI on Linux, in a container', input: agent({ engine: 'gemini-cli' }) },
      { name: 'MXC on each system', input: agent({ engine: 'mxc', hostOs: 'windows-11' }) },
      {
        name: 'bubblewrap in a guest on a Mac',
        input: inGuest(
          { os: 'ubuntu-24.04' },
          { engine: 'bubblewrap', containers: 1 },
          { hypervisor: 'apple', hostOs: 'macos' },
        ),
      },
    ],
  },
  {
    rule: 'R102',
    breaks: [
      {
        name: 'a domain',
        input: agent({ engine: 'landlock', crosses: 'github.com out' }),
        path: ['crosses', 0],
        says: ['Landlock filters ports, not names', 'github.com'],
        node: 'containers.0.crosses.0',
      },
      {
        name: 'domains, by Landlock itself',
        input: agent(
          { engine: 'codex', runtime: 'landlock' },
          { crosses: 'listed domains out through Landlock' },
        ),
        path: ['containers', 0, 'crosses', 0],
        says: ['listed domains'],
        node: 'containers.0.crosses.0',
      },
    ],
    passes: [
      { name: 'a port', input: agent({ engine: 'landlock', crosses: 'TCP port 443 out' }) },
      {
        name: 'a domain through a proxy',
        input: agent({ engine: 'landlock', crosses: 'github.com out through proxy' }),
      },
      { name: 'no domain', input: agent({ engine: 'landlock', crosses: 'github.com none' }) },
      {
        name: 'a domain from bubblewrap',
        input: agent({ engine: 'bubblewrap', crosses: 'github.com out through proxy' }),
      },
    ],
  },
  {
    rule: 'R103',
    breaks: [
      {
        name: 'of Docker, into all containers',
        input: agent({ engine: 'docker', crosses: 'workspace both; docker.sock both' }),
        path: ['crosses', 1],
        says: ['docker.sock gives away the host', 'microVM'],
        node: 'containers.0.crosses.1',
      },
      {
        name: 'into one container, by its path',
        input: agent(
          { engine: 'docker', crosses: 'workspace both' },
          { crosses: '/var/run/docker.sock in' },
        ),
        path: ['containers', 0, 'crosses', 0],
        says: ['/var/run/docker.sock'],
        node: 'containers.0.crosses.1',
      },
      {
        name: 'of a rootless engine, into a process sandbox in a guest',
        input: inGuest(
          { os: 'debian-13' },
          {
            containerStack: {
              engine: 'podman',
              rootless: true,
              containers: [{ crosses: [{ what: 'podman.sock', way: 'both' }] }],
            },
          },
        ),
        path: ['guests', 0, 'containerStack', 'containers', 0, 'crosses', 0],
        says: ['all that its user has'],
      },
    ],
    passes: [
      {
        name: 'stopped at the wall',
        input: agent({ engine: 'docker', crosses: 'docker.sock none' }),
      },
      {
        name: 'through a filter',
        input: agent({ engine: 'docker', crosses: 'docker.sock in through socket proxy' }),
      },
      { name: 'another socket', input: agent({ engine: 'docker', crosses: 'postgres.sock both' }) },
      {
        name: 'a file with a like name',
        input: agent({ engine: 'docker', crosses: 'docker.pid in' }),
      },
    ],
  },
  {
    rule: 'R104',
    breaks: [
      {
        name: 'read-only in short',
        input: agent({ engine: 'docker', crosses: 'docker.sock in read-only' }),
        path: ['crosses', 0],
        says: ['Read-only does not help', 'docker.sock'],
        node: 'containers.0.crosses.0',
      },
      {
        name: 'read-only as a list',
        input: agent(
          { engine: 'podman' },
          { crosses: [{ what: 'podman.sock', way: 'in', readOnly: true }] },
        ),
        path: ['containers', 0, 'crosses', 0],
        says: ['podman.sock'],
      },
    ],
    passes: [
      {
        name: 'a workspace that is read-only',
        input: agent({ engine: 'docker', crosses: 'workspace in (read-only)' }),
      },
      {
        name: 'through a proxy',
        input: agent({ engine: 'docker', crosses: 'docker.sock in (ro) via socket proxy' }),
      },
    ],
  },
  {
    rule: 'R105',
    breaks: [
      {
        name: 'a worktree as the wall',
        input: agent({ engine: 'git worktree' }),
        path: ['engine'],
        says: ['keeps the edits of two agents apart'],
        node: 'engine',
      },
    ],
    passes: [
      {
        name: 'a worktree in a container',
        input: agent({ engine: 'docker', crosses: 'worktree both' }),
      },
    ],
  },
  {
    rule: 'R106',
    breaks: [
      {
        name: 'chroot as the wall',
        input: agent({ engine: 'chroot' }, { libs: 'Debian tree' }),
        path: ['engine'],
        says: ['chroot changes where paths begin'],
        node: 'engine',
      },
    ],
    passes: [
      {
        name: 'a root in bubblewrap',
        input: agent({ engine: 'bubblewrap' }, { libs: 'Debian tree' }),
      },
    ],
  },
  {
    rule: 'R107',
    breaks: [
      {
        name: 'an image in bubblewrap',
        input: agent({ engine: 'bubblewrap' }, { image: 'node:24' }),
        path: ['containers', 0, 'image'],
        says: ['pulls no image', 'node:24'],
        node: 'containers.0.container-userland',
      },
    ],
    passes: [
      {
        name: 'a folder as its root',
        input: agent({ engine: 'bubblewrap' }, { libs: 'Alpine tree' }),
      },
      {
        name: 'an image in a dev container',
        input: agent({ engine: 'devcontainer' }, { image: 'node:24' }),
      },
      {
        name: 'an image in a microVM',
        input: agent({ engine: 'vercel-sandbox' }, { image: 'node:24' }),
      },
    ],
  },
  {
    rule: 'R108',
    breaks: [
      {
        name: 'Seatbelt with namespaces',
        input: agent({ engine: 'seatbelt', hostOs: 'macos' }, { namespaces: '+pid +network' }),
        path: ['containers', 0, 'namespaces'],
        says: ['Seatbelt makes no namespaces', '+pid, +network'],
        node: 'containers.0.namespaces',
      },
      {
        name: 'Landlock with one',
        input: agent({ engine: 'landlock' }, { namespaces: '+mount' }),
        path: ['containers', 0, 'namespaces'],
        says: ['Landlock makes no namespaces'],
      },
    ],
    passes: [
      {
        name: 'bubblewrap with namespaces',
        input: agent({ engine: 'bubblewrap' }, { namespaces: '+user +pid' }),
      },
    ],
  },
  {
    rule: 'R109',
    breaks: [
      {
        name: "Docker Sandboxes on the host's engine",
        input: agent({ engine: 'docker-sandboxes', hostOs: 'macos', crosses: 'docker.sock both' }),
        path: ['crosses', 0],
        says: ['an engine of its own', 'docker.sock'],
        node: 'containers.0.crosses.0',
      },
    ],
    passes: [
      {
        name: 'which does not cross',
        input: agent({ engine: 'docker-sandboxes', hostOs: 'macos', crosses: 'docker.sock none' }),
      },
    ],
  },
  {
    rule: 'R110',
    breaks: [
      {
        name: 'tokens inside',
        input: agent({ engine: 'docker-sandboxes', hostOs: 'macos', crosses: 'API tokens in' }),
        path: ['crosses', 0],
        says: ['API tokens in through proxy'],
        node: 'containers.0.crosses.0',
      },
    ],
    passes: [
      {
        name: 'added by the proxy',
        input: agent({
          engine: 'docker-sandboxes',
          hostOs: 'macos',
          crosses: 'API tokens in through proxy',
        }),
      },
      {
        name: 'in a container, where they do enter',
        input: agent({ engine: 'docker', crosses: 'API tokens in' }),
      },
    ],
  },
  {
    rule: 'R111',
    breaks: [
      {
        name: 'no network, and the socket of a proxy',
        input: agent({ engine: 'bubblewrap', crosses: 'network none; proxy socket both' }),
        path: ['crosses', 0],
        says: ['proxy socket', 'what the proxy lets through is the network'],
        node: 'containers.0.crosses.0',
      },
    ],
    passes: [
      {
        name: 'no network',
        input: agent({ engine: 'bubblewrap', crosses: 'network none; workspace both' }),
      },
      {
        name: 'a network through a proxy',
        input: agent({ engine: 'bubblewrap', crosses: 'network out through proxy' }),
      },
      {
        name: 'neither',
        input: agent({ engine: 'bubblewrap', crosses: 'network none; proxy socket none' }),
      },
    ],
  },
  {
    rule: 'R112',
    breaks: [
      {
        name: 'drives of Windows kept out',
        input: box({ engine: 'wsl2', hostOs: 'windows-11', containers: 1, crosses: '/mnt/c none' }),
        path: ['crosses', 0],
        says: ['mounts the drives of Windows', '/mnt/c'],
      },
      {
        name: 'in words',
        input: box({
          engine: 'wsl2',
          hostOs: 'windows-11',
          containers: 1,
          crosses: 'Windows files none',
        }),
        path: ['crosses', 0],
        says: ['Windows files'],
      },
    ],
    passes: [
      {
        name: 'turned off',
        input: box({
          engine: 'wsl2',
          hostOs: 'windows-11',
          containers: 1,
          crosses: '/mnt/c none through wsl.conf',
        }),
      },
      {
        name: 'WSL containers, which mount what they are given',
        input: box({ engine: 'wslc', hostOs: 'windows-11', containers: 1, crosses: '/mnt/c none' }),
      },
    ],
  },
  {
    rule: 'R113',
    breaks: [
      {
        name: 'a kernel in it',
        input: agent({ engine: 'devcontainer' }, { kernel: 'Linux 6.12' }),
        path: ['containers', 0, 'kernel'],
        says: ['agent is a container', 'Linux 6.12'],
      },
      {
        name: 'a hypervisor under it',
        input: agent({ engine: 'devcontainer', hypervisor: 'kvm' }),
        path: ['hypervisor'],
        says: ['A dev container has no hypervisor'],
        node: 'engine',
      },
    ],
    passes: [
      {
        name: 'in a VM',
        input: agent({ engine: 'devcontainer', runsOn: 'vm', hypervisor: 'kvm' }),
      },
      {
        name: 'Codespaces, in a VM of a cloud',
        input: agent({ engine: 'codespaces', runsOn: 'cloud' }),
      },
    ],
  },
  {
    rule: 'R114',
    breaks: [
      {
        name: 'an MCP server',
        input: agent({ engine: 'claude-code' }, { app: 'MCP server' }),
        path: ['containers', 0, 'app'],
        says: ['MCP server runs on the host'],
        node: 'containers.0',
      },
      {
        name: 'hooks, by name',
        input: agent({ engine: 'claude-code', hostOs: 'macos' }, { name: 'hooks' }),
        path: ['containers', 0, 'name'],
        says: ['hooks runs on the host'],
      },
    ],
    passes: [
      { name: 'a command', input: agent({ engine: 'claude-code' }, { app: 'npm test' }) },
      {
        name: 'an MCP server in a container',
        input: agent({ engine: 'docker' }, { app: 'MCP server' }),
      },
    ],
  },
  {
    rule: 'R10',
    breaks: [
      {
        name: 'a microVM sandbox on the kernel of the host',
        input: agent({ engine: 'docker-sandboxes', hostOs: 'macos' }, { kernel: 'host' }),
        path: ['containers', 0, 'kernel'],
        says: ['the VM of agent'],
      },
    ],
    passes: [
      { name: 'Docker Sandboxes', input: agent({ engine: 'docker-sandboxes', hostOs: 'macos' }) },
    ],
  },
];
