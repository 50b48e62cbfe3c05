import type { Issue } from '@stratagram/core';
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Alias,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { SHORTENED, type Span } from './source.ts';

/** The key whose value lends its keys to the map around it. */
export const MERGE = '<<';

/** A part of a map or list, its key, and the alias that it came through. */
interface Part {
  readonly key?: unknown;
  readonly value: unknown;
  readonly through?: Span['through'];
}

/** Finds the places of issues: where a value was written, also when an alias put it somewhere else. */
export function placer({ contents }: Document.Parsed): (issue: Issue) => Span {
  let named: ReadonlyMap<Alias, Node> | undefined;
  /** What a node stands for; an alias says so. */
  const follow = (node: unknown): Part => {
    if (!isAlias(node)) return { value: node };
    named ??= aliasesOf(contents);
    const through = { name: node.source, offset: startOf(node) ?? 0 };
    return { value: named.get(node), through };
  };
  const members = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
  const partOf = (node: unknown, key: string | number): Part | undefined => {
    if (isSeq(node)) {
      return typeof key === 'number' ? { value: node.items[key] } : undefined;
    }
    if (!isMap(node)) return undefined;
    const known = members.get(node) ?? new Map(node.items.map((pair) => [nameOf(pair.key), pair]));
    members.set(node, known);
    const own = known.get(String(key));
    if (own) return own;
    for (const source of lenders(known.get(MERGE))) {
      const { value, through } = follow(source);
      const lent = partOf(value, key);
      if (lent) return through ? { ...lent, through } : lent;
    }
    return undefined;
  };

  return ({ path, code }) => {
    let node: unknown = contents;
    let span: Span = { offset: startOf(node) ?? 0 };
    let through: Span['through'];
    for (const [depth, key] of path.entries()) {
      const part = partOf(node, key);
      if (!part && SHORTENED.has(key)) continue;
      const atKey = code === 'unknown-key' && depth === path.length - 1;
      const next = atKey ? undefined : follow(part?.value);
      const found = spanOf(next?.value) ?? spanOf(part?.key);
      if (!found) break;
      through ??= part?.through ?? next?.through;
      node = next?.value;
      span = found;
    }
    return through ? { ...span, through } : span;
  };
}

/** How many keys are copied by merging; without end when a map would lend to itself. */
export function mergesOf(root: Node | null): number {
  const sizes = new Map<unknown, number>();
  const named = aliasesOf(root);
  let merges = 0;
  const walk = (node: unknown): void => {
    if (isSeq(node)) node.items.forEach(walk);
    if (!isMap(node)) return;
    let size = node.items.length;
    for (const { key, value } of node.items) {
      walk(value);
      for (const source of nameOf(key) === MERGE ? lenders({ value }) : []) {
        const lender = isAlias(source) ? named.get(source) : source;
        const lent = isMap(lender) ? (sizes.get(lender) ?? Infinity) : 1;
        size += lent;
        merges += lent;
      }
    }
    sizes.set(node, size);
  };
  walk(root);
  return merges;
}

function lenders(pair: Pick<Pair, 'value'> | undefined): readonly unknown[] {
  return isSeq(pair?.value) ? pair.value.items : pair ? [pair.value] : [];
}

/** What each alias stands for: the last node before it with that anchor. */
function aliasesOf(root: Node | null): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const named = new Map<Alias, Node>();
  const walk = (node: unknown): void => {
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target) named.set(node, target);
    } else if (isNode(node)) {
      if (node.anchor) anchors.set(node.anchor, node);
      if (isSeq(node)) node.items.forEach(walk);
      if (isMap(node)) node.items.forEach(({ value }) => walk(value));
    }
  };
  walk(root);
  return named;
}

/** Where a node stands; lists and maps have no end here: nobody marks all of them. */
function spanOf(node: unknown): Span | undefined {
  const offset = startOf(node);
  if (offset === undefined || !isNode(node)) return undefined;
  return isScalar(node) ? { offset, end: node.range?.[1] } : { offset };
}

export function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

export function nameOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}
