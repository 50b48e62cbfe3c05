import type { FactsOf, Kind } from '@stratagram/core/diagrams/kind';
import type { Plan, PlanOptions } from '@stratagram/core/plan';
import { lazily, type Lazy } from './lazily.ts';

const fetched = new WeakMap<Kind, Lazy<FactsOf>>();

/** What tells what rests on what in a kind of diagram: fetched by pages that ask about it. */
export function factsFor(kind: Kind): ReturnType<Lazy<FactsOf>> {
  if (!kind.facts) return undefined;
  const known = fetched.get(kind) ?? lazily(() => (kind.facts as () => Promise<FactsOf>)());
  fetched.set(kind, known);
  return known();
}

/**
 * The plan as it is drawn while layers can be chosen to fail: the chosen one does, and without one
 * a line says what can be done.
 */
export function withFault(
  plan: Plan,
  chosen: string | undefined,
  propagate: PlanOptions['propagate'],
): Plan {
  const { common, locale, t } = plan;
  // Beside each other steps only tell their own faults.
  if (!common.faultOnSelect || !common.selectable || !propagate || plan.places) return plan;
  if (chosen !== undefined) {
    const { reach } = propagate(plan, { ...common, fault: [chosen] }, locale);
    return { ...plan, reach };
  }
  if (plan.reach) return plan;
  const none = { origins: [], reached: new Map<string, number>(), unknown: [], tenants: [] };
  return { ...plan, reach: { kind: 'crash', ...none, sentences: [t('chooseLayer')] } };
}
