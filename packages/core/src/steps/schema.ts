import {
  array,
  optional,
  picklist,
  pipe,
  rawTransform,
  strictObject,
  unknown,
  type InferOutput,
} from 'valibot';
import { FAULT_KINDS } from '../input/common.ts';
import { decodePlain } from '../input/decode.ts';
import { names, text } from '../input/fields.ts';
import type { Issue } from '../input/issue.ts';
import type { Plain, PlainObject, Repair } from '../input/plain.ts';

type Keys = Readonly<Record<string, unknown>>;

// Of the library's own kinds of objects none is loaded already.
const object = pipe(
  unknown(),
  rawTransform(({ dataset: { value }, addIssue, NEVER }): Keys => {
    if (typeof value === 'object' && value && !Array.isArray(value)) return value as Keys;
    addIssue({ message: 'expected an object with keys of the diagram' });
    return NEVER;
  }),
);

const step = strictObject({
  name: text,
  text,
  source: text,
  href: text,
  /** Node paths or layer kinds: of this step only. */
  highlight: names,
  path: names,
  /** Likewise; from this step on. */
  absent: names,
  fault: names,
  faultKind: optional(picklist(FAULT_KINDS)),
  /** Other keys of the diagram as they are from this step on. */
  set: optional(object),
});

/** A step as an input tells it. */
export type StepInput = InferOutput<typeof step>;

/** The steps of any diagram. */
export const stepsSchema = optional(array(step));

/** Reads the steps of an input; what is wrong becomes issues. */
export function decodeSteps(
  steps: Plain | undefined,
  issues: Issue[],
  repair: Repair | undefined,
): readonly StepInput[] {
  if (steps === undefined) return [];
  const plain: PlainObject = { steps };
  return decodePlain(strictObject({ steps: stepsSchema }), plain, issues, repair)?.steps ?? [];
}
