// Written by `npm run generate` from the diagrams of core.
import type { RuleSet } from '@stratagram/core';
import type { Kind } from '@stratagram/core/diagrams/kind';
import { analogyView } from '@stratagram/core/diagrams/analogy-view/diagram';
import { attributesOf } from '../internal/attributes.ts';
import { DiagramElement } from '../internal/diagram-element.ts';
import { lazily } from '../internal/lazily.ts';

/**
 * Something that everybody knows beside what it stands for, part by part, and where the likeness
 * ends: houses with their own pipes, apartments with those of the building.
 *
 * @summary An analogy with its mapping and its limits.
 * @tagname analogy-view
 * @slot - `<analogy-side name="Houses" means="virtual machines" shape="houses">` children with `<analogy-part name="Pipes" layer="guest kernel" tone="guest">` children, and `<analogy-break name="…" detail="…">` children, or a `<script type="application/json">`: read as data.
 */
export class AnalogyViewElement extends DiagramElement {
  static override readonly kind: Kind = analogyView;
  protected static override readonly book = lazily<RuleSet>(
    async () => (await import('@stratagram/core/rules/analogy-view')).analogyViewRules,
  );
  static override get properties() {
    return attributesOf(analogyView);
  }

  /** Whose analogy it is. */
  declare source: string | undefined;
  /** Where that can be read. */
  declare href: string | undefined;
  /** What is compared; by default the children. */
  declare sides: readonly object[] | undefined;
  /** Where the analogy breaks; by default the children. */
  declare breaks: readonly object[] | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'analogy-view': AnalogyViewElement;
  }
}
