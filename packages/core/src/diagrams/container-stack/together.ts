import type { ContainerUnit } from './schema.ts';

/** A container and its place in the list of the model. */
export interface UnitEntry {
  readonly unit: ContainerUnit;
  readonly index: number;
}

/** Containers that share a boundary: those of a pod, or one alone. */
export interface Together {
  readonly name: string | undefined;
  readonly members: readonly UnitEntry[];
}
