import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';

export interface Fixture {
  readonly kind: string;
  readonly name: string;
  readonly input: unknown;
}

const folder = new URL('fixtures/', import.meta.url);
const diagrams = new URL('../packages/core/src/diagrams/', import.meta.url);

/**
 * Every fixture that can be read, sorted: `fixtures/<kind>/<name>.json` or `.yaml`, and the examples
 * in the folder of a diagram. Files that break the parser are in `fixtures/broken`.
 */
export function fixtures(): Fixture[] {
  return [
    ...foldersIn(folder)
      .filter((kind) => kind !== 'broken')
      .map((kind) => [kind, new URL(`${kind}/`, folder)] as const),
    ...foldersIn(diagrams)
      .map((kind) => [kind, new URL(`${kind}/examples/`, diagrams)] as const)
      .filter(([, examples]) => existsSync(examples)),
  ]
    .flatMap(([kind, inKind]) => fixturesOf(kind, inKind))
    .sort((a, b) => (`${a.kind}/${a.name}` < `${b.kind}/${b.name}` ? -1 : 1));
}

function foldersIn(parent: URL): string[] {
  const entries = readdirSync(parent, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

function fixturesOf(kind: string, inKind: URL): Fixture[] {
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
