import { KINDS } from '@stratagram/core';

/** What stands behind a fence or in the braces of a directive: attributes as a tag has them. */
export type Attributes = Readonly<Record<string, string>>;

/** A fence of this name says in its text which diagram it holds. */
export const ANY = 'stratagram';

/** Is this the name of a diagram, or of any diagram? */
export function isDiagram(name: string): boolean {
  return name === ANY || KINDS.some((kind) => kind.name === name);
}

const PAIR = /([^\s={}"',]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s{}"',]+)))?/g;

/**
 * Reads attributes: `width=480 heading="Two hosts" selectable .wide #shop`, also in braces, with
 * commas, and as pandoc and superfences write them.
 */
export function parseAttributes(text: string): Attributes {
  const attributes = Object.create(null) as Record<string, string>;
  for (const [, name = '', double, single, bare] of text.matchAll(PAIR)) {
    const value = double ?? single ?? bare;
    const unescaped = (double ?? single) === undefined ? value : value?.replace(/\\(.)/g, '$1');
    if (value === undefined && /^[.#]./.test(name)) {
      const key = name[0] === '.' ? 'class' : 'id';
      const known = attributes[key];
      attributes[key] = key === 'class' && known ? `${known} ${name.slice(1)}` : name.slice(1);
    } else attributes[name] = unescaped ?? '';
  }
  return attributes;
}

/** The info string of a fence: its name, and attributes behind it. */
export function parseInfo(info: string): {
  readonly name: string;
  readonly attributes: Attributes;
} {
  const [, name = '', rest = ''] = /^[\s{]*\.?([^\s{},]*)(.*)$/s.exec(info) ?? [];
  return { name, attributes: isDiagram(name) ? parseAttributes(rest) : {} };
}
