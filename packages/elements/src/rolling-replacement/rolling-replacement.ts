// Written by `npm run generate` from the diagrams of core.
import type { RuleSet } from '@stratagram/core';
import type { Kind } from '@stratagram/core/diagrams/kind';
import { rollingReplacement } from '@stratagram/core/diagrams/rolling-replacement/diagram';
import { attributesOf } from '../internal/attributes.ts';
import { DiagramElement } from '../internal/diagram-element.ts';
import { lazily } from '../internal/lazily.ts';

/**
 * Old replicas out, new replicas in, step by step as a Kubernetes Deployment does it: surge,
 * unavailable and readiness honoured at each step. Or replicas that follow a load.
 *
 * @summary A rolling replacement, step by step or on an axis.
 * @tagname rolling-replacement
 * @slot - `<replacement-stage old-ready="3" new-starting="1">` children tell a sequence of your own, which is judged; or a `<script type="application/json">`: read as data.
 */
export class RollingReplacementElement extends DiagramElement {
  static override readonly kind: Kind = rollingReplacement;
  protected static override readonly book = lazily<RuleSet>(
    async () =>
      (await import('@stratagram/core/rules/rolling-replacement')).rollingReplacementRules,
  );
  static override get properties() {
    return attributesOf(rollingReplacement);
  }

  /** What is replaced. */
  declare name: string | undefined;
  /** Image or version of the old replicas. */
  declare from: string | undefined;
  /** Image or version of the new ones. */
  declare to: string | undefined;
  /** What a replica is: a container by default. */
  declare packaging: 'container' | 'vm' | undefined;
  /** How many are wanted; 3 by default. */
  declare replicas: number | string | undefined;
  /** One after another, or all at once; the former by default. */
  declare strategy: 'RollingUpdate' | 'Recreate' | undefined;
  /** How many more than wanted there may be: a number, or a percentage that is rounded up; `25%` by default. */
  declare maxSurge: number | string | undefined;
  /** How many of those that are wanted may be away: a number, or a percentage that is rounded down; `25%` by default. */
  declare maxUnavailable: number | string | undefined;
  /** A probe says when a new replica is ready; without one it counts as ready once it runs; a failing one never passes. */
  declare readiness: 'probe' | 'none' | 'failing' | undefined;
  /** Step by step, or all moments on an axis. */
  declare view: 'steps' | 'timeline' | undefined;
  /** Requests in a second, one moment after another, such as `90 250 600`: replicas follow them, nothing is replaced. */
  declare load: string | readonly number[] | undefined;
  /** Requests in a second that one replica serves; 100 by default. */
  declare perReplica: number | string | undefined;
  /** Moments of your own; by default the children, else they are worked out. */
  declare stages: readonly object[] | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'rolling-replacement': RollingReplacementElement;
  }
}
