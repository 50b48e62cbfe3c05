import type { Issue } from '../input/issue.ts';
import { SEVERITIES, warning } from '../input/issue.ts';
import { LIMITS } from '../input/plain.ts';
import type { Book, Finding, Findings, Place, Rule, Thresholds } from './rule.ts';
import { GRADES, parseSettings, type RuleSettings } from './settings.ts';

/**
 * Everything there is to say about a model by the rules of its diagram, after what was found while
 * reading it; takes linear time.
 *
 * @param found - What the decoder said: values that a rule is about get its number.
 * @param texts - Settings as the model has them, such as `R45=off`; others win over them.
 */
export function judge<Model>(
  { rules, places }: Book<Model>,
  model: Model,
  found: readonly Issue[],
  texts: readonly string[] = [],
  given: RuleSettings = {},
): readonly Issue[] {
  const issues: Issue[] = found.map((issue) => named(rules, issue));
  const settings = { ...parseSettings(texts, issues), ...given };
  issues.push(...unknown(settings));
  const all = [...places(model)];
  const broken: [place: number, issue: Issue][] = [];
  // Rule by rule, which is much faster over thousands of places; told place by place.
  for (const rule of rules.filter(({ id }) => settings[id] !== 'off')) {
    const limits = limitsOf(rule, settings[rule.id]);
    all.forEach((place, index) => {
      for (const finding of check(rule, place, limits))
        broken.push([index, toIssue(rule, place, finding)]);
    });
  }
  broken.sort(([one], [other]) => one - other);
  issues.push(...broken.map(([, issue]) => issue));
  return gravest(issues.flatMap((issue) => graded(issue, settings)));
}

/** The numbers of a rule, each as it was set. */
function limitsOf({ thresholds = {} }: Rule, setting: unknown): Thresholds {
  const given = Object(setting) as Thresholds;
  const limits = { ...thresholds };
  for (const name in limits) if (Number.isFinite(given[name])) limits[name] = Number(given[name]);
  return limits;
}

const NOTHING: readonly Finding[] = [];

function check({ on }: Rule, { sort, at }: Place, limits: Thresholds): readonly Finding[] {
  // What a rule looks at and what it gets have the same sort.
  const look = on?.[sort] as ((at: Place['at'], limits: Thresholds) => Findings) | undefined;
  const found = look?.(at, limits);
  return found ? ([found].flat() as Finding[]) : NOTHING;
}

/** Of more issues than anybody reads, those that matter: no hint takes the place of an error. */
function gravest(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= LIMITS.issues) return issues;
  const ranked = SEVERITIES.flatMap((grade) => issues.filter(({ severity }) => severity === grade));
  const kept = new Set(ranked.slice(0, LIMITS.issues));
  return issues.filter((issue) => kept.has(issue));
}

function toIssue(
  rule: Rule,
  { at, within = [] }: Place,
  { path, message, node, severity }: Finding,
): Issue {
  const { id, code, source } = rule;
  return {
    code,
    rule: id,
    severity: severity ?? rule.severity,
    path: [...within, ...pathOf(at, path)],
    message,
    source: source.title,
    ...(source.href ? { href: source.href } : {}),
    ...(node === undefined ? {} : { node: [...within, node].join('.') }),
  };
}

/** Where in the input: what a guest says in short of its containers is on the guest. */
function pathOf(at: Place['at'], path: Issue['path']): Issue['path'] {
  const short = 'short' in at && at.short?.includes(String(path[0]));
  return [...(short ? at.path.slice(0, -1) : at.path), ...path];
}

/** A value that could not be read, with the rule that says what it may be. */
function named(rules: readonly Rule[], issue: Issue): Issue {
  const key = issue.path.findLast((part) => typeof part === 'string');
  if (issue.rule || !/^(wrong-value|unknown-key)$/.test(issue.code) || !key) return issue;
  const says = (rule: Rule) =>
    issue.code === 'unknown-key' ? rule.unknownKey?.(key as string) : undefined;
  const rule = rules.find((one) => one.values?.includes(key as string) || says(one));
  if (!rule) return issue;
  const { id, code, source } = rule;
  const message = says(rule);
  return {
    ...issue,
    ...(message ? { code, message } : {}),
    rule: id,
    source: source.title,
    ...(source.href ? { href: source.href } : {}),
  };
}

function graded(issue: Issue, settings: RuleSettings): Issue[] {
  const setting: unknown = issue.rule && settings[issue.rule];
  const grade = Object(setting).severity ?? setting;
  const known = GRADES.find((one) => one === grade);
  if (!known) return [issue];
  return known === 'off' ? [] : [{ ...issue, severity: known }];
}

/** Settings of what is no rule at all: a slip. */
function unknown(settings: RuleSettings): Issue[] {
  return Object.keys(settings)
    .filter((id) => !/^R([1-9]|[1-7]\d)$/.test(id))
    .map((id) => warning('unknown-rule', ['rules'], `expected a rule from R1 to R79, got "${id}"`));
}
