import { propagate } from '@stratagram/core/faults';
import type { Plan } from '@stratagram/core/plan';

/** What pages with faults or answers fetch: what follows them, and the choice of what fails. */
export { propagate };

/**
 * The plan as it is drawn while layers can be chosen to fail: the chosen one does, and without one
 * a line says what can be done.
 */
export function withFault(plan: Plan, chosen: string | undefined): Plan {
  const { common, locale, t } = plan;
  // Beside each other steps only tell their own faults.
  if (!common.faultOnSelect || !common.selectable || plan.places) return plan;
  if (chosen !== undefined) {
    const { reach } = propagate(plan, { ...common, fault: [chosen] }, locale);
    return { ...plan, reach };
  }
  if (plan.reach) return plan;
  const none = { origins: [], reached: new Map<string, number>(), unknown: [], tenants: [] };
  return { ...plan, reach: { kind: 'crash', ...none, sentences: [t('chooseLayer')] } };
}
