// Written by `npm run generate` from the diagrams of core.
import type { Kind } from '@stratagram/core/diagrams/kind';
import { historyTimeline } from '@stratagram/core/diagrams/history-timeline/diagram';
import { attributesOf } from '../internal/attributes.ts';
import { DiagramElement } from '../internal/diagram-element.ts';

/**
 * Dated events on an axis of time that is to scale.
 *
 * @summary Events with their certainty: certain, uncertain, foretold.
 * @tagname history-timeline
 * @slot - `<history-event date="2013" label="…" detail="…" source="…" certain="false">` children, or a `<script type="application/json">`: read as data.
 */
export class HistoryTimelineElement extends DiagramElement {
  static override readonly kind: Kind = historyTimeline;
  static override get properties() {
    return attributesOf(historyTimeline);
  }

  /** Source of all dates. */
  declare source: string | undefined;
  /** The events; by default the children. */
  declare events: readonly object[] | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'history-timeline': HistoryTimelineElement;
  }
}
