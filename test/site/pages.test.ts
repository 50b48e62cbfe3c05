import { existsSync, globSync, readFileSync } from 'node:fs';
import { RULES } from '@stratagram/core';
import { describe, expect, test } from 'vitest';
import { NOTES } from '../../stories/concepts/accuracy.ts';
import { CHAPTERS } from '../../stories/concepts/chapters.ts';
import { CONCEPTS } from '../../stories/concepts/concepts.ts';
import { ENTRIES, FOLDER, PAGES, readFile, target } from './site.ts';

const pages = [...PAGES];
const twice = (list: readonly string[]): string[] =>
  list.filter((one, index) => list.indexOf(one) !== index);
const meta = (address: string, key: string): string | null | undefined =>
  PAGES.get(address)
    ?.querySelector(`meta[name="${key}"], meta[property="${key}"]`)
    ?.getAttribute('content');

test.each([
  ['187 concepts', CONCEPTS.map(({ id }) => `concept/${id}/`), 187],
  ['20 chapters', CHAPTERS.map(({ slug }) => `chapter/${slug}/`), 20],
  ['59 notes', NOTES.map(({ id }) => `accuracy/${id}/`), 59],
  ['every rule', RULES.map(({ id }) => `rule/${id}/`), RULES.length],
])('%s have an address', (_, addresses, count) => {
  expect(addresses).toHaveLength(count);
  expect(addresses.filter((address) => !PAGES.has(address))).toEqual([]);
});

describe('every page without script', () => {
  test('has a title and a description of its own', () => {
    const titles = pages.map(([, page]) => page.querySelector('title')?.textContent ?? '');
    expect(titles.filter((title) => !/^.{3,110} · Stratagram$/.test(title))).toEqual([]);
    expect(twice(titles)).toEqual([]);
    const described = pages.map(([address]) => meta(address, 'description') ?? '');
    expect(described.filter(({ length }) => length < 20 || length > 200)).toEqual([]);
  });

  test('has one first heading, and headings that skip no level', () => {
    const levels = pages.map(([address, page]) => [
      address,
      [...page.querySelectorAll('h1, h2, h3, h4')].map(({ localName }) => Number(localName[1])),
    ]) as [string, number[]][];
    const odd = levels.filter(
      ([, all]) =>
        all[0] !== 1 ||
        all.filter((level) => level === 1).length > 1 ||
        all.some((level, index) => level > (all[index - 1] ?? 1) + 1),
    );
    expect(odd).toEqual([]);
  });

  test('names its picture, which is 1200 by 630', () => {
    const images = new Set(
      pages.map(([address]) => target(address, meta(address, 'og:image') ?? '').file),
    );
    expect(images.size).toBe(CHAPTERS.length + 1);
    for (const image of images) {
      const png = readFileSync(FOLDER + image);
      expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
        'PNG',
        1200,
        630,
      ]);
    }
  });

  test('runs nothing and takes nothing from elsewhere', () => {
    const outside = pages.flatMap(([address, page]) => [
      ...[...page.querySelectorAll('script, iframe, style, object, embed')].map(
        ({ localName }) => `${address}: <${localName}>`,
      ),
      ...[...page.querySelectorAll('[src], [srcset], link[href]')]
        .map((each) => ['src', 'srcset', 'href'].map((name) => each.getAttribute(name)).join(''))
        .filter((href) => /^(\w+:|\/)/.test(href))
        .map((href) => `${address}: ${href}`),
    ]);
    expect(outside).toEqual([]);
  });

  test('leads only to what exists', () => {
    const links = pages.flatMap(([address, page]) =>
      [...page.querySelectorAll('[href], [src], [srcset]')]
        .map((each) => ['href', 'src', 'srcset'].map((name) => each.getAttribute(name)).join(''))
        .filter((href) => !/^https?:/.test(href))
        .map((href) => ({ address, href, ...target(address, href) })),
    );
    expect(links.length).toBeGreaterThan(5_000);
    const broken = links.filter(({ file, anchor, entry }) => {
      if (entry) return !ENTRIES[entry];
      if (!existsSync(FOLDER + file)) return true;
      return anchor && !PAGES.get(file.replace('index.html', ''))?.getElementById(anchor);
    });
    expect(broken.map(({ address, href }) => `${address}: ${href}`)).toEqual([]);
  });
});

test('a page of a concept says what it is, shows a picture and leads to the same place alive', () => {
  for (const { id, title, says, chapter } of CONCEPTS) {
    const page = PAGES.get(`concept/${id}/`);
    expect(page?.querySelector('h1')?.textContent).toBe(title);
    expect(page?.querySelector('.fact > p')?.textContent).toBe(says);
    expect(page?.querySelector('.picture img[alt]'), id).toBeTruthy();
    const { entry, anchor } = target('', page?.querySelector('.live')?.getAttribute('href') ?? '');
    expect([ENTRIES[entry ?? '']?.importPath, anchor]).toEqual([
      `./stories/chapters/${chapter}.mdx`,
      id,
    ]);
  }
});

test('a fact picked anywhere leads to a source in one click', () => {
  const facts = pages.flatMap(([address, page]) =>
    [...page.querySelectorAll('.fact')].map((fact) => ({
      name: `${address} ${fact.querySelector('h1, h2, h3, h4')?.textContent}`,
      leads: [...fact.querySelectorAll('a')].some((link) =>
        link.getAttribute('href')?.startsWith('https://'),
      ),
    })),
  );
  expect(facts.length).toBeGreaterThan(3 * CONCEPTS.length);
  const bare = facts.filter(({ leads }) => !leads).map(({ name }) => name);
  // The page of sources is where a source leads.
  expect(bare.filter((name) => !name.startsWith('sources/'))).toEqual([]);
});

test('all pictures are whole and inert', () => {
  const files = globSync('picture/*.svg', { cwd: FOLDER });
  expect(files.length).toBeGreaterThan(400);
  const odd = files.filter((file) => {
    const svg = readFile(file);
    return (
      !svg.startsWith('<svg xmlns="') || /<script|<image|foreignObject|\shref="(?!https:)/.test(svg)
    );
  });
  expect(odd).toEqual([]);
});

test('the page that the catalogue runs in is titled, described and says where to go without script', () => {
  const html = readFile('index.html');
  expect(html).not.toMatch(/<title>[^<]*Storybook/i);
  expect(html).toMatch(/<meta name="description" content="[^"]{40,}"/);
  expect(html).toMatch(/<noscript>.*href="chapter\/index\.html"/);
  expect(readFile('iframe.html')).not.toMatch(/<title>[^<]*Storybook/i);
});
