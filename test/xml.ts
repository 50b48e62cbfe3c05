import { SaxesParser } from 'saxes';

/** An element as a parser of XML reads it. */
export interface XmlElement {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Reads XML; throws on anything that is not well-formed and on a document type. */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser();
  const root = { tag: '', attrs: {}, children: [] as (XmlElement | string)[] };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a document type');
  });
  parser.on('processinginstruction', () => {
    throw new Error('a processing instruction');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { tag: name, attrs: { ...attributes }, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.write(xml).close();
  const first = root.children.find((child) => typeof child !== 'string');
  if (!first) throw new Error('no element');
  return first;
}

/** Every element of a tree in document order, itself included. */
export function elements(root: XmlElement): XmlElement[] {
  const found = [root];
  for (const child of root.children) {
    // A loop instead of a spread: the lists are long.
    if (typeof child !== 'string') for (const inner of elements(child)) found.push(inner);
  }
  return found;
}

/** The text directly in an element. */
export function textOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}
