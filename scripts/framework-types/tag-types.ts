// Types of what can be said on each tag, from the manifest and the list of data tags.
import type { Declaration, Manifest, Member } from '../editor-data/manifest.ts';

/**
 * A module of types: attributes for each tag, the events, and the tags by name.
 *
 * @param data - Tags that are no elements.
 */
export function tagTypes(manifest: Manifest, data: readonly Declaration[]): string {
  const declarations = manifest.modules.flatMap((module) => module.declarations);
  const base = declarations.find(({ name }) => name === 'DiagramElement');
  const elements = declarations.filter(({ tagName }) => tagName);
  if (!base) throw new TypeError('expected DiagramElement in the manifest');
  const events = base.events ?? [];
  const classes = [...elements.map(({ name }) => name), ...events.map(textOf)].toSorted();
  return [
    '// Generated from the custom elements manifest.',
    `import type {\n${classes.map((name) => `  ${name},\n`).join('')}} from './index.js';`,
    block('What every diagram takes.', 'interface DiagramAttributes', base.attributes, base),
    ...elements.map((element) =>
      block(
        `What \`<${element.tagName}>\` takes.`,
        `interface ${attributesName(element)} extends DiagramAttributes`,
        element.attributes?.filter(({ inheritedFrom }) => !inheritedFrom),
        element,
      ),
    ),
    ...data.map((tag) =>
      block(
        tag.description ?? '',
        `interface ${attributesName(tag)}`,
        [...(tag.attributes ?? [])].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
        tag,
      ),
    ),
    list(
      'Events of every diagram.',
      'DiagramEvents',
      events.map((event) => [event.name, textOf(event), event.description]),
    ),
    list(
      'The elements, each with what its tag takes.',
      'DiagramTags',
      elements.map((element) => [
        String(element.tagName),
        `{ element: ${element.name}; attributes: ${attributesName(element)} }`,
        element.summary,
      ]),
    ),
    list(
      'Tags that a diagram reads as data.',
      'DataTags',
      data.map((tag) => [String(tag.tagName), attributesName(tag), tag.description]),
    ),
  ].join('\n\n');
}

function attributesName({ name }: Declaration): string {
  return `${name.replace(/Element$/, '')}Attributes`;
}

function block(
  doc: string,
  head: string,
  attributes: readonly Member[] = [],
  owner: Declaration,
): string {
  const lines = attributes.flatMap((attribute) => {
    const field = owner.members?.find(({ name }) => name === attribute.fieldName);
    return settings(attribute, field).map(
      ([name, type]) =>
        `${comment(attribute.description, '  ')}  ${keyOf(name)}?: ${type} | undefined;\n`,
    );
  });
  return `${comment(doc)}export ${head} {\n${lines.join('')}}`;
}

/**
 * The names under which a value is set, with its types: attributes are text, numbers and flags;
 * lists and objects go to the property.
 */
function settings(
  attribute: Member,
  field: Member = attribute,
): readonly (readonly [string, string])[] {
  const types = textOf(field)
    .split(' | ')
    .filter((type) => type !== 'undefined')
    .map((type) => (type === 'unknown' ? 'object | string' : type));
  if (attribute.name === field.name) return [[attribute.name, types.join(' | ')]];
  const plain = types.filter((type) => !/object|\[\]/.test(type));
  const named: (readonly [string, string])[] = [];
  if (plain.length > 0) named.push([attribute.name, plain.join(' | ')]);
  if (plain.length < types.length) named.push([field.name, types.join(' | ')]);
  return named;
}

function list(
  doc: string,
  name: string,
  entries: readonly (readonly [string, string, string | undefined])[],
): string {
  const lines = entries.map(
    ([key, type, description]) => `${comment(description, '  ')}  ${keyOf(key)}: ${type};\n`,
  );
  return `${comment(doc)}export interface ${name} {\n${lines.join('')}}\n`;
}

function comment(text = '', indent = ''): string {
  const said = text.replace(/\s+/g, ' ').replaceAll('*/', '*\\/').trim();
  return said ? `${indent}/** ${said} */\n` : '';
}

function keyOf(name: string): string {
  return /^[a-z]\w*$/i.test(name) ? name : `'${name}'`;
}

function textOf({ type }: Member): string {
  return type?.text ?? 'string';
}
