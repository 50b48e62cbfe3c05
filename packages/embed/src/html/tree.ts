import { parse, parseFragment, type DefaultTreeAdapterTypes, type Token } from 'parse5';
import type { Markup } from '@stratagram/core';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** An element of HTML text, and where its tags stand in the text. */
export interface HtmlElement extends Markup {
  readonly children: readonly HtmlElement[];
  readonly parent: HtmlElement | undefined;
  readonly start: Token.Location | undefined;
  /** Nothing where the element is not closed, or by something else only. */
  readonly end: Token.Location | undefined;
}

/** Reads HTML text, a page or a part of one, as browsers read it. */
export function parseHtml(text: string): readonly HtmlElement[] {
  const options = { sourceCodeLocationInfo: true };
  const isPage = /^\s*(<!--.*?-->\s*)*<(!doctype|html)\b/is.test(text);
  const { childNodes } = isPage ? parse(text, options) : parseFragment(text, options);
  return elements(childNodes, undefined);
}

function elements(nodes: readonly Node[], parent: HtmlElement | undefined): HtmlElement[] {
  return nodes.flatMap((node) => ('tagName' in node ? element(node, parent) : []));
}

function element(node: Element, parent: HtmlElement | undefined): HtmlElement {
  const { tagName, attrs, childNodes, sourceCodeLocation: place } = node;
  const children: HtmlElement[] = [];
  const made: HtmlElement = {
    localName: tagName,
    attributes: attrs,
    children,
    parent,
    get textContent() {
      return textOf(node);
    },
    start: place?.startTag,
    end: place?.endTag,
  };
  children.push(...elements(childNodes, made));
  return made;
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
