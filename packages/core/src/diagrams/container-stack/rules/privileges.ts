import { holds } from '../../../domain/days.ts';
import { SPANS } from '../../../domain/spans.ts';
import { namespacesOf } from '../namespaces.ts';
import type { ContainerPlace } from '../../places.ts';
import type { Rule } from '../../../rules/rule.ts';

export const privileged: Rule = {
  id: 'R62',
  code: 'privileged-container',
  severity: 'warning',
  title: 'A container is privileged.',
  why: 'All capabilities and all devices are open to it: what confines other containers hardly confines this one.',
  source: {
    title: 'Docker Docs, docker container run (--privileged)',
    href: 'https://docs.docker.com/reference/cli/docker/container/run/#privileged',
  },
  on: {
    container({ unit, on, name, id }) {
      if (!unit.privileged) return undefined;
      if (on.setup.home === 'sandbox') {
        const message = `Privileged mode lifts restrictions inside the sandbox: ${name} is root before the Sentry, not on the host.`;
        return { path: ['privileged'], message, node: id, severity: 'info' };
      }
      const host = on.setup.home.startsWith('vm-') ? 'its VM' : (on.vm ?? 'the host');
      const message = `Privileged mode lifts most restrictions; treat ${name} as root on ${host}.`;
      return { path: ['privileged'], message, node: id };
    },
  },
};

export const rootUser: Rule = {
  id: 'R63',
  code: 'root-without-user-namespace',
  severity: 'info',
  title: 'A container runs as root without a user namespace.',
  why: 'User ids are those of the host then: whoever gets out of the container is root there, while with a user namespace they are nobody.',
  source: {
    title: 'user_namespaces(7)',
    href: 'https://man7.org/linux/man-pages/man7/user_namespaces.7.html',
  },
  on: {
    container(at, _limits, asOf) {
      const { unit, on, name, id } = at;
      const isRoot = /^(root|0+)(:|$)/i.test(unit.user ?? '');
      if (!isRoot || on.setup.family !== 'linux' || hasUserNamespace(at)) return undefined;
      const host = on.setup.home === 'vm-shared' ? 'its VM' : (on.vm ?? 'the host');
      const inPod = on.setup.cri && holds(SPANS.podUsers, asOf);
      const way = inPod ? ' A pod gets one with hostUsers: false.' : '';
      const message = `Without a user namespace, root in ${name} is root on ${host} if it escapes.${way}`;
      return { path: ['user'], message, node: id, nodes: [`${id}.namespaces.user`] };
    },
  },
};

/** Managers of system containers that give each a user namespace unless told otherwise. */
const UNPRIVILEGED: ReadonlySet<string> = new Set(['lxd', 'incus']);

function hasUserNamespace({ unit, on }: ContainerPlace): boolean {
  const { home, rootless, engine } = on.setup;
  const entry = namespacesOf(unit)?.entries.find(({ type }) => type === 'user');
  if (entry) return entry.value !== 'host';
  // Root in a VM or a sandbox of its own is not root on the host.
  if (home === 'vm-each' || home === 'sandbox' || rootless) return true;
  return UNPRIVILEGED.has(engine.id) && !unit.privileged;
}

export const notDelegated: Rule = {
  id: 'R61',
  code: 'limit-without-delegation',
  severity: 'warning',
  title: 'A rootless container has a CPU limit, but the user has no cpu controller.',
  why: 'The engine cannot write a limit into a cgroup without that controller: the container starts without it or not at all.',
  source: {
    title: 'runc, docs/cgroup-v2.md; systemd, pull request 23887 (user@.service delegates cpu)',
    href: 'https://github.com/opencontainers/runc/blob/main/docs/cgroup-v2.md',
  },
  on: {
    container({ unit, on, name, id }) {
      const { rootless, delegate } = on.setup;
      const limit = unit.limits?.cpu ?? unit.cpus;
      if (rootless !== 'told' || limit === undefined || delegate?.includes('cpu')) return undefined;
      const path = [unit.limits?.cpu === undefined ? 'cpus' : 'limits'];
      if (delegate) {
        const message = `The cpu controller is not delegated; the CPU limit of ${name} (${limit}) needs a Delegate= drop-in with cpu.`;
        return { path, message, node: id };
      }
      const message = `Before version 252 systemd delegates only memory and pids to users; there the CPU limit of ${name} (${limit}) needs a Delegate= drop-in with cpu.`;
      return { path, message, node: id, severity: 'info' };
    },
  },
};
