import type { AnalogyViewModel } from './schema.ts';
import { warning, type Issue } from '../../input/issue.ts';
import { judge } from '../../rules/check.ts';
import type { Book } from '../../rules/rule.ts';

/** No rule with a number is about analogies: what is missing is looked at. */
export const analogyViewBook: Book<AnalogyViewModel> = {
  rules: [],
  places: () => [],
  judge: (book, model, found, ...settings) =>
    judge(book, model, [...found, ...inspected(model)], ...settings),
};

/** Parts that stand for nothing, and likenesses without an end. */
function inspected({ sides = [], breaks = [] }: AnalogyViewModel): readonly Issue[] {
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
