/**
 * Writes the JSON Schema of diagram input from the schemas that core decodes with: `pnpm schema`. Its
 * keys are described in the words of the elements' manifest, which is written before.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { toJsonSchema } from '@valibot/to-json-schema';
import { KINDS } from '../packages/core/src/index.ts';
import { keyDescriptions } from './editor-data/key-descriptions.ts';
import { withSteps } from './editor-data/with-steps.ts';

const TARGETS = ['core', 'cli'].map(
  (name) => new URL(`../packages/${name}/dist/schema.json`, import.meta.url),
);

const descriptionOf = await keyDescriptions();
const kinds = KINDS.map(ofKind);
const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Stratagram diagram',
  oneOf: kinds.map(({ shape }) => shape),
  $defs: Object.assign({}, ...kinds.map(({ definitions }) => definitions)),
};
const text = `${JSON.stringify(schema, null, 2)}\n`;
for (const target of TARGETS) {
  await mkdir(new URL('.', target), { recursive: true });
  await writeFile(target, text);
}

/** The shape that is read; what is refined or transformed afterwards has no words in JSON Schema. */
function ofKind({ name, childTags, schema: kindSchema }: (typeof KINDS)[number]) {
  const {
    $schema: _,
    $defs = {},
    ...read
  } = toJsonSchema(withSteps(kindSchema), {
    typeMode: 'input',
    errorMode: 'ignore',
    target: 'draft-2020-12',
    // Definitions of all kinds share one list.
    overrideRef: ({ referenceId }) => `#/$defs/${name}-${referenceId}`,
  });
  // Its children then have the same keys.
  const holdsItself = name in childTags;
  return {
    shape: {
      title: name,
      ...read,
      properties: described(name, { ...read.properties, kind: { const: name } }),
      required: [...new Set(['kind', ...(read.required ?? [])])],
    },
    definitions: Object.fromEntries(
      Object.entries($defs).map(([id, definition]) => [
        `${name}-${id}`,
        holdsItself ? describedInside(name, Object(definition)) : definition,
      ]),
    ),
  };
}

/** A definition of what stands inside of a diagram of the same kind. */
function describedInside(kind: string, shape: { properties?: Readonly<Record<string, object>> }) {
  const { properties } = shape;
  return properties ? { ...shape, properties: described(kind, properties) } : shape;
}

/** What editors show beside a key. */
function described(kind: string, properties: Readonly<Record<string, object | boolean>>) {
  return Object.fromEntries(
    Object.entries(properties).map(([key, shape]) => {
      const description = descriptionOf(kind, key);
      if (!description) throw new TypeError(`nobody says what ${key} of ${kind} means`);
      return [key, { description, ...Object(shape) }];
    }),
  );
}
