import type { Picture } from '../kind.ts';
import type { Answer, Row, Technique, WeighedTable } from './derive.ts';
import type { TradeoffTableModel } from './schema.ts';
import { RATINGS, type Rating, isCounted } from '../../domain/ratings.ts';
import type { Block, LegendItem } from '../../figure/block.ts';
import { joinFacts, legendWith } from '../../figure/legend.ts';
import type { VerdictSign } from '../../figure/quantity.ts';
import type { Translate } from '../../words/translate.ts';

/** The table with its sources, or a card for each technique. */
export function picture(model: TradeoffTableModel, table: WeighedTable, t: Translate): Picture {
  const { techniques, rows, sources, matrix } = table;
  const names = techniques.map(({ name }) => name).join(', ');
  const n = rows.length;
  const known = rows.flatMap(({ answers }) => answers.filter((answer) => answer !== undefined));
  const opinions = known.filter(({ basis }) => basis === 'opinion').length;
  const cards = model.view === 'cards';
  const note = (id: string, detail: string): Block => ({ id, kind: 'text', look: 'text', detail });
  const layers =
    techniques.length && n
      ? [
          cards ? cardsBlock(techniques, rows, t) : tableBlock(techniques, rows, table, t),
          ...(matrix && !cards ? [note('judged', t('tradeJudged'))] : []),
          ...sourceRows(sources, t),
        ]
      : [note('none', t('tradeNone'))];
  return {
    title: t('tradeTitle', { names, n }),
    layers,
    legend: legendOf(known, opinions, t),
    sentences: [t('tradeSays', { facts: known.length - opinions, opinions })],
  };
}

function headOf({ name, about, stack }: Technique, index: number, t: Translate): Block {
  return {
    id: `techniques.${index}`,
    kind: stack ?? 'technique',
    look: 'scaled',
    layout: 'cell',
    detail: name,
    aside: about || (stack ? t(`tradeStack.${stack}`) : ''),
    children: [],
  };
}

function tableBlock(
  techniques: readonly Technique[],
  rows: readonly Row[],
  table: WeighedTable,
  t: Translate,
): Block {
  const { matrix } = table;
  const wordy = rows.some(({ answers }) => answers.some((one) => one?.verdict || one?.detail));
  const children = techniques.map((technique, index) => headOf(technique, index, t));
  return {
    id: 'table',
    kind: 'table',
    // Signs alone need less room than words.
    layout: wordy ? 'table' : 'ratings',
    children: [
      { id: 'head', kind: 'head', children },
      ...rows.map((row) => rowBlock(row, techniques, table, t)),
      ...(matrix ? [sumsBlock(techniques, table, t)] : []),
    ],
  };
}

function rowBlock(
  row: Row,
  techniques: readonly Technique[],
  { matrix, most }: WeighedTable,
  t: Translate,
): Block {
  const { criterion, index, weight } = row;
  const counted = isCounted(row);
  const id = `criteria.${index}`;
  const part = counted ? (2 * weight) / most : 0;
  const shares = { weight: formatWeight(weight), percent: Math.round(100 * part) };
  const weightWords = counted || !weight ? t('tradeWeight', shares) : t('tradeUncounted');
  return {
    id,
    kind: 'criterion',
    look: 'scaled',
    label: nameOf(row),
    detail: criterion.detail ?? '',
    ...(matrix
      ? { description: weightWords, marks: [{ look: 'sum' as const, from: 0, to: part }] }
      : {}),
    children: mergedOf(row).map(({ answer, members }) => ({
      ...answerBlock(verdictsOf(row, members)[0] ?? `${id}.${members[0]}`, row, answer, matrix, t),
      also: verdictsOf(row, members),
      label: members.map((member) => techniques[member]?.name).join(', '),
      size: members.length,
    })),
  };
}

/** Ids of all verdicts about some techniques, those too that are not drawn. */
function verdictsOf({ places, index }: Row, members: readonly number[]): string[] {
  return members.flatMap(
    (one) => places[one]?.map((at) => `criteria.${index}.verdicts.${at}`) ?? [],
  );
}

