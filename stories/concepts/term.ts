import type { SourceId } from './sources.ts';

/** A word of the subject, explained. */
export interface Term {
  readonly id: string;
  readonly term: string;
  readonly means: string;
  readonly sources: readonly SourceId[];
  /** Other terms to look at. */
  readonly see?: readonly string[];
}
