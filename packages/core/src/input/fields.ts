import {
  array,
  boolean,
  lazy,
  number,
  optional,
  picklist,
  pipe,
  rawTransform,
  string,
  transform,
  union,
  unknown,
} from 'valibot';
import { parseBytes } from '../domain/units.ts';

const textual = union([string(), number(), boolean()], 'expected text');

const trimmed = pipe(
  textual,
  transform((value) => String(value).trim()),
);

/** Words that have to be there. */
export const words = trimmed;

/** A label; numbers are taken as they are written. */
export const text = optional(trimmed);

const several = array(trimmed);
const spaced = pipe(
  textual,
  transform((value) =>
    String(value)
      .split(/[\s,]+/)
      .filter(Boolean),
  ),
);
const either = union([several, spaced]);

/** Names in a list, or in one text with spaces or commas between them. */
export const names = optional(
  lazy((input) => (Array.isArray(input) ? several : input === undefined ? either : spaced)),
);

/** Some of a closed set of names, in a list or in one text. */
export function someOf<const Name extends string>(allowed: readonly Name[]) {
  const isAllowed = (name: string): name is Name => (allowed as readonly string[]).includes(name);
  return optional(
    pipe(
      names.wrapped,
      rawTransform(({ dataset, addIssue, NEVER }): readonly Name[] => {
        const found = dataset.value.filter(isAllowed);
        if (found.length === dataset.value.length) return found;
        addIssue({ message: `expected some of ${allowed.join(', ')}` });
        return NEVER;
      }),
    ),
  );
}

/** A value that a parser reads from a number or its text; `allowed` completes "expected …". */
export function parsed<T>(allowed: string, parse: (value: string | number) => T | undefined) {
  return pipe(
    union([number(), string()], `expected ${allowed}`),
    rawTransform(({ dataset, addIssue, NEVER }): T => {
      const value = parse(dataset.value);
      if (value === undefined) {
        addIssue({ message: `expected ${allowed}` });
        return NEVER;
      }
      return value;
    }),
  );
}

/** A size in bytes: a number, or text with a unit. */
export const size = optional(parsed('a size such as 512MiB, 4G or bytes', parseBytes));

/** A whole number within bounds; `otherwise` names what else may stand in its place. */
export function whole(min: number, max: number, otherwise = '') {
  return parsed(`${otherwise}a whole number from ${min} to ${max}`, (value) => {
    const read = toNumber(value);
    return Number.isInteger(read) && read >= min && read <= max ? read : undefined;
  });
}

/** A whole number within bounds that may be missing. */
export function integer(min: number, max: number) {
  return optional(whole(min, max));
}

/** Reads CPUs, or thousandths of one as Kubernetes writes them: `0.5`, `500m`; NaN for anything else. */
export function parseCpus(value: string | number): number {
  const milli = /^ *\d[\d.]*m *$/.test(`${value}`);
  return milli ? toNumber(`${value}`.replace('m', '')) / 1_000 : toNumber(value);
}

/** A number of CPUs from the first of these numbers on; parts of one are allowed. */
export function cpusFrom(least: number) {
  return optional(
    parsed(`a number of CPUs from ${least} to 100000 such as 4, 0.5 or 500m`, (value) => {
      const read = parseCpus(value);
      return read >= least && read <= 100_000 ? read : undefined;
    }),
  );
}

/** CPUs that something is limited to. */
export const cpus = cpusFrom(0.001);

/** The number a text spells in decimal; NaN for anything else. */
export function toNumber(value: string | number): number {
  return typeof value === 'number' || /^\s*-?\d+(\.\d+)?\s*$/.test(value)
    ? Number(value)
    : Number.NaN;
}

/** A value that has no place here; `message` says why. */
export function refused(message: string) {
  return optional(
    pipe(
      unknown(),
      rawTransform(({ addIssue, NEVER }): undefined => {
        addIssue({ message });
        return NEVER;
      }),
    ),
  );
}

/** Set or not: an attribute without a value is set. */
export const flag = optional(
  pipe(
    union([boolean(), picklist(['', 'true', 'false', 'yes', 'no'])], 'expected true or false'),
    transform((value) => value === true || value === '' || value === 'true' || value === 'yes'),
  ),
);
