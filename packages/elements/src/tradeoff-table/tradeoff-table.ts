// Written by `npm run generate` from the diagrams of core.
import type { RuleSet } from '@stratagram/core';
import type { Kind } from '@stratagram/core/diagrams/kind';
import { tradeoffTable } from '@stratagram/core/diagrams/tradeoff-table/diagram';
import { attributesOf } from '../internal/attributes.ts';
import { DiagramElement } from '../internal/diagram-element.ts';
import { lazily } from '../internal/lazily.ts';

/**
 * Techniques side by side: what each does by a criterion, whether that is a fact with a source or
 * an opinion, and, where weights are told, what it adds up to.
 *
 * @summary Criteria against techniques, with evidence; a decision matrix with weights.
 * @tagname tradeoff-table
 * @slot - `<tradeoff-technique name="VM">` and `<tradeoff-criterion name="Start time" weight="3">` children, the latter with `<tradeoff-verdict technique="VM" rating="-" verdict="…" source="…">` children, or a `<script type="application/json">`: read as data.
 */
export class TradeoffTableElement extends DiagramElement {
  static override readonly kind: Kind = tradeoffTable;
  protected static override readonly book = lazily<RuleSet>(
    async () => (await import('@stratagram/core/rules/tradeoff-table')).tradeoffTableRules,
  );
  static override get properties() {
    return attributesOf(tradeoffTable);
  }

  /** A table, a matrix with weights and sums, or a card for each technique; a matrix where weights are told. */
  declare view: 'table' | 'matrix' | 'cards' | undefined;
  /** Weights of criteria by name, such as `Isolation=5, Start time=2`: they win over those of the children. */
  declare weights: string | readonly string[] | undefined;
  /** What is compared; by default the children, else whatever the verdicts name. */
  declare techniques: readonly object[] | undefined;
  /** What it is compared by; by default the children. */
  declare criteria: readonly object[] | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'tradeoff-table': TradeoffTableElement;
  }
}
