import type { BaseIssue, GenericSchema } from 'valibot';
import { decodePlain } from './decode.ts';
import { error, quote, type Issue, type Result } from './issue.ts';
import { BLANK, copyPlain, LIMITS, type Plain, type Repair } from './plain.ts';
import type { Markup } from './markup.ts';
import { dropUnknown, namesIn, type Names } from './unknown-keys.ts';

/** Words wrong data; takes wrong values and unknown keys out of it, each of which becomes an issue. */
export const repair: Repair = { word, take };

/** The same for what stands in a tag, whose keys are attributes and children. */
export function repairOf(tag: Markup): Repair {
  const names = namesIn(tag);
  return { word, take: (...given) => take(...given, names) };
}

/** What was expected where a copy is made; `got` completes it. */
const EXPECTED: Readonly<Record<string, (got: unknown) => string>> = {
  'text-too-long': (got) =>
    `expected at most ${LIMITS.textLength} characters, got ${got}; the rest is left out`,
  'control-character': (got) =>
    `expected printable text, got control or direction characters in ${quote(got)}`,
  cyclic: () => 'expected data that ends, got an object that holds itself',
  unreadable: () => 'expected a value, got an exception: it throws when it is read',
  'too-large': (got) =>
    `expected at most ${got === undefined ? `${LIMITS.values} values` : `${LIMITS.list} ${got}`}; the rest is left out`,
  'too-deep': () => `expected at most ${LIMITS.depth} levels; deeper ones are left out`,
  'not-data': (got) => `expected text, a number, a list or an object here, got ${got}`,
};

function word(code: string, got: unknown): string {
  return EXPECTED[code]?.(got) ?? code;
}

function take(
  ...[schema, plain, found, issues, names]: [...Parameters<Repair['take']>, names?: Names]
): boolean {
  const wrong = found.filter((each) => !isUnknownKey(each));
  for (const each of wrong) {
    if (each.input !== BLANK && issues.length < LIMITS.issues) issues.push(toIssue(each));
  }
  if (wrong.some(({ path }) => !path)) return false;
  // From the end, so that what leaves a list does not move what is still to be removed.
  for (const each of wrong.toReversed()) remove(plain, pathOf(each));
  if (wrong.length < found.length) dropUnknown(schema, plain, issues, names);
  return true;
}

/** Reads an input of any kind by a schema, see `copyPlain` and `decodePlain`. */
export function decode<Model>(
  schema: GenericSchema<unknown, Model>,
  input: unknown,
): Result<Model> {
  const issues: Issue[] = [];
  const value = decodePlain(schema, copyPlain(input, issues, repair), issues, repair);
  return value === undefined ? { ok: false, issues } : { ok: true, value, issues };
}

function isUnknownKey({ type, expected }: BaseIssue<unknown>): boolean {
  return type === 'strict_object' && expected === 'never';
}

function pathOf({ path }: BaseIssue<unknown>): Issue['path'] {
  return (path ?? []).map(({ key }) => key as string | number);
}

/** What JavaScript calls them, in words of its users. */
const WORDS: Readonly<Record<string, string>> = { Array: 'a list', Object: 'an object' };

function toIssue(found: BaseIssue<unknown>): Issue {
  const { expected, message, input } = found;
  const allowed = WORDS[expected ?? ''] ?? expected?.replace(/[()]/g, '').replaceAll(' | ', ' or ');
  const sentence = message.startsWith('expected') ? message : `expected ${allowed}`;
  return error('wrong-value', pathOf(found), `${sentence}, got ${quote(input)}`);
}

/** Takes the value at a path out of fresh data; what follows it in a list keeps its place. */
function remove(data: Plain, path: Issue['path']): void {
  let parent = data as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) {
    const next = parent[key];
    // A text that was read as a list has no parts: all of it goes.
    if (typeof next !== 'object' || !next) return void delete parent[key];
    parent = next as Record<string | number, unknown>;
  }
  const last = path.at(-1) as string | number;
  if (!Array.isArray(parent)) delete parent[last];
  else if (parent[last as number] === BLANK) parent.splice(last as number, 1);
  else parent[last as number] = BLANK;
}
