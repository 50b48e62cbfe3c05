import type { Plan } from '../plan.ts';

/**
 * What was worked out about a picture, as plain data: what is in effect for a cgroup and, as
 * `computed`, what its fault reaches and answers to questions. A decoder reads over all of it.
 */
export function computedOf({
  kind,
  model,
  derived,
  reach,
  answers,
}: Plan): Readonly<Record<string, unknown>> {
  const found = answers?.();
  const own = Object(kind?.computed?.(model, derived));
  const computed = {
    ...Object(own.computed),
    ...(reach ? { reach: { ...reach, reached: Object.fromEntries(reach.reached) } } : {}),
    ...(found ? { answers: found } : {}),
  };
  return { ...own, ...(Object.keys(computed).length ? { computed } : {}) };
}
