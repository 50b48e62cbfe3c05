import { stepsSchema } from '../../packages/core/src/steps/steps.ts';

/** Steps are read by what tells them; a file has them like any other key. */
export function withSteps<Schema extends object>(kindSchema: Schema): Schema {
  const { entries } = kindSchema as { readonly entries?: object };
  return { ...kindSchema, entries: { ...entries, steps: stepsSchema } };
}
