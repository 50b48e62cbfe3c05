import { strictObject, type ObjectEntries, type StrictObjectSchema } from 'valibot';

type Run = StrictObjectSchema<ObjectEntries, undefined>['~run'];

/**
 * A strict object of many keys that may all be missing, of which most objects have few: reads what is
 * there and does not look for the rest. In all else as `strictObject`.
 */
export function sparseObject<const Entries extends ObjectEntries>(
  entries: Entries,
): StrictObjectSchema<Entries, undefined> {
  const strict = strictObject(entries);
  const known = new Map(Object.entries<ObjectEntries[string]>(entries));
  const run: Run = (dataset, config) => {
    const input = dataset.value as Record<string, unknown> | undefined;
    const keys = typeof input === 'object' && input ? Object.keys(input) : [''];
    // Whatever is odd about the object itself is said by Valibot, before any of its values is read.
    if (!input || !keys.every((key) => known.has(key)))
      return strict['~run'](dataset, config) as never;
    const output: Record<string, unknown> = {};
    const read = dataset as unknown as { typed: boolean; value: unknown; issues?: unknown[] };
    read.typed = true;
    for (const key of keys) {
      const value = input[key];
      const result = (known.get(key) as ObjectEntries[string])['~run']({ value }, config);
      for (const issue of result.issues ?? []) {
        const item = { type: 'object', origin: 'value', input, key, value } as const;
        (issue as { path?: unknown[] }).path = [item, ...(issue.path ?? [])];
        (read.issues ??= []).push(issue);
      }
      if (!result.typed) read.typed = false;
      output[key] = result.value;
    }
    read.value = output;
    return read as never;
  };
  return { ...strict, '~run': run } as typeof strict;
}
