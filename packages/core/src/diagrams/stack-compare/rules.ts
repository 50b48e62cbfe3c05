import { stacksOf, type StackCompare } from './schema.ts';
import { containerStackRules } from '../container-stack/rules.ts';
import { check } from '../../rules/check.ts';
import type { Place, RuleSet } from '../../rules/rule.ts';
import { vmStackRules } from '../vm-stack/rules.ts';

/** Each stack by the rules of its own diagram. */
export const stackCompareRules: RuleSet<StackCompare> = {
  rules: [...new Set([...vmStackRules.rules, ...containerStackRules.rules])],
  *places(model): Iterable<Place> {
    for (const [index, stack] of stacksOf(model).entries()) {
      const within = ['stacks', index];
      const places =
        stack.kind === 'vm-stack' ? vmStackRules.places(stack) : containerStackRules.places(stack);
      for (const place of places) yield { ...place, within };
    }
  },
  check,
};
