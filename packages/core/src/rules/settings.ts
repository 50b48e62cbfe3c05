import { quote, SEVERITIES, warning, type Issue, type Severity } from '../input/issue.ts';
import type { Thresholds } from './rule.ts';

/** How grave a rule is taken, or that it is left out. */
export const GRADES = [...SEVERITIES, 'off'] as const;
export type Grade = Severity | 'off';

/** A grade, or numbers that the rule compares with, or both: `{severity: 'info', warning: 8}`. */
type RuleSetting = Grade | ({ readonly severity?: Grade } & Thresholds);
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** Reads `R45=off`, `R45.warning=8`: settings as an attribute has them; what is no setting is told. */
export function parseSettings(texts: readonly string[], issues: Issue[]): RuleSettings {
  const settings: Record<string, { severity?: Grade } & Record<string, number | Grade>> = {};
  for (const text of texts) {
    const [, id, threshold, value] = /^(R\d+)(?:\.(\w+))?=(\S+)$/i.exec(text) ?? [];
    const read = threshold ? Number(value) : GRADES.find((grade) => grade === value);
    if (!id || read === undefined || Number.isNaN(read)) {
      const expected = `expected a rule with ${GRADES.join(', ')}, such as R45=off`;
      issues.push(warning('wrong-rule-setting', ['rules'], `${expected}, got ${quote(text)}`));
      continue;
    }
    (settings[id.toUpperCase()] ??= {})[threshold ?? 'severity'] = read;
  }
  return settings as RuleSettings;
}
