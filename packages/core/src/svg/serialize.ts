import type { Scene } from '../scene/scene.ts';

/**
 * Writes a scene as SVG text: well-formed XML, attributes in the order given, the same bytes for
 * the same scene.
 *
 * @param pretty - One element a line, for files that people compare.
 */
export function serialize(scene: Scene, pretty = false): string {
  return pretty ? lines(scene, '') : compact(scene);
}

function compact(scene: Scene | string): string {
  if (typeof scene === 'string') return escape(scene);
  const { tag, children } = scene;
  const start = `<${tag}${attributes(scene)}`;
  if (children.length === 0) return `${start}/>`;
  let inner = '';
  for (const child of children) inner += compact(child);
  return `${start}>${inner}</${tag}>`;
}

function lines(scene: Scene, indent: string): string {
  const nested = scene.children.filter((child) => typeof child !== 'string');
  if (nested.length === 0) return `${indent}${compact(scene)}\n`;
  const inner = nested.map((child) => lines(child, `${indent}  `)).join('');
  return `${indent}<${scene.tag}${attributes(scene)}>\n${inner}${indent}</${scene.tag}>\n`;
}

function attributes({ attrs }: Scene): string {
  let text = '';
  for (const name in attrs) {
    const value = attrs[name];
    if (value === undefined) continue;
    text += ` ${name}="${typeof value === 'number' || !SPECIAL.test(value) ? value : escape(value)}"`;
  }
  return text;
}

const SPECIAL = /[&<>"]/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escape(text: string): string {
  return SPECIAL.test(text)
    ? text.replace(/[&<>"]/g, (character) => ENTITIES[character] as string)
    : text;
}
