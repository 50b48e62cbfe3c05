import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NOTES, correctedBy } from '../stories/concepts/accuracy.ts';
import { ADDITIONS } from '../stories/concepts/additions.ts';
import { CHAPTERS } from '../stories/concepts/chapters.ts';
import { ELEMENTS } from '../stories/concepts/concept.ts';
import { CONCEPTS } from '../stories/concepts/concepts.ts';
import { DOCUMENTS } from '../stories/concepts/documents.ts';
import { FIGURES } from '../stories/concepts/figures.ts';
import { TERMS } from '../stories/concepts/glossary.ts';
import { chapterHref, chapterPage, noteHref, pageHref } from '../stories/concepts/links.ts';
import { MISSING_DIAGRAMS } from '../stories/concepts/missing-diagrams.ts';
import { SOURCES, SOURCE_GROUPS } from '../stories/concepts/sources.ts';

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
const twice = (list: readonly string[]): string[] =>
  list.filter((one, index) => list.indexOf(one) !== index);
const documentKeys = Object.keys(DOCUMENTS);
const noteIds = ids(NOTES);
const sourceIds = Object.keys(SOURCES);

describe('concepts', () => {
  test('there are 187, each once', () => {
    expect(CONCEPTS).toHaveLength(187);
    expect(twice(ids(CONCEPTS))).toEqual([]);
    expect(ids(CONCEPTS).filter((id) => CHAPTERS.some(({ slug }) => slug === id))).toEqual([]);
    expect(ids(CONCEPTS).filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  test('fill all twenty chapters', () => {
    const empty = CHAPTERS.filter(({ slug }) => !CONCEPTS.some(({ chapter }) => chapter === slug));
    expect(CHAPTERS.map(({ number }) => number)).toEqual([...Array(20).keys()].map((n) => n + 1));
    expect(empty).toEqual([]);
  });

  test('come from the documents, every document has some', () => {
    const used = CONCEPTS.flatMap(({ documents }) => documents);
    expect(CONCEPTS.filter(({ documents }) => documents.length === 0)).toEqual([]);
    expect([...new Set(used)].toSorted()).toEqual(documentKeys.toSorted());
    expect(CONCEPTS.filter(({ documents }) => twice(documents).length > 0)).toEqual([]);
  });

  test('are shown by something, and everything shows some', () => {
    const used = new Set(CONCEPTS.map(({ element }) => element));
    expect(ELEMENTS.filter((element) => !used.has(element))).toEqual([]);
  });

  test('say what holds today wherever a note corrects them', () => {
    const silent = CONCEPTS.filter(({ notes, today }) => Boolean(notes) !== Boolean(today));
    expect(ids(silent)).toEqual([]);
  });

  test('are put into words of a decent length', () => {
    const wordy = CONCEPTS.filter(
      ({ title, says, today = '' }) => title.length > 48 || says.length > 320 || today.length > 320,
    );
    expect(ids(wordy)).toEqual([]);
    expect(ids(CONCEPTS.filter(({ title, says }) => !title || !/[.…]$/.test(says)))).toEqual([]);
  });
});

describe('notes on accuracy', () => {
  test('are A1 to A59, each once', () => {
    const numbers = NOTES.map(({ id }) => Number(id.slice(1))).toSorted((a, b) => a - b);
    expect(numbers).toEqual([...Array(59).keys()].map((index) => index + 1));
  });

  test('and concepts lead to each other', () => {
    const named = [...new Set(CONCEPTS.flatMap(({ notes = [] }) => notes))];
    expect(named.filter((note) => !noteIds.includes(note))).toEqual([]);
    expect(ids(NOTES.filter(({ id }) => correctedBy(id).length === 0))).toEqual([]);
  });

  test('rest on sources, unless they are about opinions', () => {
    const bare = NOTES.filter(
      ({ sources, verdict }) => sources.length === 0 && verdict !== 'opinion',
    );
    expect(ids(bare)).toEqual([]);
  });

  test('name the documents that make the claim, or say that none does', () => {
    const unnamed = NOTES.filter(({ documents }) => documents.length === 0);
    expect(ids(unnamed.filter(({ verdict }) => verdict !== 'missing'))).toEqual([]);
  });
});

describe('sources', () => {
  test('are kept in one group each', () => {
    const all = SOURCE_GROUPS.flatMap(({ sources }) => Object.keys(sources));
    expect(twice(all)).toEqual([]);
    expect(sourceIds.filter((id) => documentKeys.includes(id))).toEqual([]);
  });

  test('have links that are safe and well-formed', () => {
    const links = [...Object.values(SOURCES), ...Object.values(DOCUMENTS)].flatMap((one) =>
      'href' in one ? [one.href as string] : [],
    );
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((href) => new URL(href).href !== href)).toEqual([]);
    expect(links.filter((href) => !href.startsWith('https://'))).toEqual([]);
    expect(twice(links)).toEqual([]);
  });

  test('are known where they are named, and named where they are known', () => {
    const named: string[] = [...CONCEPTS, ...NOTES, ...TERMS, ...ADDITIONS, ...FIGURES].flatMap(
      ({ sources = [] }) => sources,
    );
    expect(named.filter((id) => !sourceIds.includes(id))).toEqual([]);
    expect(sourceIds.filter((id) => !named.includes(id))).toEqual([]);
  });
});

/** From a concept to something outside: its documents, and the sources of its notes. */
test('a fact leads to a source in one click', () => {
  const sourcesOf = new Map(NOTES.map(({ id, sources }) => [id, sources]));
  const astray = CONCEPTS.filter(
    ({ documents, notes = [] }) =>
      documents.some((key) => !documentKeys.includes(key)) ||
      notes.some((note) => !sourcesOf.has(note)),
  );
  expect(ids(astray)).toEqual([]);
  expect(ids(FIGURES.filter(({ documents, notes }) => !documents[0] || !notes[0]))).toEqual([]);
  expect(ids(TERMS.filter(({ sources }) => sources.length === 0))).toEqual([]);
  expect(ids(ADDITIONS.filter(({ sources }) => sources.length === 0))).toEqual([]);
});

test('figures: 21, each about a concept and read with a note', () => {
  const concepts = ids(CONCEPTS);
  expect(FIGURES).toHaveLength(21);
  expect(twice(ids(FIGURES))).toEqual([]);
  expect(FIGURES.filter(({ concept }) => !concepts.includes(concept))).toEqual([]);
  expect(FIGURES.flatMap(({ notes }) => notes).filter((id) => !noteIds.includes(id))).toEqual([]);
});

test('lost pictures and additions lead to what exists', () => {
  const concepts = ids(CONCEPTS);
  const told = MISSING_DIAGRAMS.filter(({ elements }) => elements.length > 0);
  expect(MISSING_DIAGRAMS).toHaveLength(5);
  expect(told.filter(({ concept = '' }) => !concepts.includes(concept))).toEqual([]);
  expect(ADDITIONS).toHaveLength(27);
  expect(
    ADDITIONS.flatMap(({ notes = [] }) => notes).filter((id) => !noteIds.includes(id)),
  ).toEqual([]);
});

test('terms are explained once and lead to terms', () => {
  const terms = ids(TERMS);
  expect(terms.length).toBeGreaterThanOrEqual(70);
  expect(twice(terms)).toEqual([]);
  expect(twice(TERMS.map(({ term }) => term))).toEqual([]);
  expect(TERMS.flatMap(({ see = [] }) => see).filter((id) => !terms.includes(id))).toEqual([]);
});

describe('addresses', () => {
  test('are those that Storybook makes of titles', () => {
    expect(pageHref('Chapters/What virtual machines cost', 'x')).toBe(
      '?path=/docs/chapters-what-virtual-machines-cost--docs#x',
    );
    expect(noteHref('A47')).toBe('?path=/docs/catalogue-accuracy--docs#a47');
    expect(twice(CHAPTERS.map(({ slug }) => chapterHref(slug)))).toEqual([]);
  });

  test.each(['Accuracy', 'Concepts', 'Figures', 'Glossary', 'Sources'])(
    'lead to the page %s',
    (name) => {
      expect(titleOf(`../stories/catalogue/${name.toLowerCase()}.mdx`)).toBe(`Catalogue/${name}`);
    },
  );

  const written = CHAPTERS.filter(({ slug }) => existsSync(fileOf(slug)));
  test.runIf(written.length > 0)('lead to the chapters that are written', () => {
    const titles = written.map(({ slug }) => titleOf(`../stories/chapters/${slug}.mdx`));
    expect(titles).toEqual(written.map(({ slug }) => chapterPage(slug)));
  });
});

/** Storybook reads the order without running anything, so it is written out. */
test('the side bar begins with the chapters, in their order; so do their pictures', () => {
  const preview = readFileSync(
    new URL('../stories/.storybook/preview.ts', import.meta.url),
    'utf8',
  );
  const listed = (name: string): (string | undefined)[] => {
    const [, list = ''] = preview.match(new RegExp(`'${name}',\\s*\\[([^\\]]*)\\]`)) ?? [];
    return [...list.matchAll(/'([^']+)'/g)].map(([, title]) => title);
  };
  const titles = CHAPTERS.map(({ title }) => title);
  expect(listed('Chapters')).toEqual(['Start', ...titles]);
  expect(listed('Pictures')).toEqual(titles);
  expect(preview).toMatch(/order: \[\s*'Chapters'/);
});

function fileOf(slug: string): URL {
  return new URL(`../stories/chapters/${slug}.mdx`, import.meta.url);
}

function titleOf(path: string): string | undefined {
  const page = readFileSync(new URL(path, import.meta.url), 'utf8');
  return page.match(/<Meta title="([^"]+)" \/>/)?.[1];
}
