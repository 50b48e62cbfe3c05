import {
  lazy,
  number,
  optional,
  safeParse,
  strictObject,
  string,
  type GenericSchema,
  type ObjectEntries,
} from 'valibot';
import { expect, test } from 'vitest';
import { sparseObject } from './sparse.ts';

const entries = (): ObjectEntries => ({
  name: optional(string()),
  size: optional(number()),
  child: optional(lazy(() => (deep.made ??= sparseObject(entries()) as never))),
});
const deep: { made?: GenericSchema } = {};

test.each([
  [{ size: 1 }],
  [{ name: 'a', size: 1, child: { size: 2 } }],
  [{ name: 1, size: 'x', child: { size: null, name: [] } }],
  [{ name: 'a' }],
  [{ size: 1, other: 2 }],
  [{ size: 1, constructor: 2 }],
  [{ size: 1, child: { other: 1, size: 2 } }],
  [[]],
  ['text'],
  [null],
  [undefined],
])('reads %j as a strict object does', (input) => {
  const [sparse, strict] = [sparseObject(entries()), strictObject(entries())].map((schema) => {
    const { success, output, issues = [] } = safeParse(schema, input);
    return { success, output, issues: issues.map(({ message, path }) => [message, path]) };
  });
  expect(sparse).toEqual(strict);
});
