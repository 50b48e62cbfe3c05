import { addCounts, timesCounts, type TenantCounts } from '../../domain/tenants.ts';
import { childPath } from '../../figure/legend.ts';
import type { Tenants } from '../../input/tenants.ts';
import type { Setup, Contents } from './setup.ts';
import type { Translate } from '../../words/translate.ts';
import { containerName, isRoot, type Held, type HeldOf, type UnitEntry } from './unit.ts';
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
export function togetherIn(
  { list, count }: Tenants<ContainerUnit>,
  pods: boolean,
  heldOf?: HeldOf,
): Tenants<Together> {
  const entries = list.map((unit, index): UnitEntry => {
    const held = heldOf?.(unit);
    return { unit, index, ...(held ? { held } : {}) };
  });
  if (pods && entries.length) return podsOf(entries);
  return { list: entries.map((entry) => ({ name: undefined, members: [entry] })), count };
}

/** Containers by the pod they name, in order; one that names none has a pod of its own. */
function podsOf(entries: readonly UnitEntry[]): Tenants<Together> {
  const pods = new Map<string | number, { name: string | undefined; members: UnitEntry[] }>();
  for (const entry of entries) {
    const { unit, index } = entry;
    const key = unit.pod || index;
    const pod = pods.get(key);
    if (pod) pod.members.push(entry);
    else pods.set(key, { name: unit.pod || undefined, members: [entry] });
  }
  return { list: [...pods.values()], count: pods.size };
}

/** What stands for containers in counts: themselves, with their pods or as distributions. */
export function tenantsOf(
  { count }: Tenants<ContainerUnit>,
  groups: Tenants<Together>,
  { pods, contents }: Setup,
): TenantCounts {
  if (contents === 'distribution') return { distribution: count };
  const own: TenantCounts = pods ? { pod: groups.count, container: count } : { container: count };
  return heldIn(groups.list).reduce((sum, { tenants }) => addCounts(sum, tenants), own);
}

/** What containers of these groups hold. */
export function heldIn(groups: readonly Together[]): readonly Held[] {
  return groups.flatMap(({ members }) => members.flatMap(({ held }) => held ?? []));
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
  const visible: TenantCounts = all.distribution
    ? { distribution: -from }
    : { container: -containers, ...(all.pod ? { pod: -from } : {}) };
  return {
    tenants: heldIn(list.slice(0, from)).reduce(
      (sum, held) => addCounts(sum, timesCounts(held.tenants, -1)),
      addCounts(all, visible),
    ),
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
