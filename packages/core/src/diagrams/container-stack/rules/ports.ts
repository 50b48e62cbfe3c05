import { portText, type PortRange, type PublishedPort } from '../../../domain/ports.ts';
import { portsOf } from '../attachments.ts';
import { networkModeOf } from '../networks.ts';
import type { ContainerPlace, ContainersPlace } from '../../places.ts';
import type { Finding, Findings, Rule } from '../../../rules/rule.ts';
import { containerNode } from './ground.ts';

/** Ports below this are for root, unless the host says otherwise (`net.ipv4.ip_unprivileged_port_start`). */
const UNPRIVILEGED = 1_024;
const LAST_PORT = 65_535;

/** Checked on 2026-11-30: Docker Docs, Port publishing; Host network driver; Rootless mode, tips. */
export const publishedPort: Rule = {
  id: 'R86',
  code: 'published-port',
  severity: 'error',
  title:
    'A port cannot be published: it does not exist, is taken, or the container has no network for it.',
  why: 'The engine refuses to start the second container on a port, and drops ports of containers on the network of their host without an error.',
  source: {
    title: 'Docker Docs, Port publishing and mapping',
    href: 'https://docs.docker.com/engine/network/port-publishing/',
  },
  on: {
    container(at): Findings {
      if (!at.unit.ports) return undefined;
      return [...unusable(at), ...discarded(at)];
    },
    containers: taken,
  },
};

/** Numbers that are no ports, ranges that do not match, ports that a user may not bind. */
function unusable(at: ContainerPlace): readonly Finding[] {
  const { unit, on } = at;
  return portsOf(unit).flatMap(({ text, host, container }): Finding[] => {
    const index = unit.ports?.indexOf(text) ?? 0;
    const found = (message: string, severity?: Finding['severity']): Finding[] => [
      { path: ['ports', index], message, node: at.id, ...(severity ? { severity } : {}) },
    ];
    const wrong = [host, container].find((range) => range && !isPorts(range));
    if (wrong) return found(`${portText(wrong)} is not a port: ports go from 1 to ${LAST_PORT}.`);
    if (!host) return [];
    const [wide, own] = [sizeOf(host), sizeOf(container)];
    // One port of the container may get any that is free of a range.
    if (wide !== own && own > 1)
      return found(
        `${portText(host)} has ${wide} ports and ${portText(container)} has ${own}: they are published one by one, so both need as many.`,
      );
    if (on.setup.rootless === 'told' && host[0] < UNPRIVILEGED)
      return found(
        `A rootless engine may not bind port ${host[0]}: ports below ${UNPRIVILEGED} need net.ipv4.ip_unprivileged_port_start or CAP_NET_BIND_SERVICE.`,
        'warning',
      );
    return [];
  });
}

function isPorts([first, last]: PortRange): boolean {
  return first >= 1 && first <= last && last <= LAST_PORT;
}

function sizeOf([first, last]: PortRange): number {
  return last - first + 1;
}

/** Ports of containers without a network of their own. */
function discarded({ unit, id, name }: ContainerPlace): readonly Finding[] {
  const mode = networkModeOf(unit);
  if (!mode || !unit.ports?.length) return [];
  const list = unit.ports.join(', ');
  if (mode.mode === 'container') {
    const message = `${name} is on the network of ${mode.of}: ports are published there, and ${list} conflict with it.`;
    return [{ path: ['ports'], message, node: id }];
  }
  const why = mode.mode === 'host' ? 'uses the network of its host' : 'is in no network';
  const message = `${name} ${why}: its published ports ${list} are discarded.`;
  return [{ path: ['ports'], message, node: id, severity: 'warning' }];
}

/** More ports than a picture of a machine is about: those beyond are not compared. */
const MOST_PORTS = 200_000;

/** Ports of the host that two containers want, looked at together. */
function taken(at: ContainersPlace): Findings {
  const list = at.stack.containers?.list ?? [];
  if (!list.some(({ ports }) => ports)) return undefined;
  /** Who has a port at an address, at all of a version, at any of a version. */
  const owners = new Map<string, number>();
  let left = MOST_PORTS;
  return list.flatMap((unit, index): readonly Finding[] => {
    if (!unit.ports || networkModeOf(unit)) return [];
    return portsOf(unit).flatMap((port): readonly Finding[] => {
      const { host, container, protocol, text } = port;
      if (!host || !isPorts(host) || sizeOf(host) !== sizeOf(container)) return [];
      const { wants, holds } = claimsOf(port);
      for (let number = host[0]; number <= host[1] && left-- > 0; number++) {
        const name = `${number}/${protocol}`;
        const holder = wants
          .map((claim) => owners.get(name + claim))
          .find((one) => one !== undefined);
        if (holder !== undefined) {
          const whose = holder === index ? 'twice' : `by ${nameOf(at, holder)} too`;
          const message = `Port ${name} of the host is published ${whose}: ${nameOf(at, index)} cannot bind it.`;
          const path = ['containers', index, 'ports', unit.ports?.lastIndexOf(text) ?? 0];
          return [{ path, message, node: containerNode(at, index) }];
        }
        for (const claim of holds) owners.set(name + claim, index);
      }
      return [];
    });
  });
}

/** What must be free for a port at its address, and what is taken then. */
function claimsOf({ address = '' }: PublishedPort): Record<'wants' | 'holds', readonly string[]> {
  const versions = address === '' ? [4, 6] : address.includes(':') ? [6] : [4];
  const every = versions.map((version) => `@every${version}`);
  const any = versions.map((version) => `@any${version}`);
  if (/^(0\.0\.0\.0|::)?$/.test(address)) return { wants: any, holds: [...every, ...any] };
  const own = `@${address === 'localhost' ? '127.0.0.1' : address}`;
  return { wants: [own, ...every], holds: [own, ...any] };
}

function nameOf({ stack }: ContainersPlace, index: number): string {
  return stack.containers?.list[index]?.name || `container ${index + 1}`;
}
