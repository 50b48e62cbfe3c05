import { array, optional, picklist, strictObject } from 'valibot';
import type { InferOutput } from 'valibot';
import { STACKS } from '../domain/pictograms.ts';
import { parseRating } from '../domain/ratings.ts';
import { basic } from '../messages/en/basic.ts';
import { tradeoffs } from '../messages/en/tradeoffs.ts';
import { common } from './common.ts';
import { parsed, text } from './fields.ts';
import type { Kind } from './kind.ts';
import { looks } from './tradeoff/drawing.ts';
import { picture } from './tradeoff/picture.ts';
import { cell, tableOf } from './tradeoff/placing.ts';
import { weighed } from './tradeoff/weighed.ts';
import { weight, weights } from './tradeoff/weights.ts';

const TRADEOFF_VIEWS = ['table', 'matrix', 'cards'] as const;
/** What can be looked up or measured, and what somebody thinks of it. */
export const BASES = ['fact', 'opinion'] as const;

/** What is told of one technique, or of all of them alike. */
const told = {
  /** In few words. */
  verdict: text,
  /** Of a criterion: what it asks. Of a verdict: its reasons and conditions. */
  detail: text,
  rating: optional(parsed('a rating: ++, +, 0, - or --', parseRating)),
  basis: optional(picklist(BASES)),
  source: text,
  href: text,
};

const verdict = strictObject({
  ...told,
  /** By name; by its place where nothing is said. */
  technique: text,
});
export type Verdict = InferOutput<typeof verdict>;

const criterion = strictObject({
  ...told,
  name: text,
  weight: optional(weight),
  verdicts: optional(array(verdict)),
});
export type Criterion = InferOutput<typeof criterion>;

const technique = strictObject({
  name: text,
  /** What it is. */
  about: text,
  /** The small picture; by its name where nothing is said. */
  stack: optional(picklist(STACKS)),
});

export type TechniqueModel = InferOutput<typeof technique>;

const schema = strictObject({
  ...common,
  view: optional(picklist(TRADEOFF_VIEWS)),
  techniques: optional(array(technique)),
  criteria: optional(array(criterion)),
  /** `Own kernel=5, Start time=2`: win over those of the criteria. */
  weights,
});
export type TradeoffTableModel = InferOutput<typeof schema>;

/** Techniques side by side: what each does by a criterion, on whose word, and what that adds up to. */
export const tradeoffTable: Kind<TradeoffTableModel> = {
  name: 'tradeoff-table',
  childTags: {
    'tradeoff-technique': 'techniques',
    'tradeoff-criterion': 'criteria',
    'tradeoff-verdict': 'verdicts',
  },
  schema,
  words: { ...basic, ...tradeoffs },
  // Names and evidence are looked at with the rules, which a page fetches after the picture.
  inspect: () => [],
  picture: (model, t) => picture(model, weighed(model), t),
  flows: {
    table: tableOf(164),
    ratings: tableOf(120),
    cards: tableOf(270, 0),
    cell,
  },
  looks,
  computed: (model) => {
    const { techniques, scores } = weighed(model);
    return { scores: techniques.map(({ name }, index) => ({ name, score: scores[index] })) };
  },
};
