import { capabilityEntry } from '../../domain/capabilities.ts';
import type { Mount } from '../../domain/mounts.ts';
import { portText, type PublishedPort } from '../../domain/ports.ts';
import type { Dependency } from '../../domain/waits.ts';
import type { Block, Tone } from '../../figure/block.ts';
import { childPath, joinFacts } from '../../figure/legend.ts';
import type { Translate } from '../../words/translate.ts';
import { mountsOf, openMounts, portsOf, type Attachments, type Network } from './attached.ts';
import { networkModeOf, networkNames } from './networks.ts';
import type { ContainerUnit } from './schema.ts';
import type { Setup } from './setup.ts';
import type { DerivedContainers } from './stack.ts';

const NOTHING: Attachments = { networks: new Map(), turns: new Map(), ports: [] };

/** The chips in a container: what opens it, its turn, its networks and ports, what is mounted, its rights. */
export function attachedBlocks(
  t: Translate,
  path: string,
  unit: ContainerUnit,
  setup: Setup,
): Block[] {
  const { attached = NOTHING } = setup;
  const chips = [
    ...turnOf(t, path, unit, attached),
    ...mountChips(t, path, unit, setup),
    ...networkChips(t, path, unit, attached),
    ...portChips(t, path, unit),
    ...rightsChips(t, path, unit),
  ];
  if (!chips.length) return [];
  // Whatever is folded, this is seen.
  const opening = chips.findIndex(({ breach }) => breach);
  if (opening > 0) chips.unshift(...chips.splice(opening, 1));
  return [flow(t, `${path}.attached`, chips)];
}

function flow(t: Translate, id: string, children: readonly Block[]): Block {
  const more = { count: 0, label: (n: number) => t('moreAttached', { n }) };
  return { id, kind: 'group', layout: 'attached', children, more };
}

function chip(
  id: string,
  kind: string,
  label: string,
  rest: Partial<Pick<Block, 'aside' | 'breach' | 'description' | 'short' | 'tone'>> = {},
): Block {
  return { id, kind, look: 'cell', label, ...rest };
}

/** Chips of one sort: where there is little room one says how many there are. */
function group(
  t: Translate,
  path: string,
  key: 'mounts' | 'ports' | 'networks' | 'capabilities',
  children: readonly Block[],
): readonly Block[] {
  if (!children.length) return [];
  const more = { count: 0, label: (n: number) => t(`many.${key}`, { n }) };
  return [{ id: `${path}.${key}`, kind: key, children, more }];
}

function turnOf(
  t: Translate,
  path: string,
  unit: ContainerUnit,
  { turns }: Attachments,
): readonly Block[] {
  const n = turns.get(unit);
  const { dependsOn = [] } = unit;
  if (!n && !dependsOn.length) return [];
  const turn = n ? t('startTurn', { n }) : t('noTurn');
  const after = dependsOn.length ? t('startsAfter', { list: waitWords(t, dependsOn) }) : undefined;
  const short = after ? { short: [turn] } : {};
  return [chip(`${path}.dependsOn`, 'start', joinFacts(turn, after), short)];
}

/** What is waited for: `db, cache (healthy)`. */
export function waitWords(t: Translate, waits: readonly Dependency[]): string {
  return waits
    .map(({ name, condition }) =>
      condition === 'started' ? name : `${name} (${t(`wait.${condition}`)})`,
    )
    .join(', ');
}

/** Whose storage it is: the host's, the engine's, none that stays. */
const OWNERS: Readonly<Record<Mount['type'], Tone | undefined>> = {
  bind: 'host',
  volume: 'engine',
  tmpfs: undefined,
};

function mountChips(
  t: Translate,
  path: string,
  unit: ContainerUnit,
  setup: Setup,
): readonly Block[] {
  const mounts = mountsOf(unit);
  const open = new Set(openMounts(unit, setup).map(({ text }) => text));
  const chips = mounts.map((mount, index): Block => {
    const { source, target, type } = mount;
    const from = source ?? t(type === 'tmpfs' ? 'mount.tmpfs' : 'mount.anonymous');
    const breach = open.has(mount.text);
    const tone = breach ? undefined : OWNERS[type];
    const last = (path: string) => path.split(/[\\/]/).findLast(Boolean) ?? path;
    const near = `${from} → …/${last(target)}`;
    return chip(
      `${path}.mounts.${index}`,
      'mount',
      joinFacts(`${from} → ${target}`, mount.readOnly ? 'ro' : undefined),
      {
        description: mountWords(t, mount),
        short: breach ? [from, last(from)] : [near, target, source ? last(source) : last(target)],
        ...(tone ? { tone } : {}),
        ...(breach ? { breach } : {}),
      },
    );
  });
  return [
    ...chips.filter(({ breach }) => breach),
    ...group(
      t,
      path,
      'mounts',
      chips.filter(({ breach }) => !breach),
    ),
  ];
}

