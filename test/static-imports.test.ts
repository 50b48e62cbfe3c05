// What an element fetches later must not come with what it starts with, whatever bundles it: some bundlers
// keep each module whole.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rollup/parseAst';
import { expect, test } from 'vitest';
import { KINDS } from '../packages/core/src/index.ts';

const elements = fileURLToPath(new URL('../packages/elements/', import.meta.url));
const { resolve: find } = createRequire(`${elements}package.json`);
const require = createRequire(import.meta.url);

interface Imports {
  readonly first: readonly string[];
  readonly later: readonly string[];
}

const known = new Map<string, Imports>();

/** What a module imports, and what it fetches later. */
function importsOf(file: string): Imports {
  const there = known.get(file);
  if (there) return there;
  const code = readFileSync(file, 'utf8');
  const at = (specifier: string): string[] =>
    specifier.startsWith('.')
      ? [resolve(dirname(file), specifier)]
      : specifier.startsWith('@stratagram/')
        ? [moduleOf(specifier)]
        : [];
  const first = parseAst(code).body.flatMap((statement) => {
    const source = 'source' in statement ? statement.source?.value : undefined;
    return typeof source === 'string' ? at(source) : [];
  });
  const later = [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)].flatMap(([, name = '']) =>
    at(name),
  );
  const imports = { first, later };
  known.set(file, imports);
  return imports;
}

/** As `exports` of the package says, which names no condition for `require`. */
function moduleOf(specifier: string): string {
  const [, name = '', path] = specifier.match(/^(@stratagram\/\w+)(?:\/(.+))?$/) ?? [];
  const root = dirname(find(`${name}/package.json`));
  const { exports } = require(`${root}/package.json`) as {
    exports: Record<string, { readonly default: string }>;
  };
  if (!path) return resolve(root, exports['.']?.default ?? '');
  const wanted = `./${path}`;
  const [pattern = ''] = Object.keys(exports)
    .filter((key) => {
      const [start = '', end] = key.split('*');
      return end === undefined ? key === wanted : wanted.startsWith(start) && wanted.endsWith(end);
    })
    .sort((one, other) => other.length - one.length);
  const [start = '', end = ''] = pattern.split('*');
  const star = wanted.slice(start.length, wanted.length - end.length);
  return resolve(root, exports[pattern]?.default.replaceAll('*', star) ?? '');
}

/** A module with all that it starts with. */
function closure(entry: string): Set<string> {
  const files = new Set([entry]);
  for (const file of files) for (const next of importsOf(file).first) files.add(next);
  return files;
}

const barrel = moduleOf('@stratagram/core');

for (const { name } of KINDS) {
  test(`nothing that <${name}> fetches later comes with it`, () => {
    const files = closure(`${elements}dist/${name}/${name}.define.js`);
    expect(files.size).toBeGreaterThan(50);
    const later = [...files].flatMap((file) => importsOf(file).later);
    expect(later.length).toBeGreaterThan(0);
    expect(later.filter((file) => files.has(file))).toEqual([]);
    expect(files).not.toContain(barrel);
  });
}
