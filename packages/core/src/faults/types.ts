import type { TenantSort } from '../domain/tenants.ts';
import type { Issue } from '../input/issue.ts';
import type { Reach } from '../figure/overlay.ts';

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

/** Who can read the memory of a confidential VM. */
export interface Trust {
  readonly vm: Named;
  /** What keeps its memory, by name. */
  readonly keeper: string;
  /** What may read it besides itself. */
  readonly trusted: readonly Named[];
  /** What is under it or serves it and may not. */
  readonly outside: readonly Named[];
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
  /** Of each confidential VM, where there are some. */
  readonly trust?: readonly Trust[];
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
export interface Propagation {
  /** Where `fault` names something. */
  readonly reach?: Reach;
  /** Worked out when asked for; nothing where no layers rest on each other. */
  readonly answers?: () => Answers;
  readonly issues: readonly Issue[];
}
