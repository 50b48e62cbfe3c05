import { toHast } from '@stratagram/core';
import {
  fillHtml,
  isDiagram,
  isDiagramTag,
  movedBy,
  pages,
  parseInfo,
  parseText,
  pictured,
  placesIn,
  STANDS,
  type Embedded,
  type Page,
  type PluginOptions,
  type Written,
} from '@stratagram/embed';
import type { Code, Html, Node, Parent, Root, Yaml } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { isDirective, readDirective, type Directed } from './directive.ts';
import { fillLine, onlyDiagram } from './inline.ts';
import { joinTags } from './joined.ts';
import { isJsx, tagOf } from './jsx.ts';
import { frontMatterOf, tellFile, type File } from './file.ts';

const PICTURE = 'stratagramPicture';

/**
 * A remark plugin: fenced blocks and directives that hold a diagram become figures. Works with MDX:
 * what it makes are elements, no HTML.
 *
 * @param options - Mode, theme, width in px and more; the front matter of a page comes first.
 * @returns Draws the diagrams of a page. What is wrong with them becomes messages of its file; with
 *   `strict` the first one that counts ends the build.
 * @throws TypeError at once when an option is wrong, with what was expected.
 * @example
 * ```js
 * unified().use(remarkParse).use(remarkStratagram, { mode: 'static' });
 * ```
 */
export default function remarkStratagram(
  options?: PluginOptions,
): (tree: { readonly type: string }, file: File) => void {
  const pageOf = pages(options);
  return (tree, file) => {
    const root = tree as Root;
    const page = pageOf(file.path, String(file.value ?? ''), frontMatterOf(file, yamlOf(root)));
    if (!page.isOn) return;
    joinTags(root, page.lines);
    visit(root, (node, index, parent) => {
      if (node.type === 'paragraph' && parent && index !== undefined) {
        fillLine(node, page);
        parent.children[index] = onlyDiagram(node) ?? node;
        return undefined;
      }
      if (node.type === 'html') return fillTags(node, page);
      if (isJsx(node) && isDiagramTag(node.name ?? '')) return fillJsx(node, page);
      const found = read(node, page.lines);
      if (!found || !parent || index === undefined) return undefined;
      parent.children[index] = figure(page.draw(found.written), found.caption, node) as never;
      return [SKIP, index + 1];
    });
    tellFile(file, page);
  };
}

/** Puts pictures into tags that are written by hand. */
function fillTags(node: Html, page: Page): void {
  const { html, messages } = fillHtml(node.value, page.options);
  const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } };
  page.tell(
    messages.map((message) => movedBy(start.line - 1, message)),
    start.line,
    end.line,
  );
  node.value = html;
}

/** The same in MDX, where tags are no HTML. */
function fillJsx(node: Parent & Parameters<typeof tagOf>[0], page: Page): typeof SKIP {
  const tag = node.children.some(isShown) ? undefined : tagOf(node);
  if (!tag || page.options.mode === 'element') return SKIP;
  const at = node.position?.start ?? { line: 1, column: 1 };
  const { trees, messages } = pictured(tag, at, page.options);
  page.tell(messages, at.line);
  node.children.unshift(...trees.map((tree) => pictureNode(toHast(tree)) as never));
  return SKIP;
}

/** A picture of ours or of the page's author. */
function isShown(child: Node): boolean {
  return child.type === PICTURE || (isJsx(child) && STANDS.has(child.name ?? ''));
}

/** A node as a diagram, if it is one, with a caption that is Markdown. */
function read(node: Node, lines: readonly string[]): Directed | undefined {
  if (node.type === 'code') {
    const written = readFence(node as Code, lines);
    return written && { written, caption: [] };
  }
  return isDirective(node) && isDiagram(node.name) ? readDirective(node, lines) : undefined;
}

/** A fence as a diagram, if it is one. */
function readFence(
  { lang, meta, value, position }: Code,
  lines: readonly string[],
): Written | undefined {
  const { name, attributes } = parseInfo(`${lang ?? ''} ${meta ?? ''}`);
  if (!isDiagram(name)) return undefined;
  const at = position?.start ?? { line: 1, column: 1 };
  return { name, attributes, text: value, at, placeOf: placesIn(lines, at.line + 1, value) };
}

/** A node that remark-rehype turns into the figure; `data` says what each part becomes. */
function figure(embedded: Embedded, caption: readonly Node[], { position }: Node): Node {
  const { tagName, properties, children } = toHast(embedded.tree);
  const picture = pictureNode(children[0]);
  const said = caption.length > 0 ? caption : textOf(embedded);
  const figcaption = { type: 'stratagramCaption', data: { hName: 'figcaption' }, children: said };
  const figure = {
    type: 'stratagram',
    data: { hName: tagName, hProperties: properties },
    children: said.length > 0 ? [picture, figcaption] : [picture],
    position,
  };
  return figure;
}

/** A node that remark-rehype turns into an element. */
function pictureNode(element: ReturnType<typeof toHast>['children'][0] | undefined): Node {
  const { tagName, properties, children } = element?.type === 'element' ? element : {};
  const data = { hName: tagName, hProperties: properties, hChildren: children };
  return { type: PICTURE, data: element ? data : {}, children: [] } as Node;
}

function textOf({ caption }: Embedded): readonly Node[] {
  return caption ? [{ type: 'text', value: caption } as Node] : [];
}

/** The front matter, where remark-frontmatter has left it. */
function yamlOf({ children }: Root): unknown {
  const yaml = children.find((node): node is Yaml => node.type === 'yaml');
  return yaml && parseText(yaml.value).value;
}
