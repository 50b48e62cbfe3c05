// Written by `npm run generate` from the diagrams of core.
import type { RuleSet } from '@stratagram/core';
import type { Kind } from '@stratagram/core/diagrams/kind';
import { densityView } from '@stratagram/core/diagrams/density-view/diagram';
import { attributesOf } from '../internal/attributes.ts';
import { DiagramElement } from '../internal/diagram-element.ts';
import { lazily } from '../internal/lazily.ts';

/**
 * How many virtual machines, containers or pods fit on one host, computed from what the host has
 * and what each of them takes; without a host, what so many of them take.
 *
 * @summary Units on a host to scale, their overhead apart from their application.
 * @tagname density-view
 * @slot - `<density-unit name="…" kind="vm" memory="512MiB" overhead-memory="1.5GiB" source="…">` children, or a `<script type="application/json">`: read as data. Amounts are `cpus`, `memory` and `storage`; with `overhead-` what comes on top in each, with `shared-` what is the same in each, kept once by `sharing="linked-clones"`, `deduplication`, `layers` or `page-sharing`; with `request-` and `limit-` those of a pod. `app` and `overhead` name the two parts, `count` is how many somebody says there are, `size` the size of an image, `size-of` of what.
 */
export class DensityViewElement extends DiagramElement {
  static override readonly kind: Kind = densityView;
  protected static override readonly book = lazily<RuleSet>(
    async () => (await import('@stratagram/core/rules/density-view')).densityViewRules,
  );
  static override get properties() {
    return attributesOf(densityView);
  }

  /** CPUs of the host. */
  declare cpus: number | string | undefined;
  /** Memory of the host. */
  declare memory: number | string | undefined;
  /** Storage of the host. */
  declare storage: number | string | undefined;
  /** CPUs that the host keeps for itself. */
  declare reservedCpus: number | string | undefined;
  /** Memory that the host keeps for itself. */
  declare reservedMemory: number | string | undefined;
  /** Storage that the host keeps for itself. */
  declare reservedStorage: number | string | undefined;
  /** CPUs that it leaves to what runs on it, where that is told instead. */
  declare allocatableCpus: number | string | undefined;
  /** Memory that it leaves to what runs on it. */
  declare allocatableMemory: number | string | undefined;
  /** Storage that it leaves to what runs on it. */
  declare allocatableStorage: number | string | undefined;
  /** Some of `cpu`, `memory` and `storage`; by default all that is told. */
  declare resource: string | readonly string[] | undefined;
  /** Axis of the sizes of images; `log` where they differ by factors of a thousand. */
  declare scale: 'linear' | 'log' | undefined;
  /** Said of all units: nobody measured this. */
  declare illustrative: boolean | undefined;
  /** The units; by default the children. */
  declare units: readonly object[] | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'density-view': DensityViewElement;
  }
}
