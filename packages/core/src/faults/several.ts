import type { Block } from '../figure/block.ts';
import type { Translate } from '../words/translate.ts';
import { graphOf } from './graph.ts';
import { meant } from './names.ts';
import { TENANTS, type FaultKind, type Reach, type Traced } from './types.ts';

/** Stacks side by side, if a picture shows some: each is a machine of its own. */
export function stacksIn(layers: readonly Block[]): readonly Block[] | undefined {
  return layers.find(({ kind }) => kind === 'stacks')?.children;
}

/**
 * The same fault in each of several stacks. A name without the path of a stack is looked for in all
 * of them; one with it, as `stacks.1.hypervisor`, only there.
 *
 * @param trace - Follows a fault in one stack.
 */
export function inEach(
  t: Translate,
  stacks: readonly Block[],
  fault: readonly string[],
  kind: FaultKind,
  trace: (layers: readonly Block[], fault: readonly string[]) => Traced,
): Traced {
  const asked = stacks.map((stack) => {
    const { id, label = '', children = [] } = stack;
    const graph = graphOf(children);
    const names = fault
      .filter((name) => !name.startsWith('stacks.') || name.startsWith(`${id}.`))
      .map((name) => {
        const own = `${id}.${name}`;
        return { name, means: meant(graph, [own]).unknown.length ? name : own };
      });
    const means = names.map((each) => each.means);
    return { label, names, traced: means.length ? trace([stack], means) : undefined };
  });
  const found = asked.flatMap(({ traced }) => traced?.reach ?? []);
  // What one of them has is known.
  const known = new Set(
    asked.flatMap(({ names, traced }) =>
      names.filter(({ means }) => !traced?.reach?.unknown.includes(means)).map(({ name }) => name),
    ),
  );
  const unknown = fault.filter((name) => !known.has(name));
  const issues = asked.flatMap(({ traced }) => traced?.issues ?? []);
  const reach: Reach = {
    kind,
    origins: found.flatMap(({ origins }) => origins),
    reached: new Map(found.flatMap(({ reached }) => [...reached])),
    unknown,
    tenants: sum(found),
    sentences: asked.flatMap(({ label, names, traced }) => {
      if (names.length === 0) return [];
      const says =
        traced?.reach?.sentences.join(' ') ||
        t('saysNotHere', { names: names.map(({ name }) => name).join(', ') });
      return unknown.length === fault.length
        ? []
        : [t('inMachine', { machine: label, question: says })];
    }),
    apart: true,
  };
  const told = unknown.flatMap(
    (name) => issues.find(({ message }) => message.includes(name)) ?? [],
  );
  return { reach, issues: told };
}

function sum(found: readonly Reach[]): Reach['tenants'] {
  const all = found.flatMap(({ tenants }) => tenants);
  return TENANTS.flatMap((sort) => {
    const own = all.filter((count) => count.sort === sort);
    const total = (key: 'reached' | 'all'): number => own.reduce((n, count) => n + count[key], 0);
    return own.length ? [{ sort, reached: total('reached'), all: total('all') }] : [];
  });
}
