// Written by `npm run generate` from the diagrams of core.
import type { RuleSet } from '@stratagram/core';
import type { Kind } from '@stratagram/core/diagrams/kind';
import { namespaceView } from '@stratagram/core/diagrams/namespace-view/diagram';
import { attributesOf } from '../internal/attributes.ts';
import { DiagramElement } from '../internal/diagram-element.ts';
import { lazily } from '../internal/lazily.ts';

/**
 * The eight types of Linux namespaces as rows, containers as columns: whose namespace each uses,
 * and one process as the host and as its container see it.
 *
 * @summary What containers see of their host.
 * @tagname namespace-view
 * @slot - `<container-unit name="…" namespaces="…" pod="…" pid="…" user="…" uid-map="…">` children, or a `<script type="application/json">`: read as data. `namespaces` lists those of a container; `+user` adds one to the usual ones.
 */
export class NamespaceViewElement extends DiagramElement {
  static override readonly kind: Kind = namespaceView;
  protected static override readonly book = lazily<RuleSet>(
    async () => (await import('@stratagram/core/rules/namespace-view')).namespaceViewRules,
  );
  static override get properties() {
    return attributesOf(namespaceView);
  }

  /** Its id, such as `docker` or `podman`: it decides which namespaces are usual. */
  declare engine: string | undefined;
  /** What starts each container. */
  declare runtime: string | undefined;
  /** The engine runs without the rights of root. */
  declare rootless: boolean | undefined;
  /** Types to show, such as `pid net uts`; all eight when absent. */
  declare types: string | readonly string[] | undefined;
  /** How many containers, when no child describes them. */
  declare containers: number | string | readonly object[] | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'namespace-view': NamespaceViewElement;
  }
}
