import type { Markup } from '@stratagram/core';
import type { Literal, Node, Parent } from 'mdast';

/** An element of MDX, as its parser leaves it in the tree. */
interface JsxElement extends Parent {
  readonly name: string | null;
  readonly attributes: readonly JsxAttribute[];
}

interface JsxAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: string | { readonly value: string } | null;
}

/** What React takes for itself. */
const OF_REACT: ReadonlySet<string> = new Set(['key', 'ref', 'className', 'style']);

/** Is it an element as MDX writes them? */
export function isJsx(node: Node): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/**
 * An element of MDX as a tag.
 *
 * @returns Nothing where the page only knows when it runs what the element says.
 */
export function tagOf(node: JsxElement): Markup | undefined {
  const attributes = node.attributes
    .filter(({ name }) => !OF_REACT.has(name ?? ''))
    .map(({ name, value }) => ({ name, value: value === null ? '' : constant(value) }));
  const children = (node.children as Node[]).filter(hasChildren).map(innerTag);
  const text = node.children.map(textOf);
  const known =
    attributes.every(({ name, value }) => name !== undefined && value !== undefined) &&
    children.every((child) => child !== undefined) &&
    text.every((part) => part !== undefined);
  if (!known) return undefined;
  return {
    localName: node.name ?? '',
    attributes: attributes as { name: string; value: string }[],
    children: children as Markup[],
    textContent: text.join(''),
  };
}

/** What Markdown has put around tags is a tag as well. */
function innerTag(node: Parent): Markup | undefined {
  return tagOf(isJsx(node) ? node : { name: 'p', attributes: [], ...node });
}

function hasChildren(node: Node): node is Parent {
  return 'children' in node;
}

function textOf(node: Node): string | undefined {
  if (node.type === 'text') return (node as Literal).value;
  if (/^mdx(Flow|Text)Expression$/.test(node.type)) return constant(node as Literal);
  return '';
}

/** The value of an expression that says always the same: a string, a template, a number, true or false. */
function constant(said: JsxAttribute['value']): string | undefined {
  if (typeof said !== 'object' || !said) return said ?? undefined;
  const [, template] = /^\s*`([^`$\\]*)`\s*$/.exec(said.value) ?? [];
  if (template !== undefined) return template;
  try {
    const value: unknown = JSON.parse(said.value);
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  } catch {
    return undefined;
  }
}
