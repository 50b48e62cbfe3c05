import type { FactsBuilder, Layer } from '../../faults/facts.ts';
import type { Block } from '../../figure/block.ts';

/** Adds chips as they are drawn: each by itself, and those of one sort together. */
export function addAttached(
  facts: FactsBuilder,
  blocks: readonly Block[],
  on: readonly Layer[],
  frame?: Layer,
): void {
  const add = (id: string, kind: string, name: string): unknown =>
    facts.add({ id, kind, name }, on, frame);
  for (const { id, kind, look, label, children = [], more } of blocks) {
    if (look === 'cell') add(id, kind, label ?? '');
    // Only a sort can stand for those that are in it.
    else if (kind !== 'group' && children.length) add(id, kind, more?.label(children.length) ?? '');
    addAttached(facts, children, on, frame);
  }
}
