import { vmStack, type Kind } from '@stratagram/core';
import { attributesOf } from '../internal/attributes.ts';
import { DiagramElement } from '../internal/diagram-element.ts';

/**
 * Virtual machines on their hypervisor, in the layer order that this hypervisor really has.
 *
 * @summary A machine and the VMs on it.
 * @tagname vm-stack
 * @slot - `<vm-guest name="…" os="…">` children, or a `<script type="application/json">`: read as data.
 */
export class VmStackElement extends DiagramElement {
  static override readonly kind: Kind = vmStack as Kind;
  static override get properties() {
    return attributesOf(vmStack as Kind);
  }

  /** Id of table 3a such as `xen`, `esxi`, `kvm`, or any other name. */
  declare hypervisor: string | undefined;
  /** Host operating system of a hosted or in-kernel hypervisor. */
  declare hostOs: string | undefined;
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
}

declare global {
  interface HTMLElementTagNameMap {
    'vm-stack': VmStackElement;
  }
}
