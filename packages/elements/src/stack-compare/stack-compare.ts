import type { Kind } from '@stratagram/core/diagrams/kind';
import { stackCompareOutline } from '@stratagram/core/diagrams/stack-compare/view';
import type { Book } from '@stratagram/core';
import { attributesOf } from '../internal/attributes.ts';
import { DiagramElement } from '../internal/diagram-element.ts';
import { lazily } from '../internal/lazily.ts';

const outline = stackCompareOutline as Kind;
/** With its pictures and those of the stacks: fetched by pages that compare some. */
const whole = lazily<Kind>(
  async () =>
    (await import('@stratagram/core/diagrams/stack-compare/diagram')).stackCompare as Kind,
);

/**
 * Stacks of VMs and containers side by side on one ground, layer by layer: what each shares, repeats
 * and lacks. With `fault` it shows how far the same fault goes in each (a view of isolation); with
 * the same containers on bare metal, in a VM and in a cloud it shows where they can be placed.
 *
 * @summary Two or more stacks, compared layer by layer.
 * @tagname stack-compare
 * @slot - `<vm-stack caption="…">` and `<container-stack caption="…">` children with all that they take, or a `<script type="application/json">`: read as data.
 */
export class StackCompareElement extends DiagramElement {
  static override readonly kind: Kind = outline;
  protected static override readonly book = lazily<Book>(
    async () => (await import('@stratagram/core/rules/stack-compare')).stackCompareBook,
  );
  static override get properties() {
    return attributesOf(outline);
  }

  /** The stacks, each with its `kind`; by default the children. */
  declare stacks: readonly object[] | undefined;

  protected override kindFor(): Kind | Promise<void> {
    return whole() ?? outline;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stack-compare': StackCompareElement;
  }
}
