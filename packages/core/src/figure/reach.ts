import type { FaultMark } from './block.ts';
import type { Reach } from './overlay.ts';
import type { Translate } from '../words/translate.ts';

/** Steps of a fault that are told apart when it spreads before the reader's eyes. */
const STAGES = 6;

/** What a fault does to a layer, if anything. */
export function faultOf(
  { reach }: { readonly reach: Reach | undefined },
  id: string,
): FaultMark | undefined {
  const steps = reach?.reached.get(id);
  if (steps === undefined) return undefined;
  return steps === 0 ? 'fails' : spreadMark(reach as Reach);
}

function spreadMark({ kind }: Reach): FaultMark {
  return kind === 'crash' ? 'stops' : 'reached';
}

/** The marks that a picture of a fault shows. */
export function faultMarks(reach: Reach): FaultMark[] {
  const { origins, reached } = reach;
  return [
    ...(origins.length ? (['fails'] as const) : []),
    ...(reached.size > origins.length ? [spreadMark(reach)] : []),
  ];
}

export function faultWord({ kind }: Reach, mark: FaultMark, t: Translate): string {
  return t(mark === 'fails' && kind === 'compromise' ? 'fault.taken' : `fault.${mark}`);
}

/** Class names that a style sheet can show one after the other. */
export function stageOf({ reach }: { readonly reach: Reach | undefined }, id: string): string {
  const steps = reach?.reached.get(id);
  return steps === undefined ? '' : ` reach-${Math.min(STAGES - 1, steps)}`;
}
