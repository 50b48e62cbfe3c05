import { vmStack, type Kind } from '@stratagram/core';
import { attribute, booleanAttribute, DiagramElement } from '../internal/diagram-element.ts';

/**
 * Virtual machines on their hypervisor, in the layer order that this hypervisor really has.
 *
 * @summary A machine and the VMs on it.
 * @tagname vm-stack
 * @slot - `<vm-guest name="…" os="…">` children, or a `<script type="application/json">`: read as data.
 * @slot caption - Shown under the picture.
 * @csspart layer - One layer; its kind and its tone are parts too, such as `guest-kernel` and `guest`.
 * @csspart box - The shape of a layer or frame.
 * @csspart label - A label.
 * @csspart detail - A second line.
 * @cssprop [--diagram-ink] - Labels.
 * @cssprop [--diagram-font] - Font family; the layout is made for the widths of Arial.
 * @fires {DiagramReadyEvent} diagram-ready - The picture stands in the document.
 * @fires {DiagramIssuesEvent} diagram-issues - What there is to say about the input has changed.
 * @fires {DiagramSelectEvent} diagram-select - A layer was chosen; `event.node` is its path.
 */
export class VmStackElement extends DiagramElement {
  static override readonly kind: Kind = vmStack;
  static override properties = {
    hypervisor: attribute,
    hostOs: { ...attribute, attribute: 'host-os' },
    hardware: attribute,
    hostArch: { ...attribute, attribute: 'host-arch' },
    cpus: attribute,
    memory: attribute,
    guests: attribute,
    nested: booleanAttribute,
  };

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
