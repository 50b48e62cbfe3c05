import { lastDay } from '../domain/days.ts';
import type { Issue } from '../input/issue.ts';
import { quote, SEVERITIES, warning } from '../input/issue.ts';
import { LIMITS } from '../input/plain.ts';
import { LAST_RULE } from './last.ts';
import type { Finding, Findings, Place, Rule, RuleSet, Thresholds } from './rule.ts';
import { GRADES, parseSettings, type RuleSettings } from './settings.ts';

/**
 * Everything there is to say about a model by the rules of its diagram, after what was found while
 * reading it; takes linear time.
 *
 * @param set - The rules, and the places of a model that they look at.
 * @param found - What the decoder said: values that a rule is about get its number.
 * @param texts - Settings as the model has them, such as `R45=off`; others win over them.
 * @returns The issues in the order of the model, graded as the settings say.
 */
export function check<Model>(
  { rules, places }: RuleSet<Model>,
  model: Model,
  found: readonly Issue[],
  texts: readonly string[] = NOTHING,
  options: RuleSettings = UNSET,
): readonly Issue[] {
  const issues = found.map((issue) => nameIssue(rules, issue, model));
  const read = texts.length ? parseSettings(texts, issues) : UNSET;
  const settings = options === UNSET ? read : { ...read, ...options };
  if (settings !== UNSET) issues.push(...unknownSettings(rules, settings));
  const asOf = lastDay(String(settings['asOf']));
  const sorted = bySort(places(model));
  const broken: [place: number, issue: Issue][] = [];
  // Rule by rule, which is much faster over thousands of places; told place by place.
  for (const { rule, looks } of checksOf(rules)) {
    const setting = settings[rule.id];
    if (setting === 'off') continue;
    const limits = setting === undefined ? rule.thresholds : limitsOf(rule, setting);
    for (const [sort, look] of looks) {
      for (const [index, place] of sorted[sort] ?? NOTHING) {
        const seen = look(place.at, limits ?? UNSET, asOf);
        if (!seen) continue;
        for (const finding of [seen].flat() as Finding[])
          broken.push([index, toIssue(rule, place, finding)]);
      }
    }
  }
  broken.sort(([one], [other]) => one - other);
  for (const [, issue] of broken) issues.push(issue);
  return gravest(
    settings === UNSET ? issues : issues.flatMap((issue) => gradeIssue(issue, settings)),
  );
}

const NOTHING: readonly never[] = [];
const UNSET = /* @__PURE__ */ Object.freeze({}) as Readonly<Record<string, never>>;

/** Looks at a place of the one sort that it is for. */
type Look = (at: Place['at'], limits: Thresholds, asOf?: string) => Findings;
type Sort = Place['sort'];

/** A rule with what it looks at. */
interface Check {
  readonly rule: Rule;
  readonly looks: readonly (readonly [sort: Sort, look: Look])[];
}

const checks = /* @__PURE__ */ new WeakMap<readonly Rule[], readonly Check[]>();

/** The rules that look at places at all; worked out once for a set of them. */
function checksOf(rules: readonly Rule[]): readonly Check[] {
  let known = checks.get(rules);
  if (!known) {
    known = rules
      .map((rule) => ({ rule, looks: Object.entries(rule.on ?? UNSET) as [Sort, Look][] }))
      .filter(({ looks }) => looks.length > 0);
    checks.set(rules, known);
  }
  return known;
}

/** Places by what they are, each with its number in the order of the model. */
function bySort(places: Iterable<Place>): { [sort in Sort]?: [index: number, place: Place][] } {
  const sorted: { [sort in Sort]?: [index: number, place: Place][] } = {};
  let index = 0;
  for (const place of places) (sorted[place.sort] ??= []).push([index++, place]);
  return sorted;
}

/** The numbers of a rule, each as it was set. */
function limitsOf({ thresholds }: Rule, setting: unknown): Thresholds {
  const options = Object(setting) as Thresholds;
  const limits = { ...thresholds };
  for (const name in limits)
    if (Number.isFinite(options[name])) limits[name] = Number(options[name]);
  return limits;
}

/** Of more issues than anybody reads, those that matter: no hint takes the place of an error. */
function gravest(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= LIMITS.issues) return issues;
  const ranked = SEVERITIES.flatMap((grade) => issues.filter(({ severity }) => severity === grade));
  const worst = new Set(ranked.slice(0, LIMITS.issues));
  return issues.filter((issue) => worst.has(issue));
}

function toIssue(
  rule: Rule,
  { at, within = [] }: Place,
  { path, message, node, nodes, severity }: Finding,
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
    ...(nodes ? { nodes: nodes.map((one) => [...within, one].join('.')) } : {}),
  };
}

/** Where in the input: what a guest says in short of its containers is on the guest. */
function pathOf(at: Place['at'], path: Issue['path']): Issue['path'] {
  const short = 'short' in at && at.short?.includes(String(path[0]));
  return [...(short ? at.path.slice(0, -1) : at.path), ...path];
}

/** A value that could not be read, with the rule that says what it may be. */
function nameIssue(rules: readonly Rule[], issue: Issue, model: unknown): Issue {
  const key = issue.path.findLast((part) => typeof part === 'string');
  if (issue.rule || !/^(wrong-value|unknown-key)$/.test(issue.code) || !key) return issue;
  const unknown = issue.code === 'unknown-key';
  const says = (rule: Rule) =>
    unknown ? rule.unknownKey?.(key as string) : rule.meant?.(issue, Object(model));
  const rule = rules.find((one) => one.values?.includes(key as string) || (unknown && says(one)));
  if (!rule) return issue;
  const { id, code, source } = rule;
  const message = says(rule);
  return {
    ...issue,
    ...(message ? { message } : {}),
    ...(message && unknown ? { code } : {}),
    rule: id,
    source: source.title,
    ...(source.href ? { href: source.href } : {}),
  };
}

function gradeIssue(issue: Issue, settings: RuleSettings): Issue[] {
  const setting: unknown = issue.rule && settings[issue.rule];
  const grade = Object(setting).severity ?? setting;
  const known = GRADES.find((one) => one === grade);
  if (!known) return [issue];
  return known === 'off' ? [] : [{ ...issue, severity: known }];
}

/** Settings of what is no rule at all, or of numbers that the rule does not have: a slip. */
function unknownSettings(rules: readonly Rule[], settings: RuleSettings): Issue[] {
  return Object.entries(settings).flatMap(([id, setting]) => {
    if (id === 'asOf') return [];
    if (!/^R[1-9]\d*$/.test(id) || Number(id.slice(1)) > LAST_RULE) {
      const expected = `expected a rule from R1 to R${LAST_RULE}`;
      return [warning('unknown-rule', ['rules'], `${expected}, got ${quote(id)}`)];
    }
    const rule = rules.find((one) => one.id === id);
    if (!rule || typeof setting !== 'object') return [];
    const known = ['severity', ...Object.keys(rule.thresholds ?? UNSET)];
    return Object.keys(setting)
      .filter((name) => !known.includes(name))
      .map((name) => {
        const expected = known.join(' or ');
        const message = `expected ${expected} as a setting of ${id}, got ${quote(name)}`;
        return warning('unknown-rule', ['rules'], message);
      });
  });
}
