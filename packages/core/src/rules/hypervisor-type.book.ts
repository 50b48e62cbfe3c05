import type { HypervisorTypeModel } from '../model/hypervisor-type.ts';
import { judge } from './judge.ts';
import type { Book } from './rule.ts';
import { typePlaces } from './stack-places.ts';
import { STACK_RULES } from './stacks.ts';

export const hypervisorTypeBook: Book<HypervisorTypeModel> = {
  rules: STACK_RULES,
  places: typePlaces,
  judge,
};
