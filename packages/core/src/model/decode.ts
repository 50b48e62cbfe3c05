import { safeParse, type BaseIssue, type GenericSchema } from 'valibot';
import { error, quote, type Issue, type Result } from './issue.ts';
import { copyPlain, type Plain } from './plain.ts';

/** Wrong values are dropped and the rest is read again, at most so many times. */
const ROUNDS = 20;

/**
 * Reads an unknown input by a schema. Every wrong value becomes an issue and is left out, so that
 * the rest can still be drawn; only an input that is no object at all gives no model.
 */
export function decode<Model>(
  schema: GenericSchema<unknown, Model>,
  input: unknown,
): Result<Model> {
  const issues: Issue[] = [];
  const plain = copyPlain(input, issues);
  if (typeof plain !== 'object' || Array.isArray(plain)) {
    const got = Array.isArray(input) ? 'a list' : quote(input);
    return {
      ok: false,
      issues: [...issues, error('not-an-object', [], `expected an object, got ${got}`)],
    };
  }
  for (let round = 0; round < ROUNDS; round++) {
    const result = safeParse(schema, plain, { abortPipeEarly: true });
    if (result.success) return { ok: true, value: result.output, issues };
    for (const found of result.issues) {
      const path = pathOf(found);
      issues.push(toIssue(found, path));
      if (path.length === 0) return { ok: false, issues };
      remove(plain, path);
    }
  }
  return { ok: false, issues };
}

/** Where an issue is; a list in place of an object is wrong as a whole, not in its first item. */
function pathOf(issue: BaseIssue<unknown>): (string | number)[] {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  return isListForObject(issue) ? path.slice(0, -1) : path;
}

function isListForObject({ expected, path }: BaseIssue<unknown>): boolean {
  return expected === 'never' && Array.isArray(path?.at(-1)?.input);
}

function toIssue(issue: BaseIssue<unknown>, path: readonly (string | number)[]): Issue {
  const key = quote(path.at(-1));
  if (isListForObject(issue)) return error('wrong-value', path, 'expected an object, got a list');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return error('unknown-key', path, `${key} is not known here`);
  }
  const expected =
    issue.type === 'raw_transform'
      ? issue.message
      : `expected ${issue.expected?.replace(/[()]/g, '').replaceAll(' | ', ' or ')}`;
  return error('wrong-value', path, `${expected}, got ${quote(issue.input)}`);
}

/** Takes the value at a path out of fresh data; out of a list an empty object remains. */
function remove(data: Plain, path: readonly (string | number)[]): void {
  let parent = data as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string | number, unknown>;
  const last = path.at(-1) as string | number;
  if (Array.isArray(parent)) parent[last as number] = {};
  else delete parent[last];
}
