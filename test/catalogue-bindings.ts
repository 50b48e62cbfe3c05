import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { CHAPTERS } from '../stories/concepts/chapters.ts';
import { CONCEPTS } from '../stories/concepts/concepts.ts';

/** A story, or a whole file of them, that declares `parameters.concepts`. */
export interface Binding {
  /** `diagrams/vm-stack.stories.ts` */
  readonly file: string;
  /** Name of the export; none when the file's meta declares it for all its stories. */
  readonly story?: string;
  readonly concepts: readonly string[];
}

/** What a page shows: stories by `file#Name`, concepts by `<Concept id="…" />`. */
export interface Page {
  readonly file: string;
  readonly stories: readonly string[];
  readonly concepts: readonly string[];
}

export interface Bindings {
  readonly bindings: readonly Binding[];
  readonly pages: readonly Page[];
}

/** What is still open, by kind; all empty when the catalogue is complete. */
export interface Gaps {
  /** Ids that stories or pages name and nobody knows. */
  readonly unknown: readonly string[];
  /** Concepts without a story and without a place in a text. */
  readonly unplaced: readonly string[];
  /** Chapters without a page. */
  readonly unwritten: readonly string[];
  /** Concepts whose story is not shown on the page of their chapter. */
  readonly unshown: readonly string[];
}

const root = new URL('../stories/', import.meta.url);

/** Reads stories and pages as text: nothing is run, so the lists of ids must be written out. */
export function bindings(): Bindings {
  return {
    bindings: read('**/*.stories.ts').flatMap(([file, text]) => bindingsOf(file, text)),
    pages: read('**/*.mdx').map(([file, text]) => pageOf(file, text)),
  };
}

export function gapsOf({ bindings: bound, pages }: Bindings): Gaps {
  const known = CONCEPTS.map(({ id }) => id);
  const named = [...bound, ...pages].flatMap(({ concepts }) => concepts);
  return {
    unknown: [...new Set(named)].filter((id) => !known.includes(id)),
    unplaced: known.filter((id) => !named.includes(id)),
    unwritten: CHAPTERS.map(({ slug }) => slug).filter((slug) => !pageFor(slug, pages)),
    unshown: CONCEPTS.filter(({ id, chapter }) => {
      const page = pageFor(chapter, pages);
      const own = bound.filter(({ concepts }) => concepts.includes(id));
      const shown = own.some(({ file, story }) =>
        page?.stories.some((one) => (story ? one === `${file}#${story}` : one.startsWith(file))),
      );
      return page && !shown && !page.concepts.includes(id);
    }).map(({ id }) => id),
  };
}

function read(pattern: string): [file: string, text: string][] {
  return globSync(pattern, { cwd: root })
    .toSorted()
    .map((file) => [file, readFileSync(new URL(file, root), 'utf8')]);
}

/** `concepts: ['…']` belongs to the export it is written in. */
export function bindingsOf(file: string, text: string): Binding[] {
  const starts = [...text.matchAll(/^(?:export )?const (\w+)/gm)];
  return [...text.matchAll(/\bconcepts: \[([^\]]*)\]/g)].map((match) => {
    const story = starts.findLast(({ index }) => index < match.index)?.[1];
    const concepts = quoted(match[1] ?? '');
    return story === undefined || story === 'meta' ? { file, concepts } : { file, story, concepts };
  });
}

export function pageOf(file: string, text: string): Page {
  const imports = new Map(
    [...text.matchAll(/import \* as (\w+) from '([^']+\.stories)(?:\.ts)?'/g)].map(
      ([, name = '', path = '']) => [name, `${posix.join(posix.dirname(file), path)}.ts`],
    ),
  );
  const stories = [...text.matchAll(/\bof=\{(\w+)\.(\w+)\}/g)].flatMap(
    ([, name = '', story = '']) => (imports.has(name) ? [`${imports.get(name)}#${story}`] : []),
  );
  const concepts = [...text.matchAll(/<Concept id="([^"]+)"/g)].map(([, id = '']) => id);
  return { file, stories, concepts };
}

function pageFor(slug: string, pages: readonly Page[]): Page | undefined {
  return pages.find(({ file }) => file === `chapters/${slug}.mdx`);
}

function quoted(list: string): string[] {
  return [...list.matchAll(/'([^']+)'/g)].map(([, id = '']) => id);
}