function nameOf({ criterion, index }: Row): string {
  return criterion.name || String(index + 1);
}

/** A card for each technique: what it is, then what speaks for it and against it. */
function cardsBlock(techniques: readonly Technique[], rows: readonly Row[], t: Translate): Block {
  return {
    id: 'cards',
    kind: 'cards',
    layout: 'cards',
    children: [
      {
        id: 'card',
        kind: 'row',
        children: techniques.map((technique, index): Block => {
          const id = `cards.${index}`;
          return {
            id,
            kind: 'card',
            look: 'frame',
            children: [
              headOf(technique, index, t),
              ...rows.flatMap((row) => {
                const answer = row.answers[index];
                if (!answer) return [];
                const place = `${id}.criteria.${row.index}`;
                const also = verdictsOf(row, [index]);
                return [{ ...answerBlock(place, row, answer, false, t), also, label: nameOf(row) }];
              }),
            ],
          };
        }),
      },
    ],
  };
}

function sourceRows(sources: WeighedTable['sources'], t: Translate): Block[] {
  return sources.map(({ title, href }, index) => ({
    id: `sources.${index}`,
    kind: 'source',
    look: 'row',
    label: t('tradeSource', { n: index + 1 }),
    detail: title,
    ...(href && href !== title ? { aside: href } : {}),
    row: { key: String(index + 1), wide: 24 },
  }));
}

function legendOf(answers: readonly Answer[], opinions: number, t: Translate): Block {
  const ratings = new Set(answers.map(({ rating }) => rating));
  const items: LegendItem[] = [
    ...RATINGS.toReversed().flatMap((rating) =>
      ratings.has(rating) ? [{ label: t(`tradeRating.${rating}`), mark: ratedAs(rating) }] : [],
    ),
    ...(opinions < answers.length ? [{ label: t('tradeFact'), mark: 'fact' as const }] : []),
    ...(opinions ? [{ label: t('tradeOpinion'), mark: 'opinion' as const }] : []),
  ];
  return legendWith(items, t);
}

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
    if (before && answer && JSON.stringify(before.answer) === JSON.stringify(answer))
      before.members.push(technique);
    else cells.push({ answer, members: [technique] });
  });
  return cells;
}

/** A cell: the verdict, its reasons, its rating, and whose word it is. */
export function answerBlock(
  id: string,
  row: Row,
  answer: Answer | undefined,
  matrix: boolean,
  t: Translate,
): Block {
  const base = { id, look: 'scaled', layout: 'cell', children: [] } as const;
  if (!answer) return { ...base, kind: 'untold', detail: t('tradeSilent') };
  const { verdict, detail, rating, basis, source } = answer;
  const rated = rating === undefined ? '' : t(`tradeRating.${rating}`);
  const product =
    matrix && isCounted(row) && rating !== undefined
      ? t('tradeProduct', {
          weight: formatWeight(row.weight),
          rating: signed(rating),
          product: signed(row.weight * rating),
        })
      : '';
  const evidence = joinFacts(
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
    description: joinFacts(verdict ? rated : '', ...short),
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
        layout: 'cell',
        label: name,
        detail: signed(score),
        aside: joinFacts(
          most ? t('tradeRange', { most: formatWeight(most) }) : t('tradeUncounted'),
          first.includes(index) ? t('tradeFirst') : '',
        ),
        marks: [{ look: 'sum', from: 0, to: most ? score / most : 0 }],
        children: [],
      };
    }),
  };
}

/** At most two decimals. */
export function formatWeight(value: number): string {
  return String(Math.round(100 * value) / 100);
}

/** With its sign: a true minus. */
function signed(value: number): string {
  const digits = formatWeight(Math.abs(value));
  return value > 0 ? `+${digits}` : value < 0 ? `\u2212${digits}` : digits;
}
