import { array, lazy, optional, pipe, transform } from 'valibot';
import { text } from './fields.ts';

const several = array(text.wrapped);
/** What stands between the names of a text: arrows or commas, which leave spaces in a name; else spaces. */
const MARKS = /\s*(?:->|→|[>›,;\n])\s*/;
const split = pipe(
  text.wrapped,
  transform((value) => value.split(MARKS.test(value) ? MARKS : /\s+/).filter(Boolean)),
);

/** Names of more than one word in a list, or in one text with arrows or commas between them. */
export const phrases = optional(
  lazy(
    (input) => (Array.isArray(input) || input === undefined ? several : split) as typeof several,
  ),
);
