import type { Kind } from '@stratagram/core/diagrams/kind';
import { vmStackWith } from '@stratagram/core/diagrams/vm-stack/diagram';
import type { Book } from '@stratagram/core';
import { attributesOf } from '../internal/attributes.ts';
import { DiagramElement } from '../internal/diagram-element.ts';
import { lazily, type Lazy } from '../internal/lazily.ts';

const plain = /* @__PURE__ */ vmStackWith() as Kind;
/** With containers inside guests: fetched by pages that draw some. */
const hybrid = lazily<Kind>(
  async () => (await import('@stratagram/core/diagrams/vm-stack/containers')).vmStack as Kind,
);
const hybridBook = lazily<Book>(
  async () =>
    (await import('@stratagram/core/diagrams/vm-stack/containers.rules')).vmContainersBook,
);

/**
 * Virtual machines on their hypervisor, in the layer order that this hypervisor really has.
 *
 * @summary A machine and the VMs on it.
 * @tagname vm-stack
 * @slot - `<vm-guest name="…" os="…">` children, or a `<script type="application/json">`: read as data.
 */
export class VmStackElement extends DiagramElement {
  static override readonly kind: Kind = plain;
  protected static override readonly book = lazily<Book>(
    async () => (await import('@stratagram/core/rules/vm-stack')).vmStackBook,
  );
  static override get properties() {
    return attributesOf(plain);
  }

  /** Its id, such as `xen`, `esxi`, `kvm`, or any other name. */
  declare hypervisor: string | undefined;
  /** Host operating system of a hosted or in-kernel hypervisor. */
  declare hostOs: string | undefined;
  /** Where the privileged VM of Xen or Hyper-V is drawn: `beside` the guests; the rest is wrong. */
  declare controlDomain: 'beside' | 'below' | 'none' | undefined;
  /** Operating system of that VM. */
  declare controlOs: string | undefined;
  /** The hypervisor translates the code of guests for another architecture. */
  declare emulation: boolean | undefined;
  /** What it does when VMs want more memory than there is, separated by spaces: `ballooning page-sharing swap`. */
  declare memoryOvercommit: string | readonly string[] | undefined;
  /** Name of the machine. */
  declare hardware: string | undefined;
  /** CPU architecture of the machine. */
  declare hostArch: string | undefined;
  /** Logical CPUs of the machine. */
  declare cpus: number | string | undefined;
  /** Memory of the machine, such as `64GiB`. */
  declare memory: number | string | undefined;
  /** How many guests, when no child describes them. */
  declare guests: number | string | readonly object[] | undefined;
  /** The hypervisor lets guests run VMs of their own. */
  declare nested: boolean | undefined;

  protected override kindFor({ guests }: Readonly<Record<string, unknown>>): Kind | Promise<void> {
    // What cannot be fetched is not known: the rest is drawn, and that is said.
    return (holdContainers(guests) && hybrid()) || plain;
  }

  protected override bookFor(kind: Kind): Lazy<Book> | undefined {
    return kind === plain ? super.bookFor(kind) : hybridBook;
  }
}

/** Does any guest hold containers, at any depth? */
function holdContainers(guests: unknown, depth = 0): boolean {
  if (!Array.isArray(guests) || depth > 3) return false;
  return guests.some(
    (guest: Readonly<Record<string, unknown>> | null) =>
      typeof guest === 'object' &&
      guest &&
      (['containers', 'containerStack', 'engine', 'runtime'].some((key) => key in guest) ||
        holdContainers((guest['vmStack'] as { guests?: unknown } | undefined)?.guests, depth + 1)),
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'vm-stack': VmStackElement;
  }
}
