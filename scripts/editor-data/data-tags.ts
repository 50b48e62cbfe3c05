// Tags that are no elements: children that an element reads as data, with what may be said on each.
import { toJsonSchema } from '@valibot/to-json-schema';
import { KINDS, type Kind } from '../../packages/core/src/index.ts';
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

/** As much of JSON Schema as the shapes of diagrams use. */
interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly $defs?: Readonly<Record<string, Shape>>;
}

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
  const meant = (shape: Shape): Shape =>
    shape.$ref ? (whole.$defs?.[shape.$ref.replace('#/$defs/', '')] ?? {}) : shape;
  const lists: Shape[] = [];
  const seen = new Set<Shape>();
  const visit = (given: Shape): void => {
    const shape = meant(given);
    if (seen.has(shape)) return;
    seen.add(shape);
    const { properties = {}, items, anyOf = [], oneOf = [] } = shape;
    if (properties[key]) lists.push(properties[key]);
    [...Object.values(properties), ...anyOf, ...oneOf, ...(items ? [items] : [])].forEach(visit);
  };
  visit(whole);
  const entries = lists.flatMap((list) => choices(list, meant)).flatMap(({ items }) => items ?? []);
  return entries
    .flatMap((entry) => choices(entry, meant))
    .flatMap(({ properties = {} }) => Object.entries(properties))
    .map(([name, shape]) => ({
      name: name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      type: { text: typeOf(shape, meant) },
    }));
}

/** A shape and what it may be instead, one by one. */
function choices(given: Shape, meant: (shape: Shape) => Shape): readonly Shape[] {
  const shape = meant(given);
  const { anyOf = [], oneOf = [] } = shape;
  return [shape, ...[...anyOf, ...oneOf].flatMap((choice) => choices(choice, meant))];
}

/** The values of an attribute as TypeScript says them. */
function typeOf(given: Shape, meant: (shape: Shape) => Shape): string {
  const texts = choices(given, meant).flatMap(({ enum: names, const: one, type = [] }) => {
    const values = names ?? (one === undefined ? [] : [one]);
    if (values.length > 0) return values.map((value) => `'${String(value)}'`);
    return [type].flat().map((name) => WRITTEN[name] ?? 'string');
  });
  // What is text may come as a flag in a file, on a tag nobody means one.
  const said = texts.includes('string') ? texts.filter((text) => text !== 'boolean') : texts;
  return [...new Set(said)].join(' | ') || 'string';
}
