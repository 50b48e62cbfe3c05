import { safeParse, type GenericSchema } from 'valibot';
import { error, notLoaded, quote, type Issue } from './issue.ts';
import type { Plain, PlainObject, Repair } from './plain.ts';

/** Wrong values are dropped and the rest is read again, at most so many times. */
const ROUNDS = 9;

/**
 * Reads fresh data by a schema. Every wrong value becomes an issue and is left out, so that the
 * rest can still be drawn; only what is no object at all gives no model, and what is wrong where
 * nothing repairs it.
 */
export function decodePlain<Model>(
  schema: GenericSchema<unknown, Model>,
  plain: Plain | undefined,
  issues: Issue[],
  repair?: Repair,
): Model | undefined {
  if (!isObject(plain, issues)) return undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const result = safeParse(schema, plain, { abortPipeEarly: true });
    if (result.success) return result.output;
    if (!repair) issues.push(notLoaded());
    if (!repair?.take(schema, plain, result.issues, issues)) return undefined;
  }
  return undefined;
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
