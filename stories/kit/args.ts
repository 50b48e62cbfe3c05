import { DATA_TAGS } from '@stratagram/core';

/** A story's controls: attributes as they are written in a tag, and the markup of its children. */
export interface Args {
  readonly children?: string;
  readonly [attribute: string]: unknown;
}

/** A diagram as a file has it: `{kind, …}` with camelCase keys. */
export interface Input {
  readonly kind: string;
  readonly [key: string]: unknown;
}

/** Keys whose values are child tags. */
export const CHILD_TAGS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(DATA_TAGS).map(([tag, [key]]) => [key, tag]),
);

/** The same diagram as attributes and child tags; what no tag can say becomes a JSON script. */
export function argsOf(file: Input): Args {
  const input = Object.fromEntries(Object.entries(file).filter(([key]) => key !== 'kind'));
  try {
    const { attributes, children } = split(input);
    return children ? { ...attributes, children } : attributes;
  } catch {
    const json = JSON.stringify(input, undefined, 2).replaceAll('</', '<\\/');
    return { children: `<script type="application/json">${json}</script>` };
  }
}

function split(input: Readonly<Record<string, unknown>>) {
  const attributes: Record<string, string | number | boolean> = {};
  let children = '';
  for (const [key, value] of Object.entries(input)) {
    if (isScalar(value)) attributes[kebabCase(key)] = value;
    else if (Array.isArray(value) && value.every(isScalar))
      attributes[kebabCase(key)] = value.join(' ');
    else children += childTags(key, value);
  }
  return { attributes, children };
}

function childTags(key: string, value: unknown): string {
  if (key === 'stacks') return (value as readonly Input[]).map(stackTag).join('');
  const tag = CHILD_TAGS[key];
  if (!tag) throw new RangeError(`no tag says ${key}`);
  return (Array.isArray(value) ? value : [value]).map((item) => childTag(tag, item)).join('');
}

/** One of the stacks of a comparison: its kind is its tag. */
function stackTag({ kind, ...stack }: Input): string {
  if (!/^(vm|container)-stack$/.test(kind)) throw new RangeError('no tag says this');
  return childTag(kind, stack);
}

function childTag(tag: string, item: unknown): string {
  if (typeof item !== 'object' || item === null) throw new RangeError('no tag says this');
  const { attributes, children } = split(item as Record<string, unknown>);
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${value === true ? '' : escape(String(value))}"`,
  );
  return `<${tag}${written.join('')}>${children}</${tag}>`;
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function kebabCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
