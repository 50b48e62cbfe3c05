import { error, quote, type Issue, warning } from './issue.ts';
import { printable } from './printable.ts';

/** What of an input is read; more is refused with an issue before anything is laid out. */
export const LIMITS = {
  depth: 100,
  values: 250_000,
  textLength: 1_000,
  list: 10_000,
  issues: 1_000,
} as const;

export type Plain = string | number | boolean | readonly Plain[] | PlainObject;
export interface PlainObject {
  readonly [key: string]: Plain;
}

/** Stands in a list for an item that was wrong, so that the others keep their places. */
export const BLANK: PlainObject = /* @__PURE__ */ Object.freeze({});

/**
 * A fresh copy of an input: own enumerable keys only, without prototypes, within limits. What is
 * no data (functions, NaN, cycles, control characters) becomes an issue and is left out.
 */
export function copyPlain(input: unknown, issues: Issue[]): Plain | undefined {
  const path: (string | number)[] = [];
  const owners: object[] = [];
  let values = 0;

  const wrong = (code: string, message: string, make = error): undefined => {
    if (issues.length < LIMITS.issues) issues.push(make(code, [...path], message));
  };

  const text = (value: string): string => {
    const { textLength } = LIMITS;
    if (value.length <= textLength) return checked(value);
    wrong(
      'text-too-long',
      `expected at most ${textLength} characters, got ${value.length}; the rest is left out`,
      warning,
    );
    // Not through the middle of a letter.
    return checked(value.slice(0, textLength).replace(/[\ud800-\udbff]$/, ''));
  };

  const checked = (value: string): string => {
    const safe = printable(value);
    if (safe !== value && count(safe) > count(value)) {
      wrong(
        'control-character',
        `expected printable text, got control or direction characters in ${quote(safe)}`,
        warning,
      );
    }
    return safe;
  };

  const read = (owner: object, key?: string | number, name = key): Plain | undefined => {
    const depth = path.length;
    try {
      if (key === undefined || name === undefined) return copy(owner);
      path.push(name);
      owners.push(owner);
      const value: unknown = Reflect.get(owner, key);
      if (isPrinted(key, value)) return undefined;
      if (!owners.includes(value as object)) return copy(value);
      return wrong('cyclic', 'expected data that ends, got an object that holds itself');
    } catch {
      return wrong('unreadable', 'expected a value, got an exception: it throws when it is read');
    } finally {
      path.length = depth;
      owners.length = depth;
    }
  };

  const copy = (value: unknown): Plain | undefined => {
    if (++values > LIMITS.values) {
      return values === LIMITS.values + 1
        ? wrong('too-large', `expected at most ${LIMITS.values} values; the rest is left out`)
        : undefined;
    }
    switch (typeof value) {
      case 'string':
        return text(value);
      case 'boolean':
        return value;
      case 'number':
        if (Number.isFinite(value)) return value;
        break;
      case 'undefined':
        return undefined;
      case 'object':
        // Nothing, as files spell it.
        if (value === null) return undefined;
        if (path.length >= LIMITS.depth) {
          return wrong(
            'too-deep',
            `expected at most ${LIMITS.depth} levels; deeper ones are left out`,
          );
        }
        // No diagram has lists of lists.
        if (Array.isArray(value) && !Array.isArray(owners.at(-1))) return list(value);
        if (nameOf(value) === 'Object') return object(value);
    }
    const got = typeof value === 'number' ? value : `a ${nameOf(value)}`;
    return wrong('not-data', `expected text, a number, a list or an object here, got ${got}`);
  };

  const atMost = (got: number, what: string): number => {
    if (got <= LIMITS.list) return got;
    wrong('too-large', `expected at most ${LIMITS.list} ${what}, got ${got}; the rest is left out`);
    return LIMITS.list;
  };

  const list = (value: readonly unknown[]): Plain => {
    const result: Plain[] = [];
    const length = atMost(value.length, 'items');
    for (let index = 0; index < length && values <= LIMITS.values; index++) {
      result.push(read(value, index) ?? BLANK);
    }
    return result;
  };

  const object = (value: object): Plain => {
    const result = Object.create(null) as Record<string, Plain>;
    // Sorted, so that the order of keys means nothing anywhere.
    const keys = Object.keys(value).sort();
    const length = atMost(keys.length, 'keys');
    for (let index = 0; index < length && values <= LIMITS.values; index++) {
      const key = keys[index] as string;
      const name = text(key);
      const copied = read(value, key, name);
      if (copied !== undefined) result[name] = copied;
    }
    return result;
  };

  return read(input as object);
}

/** What a printed model has besides its input, told by what it holds: it is worked out anew. */
const PRINTED: Readonly<Record<string, RegExp>> = {
  effective: /^limitedBy$/,
  computed: /^(reach|answers)$/,
};

function isPrinted(key: string | number, value: unknown): boolean {
  const mark = Object.hasOwn(PRINTED, key) ? PRINTED[key] : undefined;
  return mark !== undefined && Object.keys(Object(value)).some((inner) => mark.test(inner));
}

/** What a value is made as: `Object`, `Map`, `Symbol`, whatever realm it comes from. */
function nameOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

function count(text: string): number {
  return text.split('\ufffd').length;
}
