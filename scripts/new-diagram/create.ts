// A diagram from the template, under a name of its own.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { DIAGRAM_NAMES } from '../../packages/core/src/diagrams/index.ts';
import { RULES } from '../../packages/core/src/diagrams/rules.ts';
import { DATA_TAGS } from '../../packages/core/src/input/tags.ts';
import { camelCase } from '../generate/diagrams.ts';

const ROOT = new URL('../../', import.meta.url);
const TEMPLATE = new URL('template/', import.meta.url);
const LIST = 'packages/core/src/diagrams/index.ts';

/**
 * Writes the files of a new diagram.
 *
 * @param name - Its tag, such as `ebpf-view`: two words or more with hyphens between them.
 * @returns What was written, by path from the root.
 * @throws RangeError when the name cannot be one, with what is wrong about it.
 */
export async function createDiagram(name: string): Promise<readonly string[]> {
  checkName(name);
  const files = [...templateFiles(name)];
  for (const [path] of files)
    if (existsSync(new URL(path, ROOT))) throw new RangeError(`${path} is there already`);
  for (const [path, text] of files) await write(path, named(text, name));
  const list = readFileSync(new URL(LIST, ROOT), 'utf8');
  await write(LIST, list.replace('] as const;', `'${name}',\n] as const;`));
  return [...files.map(([path]) => path), LIST];
}

/**
 * Can a diagram have this name?
 *
 * @throws RangeError when not, with what is wrong about it.
 */
export function checkName(name: string): void {
  const expected = 'expected a name such as ebpf-view';
  const got = name ? `got "${name}"` : 'got none';
  if (!/^[a-z]/.test(name) || /[^a-z\d-]/.test(name))
    throw new RangeError(`${expected}, of small letters, digits and hyphens; ${got}`);
  if (!/^[a-z][a-z\d]*(-[a-z][a-z\d]*)+$/.test(name))
    throw new RangeError(
      `${expected}, of words with a hyphen between them, as tags need one; ${got}`,
    );
  if ((DIAGRAM_NAMES as readonly string[]).includes(name))
    throw new RangeError(`${expected} that is free; there is a diagram called ${name}`);
  for (const tag of [name, itemOf(name)])
    if (tag in DATA_TAGS) throw new RangeError(`${expected} that is free; <${tag}> is a child tag`);
}

/** Each file of the template, by where it goes. */
function* templateFiles(name: string): Generator<readonly [path: string, text: string]> {
  for (const file of readdirSync(TEMPLATE).toSorted()) {
    const text = readFileSync(new URL(file, TEMPLATE), 'utf8');
    yield [targetOf(file.replace(/\.txt$/, ''), name), text];
  }
}

function targetOf(file: string, name: string): string {
  if (file === 'stories.ts') return `stories/diagrams/${name}.stories.ts`;
  if (file === 'changeset.md') return `.changeset/${name}.md`;
  const folder = `packages/core/src/diagrams/${name}`;
  return file === 'example.json' ? `${folder}/examples/${file}` : `${folder}/${file}`;
}

/** The template is that of a `<book-shelf>` with a rule R0. */
function named(text: string, name: string): string {
  const key = camelCase(name);
  const words = name.replaceAll('-', ' ');
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  return text
    .replaceAll('book-item', itemOf(name))
    .replaceAll('book-shelf', name)
    .replaceAll('bookShelf', key)
    .replaceAll('BookShelf', capital(key))
    .replaceAll('Book shelf', capital(words))
    .replaceAll('book shelf', words)
    .replaceAll(/\bR0\b/g, `R${nextRule()}`);
}

/** `ebpf-view` has `<ebpf-item>` children. */
function itemOf(name: string): string {
  return name.replace(/-[^-]*$/, '-item');
}

function nextRule(): number {
  return 1 + Math.max(...RULES.map(({ id }) => Number(id.slice(1))));
}

async function write(path: string, text: string): Promise<void> {
  const file = fileURLToPath(new URL(path, ROOT));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await format(text, { filepath: path, printWidth: 100, singleQuote: true }));
}
