import type { Tenants } from '../../input/tenants.ts';
import type { Together } from './together.ts';
import type { ContainerUnit } from './schema.ts';

/** How many there are of a pod, or of a container in none: as any of its containers says. */
export function copiesOf(units: readonly ContainerUnit[]): number {
  return units.find(({ replicas }) => replicas !== undefined)?.replicas ?? 1;
}

/** The same of a boundary. */
export function copiesIn({ members }: Together): number {
  return copiesOf(members.map(({ unit }) => unit));
}

/** Pods or containers with their replicas, those without a description too. */
export function instancesIn({ list, count }: Tenants<Together>): number {
  return list.reduce((sum, one) => sum + copiesIn(one) - 1, count);
}

/** Containers that run in them; what ends before the others start does not. */
export function runningIn(groups: readonly Together[]): number {
  return groups.reduce((sum, group) => {
    const running = group.members.filter(({ unit }) => isRunning(unit)).length;
    return sum + copiesIn(group) * running;
  }, 0);
}

/** Init containers end before the containers of their pod start. */
export function isRunning({ role }: ContainerUnit): boolean {
  return role !== 'init';
}
