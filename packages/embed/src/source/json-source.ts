import { LIMITS, type Issue } from '@stratagram/core';
import * as jsonc from 'jsonc-parser';
import { SHORTENED, unreadable, type Finding, type Source, type Span } from './source.ts';

// Node finds one export in it, bundlers find all.
// oxlint-disable-next-line import/namespace
const { createScanner, visit } = 'default' in jsonc ? (jsonc.default as typeof jsonc) : jsonc;

/** Kinds of tokens that are counted; the names in the package are there for types alone. */
const KIND = {
  openObject: 1,
  closeObject: 2,
  openList: 3,
  closeList: 4,
  colon: 6,
  /** Words, texts and numbers. */
  firstLiteral: 7,
  end: 17,
} as const satisfies Record<string, jsonc.SyntaxKind>;

/** Deeper nesting is no diagram: what reads it recurses. */
const DEEPEST = 1_000;
/** Most values that are read of a text; core draws fewer, and says so. */
const MAX_VALUES = 2 * LIMITS.values;
/** What a text full of repeated keys is worth. */
const MAX_FINDINGS = 100;

/** Where a value starts; of a list or object also where its parts do. */
type Place = number | Container;
interface Container {
  readonly start: number;
  readonly isList: boolean;
  parts?: Map<string | number, { readonly key: number; readonly value: Place }>;
}

/** Reads a text as JSON, nothing looser, and remembers where everything stands. */
export function parseJson(text: string): Source {
  const fault = limitOf(text) ?? scanJson(text);
  if ('code' in fault) return unreadable(text, fault.code, fault.offset, fault.message);
  const { root, duplicates } = fault;
  return {
    text,
    readable: true,
    value: JSON.parse(text) as unknown,
    findings: duplicates,
    place: (issue) => spanOf(text, placeOf(root, issue)),
  };
}

/** The key or value that a path leads to, or the nearest value around it. */
function placeOf(root: Place, { path, code }: Issue): Place {
  let place = root;
  for (const [depth, key] of path.entries()) {
    const part = typeof place === 'number' ? undefined : place.parts?.get(key);
    if (!part && SHORTENED.has(key)) continue;
    if (!part) break;
    if (code === 'unknown-key' && depth === path.length - 1) return part.key;
    place = part.value;
  }
  return place;
}

/** Lists and objects have no end here: nobody marks all of them. */
function spanOf(text: string, place: Place): Span {
  if (typeof place !== 'number') return { offset: place.start };
  const scanner = createScanner(text);
  scanner.setPosition(place);
  scanner.scan();
  return { offset: place, end: scanner.getPosition() };
}

interface Scan {
  readonly root: Place;
  readonly duplicates: readonly Finding[];
}

/** Why a text is not read. */
interface Fault {
  readonly code: string;
  readonly offset: number;
  readonly message: string;
}

/** Looks whether a text is larger or deeper than what is read, in linear time. */
function limitOf(text: string): Fault | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  let values = 0;
  for (let token = scanner.scan(); token !== KIND.end; token = scanner.scan()) {
    const offset = scanner.getTokenOffset();
    if (token === KIND.openObject || token === KIND.openList) depth += 1;
    else if (token === KIND.closeObject || token === KIND.closeList) depth -= 1;
    // All but the text of a key, which has a colon behind it.
    if (token >= KIND.firstLiteral || token === KIND.openObject || token === KIND.openList) {
      values += 1;
    } else if (token === KIND.colon) values -= 1;
    if (depth > DEEPEST) {
      const message = `expected at most ${DEEPEST} levels of nesting`;
      return { code: 'too-deep', offset, message };
    }
    if (values > MAX_VALUES) {
      return { code: 'too-large', offset, message: `expected at most ${MAX_VALUES} values` };
    }
  }
  return undefined;
}

/** Finds the places of all values, or the first place where the text is no JSON. */
function scanJson(text: string): Scan | Fault {
  const open: Container[] = [];
  const duplicates: Finding[] = [];
  let root: Place | undefined;
  let values = 0;
  let key: { readonly name: string; readonly offset: number; hasColon?: true } | undefined;
  let fault: Fault | undefined;

  const path = (last: string): (string | number)[] => [
    ...open.slice(0, -1).map((container) => [...(container.parts?.keys() ?? [])].at(-1) ?? 0),
    last,
  ];
  /** Remembers a value, as far as values are read. */
  const keep = (value: Place, offset: number): void => {
    const parent = open.at(-1);
    if (!parent) root ??= value;
    else if (open.length <= LIMITS.depth + 1 && values <= LIMITS.values) {
      parent.parts ??= new Map();
      parent.parts.set(key?.name ?? parent.parts.size, { key: key?.offset ?? offset, value });
    }
    values += 1;
    key = undefined;
  };
  const begin = (isList: boolean) => (offset: number) => {
    const container = { start: offset, isList };
    keep(container, offset);
    open.push(container);
  };
  // The end of the text ends everything, too: what is said of it is said of what is open.
  const end = (offset: number): void => {
    if (offset < text.length) open.pop();
  };
  /** What could stand at a place, by what stands before it. */
  const expectedAt = (offset: number): string => {
    const parent = open.at(-1);
    if (key && !key.hasColon) return 'a colon after the key';
    if (key) return 'a value';
    if (!parent) return root === undefined ? 'a value' : 'nothing after the end of the diagram';
    const before = text.slice(0, offset).trimEnd().at(-1);
    if (parent.isList) {
      return before === ',' ? 'a value' : before === '[' ? 'a value or ]' : 'a comma or ]';
    }
    const aKey = 'a key in double quotes';
    return before === ',' ? aKey : before === '{' ? `${aKey} or }` : 'a comma or }';
  };

  visit(
    text,
    {
      onObjectBegin: begin(false),
      onArrayBegin: begin(true),
      onObjectEnd: end,
      onArrayEnd: end,
      onObjectProperty(name, offset) {
        key = { name, offset };
        if (open.at(-1)?.parts?.has(name) && duplicates.length < MAX_FINDINGS) {
          duplicates.push(duplicate(path(name), key));
        }
      },
      onSeparator(character) {
        if (character === ':' && key) key.hasColon = true;
      },
      onLiteralValue: (_value, offset) => keep(offset, offset),
      onError(_code, offset) {
        const isString = text[offset] === '"';
        const quote = 'a closing quote and no raw control characters';
        fault ??= {
          code: 'not-json',
          offset,
          message: `expected ${isString ? quote : expectedAt(offset)}, got ${textAt(text, offset)}`,
        };
      },
    },
    { disallowComments: true },
  );
  return fault ?? { root: root ?? 0, duplicates };
}

function duplicate(path: Issue['path'], key: { name: string; offset: number }): Finding {
  const message = `expected each key once, got "${key.name}" again; the last one counts`;
  return {
    issue: { code: 'duplicate-key', severity: 'error', path, message },
    offset: key.offset,
  };
}

function textAt(text: string, offset: number): string {
  if (offset >= text.length) return 'the end of the text';
  const [word = ''] = /^[\w.+-]{1,30}|^./su.exec(text.slice(offset, offset + 40)) ?? [];
  return word.includes('"') ? 'a double quote' : `"${word}"`;
}
