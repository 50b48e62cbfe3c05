import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES } from '../packages/core/src/index.ts';

const shown = ['rules', 'diagrams'].flatMap((name) => {
  const folder = new URL(`../stories/${name}/`, import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.stories.ts'))
    .flatMap((file) => [
      ...readFileSync(new URL(file, folder), 'utf8').matchAll(/ruleStory\('(R\d+)'\)/g),
    ])
    .map(([, id]) => id);
});

test('every rule has its wrong and right picture in the catalogue, once', () => {
  expect(shown.toSorted()).toEqual(RULES.map(({ id }) => id).sort());
});
