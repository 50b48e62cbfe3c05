import { withHosts } from '../shared/hosts.ts';
import { vms } from '../vm-stack/words.en.ts';
import { trust } from '../shared/trust.words.en.ts';
import { attachedWords } from './attached.words.en.ts';
import { stackExtraEntries } from './extras.schema.ts';
import { containerStackWith } from './initial.ts';
import { within } from './inner.ts';
import { containerStackEntries, unitList } from './schema.ts';
import { kernelsIn } from './stack.ts';

/** Containers on the kernel they use, on one host or several; they may hold engines with containers, or VMs. */
export const containerStack = /* @__PURE__ */ withHosts(
  /* @__PURE__ */ containerStackWith(within, { ...vms, ...trust, ...attachedWords }),
  {
    ...containerStackEntries,
    ...stackExtraEntries,
    containers: /* @__PURE__ */ unitList(within.entries),
  },
  kernelsIn,
  async () => (await import('./facts.ts')).containerStackFacts,
);
