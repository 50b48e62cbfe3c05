import type { VmStack } from './diagram.ts';
import { containersBeside, containersInGuest } from '../container-stack/places.ts';
import { containerStackRules } from '../container-stack/rules.ts';
import { check } from '../../rules/check.ts';
import type { RuleSet } from '../../rules/rule.ts';
import { stackPlaces } from './places.ts';
import { STACK_RULES } from './initial.rules.ts';

/** VMs with containers in them. */
export const vmStackRules: RuleSet<VmStack> = {
  rules: [...new Set([...STACK_RULES, ...containerStackRules.rules])],
  *places(model) {
    yield* stackPlaces(model, containersInGuest);
    yield* containersBeside(model);
  },
  check,
};
