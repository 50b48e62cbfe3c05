import { portText, type PublishedPort } from '../../domain/ports.ts';
import type { Block, Tone } from '../../figure/block.ts';
import { childPath } from '../../figure/legend.ts';
import type { Translate } from '../../words/translate.ts';
import { chip, flow } from './attached.view.ts';
import { NO_ATTACHMENTS, type Network } from './attachments.ts';
import type { DerivedContainers } from './stack.ts';

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
export function openPorts({ setup: { attached = NO_ATTACHMENTS, pods } }: DerivedContainers) {
  return pods ? attached.ports.filter(({ port }) => port.host) : attached.ports;
}

/** The networks of a kernel, which join the containers above it. */
export function networkStrip(
  t: Translate,
  path: string,
  derived: DerivedContainers,
): readonly Block[] {
  const { networks } = derived.setup.attached ?? NO_ATTACHMENTS;
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
