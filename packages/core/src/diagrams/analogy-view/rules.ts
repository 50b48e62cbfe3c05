import type { AnalogyViewModel } from './schema.ts';
import { warning, type Issue } from '../../input/issue.ts';
import { check } from '../../rules/check.ts';
import type { RuleSet } from '../../rules/rule.ts';

/** No rule with a number is about analogies: what is missing is looked at. */
export const analogyViewRules: RuleSet<AnalogyViewModel> = {
  rules: [],
  places: () => [],
  check: (set, model, found, ...settings) =>
    check(set, model, [...found, ...inspect(model)], ...settings),
};

/** Parts that stand for nothing, and likenesses without an end. */
function inspect({ sides = [], breaks = [] }: AnalogyViewModel): readonly Issue[] {
  const issues = sides.flatMap(({ parts = [] }, index): Issue[] =>
    parts.flatMap(({ layer }, at): Issue[] =>
      layer
        ? []
        : [
            warning(
              'no-layer',
              ['sides', index, 'parts', at],
              'expected the layer that this part stands for',
            ),
          ],
    ),
  );
  if (sides.length && breaks.length === 0) {
    const message = 'expected where the analogy breaks: none holds in all respects';
    issues.push(warning('no-breaks', ['breaks'], message));
  }
  return issues;
}
