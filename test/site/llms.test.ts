import { existsSync } from 'node:fs';
import { KINDS } from '@stratagram/core';
import { expect, test } from 'vitest';
import type { ElementsIndex } from '../../scripts/elements-index/elements-index.ts';
import { FOLDER, PAGES, readFile } from './site.ts';

const text = readFile('llms.txt');
const links = [...text.matchAll(/^- \[([^\]]+)\]\(([^)]+)\): (.+)$/gm)].map(
  ([, title = '', href = '', about = '']) => ({ title, href, about }),
);
const inSection = (start: string): string[] =>
  links.map(({ href }) => href).filter((href) => href.startsWith(start));

test('llms.txt begins with a name and what it is', () => {
  const [name, , about] = text.split('\n');
  expect(name).toBe('# Stratagram');
  expect(about).toMatch(/^> .{60,}/);
});

test('llms.txt leads only to what exists, and says what it is', () => {
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter(({ href }) => !existsSync(FOLDER + href))).toEqual([]);
  expect(links.filter(({ about }) => about.length < 10)).toEqual([]);
  expect(new Set(links.map(({ href }) => href)).size).toBe(links.length);
});

test('llms.txt leads to every element, every page about embedding and every chapter', () => {
  expect(inSection('element/').toSorted()).toEqual(
    KINDS.map(({ name }) => `element/${name}.md`).toSorted(),
  );
  for (const section of ['embed/', 'chapter/']) {
    const pages = [...PAGES.keys()].filter((address) => address.startsWith(section));
    expect(inSection(section).toSorted()).toEqual(
      pages.map((page) => `${page}index.html`).toSorted(),
    );
  }
});

test('pages of elements hold an example, and nothing that was left out', () => {
  for (const { name } of KINDS) {
    const page = readFile(`element/${name}.md`);
    expect(page, name).toMatch(/^# <[a-z-]+>$/m);
    expect(page, name).toContain(`kind: ${name}`);
    expect(page, name).not.toMatch(/undefined|\[object/);
  }
});

test('elements.json is that of the package', () => {
  const { elements }: ElementsIndex = JSON.parse(readFile('elements.json'));
  expect(elements.map(({ tag }) => tag)).toEqual(KINDS.map(({ name }) => name).toSorted());
});
