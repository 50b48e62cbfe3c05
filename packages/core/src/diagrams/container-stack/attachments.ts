import { parseMount, type Mount } from '../../domain/mounts.ts';
import { parsePort, type PublishedPort } from '../../domain/ports.ts';
import { startTurns } from '../../domain/waits.ts';
import { networkModeOf, networkNames } from './networks.ts';
import type { ContainerUnit } from './schema.ts';

/** A network with its letter and the places of the containers in it. */
export interface Network {
  readonly letter: string;
  readonly members: readonly number[];
}

/** What the containers of a stack are attached to, worked out once. */
export interface Attachments {
  /** Networks by name in the order in which they are named. */
  readonly networks: ReadonlyMap<string, Network>;
  /** When a container starts, from 1; none of what is in no order. */
  readonly turns: ReadonlyMap<ContainerUnit, number>;
  /** Ports that are published, with the container that they lead to; one without a network of its own has none. */
  readonly ports: readonly { readonly port: PublishedPort; readonly index: number }[];
}

/** Those of a stack of which nothing is told. */
export const NO_ATTACHMENTS: Attachments = { networks: new Map(), turns: new Map(), ports: [] };

/** Undefined where no container says anything of the sort. */
export function attachmentsOf(list: readonly ContainerUnit[] = []): Attachments | undefined {
  const some = list.some(({ networks, dependsOn, ports }) => networks ?? dependsOn ?? ports);
  if (!some) return undefined;
  const networks = new Map<string, { readonly letter: string; readonly members: number[] }>();
  list.forEach((unit, index) => {
    for (const name of networkNames(unit)) {
      const network = networks.get(name) ?? { letter: letterOf(networks.size), members: [] };
      networks.set(name, network);
      network.members.push(index);
    }
  });
  return {
    networks,
    turns: turnsOf(list),
    ports: list.flatMap((unit, index) =>
      networkModeOf(unit) ? [] : portsOf(unit).map((port) => ({ port, index })),
    ),
  };
}

/** `A` to `Z`, then `A2` and so on. */
function letterOf(index: number): string {
  const round = Math.floor(index / 26);
  return String.fromCharCode(65 + (index % 26)) + (round ? round + 1 : '');
}

/** For each container, the places of those that it waits for; names that nobody has are left out. */
export function waitsOf(list: readonly ContainerUnit[]): readonly (readonly number[])[] {
  const places = new Map(list.map(({ name }, index) => [name, index]));
  return list.map(({ dependsOn = [] }) => [
    ...new Set(dependsOn.flatMap(({ name }) => places.get(name) ?? [])),
  ]);
}

function turnsOf(list: readonly ContainerUnit[]): ReadonlyMap<ContainerUnit, number> {
  if (!list.some(({ dependsOn }) => dependsOn?.length)) return new Map();
  return new Map(
    startTurns(waitsOf(list)).flatMap((turn, index) => {
      const unit = list[index];
      return turn && unit ? [[unit, turn] as const] : [];
    }),
  );
}

/** The ports that a container publishes. */
export function portsOf({ ports = [] }: ContainerUnit): readonly PublishedPort[] {
  return ports.flatMap((text) => parsePort(text) ?? []);
}

export function mountsOf({ mounts = [] }: ContainerUnit): readonly Mount[] {
  return mounts.flatMap((text) => parseMount(text) ?? []);
}
