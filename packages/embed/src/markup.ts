import type { Tree } from '@stratagram/core';

/**
 * Writes a tree as HTML on one line: a blank line would end a block of HTML in Markdown. Braces that
 * template languages look for are written as references, so that no label is taken for code.
 */
export function toHtml({ tag, attrs, children }: Tree): string {
  let text = `<${tag}`;
  for (const [name, value] of Object.entries(attrs)) {
    if (value === undefined) continue;
    text += attributeText(name, String(value));
  }
  text += '>';
  if (VOID.has(tag)) return text;
  for (const child of children)
    text += typeof child === 'string' ? escapeText(child) : toHtml(child);
  return `${text}</${tag}>`;
}

const VOID: ReadonlySet<string> = new Set(['img', 'source']);

/** An attribute with the space before it. */
export function attributeText(name: string, value: string): string {
  return value === '' ? ` ${name}` : ` ${name}=${quoted(value)}`;
}

/** In the quotes that the value has not, as JSON has double ones. */
function quoted(value: string): string {
  return value.includes('"')
    ? `'${escapeText(value).replaceAll("'", '&#39;')}'`
    : `"${escapeText(value)}"`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '{': '&#123;',
  '\n': '&#10;',
};

/** Text as HTML; a line ends as a reference too. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\n]|\{(?=[{%#])/g, (character) => ENTITIES[character] as string);
}
