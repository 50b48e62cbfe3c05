import type { Issue } from '../model/issue.ts';
import type { FAULT_KINDS } from '../model/common.ts';

/** What happens to a layer: it stops, or somebody else controls it. */
export type FaultKind = (typeof FAULT_KINDS)[number];

/** Tenants that are counted: VMs, containers, pods, distributions of a desktop product. */
export const TENANTS = ['vm', 'pod', 'container', 'distribution'] as const;
export type TenantSort = (typeof TENANTS)[number];

/** So many tenants of a sort, of all that the picture stands for (folded ones too). */
export interface Count {
  readonly sort: TenantSort;
  readonly reached: number;
  readonly all: number;
}

/**
 * How far a fault goes in one picture. `origins` get the mark of the fault itself, everything else
 * in `reached` the mark of what it takes along.
 */
export interface Reach {
  readonly kind: FaultKind;
  /** Ids of the layers that the fault begins at. */
  readonly origins: readonly string[];
  /**
   * Ids of all layers that stop or are controlled, the origins too, each with its steps from the
   * nearest origin (0 for an origin). Groups and texts are not in it. Tenants that a row only
   * counts go by `<id of the row>.more`, which is in it when any of them is reached; a cell that
   * stands for listed tenants as well is reached when one of those is.
   */
  readonly reached: ReadonlyMap<string, number>;
  /** Names that nothing in this picture goes by. */
  readonly unknown: readonly string[];
  readonly tenants: readonly Count[];
  /** All of it in words, one sentence for each origin. */
  readonly sentences: readonly string[];
}

/** A layer by its id and the words on it. */
export interface Named {
  readonly id: string;
  readonly label: string;
}

/** A layer that is there several times. */
export interface Repeated {
  readonly kind: string;
  readonly labels: readonly string[];
  readonly count: number;
}

/** What a system call of a process crosses. */
export interface Call {
  /** The process, and the tenant it runs in. */
  readonly process: Named;
  readonly tenant: Named;
  /** Kernels that handle the call, the first one first. */
  readonly crosses: readonly Named[];
  /** How: straight to a shared kernel, to that of its VM, to one in user space, to none. */
  readonly by: 'kernel' | 'guest-kernel' | 'sandbox-kernel' | 'unikernel';
}

/** One machine's answers; a comparison has several machines. */
export interface MachineAnswers {
  /** Which of several machines. */
  readonly machine?: string;
  /** Layers that every tenant rests on, from top to bottom. */
  readonly shared: readonly Named[];
  /** Layers that each tenant brings, from top to bottom. */
  readonly repeated: readonly Repeated[];
  /** What a process rests on, one chain for each different sort of tenant, down to the hardware. */
  readonly chains: readonly (readonly Named[])[];
  readonly calls: readonly Call[];
}

/** Questions answered from what stands on what. */
export interface Answers {
  readonly kernels: {
    readonly count: number;
    /** Those that are drawn; folded tenants have more. */
    readonly listed: readonly Named[];
  };
  readonly machines: readonly MachineAnswers[];
  /** The same as question and answer, for a table. */
  readonly rows: readonly (readonly [question: string, answer: string])[];
}

/** What a plan asks about the picture that it made. */
export interface Traced {
  /** Where `fault` names something. */
  readonly reach?: Reach;
  /** Worked out when asked for; nothing where a picture has no layers that rest on each other. */
  readonly answers?: () => Answers;
  readonly issues: readonly Issue[];
}
