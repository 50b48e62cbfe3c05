import { addedCapabilities, capabilityEntry } from '../../domain/capabilities.ts';
import { type Mount, openingOf, parseMount } from '../../domain/mounts.ts';
import { parsePort, type PublishedPort } from '../../domain/ports.ts';
import { startTurns } from '../../domain/waits.ts';
import { networkModeOf, networkNames } from './networks.ts';
import type { ContainerUnit } from './schema.ts';
import type { Setup } from './setup.ts';

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

/** Does a kernel serve the containers that other programs of its machine use too? */
export function sharesKernel({ home }: Setup): boolean {
  return home === 'host' || home === 'vm-shared';
}

/** The mounts that open an engine or the whole host to a container; in a VM or a sandbox of its own none does. */
export function openMounts(unit: ContainerUnit, setup: Setup): readonly Mount[] {
  return unit.mounts && sharesKernel(setup) ? mountsOf(unit).filter(openingOf) : [];
}

/** Capabilities with which a process loads code into the kernel: nothing confines it then. */
const KERNEL_CODE = /^(ALL|SYS_MODULE)$/;

/** Can a container change the kernel that it shares? */
export function loadsKernelCode({ capabilities }: ContainerUnit, setup: Setup): boolean {
  if (!capabilities || !sharesKernel(setup)) return false;
  return addedCapabilities(capabilities.map(capabilityEntry)).some(({ name }) =>
    KERNEL_CODE.test(name),
  );
}

/** Is what separates a container open: whoever controls it commands its host, if only as a user? */
export function isOpen(unit: ContainerUnit, setup: Setup): boolean {
  if (openMounts(unit, setup).length || loadsKernelCode(unit, setup)) return true;
  // A privileged container of LXC only lacks a user namespace.
  return !!unit.privileged && setup.engine.class !== 'system-containers';
}

/** Who controls such a container can write to its host, not only read. */
export function commandsHost(unit: ContainerUnit, setup: Setup): boolean {
  return (
    loadsKernelCode(unit, setup) ||
    openMounts(unit, setup).some((mount) => !mount.readOnly || openingOf(mount) !== 'root')
  );
}
