import { addCounts, type TenantCounts } from '../../domain/tenants.ts';
import { childPath } from '../../figure/legend.ts';
import type { Tenants } from '../../input/tenants.ts';
import type { Setup, Contents } from './setup.ts';
import type { Translate } from '../../words/translate.ts';
import { containerName, isRoot, type UnitEntry } from './unit.ts';
import type { ContainerUnit } from './schema.ts';

/** Containers that share a boundary: those of a pod, or one alone. */
export interface Together {
  readonly name: string | undefined;
  readonly members: readonly UnitEntry[];
}

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
  return { list: [...pods.values()], count: pods.size };
}

/** What stands for containers in counts: themselves, with their pods or as distributions. */
export function tenantsOf(
  { count }: Tenants<ContainerUnit>,
  groups: Tenants<Together>,
  { pods, contents }: Setup,
): TenantCounts {
  if (contents === 'distribution' || contents === 'sandbox') return { [contents]: count };
  return pods ? { pod: groups.count, container: count } : { container: count };
}

/** The same of those from a place in the list on, and the paths of those that are privileged. */
export function tenantsFrom(
  path: string,
  { list }: Tenants<Together>,
  all: TenantCounts,
  setup: Setup,
  from: number,
): { readonly tenants: TenantCounts; readonly root: readonly string[] } {
  const seen = list.slice(0, from).reduce((sum, { members }) => sum + members.length, 0);
  const containers = list.length ? seen : from;
  const alone = (['distribution', 'sandbox'] as const).find((sort) => all[sort]);
  const visible: TenantCounts = alone
    ? { [alone]: -from }
    : { container: -containers, ...(all.pod ? { pod: -from } : {}) };
  return {
    tenants: addCounts(all, visible),
    root: list
      .slice(from)
      .flatMap(({ members }) => members)
      .filter(({ unit }) => isRoot(unit, setup))
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
