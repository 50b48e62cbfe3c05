// The tags that pages write: those of diagrams, and those that are data inside one.
import { toJsonSchema } from '@valibot/to-json-schema';
import { withSteps } from '../editor-data/with-steps.ts';
import { camelCase, type Diagram } from './diagrams.ts';
import { shapes, type Shape } from './shapes.ts';

/** What `readMarkup` knows of tags. */
export function tagsModule(diagrams: readonly Diagram[]): string {
  const names = diagrams.map(({ name }) => name);
  // What a step sets is decoded with the diagram, so its schema does not say that it is an object.
  const keys = new Set([
    'set',
    ...diagrams.flatMap(({ kind }) => nestedKeys(withSteps(kind.schema))),
  ]);
  const inside = new Map<string, Set<string>>();
  for (const { kind } of diagrams) keysInside(withSteps(kind.schema), inside);
  const lists = diagrams.flatMap(({ kind }) => Object.entries(kind.childTags));
  // A diagram that holds itself is told apart from one that others hold.
  const data = new Map<string, readonly [string, boolean]>([['diagram-step', ['steps', true]]]);
  for (const [tag, key] of lists)
    if (
      !names.includes(tag) ||
      diagrams.some(({ name, kind }) => name === tag && tag in kind.childTags)
    )
      data.set(tag, [key, true]);
  for (const name of names) {
    const key = camelCase(name);
    if (keys.has(key)) data.set(name, [key, false]);
  }
  const entries = [...data].map(([tag, [key, list]]) => {
    const held = [...data].filter(([, [other]]) => inside.get(key)?.has(other));
    const holds = held.length > 0 ? `, [${held.map(([other]) => `'${other}'`).join(', ')}]` : '';
    return `'${tag}': ['${key}', ${String(list)}${holds}],`;
  });
  return [
    '// Written by `npm run generate` from the schemas and child tags of the diagrams.',
    '',
    '/** Tags that are data inside a diagram: the key they become, whether it is a list, and which they hold. */',
    'export const DATA_TAGS: Readonly<',
    '  Record<string, readonly [key: string, list: boolean, holds?: readonly string[]]>',
    '> = {',
    ...entries,
    '};',
    '',
    '/** Keys whose value may also be JSON text, as frameworks write lists into attributes. */',
    `export const NESTED = /^(${[...keys].toSorted().join('|')})$/;`,
    '',
    '/** Selects the diagrams themselves. */',
    `export const DIAGRAMS = '${names.join()}';`,
  ].join('\n');
}

/** Keys that hold objects or lists of objects, at any depth. */
function nestedKeys(schema: object): string[] {
  return [...keysInside(schema).keys()];
}

/** The same with the keys of those objects. */
function keysInside(
  schema: object,
  found: Map<string, Set<string>> = new Map(),
): Map<string, Set<string>> {
  const whole = toJsonSchema(schema as never, {
    typeMode: 'input',
    errorMode: 'ignore',
    target: 'draft-2020-12',
  }) as Shape;
  const { choices, walk } = shapes(whole);
  walk(({ properties = {} }) => {
    for (const [key, value] of Object.entries(properties)) {
      const all = choices(value);
      const items = all.flatMap((one) => (one.items ? choices(one.items) : []));
      for (const { type, properties: inner = {} } of [...all, ...items]) {
        if (type !== 'object') continue;
        const keys = found.get(key) ?? new Set();
        for (const name of Object.keys(inner)) keys.add(name);
        found.set(key, keys);
      }
    }
  });
  return found;
}
