// Written by `npm run generate` from the diagrams of core.
import type { RuleSet } from '@stratagram/core';
import type { Kind } from '@stratagram/core/diagrams/kind';
import { hypervisorType } from '@stratagram/core/diagrams/hypervisor-type/diagram';
import { attributesOf } from '../internal/attributes.ts';
import { DiagramElement } from '../internal/diagram-element.ts';
import { lazily } from '../internal/lazily.ts';

/**
 * Where a hypervisor sits: straight on the hardware, on a host system, or inside its kernel.
 *
 * @summary One type of hypervisor, or the types side by side.
 * @tagname hypervisor-type
 * @slot - `<vm-guest name="…" os="…">` children, or a `<script type="application/json">`: read as data.
 */
export class HypervisorTypeElement extends DiagramElement {
  static override readonly kind: Kind = hypervisorType;
  protected static override readonly book = lazily<RuleSet>(
    async () => (await import('@stratagram/core/rules/hypervisor-type')).hypervisorTypeRules,
  );
  static override get properties() {
    return attributesOf(hypervisorType);
  }

  /** The type to draw, or `compare` for all of them with their layers aligned. */
  declare type: '1' | '2' | 'in-kernel' | 'compare' | undefined;
  /** Its id, such as `xen`, `esxi`, `kvm`, any other name, or `generic` for no product; several to compare, separated by commas. */
  declare hypervisor: string | undefined;
  /** Host operating system of a hosted or in-kernel hypervisor. */
  declare hostOs: string | undefined;
  /** Name of the machine. */
  declare hardware: string | undefined;
  /** Where the privileged VM of Xen or Hyper-V is drawn: `beside` the guests; the rest is wrong. */
  declare controlDomain: 'beside' | 'below' | 'none' | undefined;
  /** Operating system of that VM. */
  declare controlOs: string | undefined;
  /** How many guests, when no child describes them. */
  declare guests: number | string | readonly object[] | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'hypervisor-type': HypervisorTypeElement;
  }
}
