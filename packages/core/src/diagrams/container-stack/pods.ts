import { addCounts, type TenantCounts } from '../../domain/tenants.ts';
import { childPath } from '../../figure/legend.ts';
import type { Tenants } from '../../input/tenants.ts';
import type { Setup, Contents } from './setup.ts';
import type { Translate } from '../../words/translate.ts';
import { instancesIn, isRunning, runningIn } from './replicas.ts';
import type { Together, UnitEntry } from './together.ts';
import { containerName, isRoot } from './unit.ts';
import type { ContainerUnit } from './schema.ts';

export type { Together } from './together.ts';

/** More containers of one pod are counted. */
export const MOST_TOGETHER = 24;

/** A container in no pod. */
export function alone(unit: ContainerUnit, index: number): Together {
  return { name: undefined, members: [{ unit, index }] };
}

/** Containers by the boundary they share; alike ones that are only counted have no list. */
export function togetherIn(containers: Tenants<ContainerUnit>, pods: boolean): Tenants<Together> {
  const { list, count } = containers;
  return pods ? podsOf(containers) : { list: list.map(alone), count };
}

/** Containers by the pod they name, in order; one that names none has a pod of its own. */
function podsOf({ list, count }: Tenants<ContainerUnit>): Tenants<Together> {
  if (list.length === 0) return { list: [], count };
  const pods = new Map<string | number, { name: string | undefined; members: UnitEntry[] }>();
  list.forEach((unit, index) => {
    const key = unit.pod || index;
    const pod = pods.get(key);
    if (pod) pod.members.push({ unit, index });
    else pods.set(key, { name: unit.pod || undefined, members: [{ unit, index }] });
  });
  for (const { members } of pods.values()) if (members.some(starts)) members.sort(byStart);
  return { list: [...pods.values()], count: pods.size };
}

/** Those with a role start before the others, in the order in which they stand. */
function byStart(one: UnitEntry, other: UnitEntry): number {
  return Number(starts(other)) - Number(starts(one));
}

function starts({ unit }: UnitEntry): boolean {
  return unit.role !== undefined;
}

/** How many of the containers run, with their replicas; those without a description do. */
export function runningOf(containers: Tenants<ContainerUnit>): number {
  const { list, count } = containers;
  return list.length ? runningIn(podsOf(containers).list) : count;
}

/** What stands for containers in counts: themselves, with their pods or as distributions. */
export function tenantsOf(
  { count }: Tenants<ContainerUnit>,
  groups: Tenants<Together>,
  { pods, contents }: Setup,
): TenantCounts {
  if (contents === 'distribution' || contents === 'sandbox') return { [contents]: count };
  return pods ? { pod: instancesIn(groups), container: count } : { container: count };
}

/** The same of those from a place in the list on, and the paths of those that are privileged. */
export function tenantsFrom(
  path: string,
  { list }: Tenants<Together>,
  all: TenantCounts,
  setup: Setup,
  from: number,
): { readonly tenants: TenantCounts; readonly root: readonly string[] } {
  const shown = list.slice(0, from);
  const containers = list.length ? runningIn(shown) : from;
  const drawn = instancesIn({ list: shown, count: from });
  const lone = (['distribution', 'sandbox'] as const).find((sort) => all[sort]);
  const visible: TenantCounts = lone
    ? { [lone]: -containers }
    : { container: -containers, ...(all.pod ? { pod: -drawn } : {}) };
  return {
    tenants: addCounts(all, visible),
    root: list
      .slice(from)
      .flatMap(({ members }) => members)
      .filter(({ unit }) => isRunning(unit) && isRoot(unit, setup))
      .map(({ index }) => childPath(path, `containers.${index}`)),
  };
}

/** What a boundary is called; `pod` is its place among the pods. */
export function nameOf(
  t: Translate,
  { name, members }: Together,
  pod: number | undefined,
  contents: Contents,
): string {
  if (name) return name;
  return pod === undefined
    ? containerName(t, members[0] as UnitEntry, contents)
    : t('pod', { n: pod + 1 });
}

/** Do VMs hold the programs of a container without a boundary of their own, as those of Apple do? */
export function isBare({ isolation }: Setup): boolean {
  return isolation.class === 'vm-runtime' && !isolation.pods;
}
