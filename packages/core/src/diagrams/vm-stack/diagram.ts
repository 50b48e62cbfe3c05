import { containers } from '../container-stack/words.en.ts';
import { machines } from '../shared/machines.words.en.ts';
import { trust } from '../shared/trust.words.en.ts';
import { containersInside } from './containers.ts';
import { vmStackWith } from './initial.ts';

export type { VmStack } from './initial.ts';

/** Virtual machines on their hypervisor; their guests may hold container stacks. */
export const vmStack = /* @__PURE__ */ vmStackWith(containersInside, {
  ...containers,
  ...machines,
  ...trust,
});
