import { withHosts } from '../shared/hosts.ts';
import { vms } from '../vm-stack/words.en.ts';
import { containerStackWith } from './initial.ts';
import { within } from './inner.ts';
import { containerStackEntries, unitList } from './schema.ts';
import { kernelsIn } from './stack.ts';

/** Containers on the kernel they use, on one host or several; they may hold engines with containers, or VMs. */
export const containerStack = /* @__PURE__ */ withHosts(
  /* @__PURE__ */ containerStackWith(within, vms),
  { ...containerStackEntries, containers: /* @__PURE__ */ unitList(within.entries) },
  kernelsIn,
  async () => (await import('./facts.ts')).containerStackFacts,
);
