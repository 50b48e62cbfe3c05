import type { Kind } from './diagrams/kind.ts';
import { remarks } from './frame/remarks.ts';
import type { Issue } from './input/issue.ts';
import { copyPlain as copyWith, type Plain } from './input/plain.ts';
import { repair } from './input/repair.ts';
import type { Plan, PlanOptions } from './plan.ts';
import { notice as noticeWith, plan as planWith } from './render.ts';
import type { Locale, Translate } from './words/translate.ts';

/**
 * Plans of any input, which show their issues: what elements fetch only when there are some is here
 * from the start.
 */

/**
 * Decodes an input of a kind and says what its picture holds; never throws on any input. `read` does
 * the same for any kind.
 *
 * @param options - Words, and what is to be done besides: rules, faults and steps are left out
 *   unless they are handed in here.
 */
export function plan(kind: Kind, input: unknown, options: PlanOptions = {}): Plan {
  return planWith(kind, input, { remarks, repair, ...options });
}

/**
 * A fresh copy of an input: own enumerable keys only, without prototypes, within `LIMITS`.
 *
 * @param issues - Told of what is no data, which is left out.
 */
export function copyPlain(input: unknown, issues: Issue[]): Plain | undefined {
  return copyWith(input, issues, repair);
}

/**
 * What is drawn when nothing could be read: that it could not, and why.
 *
 * @param t - The words of a language, of `translator`.
 * @returns A plan without a kind or a model; each of its sentences is one of the issues.
 */
export function notice(issues: readonly Issue[], t: Translate, locale?: Locale): Plan {
  return noticeWith(issues, t, locale, remarks);
}
