import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '../packages/cli/src/option-table.ts';
import {
  DATA_TAGS,
  DIAGRAM_NAMES,
  RULES,
  TOKEN_NAMES,
  read,
  readTag,
  type Issue,
} from '../packages/core/src/index.ts';
import { CONCEPTS } from '../stories/concepts/concepts.ts';

// What pages, concepts and documents name has to exist: elements, attributes, files, scripts, options
// of the command, rules, custom properties, parts of our packages.

const root = fileURLToPath(new URL('..', import.meta.url));
const named = (pattern: string): readonly string[] => globSync(pattern, { cwd: root }).toSorted();
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** For those who work on the sources: files are named in them. */
const INSIDE = ['README.md', '.github/*.md', 'packages/core/src/rules/README.md'].flatMap(named);
const DOCUMENTS = [
  ...INSIDE,
  ...named('packages/*/README.md'),
  ...named('packages/cli/hosts/README.md'),
  ...named('stories/**/*.mdx'),
  ...named('stories/concepts/*.ts'),
  ...named('.changeset/*.md'),
  'scripts/site/llms.ts',
].map((path) => [path, textOf(path)] as const);

const TAGS: ReadonlySet<string> = new Set([...DIAGRAM_NAMES, ...Object.keys(DATA_TAGS)]);
/** Elements of others, and of the catalogue itself, that examples need. */
const OTHER_TAGS: ReadonlySet<string> = new Set([
  'app-shop',
  'my-article',
  'picture-gallery',
  'picture-thumbnail',
  'theme-playground',
]);
const RULE_IDS: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));
const OPTIONS: ReadonlySet<string> = new Set([
  'help',
  'version',
  ...Object.values(COMMANDS).flatMap(({ options }) => Object.keys(options)),
]);
/** Options of `npm run bench`. */
const BENCH: ReadonlySet<string> = new Set(['only', 'quick', 'json', 'list']);
const PROPERTIES: ReadonlySet<string> = new Set([...TOKEN_NAMES, 'font', 'background', 'radius']);
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };

/** All that a pattern's first group finds. */
function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found]) => found ?? '');
}

