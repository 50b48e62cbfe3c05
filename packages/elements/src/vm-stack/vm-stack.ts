// Written by `npm run generate` from the diagrams of core.
import type { RuleSet } from '@stratagram/core';
import type { Kind } from '@stratagram/core/diagrams/kind';
import { initial, needsWhole } from '@stratagram/core/diagrams/vm-stack/initial';
import { attributesOf } from '../internal/attributes.ts';
import { DiagramElement } from '../internal/diagram-element.ts';
import { lazily, type Lazy } from '../internal/lazily.ts';

/** The whole diagram: fetched by pages that need more than what an element starts with. */
const whole = lazily<Kind>(
  async () => (await import('@stratagram/core/diagrams/vm-stack/diagram')).vmStack,
);
const wholeRules = lazily<RuleSet>(
  async () => (await import('@stratagram/core/rules/vm-stack')).vmStackRules,
);

/**
 * Virtual machines on their hypervisor, in the layer order that this hypervisor really has.
 *
 * @summary A machine and the VMs on it.
 * @tagname vm-stack
 * @slot - `<vm-guest name="…" os="…">` children, `<container-unit>` children for containers on the host, or a `<script type="application/json">`: read as data. Besides name, system and size a guest takes `confidential` (`sev-snp`, `tdx` …), `state` (`running`, `paused`, `suspended`, `shut-off`), `devices` (`gpu passthrough: NVIDIA A100; nic sr-iov`), `pinned`, `numa`, `hugepages`.
 */
export class VmStackElement extends DiagramElement {
  static override readonly kind: Kind = initial;
  protected static override readonly book = lazily<RuleSet>(
    async () => (await import('@stratagram/core/diagrams/vm-stack/initial.rules')).initialRules,
  );
  static override get properties() {
    return attributesOf(initial);
  }

  /** Its id, such as `xen`, `esxi`, `kvm`, any other name, or `generic` for no product. */
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
  /** `hyper-v` (or `whp`): Hyper-V is active on the Windows under VMware Workstation or VirtualBox, which work over it. */
  declare underlying: 'hyper-v' | 'whp' | 'none' | undefined;
  /** Engine of containers beside the guests, on the kernel of the host, such as `lxc` on Proxmox. */
  declare engine: string | undefined;
  /** What starts those containers. */
  declare runtime: string | undefined;
  /** How many containers are beside the guests, when no child describes them. */
  declare containers: number | string | readonly object[] | undefined;
  /** How many guests, when no child describes them. */
  declare guests: number | string | readonly object[] | undefined;
  /** Several hosts side by side, each with what it has of its own: `name`, `hypervisor`, `guests`. */
  declare hosts: readonly object[] | undefined;
  /** What spans all hosts, with semicolons between: `vCenter; shared storage`. */
  declare across: string | readonly string[] | undefined;
  /**
   * The hypervisor lets guests run VMs of their own.
   *
   * @default false
   */
  declare nested: boolean | undefined;

  protected override kindFor(input: Readonly<Record<string, unknown>>): Kind | Promise<void> {
    // What cannot be fetched is not known: the rest is drawn, and that is said.
    return (needsWhole(input) && whole()) || initial;
  }

  protected override bookFor(kind: Kind): Lazy<RuleSet> | undefined {
    return kind === initial ? super.bookFor(kind) : wholeRules;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vm-stack': VmStackElement;
  }
}
