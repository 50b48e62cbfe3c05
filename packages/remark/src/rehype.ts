import { toHast } from '@stratagram/core';
import {
  embed,
  isDiagram,
  linesOf,
  pages,
  parseInfo,
  placesIn,
  withCaption,
  type PluginOptions,
  type Written,
} from '@stratagram/embed';
import type { Element, Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { frontMatterOf, tellFile, type File } from './file.ts';

/**
 * A rehype plugin for pages that come without Markdown, or whose Markdown others read: blocks of code
 * (`<pre><code class="language-vm-stack">`) become figures. It goes before whatever colours code.
 */
export default function rehypeStratagram(
  options?: PluginOptions,
): (tree: { readonly type: string }, file: File) => void {
  const pageOf = pages(options);
  return (tree, file) => {
    const page = pageOf(file.path, frontMatterOf(file));
    if (!page.isOn) return;
    const lines = linesOf(String(file.value ?? ''));
    visit(tree as Root, 'element', (node, index, parent) => {
      const written = read(node, lines);
      if (!written || !parent || index === undefined) return undefined;
      const embedded = embed(written, page.options);
      page.tell(embedded.messages);
      const { position } = node;
      parent.children[index] = {
        ...toHast(withCaption(embedded)),
        ...(position ? { position } : {}),
      };
      return [SKIP, index + 1];
    });
    tellFile(file, page);
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
