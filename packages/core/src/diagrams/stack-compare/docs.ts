import type { DocsOf } from '../docs.ts';
import type { stackCompare } from './diagram.ts';

export const docs = {
  summary: 'Two or more stacks, compared layer by layer.',
  description:
    'Stacks of VMs and containers side by side on one ground, layer by layer: what each shares, repeats and lacks. With `fault` it shows how far the same fault goes in each (a view of isolation); with the same containers on bare metal, in a VM and in a cloud it shows where they can be placed.',
  shows:
    'stacks of VMs and containers side by side on one ground: what is shared, repeated, absent; what a fault reaches in each; the same stack in several places',
  children:
    '`<vm-stack caption="…">` and `<container-stack caption="…">` children with all that they take, or a `<script type="application/json">`: read as data.',
  keys: {
    stacks: 'The stacks, each with its `kind`; by default the children.',
  },
  example: 'vms-and-containers',
} satisfies DocsOf<typeof stackCompare>;
