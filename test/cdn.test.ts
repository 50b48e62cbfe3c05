// What `npm run build` writes for pages without a bundler.
import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { KINDS } from '../packages/core/src/index.ts';
import { importMap, importsOf, type Release } from '../scripts/cdn/release.ts';

const cdn = fileURLToPath(new URL('../packages/elements/dist/cdn/', import.meta.url));
const release = JSON.parse(readFileSync(`${cdn}integrity.json`, 'utf8')) as Release;
const names = Object.keys(release.files);
const texts = new Map(names.map((name) => [name, readFileSync(cdn + name, 'utf8')]));
const elements = KINDS.map(({ name }) => name);

const packed = new Map<string, number>();
/** Bytes that files take on their way, each packed by itself, as servers do. */
function gzip(files: Iterable<string>): number {
  let sum = 0;
  for (const file of files) {
    if (!packed.has(file)) packed.set(file, gzipSync(texts.get(file) ?? '', { level: 9 }).length);
    sum += packed.get(file) ?? 0;
  }
  return sum;
}

/** The files that a page fetches before an element is drawn. */
const filesOf = (element: string): string[] => [
  `${element}.js`,
  ...(release.imports[`${element}.js`] ?? []),
];

/** What a page that has an element fetches for another one. */
function adds(element: string, to: string): number {
  const there = new Set(filesOf(to));
  return gzip(filesOf(element).filter((file) => !there.has(file)));
}

const FIRST = ['vm-stack', 'container-stack', 'cgroup-slice', 'hypervisor-type'];

test('every element has a module and a classic script', () => {
  const wanted = [...elements, 'all'].flatMap((name) => [`${name}.js`, `${name}.classic.js`]);
  expect(names).toEqual(expect.arrayContaining([...wanted, 'autoload.js', 'stratagram.css']));
});

test('the autoloader knows every element', () => {
  const text = texts.get('autoload.js') ?? '';
  expect(elements.filter((name) => !text.includes(`import("./${name}.js")`))).toEqual([]);
});

test('classic scripts and modules of all elements need no other file at first', () => {
  const alone = names.filter((name) => name.endsWith('.classic.js') || name === 'all.js');
  expect(alone.filter((name) => importsOf(name, texts).length > 0)).toEqual([]);
  expect(
    names.filter(
      (name) => name.endsWith('.classic.js') && /\bimport\(/.test(texts.get(name) ?? ''),
    ),
  ).toEqual([]);
});

test('what all elements share is in one file, and no file of a module is there twice', () => {
  for (const element of elements) expect(filesOf(element)).toContain('parts/diagram.js');
  const together = new Set(elements.flatMap(filesOf));
  const marked = [...together].filter((name) => texts.get(name)?.includes('diagram-ready'));
  expect(marked).toEqual(['parts/diagram.js']);
});

test('hashes are those of the files, for each of them', () => {
  for (const [name, text] of texts) {
    const hash = createHash('sha384').update(text).digest('base64');
    expect(release.files[name], name).toBe(`sha384-${hash}`);
  }
  const { imports, integrity } = JSON.parse(readFileSync(`${cdn}importmap.json`, 'utf8'));
  expect({ imports, integrity }).toEqual(importMap(release, './'));
  const targets = Object.values<string>(imports).map((path) => path.slice(2));
  expect(targets.filter((name) => !texts.has(name))).toEqual([]);
});

test('the README shows the hashes of its version', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, version, shown = ''] =
    readme.match(/<!-- integrity (\S+) -->(.*?)<!-- \/integrity -->/s) ?? [];
  expect(version).toBe(release.version);
  const pairs = [...shown.matchAll(/\/stratagram\/([\w./-]+)"\s+integrity="(sha384-[^"]{64})"/g)];
  expect(pairs.length).toBeGreaterThan(1);
  // A change that is not released yet has no version; until then the hashes are those of the last one.
  const changes = readdirSync(new URL('../.changeset/', import.meta.url));
  if (changes.some((name) => /^(?!README).*\.md$/.test(name))) return;
  const files = [...(release.imports['vm-stack.js'] ?? []), 'vm-stack.js'];
  expect(pairs.map(([, name, hash]) => [name, hash])).toEqual(
    files.map((name) => [name, release.files[name]]),
  );
});

test('no file names a place outside its folder', () => {
  for (const [name, text] of texts) {
    const addresses = text.match(/https?:\/\/[^\s"'`)]+/g) ?? [];
    // Names of namespaces and sources of facts, which nothing fetches.
    expect(
      addresses.filter((address) => /\.(js|css|woff2?)$/.test(address)),
      name,
    ).toEqual([]);
    expect(text, name).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|\beval\(|new Function/);
  }
});

for (const element of elements.filter((name) => !FIRST.includes(name))) {
  test(`<${element}> adds little to a page that has one of the first four`, () => {
    const [least = Number.NaN] = FIRST.map((first) => adds(element, first)).sort((a, b) => a - b);
    // Its bars are dots where their axis has no 0.
    expect(least).toBeLessThanOrEqual(element === 'density-view' ? 9_950 : 8_750);
  });
}
