import type { ChapterSlug } from './chapters.ts';
import type { NoteId, RuleId } from './concept.ts';
import type { SourceId } from './sources.ts';

/** What the documents leave out and a true picture needs. */
export interface Addition {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  /** Where it is shown. */
  readonly chapters: readonly ChapterSlug[];
  readonly notes?: readonly NoteId[];
  readonly rules?: readonly RuleId[];
  readonly sources: readonly SourceId[];
}
