/** A value on an axis without a 0: measured, or only spoken of; from here to there, at most, at least so much. */
export type Dot = 'dot' | 'circle' | 'whisker' | 'most' | 'least';

/** What lies from one quantity to another on a scale; a line stands at the end of its range. */
export interface Mark {
  readonly look:
    | ('range' | 'open' | 'unused' | 'usage' | 'limit' | 'inherited' | 'throttle' | 'asked')
    | ('min' | 'low' | 'sum' | 'over')
    | Dot
    | 'mixed';
  readonly from: number;
  readonly to: number;
  /** There so often, each so far from the one before. */
  readonly times?: number;
  readonly step?: number;
}

/** A small sign before a text: whose something is, where it is. */
export type Sign = 'own-cap' | 'ancestor-cap' | 'host' | 'demand' | 'idle' | VerdictSign;

/** What a table that weighs things up has: how good an answer is, the line around a cell, a balloon, a small stack. */
export type VerdictSign =
  | ('best' | 'good' | 'even' | 'poor' | 'worst')
  | ('fact' | 'opinion' | 'untold' | 'total' | 'highest')
  | ('balloon' | 'stack');

/** A scale from 0 on. */
export interface Scale {
  readonly max: number;
  /** Ticks stand at round numbers of this unit, which `label` writes; the last one names it. */
  readonly unit: number;
  readonly label: (value: number, last: boolean) => string;
  /** Ticks stand at whole values only: years, decades of a logarithm. */
  readonly whole?: true;
}
