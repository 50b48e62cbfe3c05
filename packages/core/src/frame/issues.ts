import type { Block } from '../figure/block.ts';
import type { Translate } from '../words/translate.ts';
import type { Issue } from '../input/issue.ts';
import { joinFacts } from '../figure/legend.ts';

/** Issues that have a number on the picture and a row under it; the rest is counted on both. */
export const MOST_ISSUES = 24;

/** One row an issue: its badge, the rule, the message, where it is and on whose authority. */
export function issueRows(issues: readonly Issue[], t: Translate): Block[] {
  const ruled = issues.some(({ rule }) => rule);
  return issues.map(({ severity, rule, message, path, source }, index) => ({
    id: `issues.${index}`,
    kind: 'issue',
    look: 'row',
    label: [t('issue', { n: index + 1 }), t(`grade.${severity}`), rule].filter(Boolean).join(', '),
    detail: message,
    aside: joinFacts(path.join('.'), source && t('source', { source })),
    row: {
      badge: { number: index + 1, grade: severity },
      ...(ruled ? { key: rule ?? '', wide: 34 } : {}),
    },
  }));
}

/** The rows that fit under a picture, and how many more there are. */
export function limitRows(rows: readonly Block[], t: Translate): readonly Block[] {
  const n = rows.length - MOST_ISSUES;
  if (n <= 0) return rows;
  const more: Block = {
    id: 'issues.more',
    kind: 'issue',
    look: 'text',
    detail: t('moreIssues', { n }),
  };
  return [...rows.slice(0, MOST_ISSUES), more];
}

/** The list as sentences. */
export function issueSentences(rows: readonly Block[]): string[] {
  return rows.map(({ label, detail, aside }) =>
    label ? `${label}: ${detail}${aside && ` (${aside})`}` : `${detail}`,
  );
}
