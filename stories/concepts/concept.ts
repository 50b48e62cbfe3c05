import { DIAGRAM_NAMES } from '@stratagram/core';
import type { ChapterSlug } from './chapters.ts';
import type { DocumentKey } from './documents.ts';
import type { SourceId } from './sources.ts';

/** A note on the accuracy of the documents: `A47`. */
export type NoteId = `A${number}`;

/** A rule that diagrams are judged by: `R8`. */
export type RuleId = `R${number}`;

/** What shows a concept: an element of ours, or words alone. */
export const ELEMENTS = [...DIAGRAM_NAMES, 'text'] as const;
export type ElementName = (typeof ELEMENTS)[number];

/** One claim, figure, analogy or picture of the five documents. */
export interface Concept {
  /** Stable: part of addresses and of what stories declare. */
  readonly id: string;
  readonly chapter: ChapterSlug;
  readonly title: string;
  /** What the documents claim. */
  readonly says: string;
  /** What holds today, where a note corrects or dates the claim. */
  readonly today?: string;
  readonly documents: readonly DocumentKey[];
  readonly notes?: readonly NoteId[];
  readonly rules?: readonly RuleId[];
  /** What it can be looked up in, beside the sources of its notes. */
  readonly sources?: readonly SourceId[];
  readonly element: ElementName;
}

/** The concepts of a chapter, in the order in which it is read. */
export function inChapter(
  chapter: ChapterSlug,
  concepts: readonly Omit<Concept, 'chapter'>[],
): readonly Concept[] {
  return concepts.map((concept) => ({ ...concept, chapter }));
}
