import type { BASES, Criterion, TechniqueModel, TradeoffTableModel, Verdict } from './schema.ts';
import { type Rating, type Weighed, highest, isCounted, scoresOf } from '../../domain/ratings.ts';
import { type StackSort, stackNamed } from '../../figure/pictograms.ts';

export interface Technique {
  readonly name: string;
  readonly about?: string | undefined;
  readonly stack?: StackSort | undefined;
}

/** What is said of a technique, with all that the criterion says for it. */
export interface Answer {
  readonly verdict: string;
  readonly detail: string;
  readonly rating: Rating | undefined;
  readonly basis: (typeof BASES)[number];
  /** Number of its source in the list. */
  readonly source?: number;
}

export interface Row extends Weighed {
  readonly criterion: Criterion;
  readonly index: number;
  /** Of each technique, the places of verdicts about it: the first is drawn. */
  readonly places: readonly (readonly number[])[];
  readonly answers: readonly (Answer | undefined)[];
}

interface Source {
  readonly title: string;
  readonly href?: string | undefined;
}

export interface WeighedTable {
  readonly techniques: readonly Technique[];
  readonly rows: readonly Row[];
  readonly sources: readonly Source[];
  /** Weights are told: they are drawn, and added up. */
  readonly matrix: boolean;
  readonly scores: readonly number[];
  /** Highest score that there can be. */
  readonly most: number;
  /** Techniques with the highest score. */
  readonly first: readonly number[];
}

/** So much is drawn. */
export const MOST = { techniques: 6, criteria: 40 };

export const keyOf = (name: string): string => name.toLowerCase();

/** The techniques that are told, else those that verdicts name, in their order. */
export function techniquesOf({
  techniques = [],
  criteria = [],
}: TradeoffTableModel): readonly Technique[] {
  const named = new Map<string, TechniqueModel>();
  for (const { verdicts = [] } of techniques.length ? [] : criteria)
    verdicts.forEach(({ technique }, index) => {
      const name = technique || String(index + 1);
      if (!named.has(keyOf(name))) named.set(keyOf(name), { name });
    });
  return [...techniques, ...named.values()].map(({ name = '', about, stack }, index) => ({
    name: name || String(index + 1),
    about,
    stack: stack ?? stackNamed(name),
  }));
}

/** Whose verdict it is: by name, else by its place. */
export function placeOf(
  { technique }: Verdict,
  index: number,
  techniques: readonly Technique[],
): number {
  if (!technique) return index < techniques.length ? index : -1;
  return techniques.findIndex(({ name }) => keyOf(name) === keyOf(technique));
}

export function weighed(model: TradeoffTableModel): WeighedTable {
  const { view } = model;
  const criteria = (model.criteria ?? []).slice(0, MOST.criteria);
  const techniques = techniquesOf(model).slice(0, MOST.techniques);
  const weightOf = new Map(model.weights?.map(({ name, weight }) => [keyOf(name), weight]));
  const sources: Source[] = [];
  const rows = criteria.map((criterion, index): Row => {
    const all = criterion.verdicts ?? [];
    const weight = weightOf.get(keyOf(criterion.name ?? '')) ?? criterion.weight ?? 1;
    const places = techniques.map((_, technique) =>
      all.flatMap((one, at) => (placeOf(one, at, techniques) === technique ? at : [])),
    );
    const answers = places.map(([first]) => answerOf(criterion, all[first ?? -1], sources));
    return {
      criterion,
      index,
      weight,
      places,
      answers,
      ratings: answers.map((one) => one?.rating),
    };
  });
  const scores = scoresOf(rows, techniques.length);
  const most = 2 * rows.reduce((sum, row) => sum + (isCounted(row) ? row.weight : 0), 0);
  return {
    techniques,
    rows,
    sources,
    matrix: view
      ? view === 'matrix'
      : weightOf.size > 0 || criteria.some(({ weight }) => weight !== undefined),
    scores,
    most,
    first: most ? highest(scores) : [],
  };
}

/** What has a source is a fact, what has none an opinion, unless it says otherwise. */
function answerOf(
  criterion: Criterion,
  own: Verdict | undefined,
  sources: Source[],
): Answer | undefined {
  // What a criterion asks is no part of an answer.
  const all: Verdict = { ...criterion, detail: '', ...own };
  if (!all.verdict && !all.detail && all.rating === undefined) return undefined;
  const title = all.source || all.href;
  return {
    verdict: all.verdict ?? '',
    detail: all.detail ?? '',
    rating: all.rating,
    basis: all.basis ?? (title ? 'fact' : 'opinion'),
    ...(title ? { source: numberOf({ title, href: all.href }, sources) } : {}),
  };
}

/** The number of a source, counted from 1 in the order in which they are named. */
function numberOf(source: Source, sources: Source[]): number {
  const known = sources.findIndex(
    ({ title, href }) => title === source.title && href === source.href,
  );
  return known < 0 ? sources.push(source) : known + 1;
}
