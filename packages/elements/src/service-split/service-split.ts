// Written by `npm run generate` from the diagrams of core.
import type { RuleSet } from '@stratagram/core';
import type { Kind } from '@stratagram/core/diagrams/kind';
import { serviceSplit } from '@stratagram/core/diagrams/service-split/diagram';
import { attributesOf } from '../internal/attributes.ts';
import { DiagramElement } from '../internal/diagram-element.ts';
import { lazily } from '../internal/lazily.ts';

/**
 * A monolith and the services that it is split into: what is deployed, copied and owned together.
 *
 * @summary The same modules as one piece and as services that call each other over APIs.
 * @tagname service-split
 * @slot - `<service-module name="…" team="…" replicas="4" calls="cart mail" packaging="vm" data="…" breaking>` children, or a `<script type="application/json">`: read as data. In `calls`, spaces of a name are dashes.
 */
export class ServiceSplitElement extends DiagramElement {
  static override readonly kind: Kind = serviceSplit;
  protected static override readonly book = lazily<RuleSet>(
    async () => (await import('@stratagram/core/rules/service-split')).serviceSplitRules,
  );
  static override get properties() {
    return attributesOf(serviceSplit);
  }

  /** Name of the application. */
  declare name: string | undefined;
  /** One architecture, or both; both by default. */
  declare view: 'monolith' | 'services' | 'both' | undefined;
  /** How the monolith is packed, and every module that says nothing else; a container by default. */
  declare packaging: 'container' | 'vm' | undefined;
  /** How often modules have to run, such as `search=4 cart=2`, whatever their `replicas` say. */
  declare scale: string | readonly string[] | undefined;
  /** The modules; by default the children. */
  declare modules: readonly object[] | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'service-split': ServiceSplitElement;
  }
}
