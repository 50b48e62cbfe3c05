import { type Mount, openingOf } from '../../../domain/mounts.ts';
import { openMounts } from '../openings.ts';
import type { ContainerPlace } from '../../places.ts';
import type { Finding, Rule } from '../../../rules/rule.ts';

/**
 * Checked on 2026-11-30: CIS Docker Benchmark 5.31 as cited by Datadog's rule and by docker-bench;
 * Docker Docs, Docker security (attack surface of the daemon) and Rootless mode.
 */
export const openedHost: Rule = {
  id: 'R87',
  code: 'engine-socket-mounted',
  severity: 'warning',
  title: 'A container has the socket of an engine, or all files of its host.',
  why: 'Whoever writes to that socket starts containers of any kind, also a privileged one with the disk of the host: no boundary is left, whatever the frame says.',
  source: {
    title: 'CIS Docker Benchmark, 5.31; Docker Docs, Docker security',
    href: 'https://docs.docker.com/engine/security/#docker-daemon-attack-surface',
  },
  on: {
    container(at) {
      const { unit, on, id } = at;
      if (!unit.mounts) return undefined;
      const open = openMounts(unit, on.setup);
      if (!open.length) return undefined;
      return open.map((mount): Finding => {
        const path = ['mounts', unit.mounts?.indexOf(mount.text) ?? 0];
        return { path, message: messageOf(at, mount), node: id };
      });
    },
  },
};

function messageOf({ name, on }: ContainerPlace, mount: Mount): string {
  const { source, readOnly } = mount;
  const { rootless, home } = on.setup;
  const host = home === 'vm-shared' ? 'its VM' : (on.vm ?? 'the host');
  const whom = rootless === 'told' ? `the account of the user on ${host}` : `root on ${host}`;
  switch (openingOf(mount)) {
    case 'root':
      return readOnly
        ? `${source} of ${host} is mounted: ${name} reads every file there, keys and passwords too.`
        : `${source} of ${host} is mounted: ${name} can change every file there, and is as good as ${whom}.`;
    case 'directory':
      return `${source} holds the sockets of engines: over them ${name} can have ${whom}.`;
    default: {
      const still = readOnly ? ' Read-only does not help: the socket is still written to.' : '';
      return `Over ${source} ${name} commands the engine and has ${whom}.${still}`;
    }
  }
}
