import { DIAGRAMS } from '@stratagram/core';

const INDENT = '  ';
const WIDE = 90;

/** An element as a person would write it: its attributes, then its children on lines of their own. */
export function written(element: Element, without: ReadonlySet<string> = new Set()): string {
  return lines(element, without).join('\n');
}

function lines(element: Element, without: ReadonlySet<string>): string[] {
  const tag = element.localName;
  const attributes = [...element.attributes]
    .filter(({ name }) => !without.has(name))
    .map(({ name, value }) => (value ? `${name}="${escape(value)}"` : name));
  const opening = open(tag, attributes);
  const children = [...element.childNodes].flatMap(inside);
  const last = opening.length - 1;
  if (children.length === 0) return [...opening.slice(0, last), `${opening[last]}</${tag}>`];
  if (opening.length === 1 && children.length === 1 && !element.firstElementChild) {
    return [`${opening[0]}${children[0]}</${tag}>`];
  }
  return [...opening, ...children.map((line) => INDENT + line), `</${tag}>`];
}

function open(tag: string, attributes: readonly string[]): string[] {
  const line = `<${[tag, ...attributes].join(' ')}>`;
  if (line.length <= WIDE || attributes.length < 2) return [line];
  return [`<${tag}`, ...attributes.map((attribute) => INDENT + attribute), '>'];
}

function inside(node: ChildNode): string[] {
  if (node instanceof Element) return lines(node, new Set());
  const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : '';
  const raw = node.parentElement?.localName === 'script';
  return text ? (raw ? text : escape(text)).split('\n') : [];
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** The diagrams in a story's markup, each as a person would write it. */
export function tagsOf(markup: string): string {
  const root = new DOMParser().parseFromString(markup, 'text/html').body;
  const diagrams = [...root.querySelectorAll(DIAGRAMS)].filter(
    (element) => !element.parentElement?.closest(DIAGRAMS),
  );
  return diagrams.map((element) => written(element)).join('\n\n') || markup;
}
