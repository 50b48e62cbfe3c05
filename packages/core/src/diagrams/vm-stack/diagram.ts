import { containers } from '../container-stack/words.en.ts';
import { machines } from '../shared/machines.words.en.ts';
import { trust } from '../shared/trust.words.en.ts';
import { containersInside } from './containers.ts';
import { guestResources, oddInGuests } from './guest-resources.ts';
import { machineEntries, vmStackWith } from './initial.ts';
import { guestList } from './schema.ts';
import { withHosts } from '../shared/hosts.ts';

import { kernelsIn, type DerivedStack } from './derive.ts';
import type { VmStack } from './initial.ts';

export type { VmStack } from './initial.ts';

/** Virtual machines on their hypervisor, on one host or several; their guests may hold container stacks. */
export const vmStack = /* @__PURE__ */ withHosts<VmStack, DerivedStack>(
  /* @__PURE__ */ vmStackWith(
    { ...containersInside, resources: guestResources, odd: oddInGuests },
    { ...containers, ...machines, ...trust },
  ),
  {
    ...machineEntries,
    guests: /* @__PURE__ */ guestList(containersInside),
  },
  kernelsIn,
  async () => (await import('./containers.facts.ts')).vmContainersFacts,
);
