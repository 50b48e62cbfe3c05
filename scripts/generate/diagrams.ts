// The diagrams as their folders hold them.
import { existsSync, readFileSync } from 'node:fs';
import { DIAGRAM_NAMES } from '../../packages/core/src/diagrams/index.ts';
import type { DiagramDocs } from '../../packages/core/src/diagrams/docs.ts';
import type { Kind } from '../../packages/core/src/diagrams/kind.ts';

const DIAGRAMS_FOLDER = new URL('../../packages/core/src/diagrams/', import.meta.url);

/** A diagram with the names that its folder gives it. */
export interface Diagram {
  /** `vm-stack`: its tag, its folder, and `kind` in files. */
  readonly name: string;
  /** `vmStack`: what its folder exports. */
  readonly key: string;
  /** `VmStackElement`. */
  readonly className: string;
  readonly kind: Kind;
  readonly docs: DiagramDocs;
  /** Name of the export that holds its rules; a diagram may have none. */
  readonly rules: string | undefined;
  /** Its element starts with a part of it (`initial.ts`) and fetches the rest when it is needed. */
  readonly staged: boolean;
  /** Name of the export that holds the rules of that part, where they are others. */
  readonly initialRules: string | undefined;
}

/**
 * Every diagram of the list, in its order.
 *
 * @throws TypeError when a folder lacks a file or an export, or when its docs and its keys disagree.
 */
export function loadDiagrams(): Promise<readonly Diagram[]> {
  return Promise.all(DIAGRAM_NAMES.map(load));
}

async function load(name: string): Promise<Diagram> {
  const key = camelCase(name);
  const kind = await exportOf<Kind>(name, 'diagram.ts', key);
  const docs = await exportOf<DiagramDocs>(name, 'docs.ts', 'docs');
  if (kind.name !== name)
    throw new TypeError(`${name}/diagram.ts: expected the name ${name}, got ${kind.name}`);
  checkDocs(name, kind, docs);
  return {
    name,
    key,
    className: classNameOf(name),
    kind,
    docs,
    rules: firstExport(`${name}/rules.ts`, 'Rules'),
    staged: existsSync(new URL(`${name}/initial.ts`, DIAGRAMS_FOLDER)),
    initialRules: firstExport(`${name}/initial.rules.ts`, 'Rules'),
  };
}

async function exportOf<T>(name: string, file: string, wanted: string): Promise<T> {
  const url = new URL(`${name}/${file}`, DIAGRAMS_FOLDER);
  if (!existsSync(url))
    throw new TypeError(`diagrams/index.ts lists ${name}: expected diagrams/${name}/${file}`);
  const found = ((await import(url.href)) as Readonly<Record<string, T | undefined>>)[wanted];
  if (!found) throw new TypeError(`diagrams/${name}/${file}: expected an export called ${wanted}`);
  return found;
}

/** What a diagram takes besides what all of them do. */
function ownKeys({ schema }: Kind, common: object): readonly string[] {
  return Object.keys(entriesOf(schema)).filter((key) => !Object.hasOwn(common, key));
}

/** The entries of the object that a diagram reads. */
export function entriesOf(schema: Kind['schema']): Readonly<Record<string, unknown>> {
  return (schema as unknown as { entries: Readonly<Record<string, unknown>> }).entries;
}

const { common } = await import('../../packages/core/src/input/common.ts');

/** Each key is described, and nothing else is. */
function checkDocs(name: string, kind: Kind, { keys }: DiagramDocs): void {
  const own = ownKeys(kind, common);
  const silent = own.filter((key) => !keys[key]);
  const unknown = Object.keys(keys).filter((key) => !own.includes(key));
  const where = `diagrams/${name}/docs.ts`;
  if (silent.length > 0) throw new TypeError(`${where}: expected what ${silent.join(', ')} mean`);
  if (unknown.length > 0)
    throw new TypeError(`${where}: expected keys of the schema, got ${unknown.join(', ')}`);
}

/** The first constant that a file exports; undefined when there is no such file. */
function firstExport(path: string, end = ''): string | undefined {
  const url = new URL(path, DIAGRAMS_FOLDER);
  if (!existsSync(url)) return undefined;
  const pattern = new RegExp(`^export const (\\w*${end})\\b`, 'm');
  const [, found] = pattern.exec(readFileSync(url, 'utf8')) ?? [];
  if (!found) throw new TypeError(`${path}: expected an exported constant ${end && `…${end}`}`);
  return found;
}

/** `vm-stack` is `vmStack`. */
export function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** `vm-stack` is `VmStackElement`. */
function classNameOf(name: string): string {
  const key = camelCase(name);
  return `${key.charAt(0).toUpperCase()}${key.slice(1)}Element`;
}

/** `hostOs` is `host-os`, `hugetlb2mbMax` is `hugetlb-2mb-max`. */
export function kebabCase(key: string): string {
  return key.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`);
}
