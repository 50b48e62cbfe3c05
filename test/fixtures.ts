import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';

export interface Fixture {
  readonly kind: string;
  readonly name: string;
  readonly input: unknown;
}

const folder = new URL('fixtures/', import.meta.url);

/**
 * Every fixture that can be read, sorted: `fixtures/<kind>/<name>.json` or `.yaml`.
 * Files that break the parser are in `fixtures/broken`.
 */
export function fixtures(): Fixture[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'broken')
    .flatMap((entry) => fixturesOf(entry.name))
    .sort((a, b) => (`${a.kind}/${a.name}` < `${b.kind}/${b.name}` ? -1 : 1));
}

function fixturesOf(kind: string): Fixture[] {
  const inKind = new URL(`${kind}/`, folder);
  return readdirSync(inKind)
    .filter((file) => /\.(json|ya?ml)$/.test(file))
    .map((file) => ({
      kind,
      name: file.replace(/\.\w+$/, ''),
      input: read(file, readFileSync(new URL(file, inKind), 'utf8')),
    }));
}

/** A parser of YAML reads JSON too, but takes ten times as long. */
function read(file: string, text: string): unknown {
  return file.endsWith('.json') ? JSON.parse(text) : parse(text);
}
