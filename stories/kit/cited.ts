import { DOCUMENTS, type DocumentKey } from '../concepts/documents.ts';
import { SOURCES, type SourceId } from '../concepts/sources.ts';

interface Evidence {
  readonly source: string;
  readonly href?: string;
}

/** A source of the catalogue, as an answer in a table names it. */
export function cited(id: SourceId): Evidence {
  const source: { title: string; publisher: string; href?: string } = SOURCES[id];
  const { title, publisher, href } = source;
  return { source: `${publisher}: ${title}`, ...(href ? { href } : {}) };
}

/** What one of the documents says, and nobody has measured. */
export function saidBy(key: DocumentKey): Evidence & { readonly basis: 'opinion' } {
  return { basis: 'opinion', source: DOCUMENTS[key].title };
}
