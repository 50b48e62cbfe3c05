/** Writes the JSON Schema of diagram input from the schemas that core decodes with: `pnpm schema`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { toJsonSchema } from '@valibot/to-json-schema';
import { KINDS } from '../packages/core/src/index.ts';
import { withSteps } from './editor-data/with-steps.ts';

const TARGETS = ['core', 'cli'].map(
  (name) => new URL(`../packages/${name}/dist/schema.json`, import.meta.url),
);

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
function ofKind({ name, schema: kindSchema }: (typeof KINDS)[number]) {
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
  return {
    shape: {
      title: name,
      ...read,
      properties: { ...read.properties, kind: { const: name } },
      required: [...new Set(['kind', ...(read.required ?? [])])],
    },
    definitions: Object.fromEntries(
      Object.entries($defs).map(([id, definition]) => [`${name}-${id}`, definition]),
    ),
  };
}
