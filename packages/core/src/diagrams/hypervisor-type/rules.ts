import type { HypervisorTypeModel } from './schema.ts';
import { check } from '../../rules/check.ts';
import type { RuleSet } from '../../rules/rule.ts';
import { typePlaces } from '../vm-stack/places.ts';
import { STACK_RULES } from '../vm-stack/initial.rules.ts';

export const hypervisorTypeRules: RuleSet<HypervisorTypeModel> = {
  rules: STACK_RULES,
  places: typePlaces,
  check,
};
