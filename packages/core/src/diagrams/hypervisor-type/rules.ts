import type { HypervisorTypeModel } from './diagram.ts';
import { judge } from '../../rules/check.ts';
import type { Book } from '../../rules/rule.ts';
import { typePlaces } from '../vm-stack/places.ts';
import { STACK_RULES } from '../vm-stack/rules.ts';

export const hypervisorTypeBook: Book<HypervisorTypeModel> = {
  rules: STACK_RULES,
  places: typePlaces,
  judge,
};
