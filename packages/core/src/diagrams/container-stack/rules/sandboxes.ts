import { FAMILY_NAMES } from '../../../domain/operating-systems.ts';
import { findEngine } from '../../../domain/engine-names.ts';
import { namespaceEntry } from '../../../domain/namespaces.ts';
import { saysNone } from '../../../domain/none.ts';
import { ownKernelOf } from '../unit.ts';
import type { ContainersPlace } from '../../places.ts';
import type { Rule } from '../../../rules/rule.ts';
import { engineNode, hostOf, hostPath } from './ground.ts';

/** Are these processes that the kernel of their host confines? */
export function isProcessSandbox({ setup }: ContainersPlace): boolean {
  return setup.isolation.class === 'process-sandbox';
}

/** The mechanism, and the product that uses it. */
function wallOf({ setup }: ContainersPlace): string {
  const { wall, name } = setup.isolation;
  const row = wall ? findEngine(wall)?.name : undefined;
  return row ? `${name} (${row})` : name;
}

export const processWithKernel: Rule = {
  id: 'R100',
  code: 'process-sandbox-with-kernel',
  severity: 'error',
  title: 'A process sandbox is shown with a kernel of its own.',
  why: 'What confines the process is the kernel of the host itself: one flaw in it opens every sandbox, as it opens every program.',
  source: {
    title: 'bubblewrap, README; Linux kernel, Landlock',
    href: 'https://github.com/containers/bubblewrap',
  },
  on: {
    container({ unit, on, name, id }) {
      const kernel = ownKernelOf(unit);
      if (!isProcessSandbox(on) || !kernel) return undefined;
      const message = `${wallOf(on)} confines a process of the host, whose kernel serves ${name}: remove "${kernel}", or name a sandbox with a VM.`;
      return { path: ['kernel'], message, node: `${id}.guest-kernel` };
    },
  },
};

/** Systems that have the mechanism of a row, where that is not told by its family. */
const LINUX_ONLY = /^(bubblewrap|landlock)$/;

export const wallElsewhere: Rule = {
  id: 'R101',
  code: 'sandbox-on-other-system',
  severity: 'error',
  title: 'A process sandbox is shown on a system that does not have it.',
  why: 'Seatbelt is a part of macOS; namespaces and Landlock, which bubblewrap and others use, are parts of Linux. Elsewhere nothing is enforced.',
  source: {
    title: 'Claude Code Docs, sandboxing; Gemini CLI, sandboxing',
    href: 'https://code.claude.com/docs/en/sandboxing',
  },
  on: {
    containers(at) {
      const { isolation } = at.setup;
      const host = hostOf(at)?.family;
      if (!isProcessSandbox(at) || !host) return undefined;
      const { id, family, name, wall = id, walls } = isolation;
      const needed = family ?? (LINUX_ONLY.test(wall) ? 'linux' : undefined);
      const lacks = walls && !isolation.wall;
      if (!lacks && (!needed || needed === host)) return undefined;
      const message = lacks
        ? `${name} has no sandbox for ${FAMILY_NAMES[host]}: there its commands run as the user does. Run it in WSL 2, a container or a VM.`
        : `${wallOf(at)} is a part of ${FAMILY_NAMES[needed ?? 'linux']}: on ${FAMILY_NAMES[host]} it confines nothing. ${INSTEAD[host]}`;
      return { path: hostPath(at), message, node: engineNode(at) };
    },
  },
};

const INSTEAD = {
  linux: 'Linux has bubblewrap and Landlock.',
  macos: 'macOS has Seatbelt (sandbox-exec).',
  windows: 'Windows has restricted tokens, or WSL 2 for the tools of Linux.',
  freebsd: 'FreeBSD has jails and Capsicum.',
} as const;

export const worktreeAsWall: Rule = {
  id: 'R105',
  code: 'worktree-as-sandbox',
  severity: 'warning',
  title: 'A git worktree is taken for isolation.',
  why: 'It is a second folder with the same repository behind it: hooks, configuration and objects are shared, and the process may reach all that its user may.',
  source: { title: 'git-worktree(1)', href: 'https://git-scm.com/docs/git-worktree' },
  on: {
    containers(at) {
      if (at.setup.isolation.id !== 'git-worktree') return undefined;
      const message =
        'A worktree keeps the edits of two agents apart, not the agents from the machine: put each in a sandbox, a container or a VM with its worktree as the workspace.';
      return { path: ['engine'], message, node: engineNode(at) };
    },
  },
};

export const chrootAsWall: Rule = {
  id: 'R106',
  code: 'chroot-as-sandbox',
  severity: 'warning',
  title: 'chroot is taken for a sandbox.',
  why: 'It changes where paths begin and nothing else: processes, network and users stay those of the host, and root walks out of it.',
  source: {
    title: 'chroot(2)',
    href: 'https://man7.org/linux/man-pages/man2/chroot.2.html',
  },
  on: {
    containers(at) {
      if (at.setup.isolation.id !== 'chroot') return undefined;
      const message =
        'chroot changes where paths begin; its manual says that it is no sandbox. bubblewrap makes a root of its own with namespaces, and a filter of system calls can be added.';
      return { path: ['engine'], message, node: engineNode(at) };
    },
  },
};

