import { stacksOf, type StackCompare } from '../model/compare/schema.ts';
import { containerStackBook } from './container-stack.book.ts';
import { judge } from './judge.ts';
import type { Book, Place } from './rule.ts';
import { vmContainersBook } from './vm-containers.book.ts';

/** Each stack by the rules of its own diagram. */
export const stackCompareBook: Book<StackCompare> = {
  rules: [...new Set([...vmContainersBook.rules, ...containerStackBook.rules])],
  *places(model): Iterable<Place> {
    for (const [index, stack] of stacksOf(model).entries()) {
      const within = ['stacks', index];
      const places =
        stack.kind === 'vm-stack'
          ? vmContainersBook.places(stack)
          : containerStackBook.places(stack);
      for (const place of places) yield { ...place, within };
    }
  },
  judge,
};
