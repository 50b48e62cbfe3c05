import { describe, expect, test } from 'vitest';
import { read } from '../packages/core/src/api.ts';
import type { Block } from '../packages/core/src/figure/block.ts';
import { ENGINE_CASES } from './rules/engines.cases.ts';
import { ISOLATION_CASES } from './rules/isolation.cases.ts';
import { STACK_CASES } from './rules/stacks.cases.ts';

const CASES = [...STACK_CASES, ...ENGINE_CASES, ...ISOLATION_CASES];

function idsOf(layers: readonly Block[], ids = new Set<string>()): ReadonlySet<string> {
  for (const block of layers) {
    ids.add(block.id);
    idsOf(block.children ?? [], ids);
  }
  return ids;
}

describe.each(CASES)('$rule', ({ rule, breaks }) => {
  test.each(breaks)('marks a layer that is drawn: $name', ({ input, rules, path }) => {
    const { issues, picture } = read(input, { rules });
    const ids = idsOf(picture.layers);
    const found = issues.filter((one) => one.rule === rule && `${one.path}` === `${path}`);
    expect(found).not.toEqual([]);
    for (const { node, path: at } of found) expect(ids).toContain(node ?? at.join('.'));
  });
});
