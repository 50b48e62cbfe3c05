import type { Answers } from '../faults/types.ts';
import type { Block, LegendItem } from '../figure/block.ts';
import { faultFill, faultSample } from '../figure/fault-fill.ts';
import { faultMark, isFaultMark } from '../figure/fault-mark.ts';
import type { Reach } from '../figure/overlay.ts';
import type { Drawing } from '../figure/pen.ts';
import { faultMarks, faultOf, faultWord } from '../figure/reach.ts';
import type { Issue } from '../input/issue.ts';
import type { Markup } from '../input/markup.ts';
import { issuesIn } from '../input/unknown-keys.ts';
import type { Remarks } from '../plan.ts';
import type { Translate } from '../words/translate.ts';
import { badge, badges } from './badges.ts';
import { issueRows, issueSentences, limitRows, MOST_ISSUES } from './issues.ts';
import { marksOf } from './marks.ts';
import { accessibleName } from './names.ts';

/**
 * All that only pictures with issues, with a fault or with answers have. Pages whose pictures have
 * none of them do not load this.
 */
export const remarks: Remarks = {
  badge,
  badges,
  fill: faultFill,
  swatch(pen, mark, x, y) {
    if (!isFaultMark(mark)) return false;
    if (mark === 'fails') faultMark(pen, mark, x, y);
    else faultSample(pen, mark, x - 9, y - 6, 18, 12);
    return true;
  },
  nameOf,
  marksOf,
  reachTexts,
  legendItems,
  answerTable,
  ...listsOf((issue) => issue),
};

/** The same for what stands in a tag: the list of issues names its attributes. */
export function remarksOf(tag: Markup): Remarks {
  return { ...remarks, ...listsOf(issuesIn(tag)) };
}

/** Rows and lines of issues as their author reads them. */
function listsOf(
  written: (issue: Issue) => Issue,
): Pick<Remarks, 'issueList' | 'issueLines' | 'shortLines'> {
  const rows = (issues: readonly Issue[], t: Translate) => issueRows(issues.map(written), t);
  const list: Remarks['issueList'] = (issues, t) => limitRows(rows(issues, t), t);
  return {
    issueList: list,
    issueLines: (issues, t) => issueSentences(rows(issues, t)),
    shortLines: (issues, t) => issueSentences(list(issues, t)),
  };
}

/** How far a fault goes: in one text, or in one for each stack. */
function reachTexts({ sentences = [], apart }: Partial<Reach> = {}): Block[] {
  const texts = apart ? sentences : [sentences.join(' ')].filter(Boolean);
  return texts.map((label, index) => ({
    id: index ? `reach.${index}` : 'reach',
    kind: 'reach',
    look: 'text',
    label,
  }));
}

/** The marks of a fault in the legend. */
function legendItems(reach: Reach | undefined, t: Translate): LegendItem[] {
  return reach ? faultMarks(reach).map((mark) => ({ label: faultWord(reach, mark, t), mark })) : [];
}

/** What is said of a layer, with its issues and what a fault does to it. */
function nameOf(drawing: Drawing, block: Block): string {
  const { marks, reach, selected, t } = drawing;
  const fault = faultOf(drawing, block.id);
  const wrong = marks.get(block.id) ?? [];
  const more = wrong.length - MOST_ISSUES;
  const remarks = [
    ...wrong
      .slice(0, MOST_ISSUES)
      .map(({ number, issue }) => `${t('issue', { n: number })}: ${issue.message}`),
    ...(more > 0 ? [t('moreIssues', { n: more })] : []),
    ...(reach && fault ? [faultWord(reach, fault, t)] : []),
    // Who chooses a layer hears how far its fault goes.
    ...(fault && selected === block.id ? (reach?.sentences ?? []) : []),
  ];
  return accessibleName(block, remarks.join(', '));
}

/** Questions and answers in rows under their title. */
function answerTable(answers: Pick<Answers, 'title' | 'rows'> | undefined): Block[] {
  if (!answers) return [];
  const { title, rows } = answers;
  return [
    { id: 'answers', kind: 'answers', look: 'text', label: title },
    ...rows.map(([label, detail], index): Block => ({
      id: `answers.${index}`,
      kind: 'answer',
      look: 'row',
      label,
      detail,
      row: { key: label, wide: 0.36 },
    })),
  ];
}