/** What a mount is, in words. */
export function mountWords(t: Translate, { type, source, readOnly }: Mount): string {
  const kind = source || type !== 'volume' ? type : 'anonymous';
  return joinFacts(t(`mount.${kind}`), readOnly ? t('readOnly') : undefined);
}

function networkChips(
  t: Translate,
  path: string,
  unit: ContainerUnit,
  { networks }: Attachments,
): readonly Block[] {
  const mode = networkModeOf(unit);
  const id = `${path}.networks`;
  if (mode) {
    const { mode: sort, of = '' } = mode;
    const words = t(`network.${sort}`, { name: of });
    return [chip(id, 'network', words, { short: [of || t(`networkShort.${sort}`)] })];
  }
  const names = networkNames(unit).map((name) =>
    chip(`${id}.${unit.networks?.indexOf(name)}`, 'network', name, {
      aside: networks.get(name)?.letter ?? '',
    }),
  );
  return group(t, path, 'networks', names);
}

function portChips(t: Translate, path: string, unit: ContainerUnit): readonly Block[] {
  const chips = portsOf(unit).map((port, index) => {
    const { container, protocol } = port;
    const own = `:${portText(container)}${protocol === 'tcp' ? '' : `/${protocol}`}`;
    return chip(`${path}.ports.${index}`, 'port', own, { description: t('publishedPort') });
  });
  return group(t, path, 'ports', chips);
}

function rightsChips(t: Translate, path: string, { capabilities = [] }: ContainerUnit) {
  const chips = capabilities.map((text, index) => {
    const { name, added } = capabilityEntry(text);
    return chip(`${path}.capabilities.${index}`, 'capability', `${added ? '+' : '−'}${name}`);
  });
  return group(t, path, 'capabilities', chips);
}

/** What leads to a port: `8080 → web:80`, `127.0.0.1:53 → dns:53/udp`. */
export function portWords(
  t: Translate,
  { address, host, container, protocol }: PublishedPort,
  name: string,
): string {
  const outside = host ? portText(host) : t('freePort');
  const at = address ? (address.includes(':') ? `[${address}]:` : `${address}:`) : '';
  return `${at}${outside} → ${name}:${portText(container)}${protocol === 'tcp' ? '' : `/${protocol}`}`;
}

/** The ports that are open on the machine: a pod's are only where the node has a port for them. */
export function openPorts({ setup: { attached = NOTHING, pods } }: DerivedContainers) {
  return pods ? attached.ports.filter(({ port }) => port.host) : attached.ports;
}

/** The networks of a kernel, which join the containers above it. */
export function networkStrip(
  t: Translate,
  path: string,
  derived: DerivedContainers,
): readonly Block[] {
  const { networks } = derived.setup.attached ?? NOTHING;
  if (!networks.size) return [];
  const chips = [...networks].map(([name, network], index) =>
    chip(childPath(path, `networks.${index}`), 'network', name, {
      aside: network.letter,
      description: t('networkJoins', { list: memberNames(t, derived, network) }),
    }),
  );
  return [strip(t, childPath(path, 'networks'), t('networks'), chips)];
}

/** The names of the containers in a network, as many as anybody reads. */
export function memberNames(
  t: Translate,
  { stack }: DerivedContainers,
  { members }: Network,
): string {
  const names = members
    .slice(0, MOST_NAMES)
    .map((index) => stack.containers?.list[index]?.name || t('container', { n: index + 1 }));
  const rest = members.length - names.length;
  return [...names, ...(rest ? [t('moreAttached', { n: rest })] : [])].join(', ');
}

const MOST_NAMES = 24;

/**
 * The ports at the edge of a machine that lead to containers.
 *
 * @param tone - That of the kernel which has them.
 * @param words - Whose they are.
 */
export function portStrip(
  t: Translate,
  path: string,
  derived: DerivedContainers,
  tone: Tone,
  words: string,
): readonly Block[] {
  const list = derived.stack.containers?.list ?? [];
  const chips = openPorts(derived).map(({ port, index }, place) =>
    chip(
      childPath(path, `published.${place}`),
      'port',
      portWords(t, port, list[index]?.name || t('container', { n: index + 1 })),
      { tone, description: words },
    ),
  );
  return chips.length ? [strip(t, childPath(path, 'published'), words, chips)] : [];
}

function strip(t: Translate, id: string, words: string, chips: readonly Block[]): Block {
  const title: Block = { id: `${id}.title`, kind: 'text', look: 'text', detail: words };
  return flow(t, id, [title, ...chips]);
}
