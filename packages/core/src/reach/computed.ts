import type { Plan } from '../render.ts';

/** What was worked out about a picture, as plain data: what its fault reaches, answers to questions. */
export function computedOf({
  kind,
  model,
  reach,
  answers,
}: Plan): Readonly<Record<string, unknown>> {
  return {
    ...Object(kind?.computed?.(model)),
    ...(reach ? { reach: { ...reach, reached: Object.fromEntries(reach.reached) } } : {}),
    ...(answers ? { answers: answers() } : {}),
  };
}
