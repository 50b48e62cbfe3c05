import { decodePlain } from '../model/decode.ts';
import { error, quote, type Issue } from '../model/issue.ts';
import { copyPlain, type PlainObject } from '../model/plain.ts';
import type { Asked } from './frames.ts';

/** Keys that are said once for all steps. */
const FIXED = new Set(
  'kind heading caption theme width annotations issueList rules answers selectable faultOnSelect steps step showSteps autoplay lang dir'.split(
    ' ',
  ),
);

/** The diagram once a step has set some of its keys; what is wrong about them becomes issues there. */
export function modelAfter(
  { kind, model: first, examine }: Asked,
  plain: PlainObject,
  set: Readonly<Record<string, unknown>>,
  index: number,
  issues: Issue[],
): { readonly plain: PlainObject; readonly model: unknown } | undefined {
  const path = ['steps', index, 'set'];
  const own = Object.entries(set).filter(([key]) => {
    if (!FIXED.has(key)) return true;
    const message = `expected a key that can change from step to step, got ${quote(key)}`;
    issues.push(error('unknown-key', [...path, key], message));
    return false;
  });
  const { steps: _, ...rest } = plain;
  const found: Issue[] = [];
  const next = copyPlain({ ...rest, ...Object.fromEntries(own) }, found) as PlainObject;
  const model = decodePlain(kind.schema, next, found);
  if (model === undefined) return undefined;
  // What was wrong before the first step has been said.
  const before = new Set(examine(first, []).map(told));
  for (const issue of examine(model, found)) {
    if (!before.has(told(issue))) issues.push({ ...issue, path: [...path, ...issue.path] });
  }
  return { plain: next, model };
}

function told({ code, path, message }: Issue): string {
  return [code, message, ...path].join('\n');
}
