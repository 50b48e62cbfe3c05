// What a property of an element takes, as TypeScript says it.
import { toJsonSchema } from '@valibot/to-json-schema';
import type { Kind } from '../../packages/core/src/diagrams/kind.ts';
import { flag, names, text } from '../../packages/core/src/input/fields.ts';
import { entriesOf, type Diagram } from './diagrams.ts';
import { shapes, type Shape } from './shapes.ts';

/** Fields that are written in many ways and mean one. */
const MEANT: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [text, 'string'],
  [flag, 'boolean'],
  [names, 'string | readonly string[]'],
]);
const OPTIONS = { typeMode: 'input', errorMode: 'ignore', target: 'draft-2020-12' } as const;
/** How a flag is written. */
const WORDS = new Set(['', 'true', 'false', 'yes', 'no']);

/** The type of a key of a diagram: `number | string`, `'beside' | 'below'`. */
export function typeOfKey({ kind: { schema }, docs }: Diagram, key: string): string {
  const said = docs.types as Readonly<Record<string, string>> | undefined;
  const meant = said?.[key] ?? MEANT.get(entriesOf(schema)[key]);
  if (meant) return meant;
  const whole = shapeOf(schema);
  const { choices } = shapes(whole);
  const types = new Set<string>();
  const all = choices(whole.properties?.[key] ?? {});
  // A list of names, or the same in one text.
  const isText = all.some(
    ({ items }) => items && choices(items).some(({ type }) => type === 'boolean'),
  );
  for (const shape of all) {
    const { type, enum: words, items } = shape;
    if (words) {
      const isFlag = words.every((word) => WORDS.has(String(word)));
      for (const word of words) types.add(isFlag ? 'boolean' : `'${String(word)}'`);
    } else if (type === 'array') {
      for (const list of isText ? ['readonly string[]'] : listTypes(choices(items ?? {})))
        types.add(list);
    } else if (isText && type) types.add('string');
    else if (type === 'integer') types.add('number');
    else if (typeof type === 'string') types.add(type);
  }
  if (types.size === 0) return 'unknown';
  return [...types].toSorted((a, b) => Number(/\[/.test(a)) - Number(/\[/.test(b))).join(' | ');
}

const known = new WeakMap<object, Shape>();

function shapeOf(schema: Kind['schema']): Shape {
  const shape = known.get(schema) ?? (toJsonSchema(schema, OPTIONS) as Shape);
  known.set(schema, shape);
  return shape;
}

function listTypes(items: readonly Shape[]): string[] {
  const types = items.flatMap(({ type }) => type ?? []);
  if (types.includes('object') || types.length === 0) return ['readonly object[]'];
  return ['string', 'number']
    .filter((type) => types.includes(type))
    .map((type) => `readonly ${type}[]`);
}
