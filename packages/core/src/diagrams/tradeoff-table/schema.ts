import { parseRating } from '../../domain/ratings.ts';
import { common } from '../../input/common.ts';
import { parsed, text, toNumber } from '../../input/fields.ts';
import { type InferOutput, array, optional, picklist, strictObject } from 'valibot';
import { STACKS } from '../../figure/pictograms.ts';

const MOST_WEIGHT = 100;

const weight = parsed(`a weight from 0 to ${MOST_WEIGHT}`, weightOf);

export interface NamedWeight {
  readonly name: string;
  readonly weight: number;
}

/** `Own kernel=5, Start time=2`: names of criteria have spaces, so commas and semicolons part them. */
const weights = optional(
  parsed(
    `criteria with weights from 0 to ${MOST_WEIGHT}, such as Isolation=5, Start time=2`,
    (value) => {
      const parts = String(value)
        .split(/[,;]/)
        .filter((part) => part.trim());
      const read = parts.flatMap((part): NamedWeight | [] => {
        const [name = '', number = '', more] = part.split('=');
        const weight = weightOf(number);
        return name.trim() && weight !== undefined && more === undefined
          ? { name: name.trim(), weight }
          : [];
      });
      return read.length === parts.length ? read : undefined;
    },
  ),
);

function weightOf(value: string | number): number | undefined {
  const read = toNumber(value);
  return read >= 0 && read <= MOST_WEIGHT ? read : undefined;
}

const TRADEOFF_VIEWS = ['table', 'matrix', 'cards'] as const;

/** What can be looked up or measured, and what somebody thinks of it. */
export const BASES = ['fact', 'opinion'] as const;

const technique = strictObject({
  name: text,
  /** What it is. */
  about: text,
  /** The small picture; by its name where nothing is said. */
  stack: optional(picklist(STACKS)),
});

/** What is told of one technique, or of all of them alike. */
const context = {
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
  ...context,
  /** By name; by its place where nothing is said. */
  technique: text,
});

export type Verdict = InferOutput<typeof verdict>;

const criterion = strictObject({
  ...context,
  name: text,
  weight: optional(weight),
  verdicts: optional(array(verdict)),
});

export type Criterion = InferOutput<typeof criterion>;

export type TechniqueModel = InferOutput<typeof technique>;

export const schema = strictObject({
  ...common,
  view: optional(picklist(TRADEOFF_VIEWS)),
  techniques: optional(array(technique)),
  criteria: optional(array(criterion)),
  /** `Own kernel=5, Start time=2`: win over those of the criteria. */
  weights,
});

export type TradeoffTableModel = InferOutput<typeof schema>;
