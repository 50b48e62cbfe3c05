import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { KINDS, renderSvg } from '../packages/core/src/index.ts';
import { fillHtml } from '../packages/embed/src/index.ts';
import type { ElementsIndex } from '../scripts/elements-index/elements-index.ts';
import { elementPage } from '../scripts/elements-index/element-page.ts';

const elements = new URL('../packages/elements/', import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(new URL(path, elements), 'utf8'));
const INDEX: ElementsIndex = json('dist/elements.json');
const { exports } = json('package.json');
const require = createRequire(import.meta.url);

test('elements.json is exported, and has every element once', () => {
  expect(exports['./elements.json']).toBe('./dist/elements.json');
  expect(INDEX.elements.map(({ tag }) => tag)).toEqual(KINDS.map(({ name }) => name).toSorted());
});

describe.each(INDEX.elements.map((element) => ({ name: element.tag, element })))(
  '<$name>',
  ({ element }) => {
    const { tag, define, file, example, children } = element;

    test('says what it is and where it is defined', () => {
      expect(element.summary).not.toBe('');
      expect(element.description).not.toBe('');
      expect(require.resolve(define)).toMatch(new RegExp(`/${tag}\\.define\\.js$`));
      expect(existsSync(new URL(`dist/${file}`, elements))).toBe(true);
    });

    test('describes every attribute, its own and the shared ones', () => {
      const all = [...element.attributes, ...INDEX.shared.attributes];
      expect(element.attributes.length).toBeGreaterThan(0);
      expect(all.filter(({ description }) => !description.trim())).toEqual([]);
      expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    });

    test('knows its children', () => {
      const known = new Set([...INDEX.children, ...INDEX.elements].map((one) => one.tag));
      expect(children.filter((child) => !known.has(child))).toEqual([]);
      const written = [...example.html.matchAll(/<([a-z]+-[a-z-]+)/g)].map(([, name]) => name);
      const inner = new Set(written.slice(1));
      expect([...inner].filter((name) => name !== tag && !reaches(tag, String(name)))).toEqual([]);
    });

    test('has an example in which nothing is wrong', () => {
      expect(example.input.kind).toBe(tag);
      const { ok, issues } = renderSvg(example.input);
      expect(ok).toBe(true);
      expect(issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
      expect(example.says.length).toBeGreaterThan(100);
    });

    test('draws the same from its tag as from its file', () => {
      const { html, pictures, messages } = fillHtml(example.html);
      expect(pictures).toBe(1);
      expect(messages.filter(({ severity }) => severity !== 'info')).toEqual([]);
      const { svg } = renderSvg(example.input);
      expect(wordsOf(svg).length).toBeGreaterThan(8);
      expect(wordsOf(html)).toEqual(wordsOf(svg));
    });

    test('has a page in Markdown with all of it', () => {
      const page = elementPage(element, INDEX);
      expect(page).toContain(example.html);
      expect(page).toContain(define);
      for (const { name } of element.attributes) expect(page).toContain(`- \`${name}\``);
    });
  },
);

/** Is a tag among the children of another, or of their children? */
function reaches(from: string, to: string, seen = new Set<string>()): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  const next = INDEX.elements.find(({ tag }) => tag === from)?.children ?? [];
  return next.includes(to) || next.some((child) => reaches(child, to, seen));
}

/** The texts of a picture, in their order. */
function wordsOf(markup: string): string[] {
  const [svg = ''] = markup.match(/<svg[^]*<\/svg>/) ?? [];
  return [...svg.matchAll(/<(?:text|tspan|title|desc)[^>]*>([^<]+)</g)].map(
    ([, text = '']) => text,
  );
}

describe('keys of a file', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../packages/core/dist/schema.json', import.meta.url), 'utf8'),
  );
  const kinds: readonly {
    readonly title: string;
    readonly properties: Readonly<Record<string, { readonly description?: string }>>;
  }[] = schema.oneOf;

  test.each(kinds.map((kind) => ({ name: kind.title, kind })))(
    'are explained to editors: $name',
    ({ kind }) => {
      const keys = Object.entries(kind.properties);
      expect(keys.length).toBeGreaterThan(15);
      expect(keys.filter(([, { description }]) => !description?.trim())).toEqual([]);
    },
  );

  test('are explained inside of a control group as on its host', () => {
    const { properties: host } = schema.oneOf.find(
      ({ title }: { title: string }) => title === 'cgroup-slice',
    );
    const inside = schema.$defs[host.children.items.$ref.replace('#/$defs/', '')];
    expect(inside.properties.cpuWeight.description).toBe(host.cpuWeight.description);
  });
});
