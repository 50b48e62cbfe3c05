import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DOCUMENTS } from '../stories/concepts/documents.ts';

/** So many words in a row are a quotation. */
const RUN = 8;

// The five texts are not ours to hand on; they lie beside a checkout of those who write the catalogue.
const folder = new URL('../../shared/domain/documents/', import.meta.url);
const files = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith('.txt'))
  : undefined;
const titles = Object.values(DOCUMENTS).map(({ title }) => wordsOf(title).join(' '));

if (!files) console.info('The five documents are not at hand: repetitions are not looked for.');

test.skipIf(!files)('the catalogue repeats no sentence of the documents', () => {
  const taken = new Set(
    (files ?? []).flatMap((name) => runsOf(readFileSync(new URL(name, folder), 'utf8'))),
  );
  expect(taken.size).toBeGreaterThan(2000);
  const root = new URL('../stories/', import.meta.url);
  const repeated = globSync('**/*.{mdx,ts,jsx}', { cwd: root }).flatMap((name) =>
    textsOf(name, readFileSync(new URL(name, root), 'utf8'))
      .flatMap(runsOf)
      .filter((run) => taken.has(run))
      .map((run) => `${name}: ${run}`),
  );
  expect(repeated).toEqual([]);
});

test('a repetition is found, a title may be cited', () => {
  const [first = ''] = runsOf('One two three, four five: six seven eight.');
  expect(first).toBe('one two three four five six seven eight');
  expect(runsOf(Object.values(DOCUMENTS).at(-1)?.title ?? '')).toEqual([]);
});

/** What a file says: all of a page, and the strings and comments of a program. */
function textsOf(name: string, text: string): string[] {
  if (name.endsWith('.mdx')) return [text];
  return [...text.matchAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`[^`]*`|\/\*[^]*?\*\//g)].map(
    ([part]) => part,
  );
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
}

function runsOf(text: string): string[] {
  const cited = titles.reduce(
    (rest, title) => rest.replaceAll(title, '|'),
    wordsOf(text).join(' '),
  );
  return cited.split('|').flatMap((part) => {
    const words = part.split(' ').filter(Boolean);
    return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '));
  });
}
