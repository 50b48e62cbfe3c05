import type { Block } from '../layout/block.ts';
import type { Locale } from '../messages/messages.ts';
import type { Common } from '../model/common.ts';
import type { Reach, Traced } from './types.ts';

export type { Answers, Count, FaultKind, Reach, Traced } from './types.ts';

/**
 * What a fault reaches in a picture, and what can be asked about it. Pages that show neither do not
 * load this.
 */
export function trace(
  layers: readonly Block[],
  { fault, faultKind = 'crash' }: Common,
  _locale?: Locale,
): Traced {
  const names = fault ?? [];
  if (names.length === 0) return { issues: [] };
  const reached = new Map<string, number>();
  const visit = (block: Block): void => {
    if (names.includes(block.id) || names.includes(block.kind)) reached.set(block.id, 0);
    block.children?.forEach(visit);
  };
  layers.forEach(visit);
  const origins = [...reached.keys()];
  const reach: Reach = {
    kind: faultKind,
    origins,
    reached,
    unknown: [],
    tenants: [],
    sentences: [],
  };
  return { reach, issues: [] };
}
