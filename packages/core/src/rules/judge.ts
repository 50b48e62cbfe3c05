import type { Issue } from '../model/issue.ts';
import { warning } from '../model/issue.ts';
import { LIMITS } from '../model/plain.ts';
import type { Book, Finding, Place, Rule } from './rule.ts';
import type { Grade, RuleSettings } from './settings.ts';

/**
 * Everything there is to say about a model by the rules of its diagram, after what was found while
 * reading it; takes linear time.
 *
 * @param found - What the decoder said: values that a rule is about get its number.
 */
export function judge<Model>(
  { rules, places }: Book<Model>,
  model: Model,
  found: readonly Issue[],
  settings: RuleSettings = {},
): readonly Issue[] {
  const issues: Issue[] = [...found.map((issue) => named(rules, issue)), ...unknown(settings)];
  const on = rules.filter(({ id }) => settings[id] !== 'off');
  for (const place of places(model)) {
    for (const rule of on) {
      for (const finding of check(rule, place, settings)) {
        if (issues.length < LIMITS.issues) issues.push(toIssue(rule, place, finding));
      }
    }
  }
  return issues.flatMap((issue) => graded(issue, settings));
}

function check({ id, on, thresholds = {} }: Rule, place: Place, settings: RuleSettings) {
  // What a rule looks at and what it gets have the same sort.
  const look = on?.[place.sort] as ((at: Place['at'], limits: object) => unknown) | undefined;
  const limits = { ...thresholds, ...Object(settings[id]) };
  return [look?.(place.at, limits) ?? []].flat() as Finding[];
}

function toIssue(rule: Rule, { at }: Place, { path, message, node, severity }: Finding): Issue {
  const { id, code, source } = rule;
  return {
    code,
    rule: id,
    severity: severity ?? rule.severity,
    path: [...at.path, ...path],
    message,
    source: source.title,
    ...(source.href ? { href: source.href } : {}),
    ...(node === undefined ? {} : { node }),
  };
}

/** A value that could not be read, with the rule that says what it may be. */
function named(rules: readonly Rule[], issue: Issue): Issue {
  const key = issue.path.findLast((part) => typeof part === 'string');
  if (issue.rule || !/^(wrong-value|unknown-key)$/.test(issue.code) || !key) return issue;
  const rule = rules.find(({ values }) => values?.includes(key as string));
  if (!rule) return issue;
  const { id, source } = rule;
  return {
    ...issue,
    rule: id,
    source: source.title,
    ...(source.href ? { href: source.href } : {}),
  };
}

function graded(issue: Issue, settings: RuleSettings): Issue[] {
  const setting = issue.rule && settings[issue.rule];
  const grade: Grade | undefined =
    typeof setting === 'object' ? setting.severity : setting || undefined;
  if (!grade) return [issue];
  return grade === 'off' ? [] : [{ ...issue, severity: grade }];
}

/** Settings of what is no rule at all: a slip. */
function unknown(settings: RuleSettings): Issue[] {
  return Object.keys(settings)
    .filter((id) => !/^R([1-9]|[1-7]\d)$/.test(id))
    .map((id) => warning('unknown-rule', ['rules'], `expected a rule from R1 to R79, got "${id}"`));
}
