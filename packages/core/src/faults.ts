import { type Facts, plainFacts, withParts } from './faults/facts.ts';
import { propagateIn } from './faults/propagate.ts';
import type { Propagation } from './faults/types.ts';
import { partsOf } from './figure/parts.ts';
import type { Common } from './input/common.ts';
import type { Plan } from './plan.ts';
import type { Locale } from './words/translate.ts';

export type { Answers, Propagation } from './faults/types.ts';

/** What facts follow from: a model with what was worked out of it, and its picture. */
export type Subject = Pick<Plan, 'model' | 'derived' | 'factsOf' | 'picture' | 't'>;

/** What rests on what in a diagram, and what the other parts of its picture are called. */
export function factsIn({ model, derived, factsOf, picture, t }: Subject): Facts {
  const parts = partsOf(picture.layers);
  const facts = factsOf?.(t, derived, model);
  return facts ? withParts(facts, parts) : plainFacts(parts);
}

/**
 * What a fault reaches in a diagram, and what can be asked about it. Pages that show neither do not
 * load this.
 *
 * @param plan - The diagram: anything that `plan` and `read` give.
 * @param common - What happens to which layers; what the input says, where this is left out.
 * @example
 * ```ts
 * const plan = read({ kind: 'vm-stack', hypervisor: 'xen', guests: 3 });
 * propagate(plan, { fault: ['guests.0'] }).reach?.tenants; // [{ sort: 'vm', reached: 1, all: 3 }]
 * ```
 */
export function propagate(
  plan: Subject,
  common: Pick<Common, 'fault' | 'faultKind'>,
  locale?: Locale,
): Propagation {
  return propagateIn(factsIn(plan), common, locale);
}

export type { Count, FaultKind, Reach } from './figure/overlay.ts';
