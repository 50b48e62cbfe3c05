// Written by `npm run generate` from the diagrams of core.
import type { RuleSet } from '@stratagram/core';
import type { Kind } from '@stratagram/core/diagrams/kind';
import { portabilityMap } from '@stratagram/core/diagrams/portability-map/diagram';
import { attributesOf } from '../internal/attributes.ts';
import { DiagramElement } from '../internal/diagram-element.ts';
import { lazily } from '../internal/lazily.ts';

/**
 * What moves with a container image or a VM, what has to be there, and in which environments it
 * runs natively, in a VM, under emulation or not at all.
 *
 * @summary Where an artefact runs, and why.
 * @tagname portability-map
 * @slot - `<target-environment name="…" os="macos" arch="arm64" runtime="docker-desktop">` children, or a `<script type="application/json">`: read as data.
 */
export class PortabilityMapElement extends DiagramElement {
  static override readonly kind: Kind = portabilityMap;
  protected static override readonly book = lazily<RuleSet>(
    async () => (await import('@stratagram/core/rules/portability-map')).portabilityMapRules,
  );
  static override get properties() {
    return attributesOf(portabilityMap);
  }

  /** What moves: a container image by default. */
  declare artefact: 'container' | 'vm' | undefined;
  /** What it goes by. */
  declare name: string | undefined;
  /** Reference of a container image: its system and CPU are read from it where nothing else says them. */
  declare image: string | undefined;
  /** The system that it is made for, or that a VM holds; Linux for containers by default. */
  declare os: string | undefined;
  /** Version or build of that system. */
  declare osVersion: string | undefined;
  /** CPU architectures that it is built for, separated by spaces. */
  declare arch: string | readonly string[] | undefined;
  /** Features that a container needs of the kernel, separated by spaces. */
  declare kernelFeatures: string | readonly string[] | undefined;
  /** A container needs privileges. */
  declare privileged: boolean | undefined;
  /** Format of a VM's disk. */
  declare format: string | undefined;
  /** Of the image or the disk, such as `230MiB`. */
  declare size: number | string | undefined;
  /** Configuration is in it, or waits in each place. */
  declare configuration: 'baked' | 'outside' | undefined;
  /** Data is in it, or waits in each place. */
  declare data: 'inside' | 'outside' | undefined;
  /** Started anew, or moved while it runs: the latter is for VMs. */
  declare moves: 'stopped' | 'running' | undefined;
  /** Where it is to run; by default the children. */
  declare environments: readonly object[] | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'portability-map': PortabilityMapElement;
  }
}
