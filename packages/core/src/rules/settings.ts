import { quote, SEVERITIES, warning, type Issue, type Severity } from '../input/issue.ts';
import { nearest } from '../input/unknown-keys.ts';
import { lastDay, type Day } from '../domain/days.ts';

/** Numbers that a rule compares with; each can be set. */
export type Thresholds = Readonly<Record<string, number>>;

/** How grave a rule is taken, or that it is left out. */
export const GRADES = [...SEVERITIES, 'off'] as const;
export type Grade = Severity | 'off';

/** A grade, or numbers that the rule compares with, or both: `{severity: 'info', warning: 8}`. */
type RuleSetting = Grade | Day | ({ readonly severity?: Grade } & Thresholds);
/** By the number of a rule; `asOf` is the day that all of them judge by: what holds today where none is. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** How messages call a date of any exactness. */
export const A_DAY = 'a day, a month or a year such as 2025-06';

/** Reads `R45=off`, `R45.warning=8`, `as-of=2025-06`: settings as an attribute has them; what is no setting is told. */
export function parseSettings(texts: readonly string[], issues: Issue[]): RuleSettings {
  const settings: Record<string, { severity?: Grade } & Record<string, number | Grade>> = {};
  let asOf: string | undefined;
  for (const text of texts) {
    const [, day] = /^as-?of=(.*)$/i.exec(text) ?? [];
    if (day !== undefined) {
      asOf = lastDay(day) ?? wrongDay(day, issues);
      continue;
    }
    const [, id, threshold, value] = /^(R\d+)(?:\.(\w+))?=(\S+)$/i.exec(text) ?? [];
    const read = threshold ? Number(value) : GRADES.find((grade) => grade === value);
    if (!id || read === undefined || Number.isNaN(read)) {
      const expected = `expected a rule with ${GRADES.join(', ')}, such as R45=off`;
      issues.push(warning('wrong-rule-setting', ['rules'], `${expected}, got ${quote(text)}`));
      continue;
    }
    (settings[id.toUpperCase()] ??= {})[threshold ?? 'severity'] = read;
  }
  return { ...settings, ...(asOf ? { asOf } : {}) } as RuleSettings;
}

function wrongDay(day: unknown, issues: Issue[]): undefined {
  const message = `expected ${A_DAY} as the day to judge by, got ${quote(day)}`;
  issues.push(warning('wrong-rule-setting', ['rules'], message));
}

/**
 * Settings as an option has them, of unknown shape; what is none is told and left out.
 *
 * @param input - Plain data: `{R45: 'off', R36: {part: 0.8}}`.
 */
export function readSettings(input: unknown, issues: Issue[]): RuleSettings {
  const settings: Record<string, RuleSetting> = {};
  for (const [id, setting] of Object.entries(Object(input) as object)) {
    if (id === 'asOf') {
      // YAML reads a year as a number.
      const day = /^(string|number)$/.test(typeof setting) ? lastDay(String(setting)) : undefined;
      if (day) settings[id] = day as Day;
      else wrongDay(setting, issues);
      continue;
    }
    const parts = typeof setting === 'object' ? Object.entries(setting as object) : [];
    const isGrade = (grade: unknown): boolean => GRADES.some((known) => known === grade);
    const isRight =
      typeof setting === 'object'
        ? !Array.isArray(setting) &&
          parts.every(([name, value]) => (name === 'severity' ? isGrade(value) : isNumber(value)))
        : isGrade(setting);
    if (isRight) settings[id] = setting as RuleSetting;
    else {
      const wrong = parts.find(([name]) => name === 'severity')?.[1] ?? setting;
      const near = typeof wrong === 'string' ? nearest(wrong.toLowerCase(), GRADES) : undefined;
      issues.push(
        warning(
          'wrong-rule-setting',
          ['rules'],
          `expected ${GRADES.join(', ')} or numbers for the rule ${quote(id)}, got ${quote(wrong)}` +
            (near ? `; did you mean ${near}?` : ''),
        ),
      );
    }
  }
  return settings;
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}
