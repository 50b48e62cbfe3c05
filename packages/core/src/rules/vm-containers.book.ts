import type { VmStack } from '../model/vm-stack.ts';
import { containersInGuest } from './container-places.ts';
import { containerStackBook } from './container-stack.book.ts';
import { judge } from './judge.ts';
import type { Book } from './rule.ts';
import { stackPlaces } from './stack-places.ts';
import { STACK_RULES } from './stacks.ts';

/** VMs with containers in them. */
export const vmContainersBook: Book<VmStack> = {
  rules: [...new Set([...STACK_RULES, ...containerStackBook.rules])],
  places: (model) => stackPlaces(model, containersInGuest),
  judge,
};
