// Written by `npm run generate` from the diagrams of core.
import type { RuleSet } from '@stratagram/core';
import type { Kind } from '@stratagram/core/diagrams/kind';
import { engineChain } from '@stratagram/core/diagrams/engine-chain/diagram';
import { attributesOf } from '../internal/attributes.ts';
import { DiagramElement } from '../internal/diagram-element.ts';
import { lazily } from '../internal/lazily.ts';

/**
 * The programs from a command to a process in a container: what each does, what keeps running, what
 * there is one of for each node, pod or container, and where the system calls of the process go.
 *
 * @summary Who starts a container.
 * @tagname engine-chain
 * @slot - A `<script type="application/json">`: read as data.
 */
export class EngineChainElement extends DiagramElement {
  static override readonly kind: Kind = engineChain;
  protected static override readonly book = lazily<RuleSet>(
    async () => (await import('@stratagram/core/rules/engine-chain')).engineChainRules,
  );
  static override get properties() {
    return attributesOf(engineChain);
  }

  /** Its id, such as `docker`, `podman`, `kubernetes`, any other name, or `generic` for no product. */
  declare engine: string | undefined;
  /** What Kubernetes drives, or what starts each container: `containerd`, `cri-o`, `crun`, `gvisor`, `kata`. */
  declare runtime: string | undefined;
  /** Host operating system, which decides what runs the VM of a desktop product. */
  declare hostOs: string | undefined;
  /** The programs by hand in calling order, with `>` or spaces between them. */
  declare chain: string | readonly string[] | undefined;
  /** Which of them are said to keep running. */
  declare running: string | readonly string[] | undefined;
  /** Machines under one control plane. */
  declare nodes: number | string | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'engine-chain': EngineChainElement;
  }
}
