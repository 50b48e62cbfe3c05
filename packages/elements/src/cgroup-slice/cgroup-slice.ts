import { cgroupSlice } from '@stratagram/core/diagrams/cgroup-slice/diagram';
import type { CgroupFile } from '@stratagram/core/diagrams/cgroup-slice/schema';
import type { Kind } from '@stratagram/core/diagrams/kind';
import type { Book } from '@stratagram/core';
import { attributesOf } from '../internal/attributes.ts';
import { DiagramElement } from '../internal/diagram-element.ts';
import { lazily } from '../internal/lazily.ts';

/** Interface files of cgroup v2: `memory.max` is the attribute `memory-max` and the property `memoryMax`. */
type Files = { [File in CgroupFile]: string | number | boolean | undefined };

// oxlint-disable-next-line typescript/no-unsafe-declaration-merging
export interface CgroupSliceElement extends Files {}

/**
 * A tree of cgroups to scale: what each of them gets of the CPUs or the memory of a host, and why.
 *
 * @summary A cgroup with those inside it.
 * @tagname cgroup-slice
 * @slot - `<cgroup-slice name="…">` children, or a `<script type="application/json">`: read as data.
 */
export class CgroupSliceElement extends DiagramElement {
  static override readonly kind: Kind = cgroupSlice as Kind;
  protected static override readonly book = lazily<Book>(
    async () => (await import('@stratagram/core/rules/cgroup-slice')).cgroupSliceBook,
  );
  static override get properties() {
    return attributesOf(cgroupSlice as Kind);
  }

  /** Name of the cgroup, such as `system.slice`. */
  declare name: string | undefined;
  /** What the picture is a scale of; memory when only memory is told of the host. */
  declare resource: 'cpu' | 'memory' | undefined;
  /** CPUs of the host, on the outermost element. */
  declare cpus: number | string | undefined;
  /** Memory of the host, on the outermost element, such as `64GiB`. */
  declare memory: number | string | undefined;
  /** Swap space of the host, on the outermost element. */
  declare swap: number | string | undefined;
  /** Nothing in it wants to run now. */
  declare idle: boolean | undefined;
  /** Threads that want to run now, which bound the CPUs it can use. */
  declare threads: number | string | undefined;
  /** CPUs it would use if it were alone. */
  declare cpuDemand: number | string | undefined;
  /** CPUs it uses now. */
  declare cpuUsage: number | string | undefined;
  /** systemd hands it the subtree: as a whole, or with the controllers that are named. */
  declare delegate: boolean | string | undefined;
  /** Controllers that systemd keeps out of the subtree, such as `cpu io`. */
  declare disableControllers: string | undefined;
  /** The file that defines the unit. */
  declare unitFile: string | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'cgroup-slice': CgroupSliceElement;
  }
}
