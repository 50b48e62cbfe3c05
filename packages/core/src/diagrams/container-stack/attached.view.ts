import { capabilityEntry } from '../../domain/capabilities.ts';
import type { Mount } from '../../domain/mounts.ts';
import { portText } from '../../domain/ports.ts';
import type { Dependency } from '../../domain/waits.ts';
import type { Block, Tone } from '../../figure/block.ts';
import { joinFacts } from '../../figure/legend.ts';
import type { Translate } from '../../words/translate.ts';
import { mountsOf, NO_ATTACHMENTS, portsOf, type Attachments } from './attachments.ts';
import { openMounts } from './openings.ts';
import { networkModeOf, networkNames } from './networks.ts';
import type { ContainerUnit } from './schema.ts';
import type { Setup } from './setup.ts';

/** The chips in a container: what opens it, its turn, its networks and ports, what is mounted, its rights. */
export function attachedBlocks(
  t: Translate,
  path: string,
  unit: ContainerUnit,
  setup: Setup,
): Block[] {
  const { attached = NO_ATTACHMENTS } = setup;
  const chips = [
    ...turnOf(t, path, unit, attached),
    ...mountChips(t, path, unit, setup),
    ...networkChips(t, path, unit, attached),
    ...portChips(t, path, unit, setup),
    ...rightsChips(t, path, unit),
  ];
  if (!chips.length) return [];
  // Whatever is folded, this is seen.
  const opening = chips.findIndex(({ breach }) => breach);
  if (opening > 0) chips.unshift(...chips.splice(opening, 1));
  return [flow(t, `${path}.attached`, chips)];
}

/** Chips one after the other. */
export function flow(t: Translate, id: string, children: readonly Block[]): Block {
  const more = { count: 0, label: (n: number) => t('moreAttached', { n }) };
  return { id, kind: 'group', layout: 'attached', children, more };
}

/** Something that is attached, in a word. */
export function chip(
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
    const near = startsOf(target).map((start) => `${from} → ${start}`);
    return chip(
      `${path}.mounts.${index}`,
      'mount',
      joinFacts(`${from} → ${target}`, mount.readOnly ? 'ro' : undefined),
      {
        description: mountWords(t, mount),
        // What has no name of its own is known by where it is.
        short: breach
          ? [from, last(from)]
          : source
            ? [...near, target, last(source)]
            : [target, last(target)],
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

/** A path, and its start at fewer and fewer names: `/var/lib/…`, `/var/…`. */
function startsOf(path: string): readonly string[] {
  const names = path.split(/(?<=[\\/])/, MOST_NAMES);
  const starts = names.slice(2).map((_, end) => `${names.slice(0, end + 2).join('')}…`);
  return [path, ...starts.toReversed()];
}

const MOST_NAMES = 8;

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

function portChips(
  t: Translate,
  path: string,
  unit: ContainerUnit,
  { pods }: Setup,
): readonly Block[] {
  const chips = portsOf(unit).map((port, index) => {
    const { container, host, protocol } = port;
    // What a pod listens on is on its own address only.
    const words = t(pods && !host ? 'containerPort' : 'publishedPort');
    const own = `:${portText(container)}${protocol === 'tcp' ? '' : `/${protocol}`}`;
    return chip(`${path}.ports.${index}`, 'port', own, { description: words });
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
