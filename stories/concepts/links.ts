import { CHAPTERS, type ChapterSlug } from './chapters.ts';
import type { NoteId } from './concept.ts';
import type { DocumentKey } from './documents.ts';
import type { SourceId } from './sources.ts';

// Addresses inside the catalogue. They are made here only, so that they stay what they are.

/** `Chapters/Inside a container` becomes `chapters-inside-a-container--docs`. */
function pageId(title: string): string {
  const id = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  return `${id}--docs`;
}

export function pageHref(title: string, anchor = ''): string {
  return `?path=/docs/${pageId(title)}${anchor && `#${anchor}`}`;
}

/** The title of a chapter's page in the catalogue. */
export function chapterPage(slug: ChapterSlug): string {
  const chapter = CHAPTERS.find((one) => one.slug === slug);
  return `Chapters/${chapter?.title}`;
}

export const chapterId = (slug: ChapterSlug): string => pageId(chapterPage(slug));
export const chapterHref = (slug: ChapterSlug): string => pageHref(chapterPage(slug));
export const conceptHref = (id: string): string => pageHref('Catalogue/Concepts', id);
export const noteHref = (id: NoteId): string => pageHref('Catalogue/Accuracy', id.toLowerCase());
export const documentHref = (key: DocumentKey): string => pageHref('Catalogue/Sources', key);
export const sourceHref = (id: SourceId): string => pageHref('Catalogue/Sources', id);
export const termHref = (id: string): string => pageHref('Catalogue/Glossary', `term-${id}`);
