import type { Block } from '../figure/block.ts';
import type { Translate } from '../words/translate.ts';
import { quote, warning, type Issue } from '../input/issue.ts';
import type { Facts, Layer } from '../faults/facts.ts';
import { resolveNames } from '../faults/names.ts';
import { unknownLayer } from '../faults/propagate.ts';
import { titleOf } from '../faults/titles.ts';

/** Layers that are named in words; of more the rest is counted. */
const NAMED = 6;

/**
 * The layers that names mean, each list in its own order. With a path, a name that means none
 * becomes an issue there.
 */
export function find(
  facts: () => Facts,
  names: readonly string[],
  issues: Issue[],
  path?: Issue['path'],
): readonly Layer[] {
  const found = new Set<Layer>();
  for (const name of names) {
    const { layers, counted, unknown } = resolveNames(facts(), [name]);
    for (const layer of [...layers, ...counted.keys()]) found.add(layer);
    if (unknown.length && path) issues.push(unknownLayer(facts(), name, path));
  }
  return [...found];
}

/** The layers of a way in its order, the first that each name means; fewer than two make no way. */
export function follow(
  facts: () => Facts,
  names: readonly string[],
  issues: Issue[],
  path: Issue['path'],
): readonly Layer[] {
  const way = names.flatMap((name) => find(facts, [name], issues, path).slice(0, 1));
  if (names.length === 1)
    issues.push(warning('too-short', path, `expected two layers or more, got ${quote(names[0])}`));
  return way.length > 1 ? way : [];
}

/** Layers from one to the next, in words. */
export function joinChain(t: Translate, layers: readonly Layer[]): string {
  return layers.map((layer) => titleOf(t, layer)).reduce((from, to) => t('wayTo', { from, to }));
}

/** Layers by what is written on them. */
export function joinList(t: Translate, layers: readonly Layer[]): string {
  const names = [...new Set(layers.map((layer) => titleOf(t, layer)))];
  const rest = names.length - NAMED;
  return [...names.slice(0, NAMED), ...(rest > 0 ? [t('moreIssues', { n: rest })] : [])].join(', ');
}

/** The picture with empty places for some layers. */
export function emptyPlaces(
  blocks: readonly Block[],
  ids: ReadonlySet<string>,
  words: string,
): readonly Block[] {
  return ids.size ? blocks.map((block) => place(block, ids, words)) : blocks;
}

function place(block: Block, ids: ReadonlySet<string>, words: string): Block {
  if (ids.has(block.id)) return { ...block, absent: true, description: words };
  const { children = [], bracket: _, ...rest } = block;
  const inside = children.map((child) => place(child, ids, words));
  if (inside.every((child, index) => child === children[index])) return block;
  // A bracket would describe what is not there.
  return { ...rest, children: inside };
}
