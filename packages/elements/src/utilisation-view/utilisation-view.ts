// Written by `npm run generate` from the diagrams of core.
import type { RuleSet } from '@stratagram/core';
import type { Kind } from '@stratagram/core/diagrams/kind';
import { utilisationView } from '@stratagram/core/diagrams/utilisation-view/diagram';
import { attributesOf } from '../internal/attributes.ts';
import { DiagramElement } from '../internal/diagram-element.ts';
import { lazily } from '../internal/lazily.ts';

/**
 * What a host has, what of it is allocated to those on it, and what they use: the rest of an
 * allocation is stranded. One host, or several on one axis.
 *
 * @summary Capacity, allocation and use of hosts to scale, with overcommit.
 * @tagname utilisation-view
 * @slot - `<host-tenant name="…" kind="vm" memory="24GiB" used-memory="9GiB">` children, or `<capacity-host name="…" memory="64GiB">` children with tenants in them, or a `<script type="application/json">`: read as data. Amounts are `cpus`, `memory` and `storage`: what is allocated; with `used-` what is in use; with `request-` and `limit-` those of a pod.
 */
export class UtilisationViewElement extends DiagramElement {
  static override readonly kind: Kind = utilisationView;
  protected static override readonly book = lazily<RuleSet>(
    async () => (await import('@stratagram/core/rules/utilisation-view')).utilisationViewRules,
  );
  static override get properties() {
    return attributesOf(utilisationView);
  }

  /** Name of the host. */
  declare name: string | undefined;
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
  /** CPUs that it leaves to its tenants, where that is told instead. */
  declare allocatableCpus: number | string | undefined;
  /** Memory that it leaves to its tenants. */
  declare allocatableMemory: number | string | undefined;
  /** Storage that it leaves to its tenants. */
  declare allocatableStorage: number | string | undefined;
  /** What the host does when VMs want more memory than there is: `ballooning`, `page-sharing`, `swap`. */
  declare memoryOvercommit: string | readonly string[] | undefined;
  /** Some of `cpu`, `memory` and `storage`; by default all that is told. */
  declare resource: string | readonly string[] | undefined;
  /** Whose numbers these are. */
  declare source: string | undefined;
  /** Where the source can be read. */
  declare href: string | undefined;
  /** Nobody measured this. */
  declare illustrative: boolean | undefined;
  /** Several hosts, or one at several times; by default the children. */
  declare hosts: readonly object[] | undefined;
  /** What is on the one host; by default the children. */
  declare tenants: readonly object[] | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'utilisation-view': UtilisationViewElement;
  }
}