export const processWithImage: Rule = {
  id: 'R107',
  code: 'process-sandbox-with-image',
  severity: 'warning',
  title: 'A process sandbox is shown with an image.',
  why: 'It starts a program of the host and sees the files of the host, less what is denied: what is installed there is what runs, and what can be read.',
  source: {
    title: 'bubblewrap, README; Claude Code Docs, sandboxing',
    href: 'https://github.com/containers/bubblewrap',
  },
  on: {
    container({ unit, on, name, id }) {
      if (!isProcessSandbox(on) || !unit.image) return undefined;
      const message = `${wallOf(on)} pulls no image: ${name} runs programs of the host. Where a folder is bound as its root, tell it as libs; for "${unit.image}" name a container engine.`;
      return { path: ['image'], message, node: `${id}.container-userland` };
    },
  },
};

/** Access control without namespaces. */
const WITHOUT = /^(seatbelt|landlock|restricted-token|process-container)$/;

export const sandboxWithoutNamespaces: Rule = {
  id: 'R108',
  code: 'namespaces-of-access-control',
  severity: 'error',
  title: 'Seatbelt, Landlock or a Windows token is shown with namespaces.',
  why: 'They decide what a process may do with what it sees; it sees the processes, the network and the files of the host all the same.',
  source: {
    title: 'Linux kernel, Landlock: unprivileged access control',
    href: 'https://docs.kernel.org/userspace-api/landlock.html',
  },
  on: {
    container({ unit, on, id }) {
      const { isolation } = on.setup;
      const own = (unit.namespaces ?? []).filter(
        (name) => !saysNone(name) && !/^(none|host)$/.test(namespaceEntry(name).value ?? ''),
      );
      if (!isProcessSandbox(on) || !WITHOUT.test(isolation.wall ?? isolation.id) || !own.length)
        return undefined;
      const message = `${wallOf(on)} makes no namespaces (${own.join(', ')}): it denies access, and hides nothing. On Linux bubblewrap makes them.`;
      return { path: ['namespaces'], message, node: `${id}.namespaces` };
    },
  },
};

export const devcontainerAsVm: Rule = {
  id: 'R113',
  code: 'devcontainer-as-vm',
  severity: 'error',
  title: 'A dev container is shown as a VM.',
  why: 'It is a container of an ordinary engine: it shares the kernel it stands on, and what VM there is belongs to the product or the cloud beneath it.',
  source: {
    title: 'Development Containers, overview; GitHub Docs, about dev containers',
    href: 'https://containers.dev/overview',
  },
  on: {
    containers(at) {
      const { setup, stack, vm, inside } = at;
      if (setup.engine.id !== 'devcontainer' || vm || inside || !stack.hypervisor) return undefined;
      if (saysNone(stack.hypervisor)) return undefined;
      const message = `A dev container has no hypervisor: it is a container on the kernel of its host. Where that host is a VM, write runsOn: vm, and ${stack.hypervisor} is what runs it.`;
      return { path: ['hypervisor'], message, node: engineNode(at) };
    },
    container({ unit, on, name, id }) {
      const kernel = ownKernelOf(unit);
      if (on.setup.engine.id !== 'devcontainer' || !kernel) return undefined;
      const message = `${name} is a container: it shares the kernel of its host, or of the VM that this is; remove "${kernel}".`;
      return { path: ['kernel'], message, node: `${id}.guest-kernel` };
    },
  },
};

/** What Claude Code starts beside the commands that it confines. */
const BESIDE = /\b(mcp|hooks?)\b/i;

export const outsideOfSandbox: Rule = {
  id: 'R114',
  code: 'tool-outside-of-sandbox',
  severity: 'warning',
  title: 'An MCP server or a hook is shown in the sandbox of Claude Code.',
  why: 'That sandbox holds shell commands and what they start; file tools, MCP servers and hooks run on the host beside it, with all rights of the user.',
  source: {
    title: 'Claude Code Docs, sandbox environments',
    href: 'https://code.claude.com/docs/en/sandbox-environments',
  },
  on: {
    container({ unit, on, name, id }) {
      const { isolation } = on.setup;
      if (isolation.id !== 'claude-code') return undefined;
      const key = (['app', 'name'] as const).find((one) => BESIDE.test(unit[one] ?? ''));
      if (!key) return undefined;
      const message = `Claude Code confines shell commands only: ${unit[key] ?? name} runs on the host, outside of the sandbox. The sandbox runtime, a container or a VM holds all of it.`;
      return { path: [key], message, node: id };
    },
  },
};