describe.each(DOCUMENTS)('%s', (path, text) => {
  test('names elements that exist', () => {
    const tags = matches(text, /<\/?([a-z]\w*(?:-\w+)+)[\s>/`]/g);
    expect(tags.filter((tag) => !TAGS.has(tag) && !OTHER_TAGS.has(tag))).toEqual([]);
    const kinds = matches(text, /\bkind['"]?: ['"]?([a-z]+(?:-[a-z]+)+)/g);
    expect(kinds.filter((kind) => !TAGS.has(kind))).toEqual([]);
  });

  test('names scripts and options that exist', () => {
    const run = matches(text, /(?:npm|pnpm(?:@\d+)?) run (?:-s )?([a-z][\w:-]*)/g);
    expect(run.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    const lines = [...text.matchAll(/(?:^|`)stratagram ([a-z]+)\b([^`\n]*)/gm)];
    expect(lines.filter(([, name = '']) => !Object.hasOwn(COMMANDS, name))).toEqual([]);
    const strange = lines.flatMap(([, name = '', rest = '']) =>
      matches(rest.replace(/#.*/, ''), / --([a-z-]+)/g).filter(
        (option) =>
          option !== 'help' &&
          !Object.hasOwn(COMMANDS[name as keyof typeof COMMANDS].options, option),
      ),
    );
    expect(strange).toEqual([]);
    const bare = matches(text, /`--((?!diagram-)[a-z]+(?:-[a-z]+)*)[ `]/g);
    expect(bare.filter((name) => !OPTIONS.has(name) && !BENCH.has(name))).toEqual([]);
  });

  test('names rules and custom properties that exist', () => {
    const rules = matches(text, /\b(R[1-9]\d?)\b(?!\w)/g);
    const absent = path.endsWith('rules/README.md') ? ['R20', 'R47', 'R48'] : [];
    expect(rules.filter((id) => !RULE_IDS.has(id) && !absent.includes(id))).toEqual([]);
    const properties = matches(text, /--diagram-([a-z-]*[a-z])/g);
    expect(properties.filter((name) => !PROPERTIES.has(name))).toEqual([]);
  });

  test('names parts of our packages that exist', () => {
    const parts = matches(text, /(@stratagram\/[a-z][\w./-]*[\w*])/g);
    expect(parts.filter((name) => !isOffered(name))).toEqual([]);
  });

  test('leads to files that exist', () => {
    const links = matches(text, /\]\((?!https?:|[?#]|\/)([^)#\s]+)[^)]*\)/g);
    const here = path.endsWith('.md') ? links : [];
    expect(here.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
  });

  test('has examples that are read as they are meant', () => {
    for (const issue of examplesIn(text)) expect(issue).toEqual([]);
  });
});

describe.each(INSIDE)('%s', (path) => {
  const text = textOf(path);

  test('names files and folders that exist', () => {
    const files = matches(
      text,
      /`((?:[\w.<>*{},…-]+\/)+[\w.<>*{},…-]*|[\w.-]+\.(?:ts|mjs|js|json))`/g,
    );
    expect(files.filter((file) => !isThere(file))).toEqual([]);
  });

  test('names things in the files that have them', () => {
    const found = [...text.matchAll(/`(\w+)`(?: in|, of) `([\w/.-]+\.ts)`/g)];
    const missing = found.filter(
      ([, name, file = '']) =>
        !whereIs(file).some((at) => new RegExp(`\\b${name}\\b`).test(textOf(at))),
    );
    expect(missing.map(([all]) => all)).toEqual([]);
  });
});

test('concepts are shown by diagrams that exist, or in words', () => {
  const shown = CONCEPTS.map(({ element }) => element as string);
  expect(shown.filter((name) => name !== 'text' && !isDiagram(name))).toEqual([]);
});

test('what does not exist is found', () => {
  expect(isThere('packages/core/src/no-such-folder/')).toBe(false);
  expect(isThere('figures/no-such-figure.ts')).toBe(false);
  expect(isThere('diagrams/<kind>/words.ar.ts')).toBe(true);
  expect(isOffered('@stratagram/elements/vm-stak/define')).toBe(false);
  expect(isOffered('@stratagram/elements/vm-stack/define')).toBe(true);
  expect(examplesIn('```html\n<vm-stack hipervisor="xen"></vm-stack>\n```\n').flat()).toHaveLength(
    1,
  );
  expect(examplesIn('```vm-stack\nhipervisor: xen\n```\n').flat()).toHaveLength(1);
});

function isDiagram(name: string): boolean {
  return (DIAGRAM_NAMES as readonly string[]).includes(name);
}

/** Where documents begin when they name a file. */
function whereIs(file: string): readonly string[] {
  const pattern = file.replaceAll(/<\w+>|…/g, '*').replace(/\/$/, '');
  return ['', 'packages/core/src/', 'packages/elements/src/', 'packages/cli/src/', 'packages/cli/']
    .concat(['packages/core/src/diagrams/*/'])
    .flatMap((folder) => named(`${folder}${pattern}`));
}

/** Folders of what is installed and built are named too. */
function isThere(file: string): boolean {
  return /^(dist|out|node_modules)\//.test(file) || isOfPage(file) || whereIs(file).length > 0;
}

/** Files of those who use our packages, as in an example. */
function isOfPage(file: string): boolean {
  return /^(\.vscode\/|concept\/|stratagram\.config|web-types|parts\/)/.test(file) || file in CDN;
}

/** Files that the build writes. */
const CDN: Readonly<Record<string, true>> = Object.fromEntries(
  ['all', 'autoload', 'lite', 'vm-stack', 'vm-stack.classic', 'all.classic']
    .map((name) => `${name}.js`)
    .concat([
      'importmap.json',
      'integrity.json',
      'elements.json',
      'custom-elements.json',
      'sbom.cdx.json',
    ])
    .map((name) => [name, true]),
);

/** Does a package offer this, by its `exports` or as a file of its own? */
function isOffered(name: string): boolean {
  const [, folder = '', ...rest] = name.split('/');
  const path = `packages/${folder}/package.json`;
  if (!existsSync(join(root, path))) return false;
  if (rest.length === 0) return true;
  if (rest[0] === 'dist') return true;
  const { exports } = JSON.parse(textOf(path)) as { exports: Record<string, unknown> };
  const wanted = `./${rest.join('/')}`;
  if (wanted in exports) return true;
  return Object.keys(exports).some((key) => {
    const [start = '', end] = key.split('*');
    if (end === undefined || !wanted.startsWith(start) || !wanted.endsWith(end)) return false;
    const part = wanted.slice(start.length, wanted.length - end.length);
    return part === '*' || part === '…' || folder !== 'elements' || TAGS.has(part);
  });
}

/** What is wrong with the examples of a document: tags in HTML, blocks of Markdown, files in JSON. */
function examplesIn(text: string): (readonly Issue[])[] {
  const html = matches(text, /^ *```html\n([^]*?)^ *```/gm);
  const fences = [...text.matchAll(/^```([a-z]+(?:-[a-z]+)+)[^\n]*\n([^]*?)^```/gm)];
  const json = matches(text, /^```(?:json|yaml)\n([^]*?)^```/gm).map((one): unknown => parse(one));
  const tagged = html.flatMap((one) => {
    const { document } = parseHTML(`<html><body>${one}</body></html>`);
    return [...document.querySelectorAll(DIAGRAM_NAMES.join())]
      .filter((element) => !element.parentElement?.closest(DIAGRAM_NAMES.join()))
      .map((element) => readTag(element as never));
  });
  const written = [
    ...fences.map(([, kind, body]) => ({ kind, ...(parse(body ?? '') as object) })),
    ...json.filter((one) => Object.hasOwn(Object(one) as object, 'kind')),
  ];
  return [...tagged, ...written.map((one) => read(one))].map(({ issues }) =>
    issues.filter(({ rule }) => !rule),
  );
}
