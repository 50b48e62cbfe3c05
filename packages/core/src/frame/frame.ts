import type { Block, LegendItem } from '../figure/block.ts';
import { legend } from '../figure/legend.ts';
import type { Answers } from '../faults/types.ts';
import type { Plan } from '../plan.ts';
import { faultMarks, faultWord } from '../figure/fault-mark.ts';
import { issueRows, limitRows } from './issues.ts';
import type { Reach } from '../figure/overlay.ts';

/** The whole picture as blocks: heading, layers, and what is said under them. */
export function composeFigure(planned: Plan): Block {
  const { picture, common, issues, reach, answers, t } = planned;
  const bare = common.annotations === 'none';
  const heading = common.heading ?? picture.title;
  const parts: Block[] = [
    ...(heading
      ? [{ id: 'heading', kind: 'heading', look: 'heading' as const, label: heading }]
      : []),
    ...(bare ? picture.layers.map(withoutNote) : picture.layers),
    ...reachTexts(reach),
    ...(bare || picture.layers.length === 0 ? [] : [wholeLegend(planned)]),
    ...(common.caption
      ? [{ id: 'caption', kind: 'caption', look: 'text' as const, detail: common.caption }]
      : []),
    ...answerTable(common.answers ? answers?.() : undefined),
    ...(common.issueList === 'none' ? [] : limitRows(issueRows(issues, t), t)),
  ];
  return { id: '', kind: 'diagram', children: parts };
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

function withoutNote(block: Block): Block {
  const { note, ...rest } = block;
  return note ? rest : block;
}

/** The legend, with what is stressed and the marks of a fault. */
function wholeLegend({ picture, common, reach, t }: Plan): Block {
  const block = picture.legend ?? legend(t, picture.layers);
  const { highlight = [] } = common;
  const marks: LegendItem[] = [
    ...(highlight.length ? [{ label: t('marked'), mark: 'ring' as const }] : []),
    ...(reach ? faultMarks(reach) : []).map((mark) => ({
      label: faultWord(reach as Reach, mark, t),
      mark,
    })),
  ];
  const known = new Set(block.items?.map(({ mark }) => mark));
  const missing = marks.filter(({ mark }) => !known.has(mark));
  return missing.length ? { ...block, items: [...(block.items ?? []), ...missing] } : block;
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
