import { safeParse, type BaseIssue, type GenericSchema } from 'valibot';
import { error, quote, type Issue, type Result } from './issue.ts';
import { BLANK, copyPlain, LIMITS, type Plain, type PlainObject } from './plain.ts';
import { dropUnknown } from './unknown-keys.ts';

/** Wrong values are dropped and the rest is read again, at most so many times. */
const ROUNDS = 9;

/**
 * Reads fresh data by a schema. Every wrong value becomes an issue and is left out, so that the
 * rest can still be drawn; only what is no object at all gives no model.
 */
export function decodePlain<Model>(
  schema: GenericSchema<unknown, Model>,
  plain: Plain | undefined,
  issues: Issue[],
): Model | undefined {
  if (!isObject(plain, issues)) return undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const result = safeParse(schema, plain, { abortPipeEarly: true });
    if (result.success) return result.output;
    const wrong = result.issues.filter((found) => !isUnknownKey(found));
    for (const found of wrong) {
      if (found.input !== BLANK && issues.length < LIMITS.issues) issues.push(toIssue(found));
    }
    if (wrong.some(({ path }) => !path)) return undefined;
    // From the end, so that what leaves a list does not move what is still to be removed.
    for (const found of wrong.toReversed()) remove(plain, pathOf(found));
    if (wrong.length < result.issues.length) dropUnknown(schema, plain, issues);
  }
  return undefined;
}

/** The same for an input of any kind, see `copyPlain`. */
export function decode<Model>(
  schema: GenericSchema<unknown, Model>,
  input: unknown,
): Result<Model> {
  const issues: Issue[] = [];
  const value = decodePlain(schema, copyPlain(input, issues), issues);
  return value === undefined ? { ok: false, issues } : { ok: true, value, issues };
}

/** Is this an object? If not, that is an issue, unless an error says why already. */
export function isObject(
  plain: Plain | undefined,
  issues: Issue[],
  input: unknown = plain,
): plain is PlainObject {
  const is = typeof plain === 'object' && !Array.isArray(plain);
  if (!is && !issues.some(({ severity }) => severity === 'error')) {
    issues.push(error('not-an-object', [], `expected an object with a kind, got ${quote(input)}`));
  }
  return is;
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
