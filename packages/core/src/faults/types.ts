import type { TenantSort } from '../domain/tenants.ts';
import type { Issue } from '../input/issue.ts';
import type { FAULT_KINDS } from '../input/common.ts';

/** What happens to a layer: it stops, or somebody else controls it. */
export type FaultKind = (typeof FAULT_KINDS)[number];

/** So many tenants of a sort, of all that the diagram stands for (folded ones too). */
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
  /** All of it in words: what is reached, and what becomes of the others. */
  readonly sentences: readonly string[];
  /** Each sentence is about a stack of its own, and stands on a line of its own. */
  readonly apart?: true;
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
  /** The process, and in words where it runs. */
  readonly process: Named;
  /**
   * Who handles it: the kernel that tenants share, that of its VM (translated where the VM is
   * emulated), one in user space, none.
   */
  readonly by: 'kernel' | 'guest-kernel' | 'emulated' | 'sandbox-kernel' | 'unikernel';
  /** The kernel that handles it; none for a unikernel. */
  readonly crosses: readonly Named[];
  /** What takes part now and then: at VM exits, or for calls of the kernel in user space. */
  readonly under?: Named;
  /** An engine is drawn, which takes no part. */
  readonly engine?: boolean;
}

/** One machine's answers; a comparison has several machines. */
export interface MachineAnswers {
  /** Which of several machines. */
  readonly machine?: string;
  /** What runs on it. */
  readonly tenants?: TenantSort;
  /** Layers that every tenant rests on, and VMs that serve all of them, from top to bottom. */
  readonly shared: readonly Named[];
  /** Layers that tenants bring, from top to bottom, with the number of tenants that have them. */
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
  /** Of each layer by id what it stands on. */
  readonly restsOn: Readonly<Record<string, readonly string[]>>;
  /** What the table of questions is called. */
  readonly title: string;
  /** The same as question and answer, for a table. */
  readonly rows: readonly (readonly [question: string, answer: string])[];
}

/** What is worked out of the facts of a diagram. */
export interface Propagated {
  /** Where `fault` names something. */
  readonly reach?: Reach;
  /** Worked out when asked for; nothing where no layers rest on each other. */
  readonly answers?: () => Answers;
  readonly issues: readonly Issue[];
}
