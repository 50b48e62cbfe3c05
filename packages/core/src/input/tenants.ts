import { array, lazy, optional, pipe, transform, union, type GenericSchema } from 'valibot';
import { whole } from './fields.ts';

/** Tenants that were described, and how many there are: a plain count describes none. */
export interface Tenants<T> {
  readonly list: readonly T[];
  readonly count: number;
}

/** No picture shows more tenants one by one; the rest is a number. */
const SHOWN = 24;

/** A list of described tenants, or a count of them; which of the two decides what is reported. */
export function tenants<T>(item: GenericSchema<unknown, T>, most: number, least = 1) {
  const described = pipe(
    array(item),
    transform((list): Tenants<T> => ({ list, count: list.length })),
  );
  const counted = pipe(
    whole(least, most, 'a list or '),
    transform((n): Tenants<T> => ({ list: [], count: n })),
  );
  const either = union([described, counted]);
  return optional(
    lazy((input) => (Array.isArray(input) ? described : input === undefined ? either : counted)),
  );
}

/** How many tenants are shown one by one. */
export function shownOf({ count }: { readonly count: number }, most = SHOWN): number {
  return Math.min(count, most);
}
