import { containerStackWith } from './initial.ts';
import { within } from './inner.ts';
import { vms } from '../vm-stack/words.en.ts';

/** Containers on the kernel they use; they may hold engines with containers, or VMs. */
export const containerStack = /* @__PURE__ */ containerStackWith(within, vms);
