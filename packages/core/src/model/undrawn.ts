import type { Block } from '../layout/block.ts';
import type { Translate } from '../messages/messages.ts';

/** How many more there are than are drawn; nothing where all are. */
export function undrawn(id: string, n: number, t: Translate): Block[] {
  return n > 0 ? [{ id, kind: 'text', look: 'text', detail: t('moreIssues', { n }) }] : [];
}
