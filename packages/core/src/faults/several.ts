import { TENANT_SORTS } from '../domain/tenants.ts';
import type { Translate } from '../words/translate.ts';
import type { Facts } from './facts.ts';
import { resolveNames } from './names.ts';
import type { Propagation } from './types.ts';
import type { FaultKind, Reach } from '../figure/overlay.ts';

/**
 * The same fault in each of several stacks. A name without the path of a stack is looked for in all
 * of them; one with it, as `stacks.1.hypervisor`, only there.
 *
 * @param follow - Follows a fault in one stack.
 */
export function inEach(
  t: Translate,
  stacks: readonly Facts[],
  fault: readonly string[],
  kind: FaultKind,
  follow: (stack: Facts, fault: readonly string[]) => Propagation,
): Propagation {
  const propagations = stacks.map((stack) => {
    const { path, machines } = stack;
    const names = fault
      .filter((name) => !name.startsWith('stacks.') || name.startsWith(`${path}.`))
      .map((name) => {
        const own = `${path}.${name}`;
        return { name, means: resolveNames(stack, [own]).unknown.length ? name : own };
      });
    const means = names.map((each) => each.means);
    const label = machines[0]?.name ?? '';
    return { label, names, found: means.length ? follow(stack, means) : undefined };
  });
  const all = propagations.flatMap(({ found }) => found?.reach ?? []);
  // What one of them has is known.
  const known = new Set(
    propagations.flatMap(({ names, found }) =>
      names.filter(({ means }) => !found?.reach?.unknown.includes(means)).map(({ name }) => name),
    ),
  );
  const unknown = fault.filter((name) => !known.has(name));
  const issues = propagations.flatMap(({ found }) => found?.issues ?? []);
  const reach: Reach = {
    kind,
    origins: all.flatMap(({ origins }) => origins),
    reached: new Map(all.flatMap(({ reached }) => [...reached])),
    unknown,
    tenants: sum(all),
    sentences: propagations.flatMap(({ label, names, found }) => {
      if (names.length === 0) return [];
      if (unknown.length === fault.length) return [];
      const { sentences = [], apart } = found?.reach ?? {};
      const here = apart ? sentences : [sentences.join(' ')].filter(Boolean);
      const missing = t('saysNotHere', { names: names.map(({ name }) => name).join(', ') });
      const all = here.length ? here : [missing];
      return all.map((question) => t('inMachine', { machine: label, question }));
    }),
    apart: true,
  };
  const missing = unknown.flatMap(
    (name) => issues.find(({ message }) => message.includes(name)) ?? [],
  );
  return { reach, issues: missing };
}

function sum(found: readonly Reach[]): Reach['tenants'] {
  const all = found.flatMap(({ tenants }) => tenants);
  return TENANT_SORTS.flatMap((sort) => {
    const own = all.filter((count) => count.sort === sort);
    const total = (key: 'reached' | 'all'): number => own.reduce((n, count) => n + count[key], 0);
    return own.length ? [{ sort, reached: total('reached'), all: total('all') }] : [];
  });
}
