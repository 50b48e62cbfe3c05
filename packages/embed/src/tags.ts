import { readMarkup, type Issue, type Markup } from '@stratagram/core';
import type { Attributes } from './info.ts';
import type { Position } from './source/locate.ts';

/** A tag as a directive writes it, with the tags inside it. */
export interface WrittenTag {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children?: readonly WrittenTag[] | undefined;
  /** Where it stands in its file. */
  readonly at: Position;
}

/** Global attributes of HTML that a diagram takes as well. */
const ALSO_GLOBAL = ['lang', 'dir'];

/** Attributes and inner tags as data, read as those of a tag in a page. */
export function tagData(tag: WrittenTag): ReturnType<typeof readMarkup> {
  const { mode: _, ...attributes } = tag.attributes;
  const { input, ...rest } = readMarkup(markup({ ...tag, attributes }));
  const also = ALSO_GLOBAL.filter((name) => attributes[name] !== undefined);
  return {
    input: { ...input, ...Object.fromEntries(also.map((name) => [name, attributes[name]])) },
    ...rest,
  };
}

/** The innermost tag that a path of the input leads to, or the tag that has the attribute. */
export function tagAt(tag: WrittenTag, path: Issue['path']): WrittenTag | undefined {
  const [key = '', index] = path;
  const isList = typeof index === 'number';
  const found = (tag.children ?? []).filter(
    (child) => key in keysOf({ ...tag, children: [child] }),
  );
  const child = found[isList ? index : 0];
  if (child) return tagAt(child, path.slice(isList ? 2 : 1)) ?? child;
  return key in keysOf({ ...tag, children: [] }) ? tag : undefined;
}

/** What a tag says itself: the names of its attributes and of what is inside as keys. */
function keysOf(tag: WrittenTag): object {
  const children = (tag.children ?? []).map(({ name, at }) => ({ name, at, attributes: {} }));
  const isBare = children.length > 0;
  return tagData({ ...tag, attributes: isBare ? {} : tag.attributes, children }).input;
}

function markup({ name, attributes, children = [] }: WrittenTag): Markup {
  return {
    localName: name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ name: key, value })),
    children: children.map(markup),
    textContent: null,
  };
}
