import { error, quote, warning, type Issue } from './issue.ts';

/** What of an input is read; more is refused with an issue before anything is laid out. */
export const LIMITS = { depth: 100, values: 250_000, textLength: 1_000, list: 20_000 } as const;

export type Plain = string | number | boolean | readonly Plain[] | PlainObject;
export interface PlainObject {
  readonly [key: string]: Plain;
}

/** C0 and C1 controls, marks that reorder text, and halves of surrogate pairs: no part of any label. */
// eslint-disable-next-line no-control-regex
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu;
const MAYBE_UNSAFE = /[^\x20-\x7e\u00a0-\u1fff]/;

/**
 * A fresh copy of an input: own enumerable keys only, without prototypes, within limits. What is
 * no data (functions, NaN, cycles, control characters) becomes an issue and is left out.
 */
export function copyPlain(input: unknown, issues: Issue[]): Plain | undefined {
  let values = 0;
  const copy = (value: unknown, path: readonly (string | number)[]): Plain | undefined => {
    if (++values > LIMITS.values) {
      if (values === LIMITS.values + 1) {
        issues.push(
          error(
            'too-large',
            path,
            `expected at most ${LIMITS.values} values; the rest is left out`,
          ),
        );
      }
      return undefined;
    }
    switch (typeof value) {
      case 'string':
        return copyText(value, path, issues);
      case 'boolean':
        return value;
      case 'number':
        if (Number.isFinite(value)) return value;
        break;
      case 'undefined':
        return undefined;
      case 'object': {
        if (value === null) return undefined;
        if (path.length >= LIMITS.depth) {
          issues.push(
            error(
              'too-deep',
              path,
              `expected at most ${LIMITS.depth} levels; deeper ones are left out`,
            ),
          );
          return undefined;
        }
        return Array.isArray(value)
          ? copyList(value, path, copy, issues)
          : copyObject(value, path, copy);
      }
    }
    issues.push(
      error(
        'not-data',
        path,
        `expected text, a number, a list or an object, got ${describeOdd(value)}`,
      ),
    );
    return undefined;
  };
  try {
    return copy(input, []);
  } catch {
    issues.push(error('unreadable', [], 'the input cannot be read: one of its properties throws'));
    return undefined;
  }
}

type Copy = (value: unknown, path: readonly (string | number)[]) => Plain | undefined;

function copyList(
  list: readonly unknown[],
  path: readonly (string | number)[],
  copy: Copy,
  issues: Issue[],
): Plain {
  const result: Plain[] = [];
  if (list.length > LIMITS.list) {
    const message = `expected at most ${LIMITS.list} items, got ${list.length}; the rest is left out`;
    issues.push(error('too-large', path, message));
  }
  const length = Math.min(list.length, LIMITS.list);
  for (let index = 0; index < length; index++) {
    result.push(copy(list[index], [...path, index]) ?? '');
  }
  return result;
}

function copyObject(value: object, path: readonly (string | number)[], copy: Copy): Plain {
  const result = Object.create(null) as Record<string, Plain>;
  for (const key of Object.keys(value)) {
    const item = copy((value as Record<string, unknown>)[key], [...path, key]);
    if (item !== undefined) result[key] = item;
  }
  return result;
}

function copyText(text: string, path: readonly (string | number)[], issues: Issue[]): string {
  const cut = text.length > LIMITS.textLength;
  if (cut) {
    issues.push(
      warning(
        'text-too-long',
        path,
        `expected at most ${LIMITS.textLength} characters, got ${text.length}; the rest is left out`,
      ),
    );
  }
  const short = cut ? text.slice(0, LIMITS.textLength) : text;
  if (!MAYBE_UNSAFE.test(short)) return short;
  const safe = short.replace(/[\t\n\r]+/g, ' ').replace(UNSAFE, '\ufffd');
  if (safe.includes('\ufffd') && !text.includes('\ufffd')) {
    issues.push(
      warning(
        'control-character',
        path,
        `expected printable text, got control or direction characters in ${quote(safe)}`,
      ),
    );
  }
  return safe;
}

function describeOdd(value: unknown): string {
  return typeof value === 'number' ? String(value) : `a ${typeof value}`;
}
