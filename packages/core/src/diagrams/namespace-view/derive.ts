import type { NamespaceType } from '../../domain/namespaces.ts';
import type { UidRange } from '../../domain/uid-map.ts';
import { namespacesOf, ofHost } from '../container-stack/namespaces.ts';
import { resolve } from '../container-stack/derive.ts';
import { type Setup } from '../container-stack/setup.ts';
import type { Tenants } from '../../input/tenants.ts';
import type { ContainerUnit } from '../container-stack/schema.ts';

/** A container and what is told of its processes. */
export interface SeenUnit extends Pick<
  ContainerUnit,
  'name' | 'image' | 'namespaces' | 'pod' | 'user' | 'privileged'
> {
  /** Number of its first process on the host, and inside. */
  readonly pid?: number | undefined;
  readonly pidInside?: number | undefined;
  readonly uidMap?: readonly UidRange[] | undefined;
}

/** Containers and the engine that made them. */
export interface Seen {
  readonly engine?: string | undefined;
  readonly runtime?: string | undefined;
  readonly rootless?: boolean | undefined;
  readonly containers?: Tenants<SeenUnit> | undefined;
}

/** Whose a namespace is: the container's own, its pod's, another container's, the host's. */
export type Owner = 'own' | 'pod' | 'other' | 'host';

export interface State {
  readonly owner: Owner;
  /** The pod, or the other container. */
  readonly of?: string;
}

const IN_PODS: ReadonlySet<NamespaceType> = new Set(['network', 'ipc', 'uts']);
/** Managers that give every container a user namespace unless it is privileged. */
const UNPRIVILEGED: ReadonlySet<string> = new Set(['lxd', 'incus']);

/** Who maps ids has a user namespace, whether it is listed or not. */
function mapped<Unit extends SeenUnit>(unit: Unit): Unit {
  const settings = namespacesOf(unit);
  if (!unit.uidMap || settings?.entries.some(({ type }) => type === 'user')) return unit;
  // Beside nothing it is the only one; else what is told of the others still holds.
  const namespaces = [...(unit.namespaces ?? []), settings?.none ? 'user' : '+user'];
  return { ...unit, namespaces };
}

/** Containers with what follows from what is told of them, and the engine that made them. */
export function seenOf(model: Seen): {
  readonly setup: Setup;
  readonly units: readonly SeenUnit[];
  readonly count: number;
} {
  const { containers = { list: [], count: 1 } } = model;
  const units = containers.list.map(mapped);
  const setup = resolve({ ...model, containers: { list: units, count: containers.count } });
  return { setup, units, count: containers.count };
}

/** Whose namespace of a type a container uses: as told, else as its engine usually has it. */
export function stateOf(unit: SeenUnit, type: NamespaceType, setup: Setup): State {
  const settings = namespacesOf(unit);
  const { pod } = unit;
  const pods: State = { owner: 'pod', ...(pod ? { of: pod } : {}) };
  const entry = settings?.entries.find((one) => one.type === type);
  if (entry?.value?.startsWith('container:'))
    return { owner: 'other', of: entry.value.slice('container:'.length) };
  if (entry?.value === 'pod') return pods;
  const shared = pod !== undefined && IN_PODS.has(type);
  if (settings && ofHost(settings, type)) {
    // What a container in a pod does not list is that of its pod.
    const silent = !settings.none && !entry && pod !== undefined;
    return silent && (shared || type === 'pid') ? pods : { owner: 'host' };
  }
  if (shared && (!entry || entry.value === undefined)) return pods;
  if (entry) return { owner: 'own' };
  return { owner: usual(unit, type, setup) };
}

function usual({ privileged }: SeenUnit, type: NamespaceType, { rootless, engine }: Setup): Owner {
  if (type === 'time') return 'host';
  if (type !== 'user') return 'own';
  return rootless || (UNPRIVILEGED.has(engine.id) && !privileged) ? 'own' : 'host';
}

/** The user that the first process runs as inside, as a number where that is known. */
export function uidInside({ user, uidMap }: SeenUnit): number | undefined {
  const name = user?.split(':')[0];
  if (name === undefined) return uidMap ? 0 : undefined;
  if (/^root$/i.test(name)) return 0;
  return /^\d{1,10}$/.test(name) ? Number(name) : undefined;
}
