import type { FactsOf } from './kind.ts';
import { containerStackFacts } from './container-stack/facts.ts';
import { hypervisorTypeFacts } from './hypervisor-type/facts.ts';
import { portabilityMapFacts } from './portability-map/facts.ts';
import { stackCompareFacts } from './stack-compare/facts.ts';
import { vmContainersFacts } from './vm-stack/containers.facts.ts';

/** What tells what rests on what, by the kind of diagram; of the others nothing does. */
export const FACTS: Readonly<Record<string, FactsOf>> = {
  'vm-stack': vmContainersFacts as FactsOf,
  'container-stack': containerStackFacts as FactsOf,
  'hypervisor-type': hypervisorTypeFacts as FactsOf,
  'portability-map': portabilityMapFacts as FactsOf,
  'stack-compare': stackCompareFacts as FactsOf,
};
