import type { NoteId } from './concept.ts';
import type { DocumentKey } from './documents.ts';
import type { SourceId } from './sources.ts';

/** How a claim of the documents stands, with the word for readers. */
export const VERDICTS = {
  holds: 'Holds',
  partial: 'True in part',
  conditional: 'True under conditions',
  simplified: 'Simplified',
  dated: 'Dated',
  'too-strong': 'Too strong',
  misleading: 'Misleading',
  wrong: 'Wrong',
  contradiction: 'Two views',
  unconfirmed: 'Not confirmed',
  opinion: 'Opinion',
  missing: 'Left out',
} as const;
type Verdict = keyof typeof VERDICTS;

/** Where the documents need a correction, a date or an addition. */
export interface Note {
  readonly id: NoteId;
  readonly title: string;
  /** What the documents say, or what they leave unsaid. */
  readonly claim: string;
  readonly verdict: Verdict;
  readonly truth: string;
  /** What could not be checked against a source. */
  readonly doubt?: string;
  /** Those that make the claim; none where all are silent. */
  readonly documents: readonly DocumentKey[];
  readonly sources: readonly SourceId[];
}
