import { addCounts, timesCounts, type TenantCounts } from '../../domain/tenants.ts';
import { childPath } from '../../figure/legend.ts';
import type { Tenants } from '../../input/tenants.ts';
import type { Setup, Contents } from './setup.ts';
import type { Translate } from '../../words/translate.ts';
import { copiesIn, instancesIn, isRunning, runningIn } from './replicas.ts';
import type { Held, HeldOf, Together, UnitEntry } from './together.ts';
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
export function togetherIn(
  { list, count }: Tenants<ContainerUnit>,
  pods: boolean,
  heldOf?: HeldOf,
): Tenants<Together> {
  const entries = list.map((unit, index): UnitEntry => {
    // What has ended holds nothing any more.
    const held = isRunning(unit) ? heldOf?.(unit) : undefined;
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
  return list.length ? runningIn(togetherIn(containers, true).list) : count;
}

/** What stands for containers in counts: themselves, with their pods or as distributions. */
export function tenantsOf(
  { count }: Tenants<ContainerUnit>,
  groups: Tenants<Together>,
  { pods, contents }: Setup,
): TenantCounts {
  if (contents === 'distribution' || contents === 'sandbox') return { [contents]: count };
  const own: TenantCounts = pods
    ? { pod: instancesIn(groups), container: count }
    : { container: count };
  return addCounts(own, heldCounts(groups.list));
}

/** Tenants in what these containers hold, those of replicas too. */
function heldCounts(groups: readonly Together[]): TenantCounts {
  return groups.reduce<TenantCounts>(
    (sum, group) =>
      heldIn([group]).reduce(
        (all, { tenants }) => addCounts(all, timesCounts(tenants, copiesIn(group))),
        sum,
      ),
    {},
  );
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
  const first = list.slice(0, from);
  const containers = list.length ? runningIn(first) : from;
  const drawn = instancesIn({ list: first, count: from });
  const lone = (['distribution', 'sandbox'] as const).find((sort) => all[sort]);
  const visible: TenantCounts = lone
    ? { [lone]: -containers }
    : { container: -containers, ...(all.pod ? { pod: -drawn } : {}) };
  return {
    tenants: addCounts(addCounts(all, visible), timesCounts(heldCounts(first), -1)),
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
