import { LIMITS, type Issue } from '@stratagram/core';
import { SHORTENED, unreadable, type Finding, type Source, type Span } from './source.ts';

/** Deeper nesting is no diagram; JSON.parse would spend memory on each level. */
const DEEPEST = 10_000;
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
  const scan = scanJson(text);
  if ('fault' in scan) return unreadable(text, scan.code, scan.offset, scan.fault);
  return {
    text,
    readable: true,
    value: JSON.parse(text) as unknown,
    findings: scan.duplicates,
    place: (issue) => spanOf(text, placeOf(scan.root, issue)),
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
  const end = text[place] === '"' ? stringEnd(text, place) : skip(text, LITERAL, place);
  return { offset: place, end };
}

type Scan =
  | { readonly root: Place; readonly duplicates: readonly Finding[] }
  | { readonly code: string; readonly fault: string; readonly offset: number };

const SPACE = /[ \t\n\r]*/y;
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y; // eslint-disable-line no-control-regex
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** Walks once over a text without recursion; takes linear time on any text. */
function scanJson(text: string): Scan {
  const open: Container[] = [];
  const duplicates: Finding[] = [];
  let root: Place | undefined;
  let values = 0;
  let at = skip(text, SPACE, 0);
  let key: { readonly name: string; readonly offset: number } | undefined;
  let mayEnd = false;

  const fault = (expected: string): Scan => ({
    code: 'not-json',
    fault: `expected ${expected}, got ${found(text, at)}`,
    offset: at,
  });
  const limit = (code: string, most: string): Scan => ({
    code,
    fault: `expected at most ${most}`,
    offset: at,
  });
  const path = (last: string): (string | number)[] => [
    ...open.slice(0, -1).map((container) => [...(container.parts?.keys() ?? [])].at(-1) ?? 0),
    last,
  ];
  /** Remembers a value, as far as values are read. */
  const keep = (value: Place): void => {
    const parent = open.at(-1);
    if (!parent) root = value;
    else if (open.length <= LIMITS.depth + 1 && values <= LIMITS.values) {
      parent.parts ??= new Map();
      parent.parts.set(key?.name ?? parent.parts.size, { key: key?.offset ?? at, value });
    }
    values += 1;
    key = undefined;
  };

  for (;;) {
    const parent = open.at(-1);
    const character = text[at];
    if (values > MAX_VALUES) return limit('too-large', `${MAX_VALUES} values`);
    // A key stands before every value of an object.
    if (parent && !parent.isList && !key && !(mayEnd && character === '}')) {
      const end = character === '"' ? stringEnd(text, at) : -1;
      if (end < 0) {
        return character === '"'
          ? fault('a closing quote and no raw control characters')
          : fault(mayEnd ? 'a key in double quotes or }' : 'a key in double quotes');
      }
      key = { name: JSON.parse(text.slice(at, end)) as string, offset: at };
      if (parent.parts?.has(key.name) && duplicates.length < MAX_FINDINGS) {
        duplicates.push(duplicate(path(key.name), key));
      }
      at = skip(text, SPACE, end);
      if (text[at] !== ':') return fault('a colon after the key');
      at = skip(text, SPACE, at + 1);
      mayEnd = false;
      continue;
    }
    if (character === '{' || character === '[') {
      if (open.length >= DEEPEST) {
        return limit('too-deep', `${DEEPEST} levels of nesting`);
      }
      const container = { start: at, isList: character === '[' };
      keep(container);
      open.push(container);
      at = skip(text, SPACE, at + 1);
      mayEnd = true;
      continue;
    }
    if (mayEnd && parent && character === (parent.isList ? ']' : '}')) {
      open.pop();
      at += 1;
    } else {
      const end = character === '"' ? stringEnd(text, at) : skip(text, LITERAL, at);
      if (end < 0) return fault('a closing quote and no raw control characters');
      if (end === at) return fault(mayEnd ? 'a value or ]' : 'a value');
      keep(at);
      at = end;
    }
    // After a value: what is around it ends, or goes on.
    for (;;) {
      at = skip(text, SPACE, at);
      const around = open.at(-1);
      if (!around) {
        if (at < text.length) return fault('nothing after the end of the diagram');
        return { root: root ?? 0, duplicates };
      }
      const closing = around.isList ? ']' : '}';
      if (text[at] !== closing) {
        if (text[at] !== ',') return fault(`a comma or ${closing}`);
        at = skip(text, SPACE, at + 1);
        mayEnd = false;
        break;
      }
      open.pop();
      at += 1;
    }
  }
}

function duplicate(path: Issue['path'], key: { name: string; offset: number }): Finding {
  const message = `expected each key once, got "${key.name}" again; the last one counts`;
  return {
    issue: { code: 'duplicate-key', severity: 'error', path, message },
    offset: key.offset,
  };
}

function skip(text: string, pattern: RegExp, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Where a string that starts at a quote has ended; -1 when it never does or holds what it must not. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; ;) {
    at = skip(text, PLAIN, at);
    if (text[at] === '"') return at + 1;
    const escaped = skip(text, ESCAPE, at);
    if (escaped === at) return -1;
    at = escaped;
  }
}

function found(text: string, offset: number): string {
  if (offset >= text.length) return 'the end of the text';
  const [word = ''] = /^[\w.+-]{1,30}|^./su.exec(text.slice(offset, offset + 40)) ?? [];
  return word.includes('"') ? 'a double quote' : `"${word}"`;
}
