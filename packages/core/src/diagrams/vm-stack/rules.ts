import type { VmStack } from './diagram.ts';
import { containersBeside, containersInGuest } from '../container-stack/places.ts';
import { containerStackRules } from '../container-stack/rules.ts';
import { placesOnHosts } from '../shared/hosts.places.ts';
import { check } from '../../rules/check.ts';
import type { RuleSet } from '../../rules/rule.ts';
import { stackPlaces } from './places.ts';
import { STACK_RULES } from './initial.rules.ts';
import { MACHINE_RULES } from './rules/machines.ts';

/** VMs with containers in them. */
export const vmStackRules: RuleSet<VmStack> = {
  rules: [...new Set([...STACK_RULES, ...MACHINE_RULES, ...containerStackRules.rules])],
  places: (model) =>
    placesOnHosts(model, function* (stack) {
      yield* stackPlaces(stack, containersInGuest);
      yield* containersBeside(stack);
    }),
  check,
};
