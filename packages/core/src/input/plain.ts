import type { BaseIssue, GenericSchema } from 'valibot';
import { error, type Issue, notLoaded, warning } from './issue.ts';
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

/** What only wrong input needs, `repair` of `repair.ts`: pages without wrong input do not load it. */
export interface Repair {
  /** Says what is wrong with what is no data, or too much of it. */
  word(code: string, got: unknown): string;
  /**
   * Takes what a schema found wrong out of fresh data and makes issues of it.
   *
   * @returns False when nothing can be read.
   */
  take(
    schema: GenericSchema,
    plain: PlainObject,
    found: readonly BaseIssue<unknown>[],
    issues: Issue[],
  ): boolean;
}

/**
 * A fresh copy of an input: own enumerable keys only, without prototypes, within limits. What is
 * no data (functions, NaN, cycles, control characters) becomes an issue and is left out.
 *
 * @param repair - Words the issues; without it they only say that something is wrong.
 */
export function copyPlain(input: unknown, issues: Issue[], repair?: Repair): Plain | undefined {
  const path: (string | number)[] = [];
  const owners: object[] = [];
  let values = 0;

  const wrong = (code: string, got?: unknown, make = error): undefined => {
    if (issues.length < LIMITS.issues)
      issues.push(repair ? make(code, [...path], repair.word(code, got)) : notLoaded());
  };

  const text = (value: string): string => {
    const { textLength } = LIMITS;
    if (value.length <= textLength) return checked(value);
    wrong('text-too-long', value.length, warning);
    // Not through the middle of a letter.
    return checked(value.slice(0, textLength).replace(/[\ud800-\udbff]$/, ''));
  };

  const checked = (value: string): string => {
    const safe = printable(value);
    if (safe !== value && count(safe) > count(value)) {
      wrong('control-character', safe, warning);
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
      return wrong('cyclic');
    } catch {
      return wrong('unreadable');
    } finally {
      path.length = depth;
      owners.length = depth;
    }
  };

  const copy = (value: unknown): Plain | undefined => {
    if (++values > LIMITS.values) {
      return values === LIMITS.values + 1 ? wrong('too-large') : undefined;
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
          return wrong('too-deep');
        }
        // No diagram has lists of lists.
        if (Array.isArray(value) && !Array.isArray(owners.at(-1))) return list(value);
        if (nameOf(value) === 'Object') return object(value);
    }
    return wrong('not-data', typeof value === 'number' ? value : `a ${nameOf(value)}`);
  };

  const atMost = (got: number, what: string): number => {
    if (got <= LIMITS.list) return got;
    wrong('too-large', `${what}, got ${got}`);
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
  computed: /^(reach|answers|resources)$/,
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
