// Written by `npm run generate` from the diagrams of core.
import type { RuleSet } from '@stratagram/core';
import type { Kind } from '@stratagram/core/diagrams/kind';
import { startupTimeline } from '@stratagram/core/diagrams/startup-timeline/diagram';
import { attributesOf } from '../internal/attributes.ts';
import { DiagramElement } from '../internal/diagram-element.ts';
import { lazily } from '../internal/lazily.ts';

/**
 * What happens from the start of a VM or a container until it is ready, on an axis of time.
 *
 * @summary Phases of a start, with the image pull apart from the start itself.
 * @tagname startup-timeline
 * @slot - `<startup-lane name="…" source="…">` children with `<startup-phase name="…" kind="kernel" duration="125ms">` children, or a `<script type="application/json">`: read as data.
 */
export class StartupTimelineElement extends DiagramElement {
  static override readonly kind: Kind = startupTimeline;
  protected static override readonly book = lazily<RuleSet>(
    async () => (await import('@stratagram/core/rules/startup-timeline')).startupTimelineRules,
  );
  static override get properties() {
    return attributesOf(startupTimeline);
  }

  /** `log` for starts that differ by factors of ten: every duration is a dot; the picture says which axis it is. */
  declare scale: 'linear' | 'log' | undefined;
  /** What durations without a unit are in; milliseconds by default. */
  declare unit: 'ms' | 's' | 'min' | undefined;
  /** The starts; by default the children. */
  declare lanes: readonly object[] | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'startup-timeline': StartupTimelineElement;
  }
}
