import type { TenantCounts } from '../../domain/tenants.ts';
import type { Block } from '../../figure/block.ts';
import type { Translate } from '../../words/translate.ts';
import type { ContainerUnit } from './schema.ts';
import type { Setup } from './setup.ts';

/** A container and its place in the list of the model. */
export interface UnitEntry {
  readonly unit: ContainerUnit;
  readonly index: number;
  readonly held?: Held;
}

/** Containers that share a boundary: those of a pod, or one alone. */
export interface Together {
  readonly name: string | undefined;
  readonly members: readonly UnitEntry[];
}

/** What a container holds besides a plain program: an engine with containers of its own, VMs. */
export interface Held {
  /** An engine with containers is in it, or VMs; `held.ts` has them. */
  readonly isHost: boolean;
  readonly hasVms: boolean;
  /** Kernels and tenants in it. */
  readonly kernels: number;
  readonly tenants: TenantCounts;
  /** The part of the host kernel that runs its VMs. */
  readonly module?: string;
  /** What stands in the container in place of its layers. */
  readonly blocks: (
    t: Translate,
    path: string,
    entry: UnitEntry,
    setup: Setup,
    under: Under,
  ) => Block[];
  /** The same in sentences. */
  readonly says: (t: Translate, name: string) => readonly string[];
}

/** The kernel under containers: as said of them, and as it is called itself. */
export type Under = readonly [kernel: string, ground: string];

/** Works out what a container holds, if it holds such. */
export type HeldOf = (unit: ContainerUnit) => Held | undefined;
