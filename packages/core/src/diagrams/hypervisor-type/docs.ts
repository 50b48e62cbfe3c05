import type { DocsOf } from '../docs.ts';
import type { hypervisorType } from './diagram.ts';

export const docs = {
  summary: 'One type of hypervisor, or the types side by side.',
  description:
    'Where a hypervisor sits: straight on the hardware, on a host system, or inside its kernel.',
  shows:
    'where the hypervisor sits: on the hardware, on a host OS, in its kernel; or several compared',
  children:
    '`<vm-guest name="…" os="…">` children, or a `<script type="application/json">`: read as data.',
  keys: {
    type: 'The type to draw, or `compare` for all of them with their layers aligned.',
    hypervisor:
      'Its id, such as `xen`, `esxi`, `kvm`, any other name, or `generic` for no product; several to compare, separated by commas.',
    hostOs: 'Host operating system of a hosted or in-kernel hypervisor.',
    hardware: 'Name of the machine.',
    controlDomain:
      'Where the privileged VM of Xen or Hyper-V is drawn: `beside` the guests; the rest is wrong.',
    controlOs: 'Operating system of that VM.',
    guests: 'How many guests, when no child describes them.',
  },
  types: { type: "'1' | '2' | 'in-kernel' | 'compare'" },
  example: 'compare',
} satisfies DocsOf<typeof hypervisorType>;
