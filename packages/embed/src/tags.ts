import { KINDS, type Issue } from '@stratagram/core';
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

/** Compares other diagrams: those are a list there, each with its kind. */
const COMPARING = 'stack-compare';
/** Tags that become an item of a list: `{'vm-guest': 'guests'}`. */
const LISTS: Readonly<Record<string, string>> = Object.assign(
  Object.create(null),
  { 'diagram-step': 'steps' },
  ...KINDS.filter(({ name }) => name !== COMPARING).map(({ childTags }) => childTags),
);
/** What says nothing about the diagram. */
const OF_THE_PAGE: ReadonlySet<string> = new Set(['class', 'id', 'mode']);

/** Attributes and inner tags under the keys that files have. */
export function tagData({ name, attributes, children = [] }: WrittenTag): Record<string, unknown> {
  const data = Object.create(null) as Record<string, unknown>;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (!OF_THE_PAGE.has(attribute)) data[keyOf(attribute)] = unfold(value);
  }
  for (const child of children) {
    const [key, isList] = placeIn(name, child.name);
    const inner = tagData(child);
    if (name === COMPARING) inner['kind'] = child.name;
    const before = data[key];
    data[key] = isList ? [...(Array.isArray(before) ? before : []), inner] : inner;
  }
  return data;
}

/** The innermost tag inside another one that a path of the input leads through. */
export function tagAt(tag: WrittenTag, path: Issue['path']): WrittenTag | undefined {
  const [key, index] = path;
  const found = (tag.children ?? []).filter(({ name }) => placeIn(tag.name, name)[0] === key);
  const isList = typeof index === 'number';
  const child = found[isList ? index : 0];
  return child && (tagAt(child, path.slice(isList ? 2 : 1)) ?? child);
}

/** `host-os` is `hostOs`. */
export function keyOf(attribute: string): string {
  return attribute.replace(/[-_](.)/g, (_, letter: string) => letter.toUpperCase());
}

/** The key that a tag becomes inside another, and whether it is one of several. */
function placeIn(parent: string, name: string): readonly [key: string, isList: boolean] {
  if (parent === COMPARING && !(name in LISTS)) return ['stacks', true];
  const list = LISTS[name];
  return list === undefined ? [keyOf(name), false] : [list, true];
}

/** Lists and objects are written as JSON; what only looks like it stays text for the decoder to refuse. */
function unfold(value: string | true): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
