// Written by `npm run generate` from the diagrams of core.
import type { RuleSet } from '@stratagram/core';
import type { Kind } from '@stratagram/core/diagrams/kind';
import { initial, needsWhole } from '@stratagram/core/diagrams/stack-compare/initial';
import { attributesOf } from '../internal/attributes.ts';
import { DiagramElement } from '../internal/diagram-element.ts';
import { lazily } from '../internal/lazily.ts';

/** The whole diagram: fetched by pages that need more than what an element starts with. */
const whole = lazily<Kind>(
  async () => (await import('@stratagram/core/diagrams/stack-compare/diagram')).stackCompare,
);

/**
 * Stacks of VMs and containers side by side on one ground, layer by layer: what each shares,
 * repeats and lacks. With `fault` it shows how far the same fault goes in each (a view of
 * isolation); with the same containers on bare metal, in a VM and in a cloud it shows where they
 * can be placed.
 *
 * @summary Two or more stacks, compared layer by layer.
 * @tagname stack-compare
 * @slot - `<vm-stack caption="…">` and `<container-stack caption="…">` children with all that they take, or a `<script type="application/json">`: read as data.
 */
export class StackCompareElement extends DiagramElement {
  static override readonly kind: Kind = initial;
  protected static override readonly book = lazily<RuleSet>(
    async () => (await import('@stratagram/core/rules/stack-compare')).stackCompareRules,
  );
  static override get properties() {
    return attributesOf(initial);
  }

  /** The stacks, each with its `kind`; by default the children. */
  declare stacks: readonly object[] | undefined;

  protected override kindFor(input: Readonly<Record<string, unknown>>): Kind | Promise<void> {
    // What cannot be fetched is not known: the rest is drawn, and that is said.
    return (needsWhole(input) && whole()) || initial;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stack-compare': StackCompareElement;
  }
}
