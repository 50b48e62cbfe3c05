import type { VmStack } from '../model/vm-stack.ts';
import { judge } from './judge.ts';
import type { Book } from './rule.ts';
import { stackPlaces } from './stack-places.ts';
import { STACK_RULES } from './stacks.ts';

/** VMs without containers in them. */
export const vmStackBook: Book<VmStack> = {
  rules: STACK_RULES,
  places: (model) => stackPlaces(model),
  judge,
};
