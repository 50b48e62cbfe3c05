import { toHast, type Markup } from '@stratagram/core';
import {
  isDiagram,
  isDiagramTag,
  pages,
  parseInfo,
  pictured,
  placesIn,
  STANDS,
  withCaption,
  type Page,
  type PluginOptions,
  type Written,
} from '@stratagram/embed';
import type { Element, Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { frontMatterOf, tellFile, type File } from './file.ts';

/**
 * A rehype plugin for pages that come without Markdown, or whose Markdown others read: blocks of code
 * (`<pre><code class="language-vm-stack">`) become figures. It goes before whatever colours code.
 *
 * @param options - As those of `remarkStratagram`.
 * @throws TypeError at once when an option is wrong, with what was expected.
 * @example
 * ```js
 * unified().use(rehypeParse).use(rehypeStratagram).use(rehypeStringify);
 * ```
 */
export default function rehypeStratagram(
  options?: PluginOptions,
): (tree: { readonly type: string }, file: File) => void {
  const pageOf = pages(options);
  return (tree, file) => {
    const page = pageOf(file.path, String(file.value ?? ''), frontMatterOf(file));
    if (!page.isOn) return;
    visit(tree as Root, 'element', (node, index, parent) => {
      if (isDiagramTag(node.tagName)) return fillTag(node, page);
      const written = read(node, page.lines);
      if (!written || !parent || index === undefined) return undefined;
      const { position } = node;
      const figure = toHast(withCaption(page.draw(written)));
      parent.children[index] = { ...figure, ...(position && { position }) };
      return [SKIP, index + 1];
    });
    tellFile(file, page);
  };
}

/** Puts the picture into a tag that is written by hand. */
function fillTag(node: Element, page: Page): typeof SKIP {
  const stands = node.children.some((child) => 'tagName' in child && STANDS.has(child.tagName));
  if (stands || page.options.mode === 'element') return SKIP;
  const at = node.position?.start ?? { line: 1, column: 1 };
  const { trees, messages } = pictured(tagOf(node), at, page.options);
  page.tell(messages, at.line);
  node.children.unshift(...trees.map(toHast));
  return SKIP;
}

/** hast keeps the names of attributes that HTML does not know. */
function tagOf(node: Element): Markup {
  return {
    localName: node.tagName,
    attributes: Object.entries(node.properties).map(([name, value]) => ({
      name: name === 'className' ? 'class' : name,
      value: value === true ? '' : [value].flat().join(' '),
    })),
    children: node.children.flatMap((child) => ('tagName' in child ? tagOf(child) : [])),
    textContent: textOf(node),
  };
}

/** A block of code as a diagram, if it is one. */
function read(pre: Element, lines: readonly string[]): Written | undefined {
  const [code, ...others] = pre.children;
  if (pre.tagName !== 'pre' || others.length > 0) return undefined;
  if (code?.type !== 'element' || code.tagName !== 'code') return undefined;
  const language = [code.properties['className'] ?? []]
    .flat()
    .map((name) => /^language-(.+)$/.exec(String(name))?.[1])
    .find((name) => name && isDiagram(name));
  if (!language) return undefined;
  const { name, attributes } = parseInfo(`${language} ${metaOf(code)}`);
  const text = textOf(code);
  const at = (pre.position ?? code.position)?.start ?? { line: 1, column: 1 };
  const isFence = /```|~~~/.test(lines[at.line - 1] ?? '');
  return {
    name,
    attributes,
    text,
    at,
    placeOf: placesIn(lines, at.line + (isFence ? 1 : 0), text),
  };
}

/** What stood behind the language, as remark-rehype and others keep it. */
function metaOf({ data, properties }: Element): string {
  const said = Object(data)['meta'] ?? properties['metastring'] ?? properties['dataMeta'];
  return typeof said === 'string' ? said : '';
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
