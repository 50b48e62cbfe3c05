// Tags that are no elements: children that an element reads as data, with what may be said on each.
import { toJsonSchema } from '@valibot/to-json-schema';
import { KINDS, type Kind } from '../../packages/core/src/index.ts';
import { kebabCase } from '../generate/diagrams.ts';
import { shapes, type Shape } from '../generate/shapes.ts';
import { withSteps } from './with-steps.ts';

/** A tag with its attributes, in the words of a custom elements manifest. */
export interface DataTag {
  readonly kind: 'class';
  readonly customElement: true;
  readonly name: string;
  readonly tagName: string;
  readonly description: string;
  readonly attributes: readonly Attribute[];
}

interface Attribute {
  readonly name: string;
  readonly type: { readonly text: string };
}

/** How values of a type are written on a tag; all others as text. */
const WRITTEN: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  integer: 'number',
  number: 'number',
};

/** Every tag that is only data; one that several diagrams read takes what any of them does. */
export function dataTags(): readonly DataTag[] {
  const found = new Map<string, { owners: string[]; attributes: Map<string, Attribute> }>();
  for (const { name: kind, schema, childTags } of KINDS) {
    for (const [tag, key] of Object.entries(childTags)) {
      if (KINDS.some(({ name }) => name === tag)) continue;
      const { owners, attributes } = found.get(tag) ?? { owners: [], attributes: new Map() };
      for (const attribute of attributesOf(schema, key)) attributes.set(attribute.name, attribute);
      found.set(tag, { owners: [...owners, `<${kind}>`], attributes });
    }
  }
  const step = KINDS.flatMap(({ schema }) => attributesOf(withSteps(schema), 'steps'));
  found.set('diagram-step', {
    owners: ['any diagram'],
    attributes: new Map(step.map((attribute) => [attribute.name, attribute])),
  });
  return [...found].map(([tagName, { owners, attributes }]) => ({
    kind: 'class',
    customElement: true,
    name: tagName.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    tagName,
    description: `Read as data inside ${owners.join(' or ')}; draws nothing itself.`,
    attributes: [...attributes.values()],
  }));
}

/** What can be said on the entries of a list, wherever in the shape of a kind it stands. */
function attributesOf(schema: Kind['schema'], key: string): readonly Attribute[] {
  const whole = toJsonSchema(schema, {
    typeMode: 'input',
    errorMode: 'ignore',
    target: 'draft-2020-12',
  }) as Shape;
  const { choices, walk } = shapes(whole);
  const lists: Shape[] = [];
  walk(({ properties = {} }) => {
    if (properties[key]) lists.push(properties[key]);
  });
  const entries = lists.flatMap((list) => choices(list)).flatMap(({ items }) => items ?? []);
  return entries
    .flatMap((entry) => choices(entry))
    .flatMap(({ properties = {} }) => Object.entries(properties))
    .map(([name, shape]) => ({ name: kebabCase(name), type: { text: typeOf(choices(shape)) } }));
}

/** The values of an attribute as TypeScript says them. */
function typeOf(all: readonly Shape[]): string {
  const texts = all.flatMap(({ enum: names, const: one, type = [] }) => {
    const values = names ?? (one === undefined ? [] : [one]);
    if (values.length > 0) return values.map((value) => `'${String(value)}'`);
    return [type].flat().map((name) => WRITTEN[name] ?? 'string');
  });
  // What is text may come as a flag in a file, on a tag nobody means one.
  const said = texts.includes('string') ? texts.filter((text) => text !== 'boolean') : texts;
  return [...new Set(said)].join(' | ') || 'string';
}
