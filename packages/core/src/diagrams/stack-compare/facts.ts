import { mergeFacts, type Facts } from '../../faults/facts.ts';
import type { Translate } from '../../words/translate.ts';
import type { DerivedContainers } from '../container-stack/stack.ts';
import { oneHostFacts } from '../container-stack/facts.ts';
import { titleOf as containersTitle } from '../container-stack/machines.ts';
import { titleOf as vmsTitle, type DerivedStack } from '../vm-stack/derive.ts';
import { vmContainersFacts } from '../vm-stack/containers.facts.ts';
import type { DerivedPart } from './derive.ts';

/** What rests on what in each of several stacks. */
export function stackCompareFacts(t: Translate, parts: readonly DerivedPart[]): Facts {
  return mergeFacts(parts.map((part, index) => partFacts(t, part, `stacks.${index}`)));
}

/** The facts of one stack, under its path. */
export function partFacts(words: Translate, { stack, derived }: DerivedPart, path: string): Facts {
  const t = wordsIn(words);
  const title = stack.heading || stack.caption;
  if (stack.kind === 'vm-stack') {
    const vms = derived as DerivedStack;
    return vmContainersFacts(t, vms, stack, { path, name: title || vmsTitle(t, vms) });
  }
  const containers = derived as DerivedContainers;
  const name = title || containersTitle(t, containers);
  return oneHostFacts(t, containers, stack, { path, name });
}

/** The words of a comparison: the same one for an application in every stack. */
export function wordsIn(t: Translate): Translate {
  return (key, values) => t(key === 'app' ? 'containerApp' : key, values);
}
