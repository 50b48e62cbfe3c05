import { isCounted, type Rating } from '../../domain/ratings.ts';
import type { Block } from '../../layout/block.ts';
import type { VerdictSign } from '../../layout/quantity.ts';
import type { Translate } from '../../messages/messages.ts';
import { facts } from '../parts.ts';
import type { Answer, Row, Technique, WeighedTable } from './weighed.ts';

const RATED: readonly VerdictSign[] = ['worst', 'poor', 'even', 'good', 'best'];

/** The shape that says how good an answer is. */
export function ratedAs(rating: Rating): VerdictSign {
  return RATED[rating + 2] as VerdictSign;
}

interface Merged {
  readonly answer: Answer | undefined;
  readonly members: readonly number[];
}

/** Neighbours of whom the same is said share one cell. */
export function mergedOf({ answers }: Row): readonly Merged[] {
  const cells: { answer: Answer | undefined; members: number[] }[] = [];
  answers.forEach((answer, technique) => {
    const before = cells.at(-1);
    if (before && answer && saysOf(before.answer) === saysOf(answer))
      before.members.push(technique);
    else cells.push({ answer, members: [technique] });
  });
  return cells;
}

function saysOf(answer: Partial<Answer> | undefined): string {
  const { index: _, ...says } = answer ?? {};
  return JSON.stringify(says);
}

/** A cell: the verdict, its reasons, its rating, and whose word it is. */
export function answerBlock(
  id: string,
  row: Row,
  answer: Answer | undefined,
  matrix: boolean,
  t: Translate,
): Block {
  const base = { id, look: 'scaled', flow: 'cell', children: [] } as const;
  if (!answer) return { ...base, kind: 'untold', detail: t('tradeSilent') };
  const { verdict, detail, rating, basis, source } = answer;
  const rated = rating === undefined ? '' : t(`tradeRating.${rating}`);
  const product =
    matrix && isCounted(row) && rating !== undefined
      ? t('tradeProduct', {
          weight: shown(row.weight),
          rating: signed(rating),
          product: signed(row.weight * rating),
        })
      : '';
  const evidence = facts(
    t(basis === 'fact' ? 'tradeFact' : 'tradeOpinion'),
    source === undefined ? '' : t('tradeSource', { n: source }),
  );
  const short = [product, evidence].filter(Boolean);
  return {
    ...base,
    kind: basis,
    detail: verdict || rated,
    ...(detail ? { aside: detail } : {}),
    ...(rating === undefined ? {} : { sign: ratedAs(rating) }),
    short,
    said: facts(verdict ? rated : '', ...short),
  };
}

/** What ratings and weights add up to. */
export function sumsBlock(
  techniques: readonly Technique[],
  { scores, most, first }: WeighedTable,
  t: Translate,
): Block {
  return {
    id: 'sums',
    kind: 'sums',
    look: 'scaled',
    label: t('tradeScore'),
    detail: t('tradeScoreDetail'),
    children: techniques.map(({ name }, index) => {
      const score = scores[index] ?? 0;
      return {
        id: `sums.${index}`,
        kind: first.includes(index) ? 'highest' : 'total',
        look: 'scaled',
        flow: 'cell',
        label: name,
        detail: signed(score),
        aside: facts(
          most ? t('tradeRange', { most: shown(most) }) : t('tradeUncounted'),
          first.includes(index) ? t('tradeFirst') : '',
        ),
        marks: [{ look: 'sum', from: 0, to: most ? score / most : 0 }],
        children: [],
      };
    }),
  };
}

/** At most two decimals. */
export function shown(value: number): string {
  return String(Math.round(100 * value) / 100);
}

/** With its sign: a true minus. */
function signed(value: number): string {
  const digits = shown(Math.abs(value));
  return value > 0 ? `+${digits}` : value < 0 ? `\u2212${digits}` : digits;
}
