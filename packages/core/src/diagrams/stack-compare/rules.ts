import { stacksOf, type StackCompare } from './schema.ts';
import { containerStackBook } from '../container-stack/rules.ts';
import { check } from '../../rules/check.ts';
import type { Place, RuleSet } from '../../rules/rule.ts';
import { vmStackBook } from '../vm-stack/rules.ts';

/** Each stack by the rules of its own diagram. */
export const stackCompareBook: RuleSet<StackCompare> = {
  rules: [...new Set([...vmStackBook.rules, ...containerStackBook.rules])],
  *places(model): Iterable<Place> {
    for (const [index, stack] of stacksOf(model).entries()) {
      const within = ['stacks', index];
      const places =
        stack.kind === 'vm-stack' ? vmStackBook.places(stack) : containerStackBook.places(stack);
      for (const place of places) yield { ...place, within };
    }
  },
  check,
};
