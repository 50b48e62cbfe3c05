import type { Plan, PlanOptions } from '@stratagram/core/plan';

/**
 * The plan as it is drawn while layers can be chosen to fail: the chosen one does, and without one
 * a line says what can be done.
 */
export function withFault(
  plan: Plan,
  chosen: string | undefined,
  trace: PlanOptions['trace'],
): Plan {
  const { common, picture, locale, t } = plan;
  // Beside each other steps only tell their own faults.
  if (!common.faultOnSelect || !common.selectable || !trace || plan.places) return plan;
  if (chosen !== undefined) {
    const { reach } = trace(picture.layers, { ...common, fault: [chosen] }, locale);
    return { ...plan, reach };
  }
  if (plan.reach) return plan;
  const none = { origins: [], reached: new Map<string, number>(), unknown: [], tenants: [] };
  return { ...plan, reach: { kind: 'crash', ...none, sentences: [t('chooseLayer')] } };
}
