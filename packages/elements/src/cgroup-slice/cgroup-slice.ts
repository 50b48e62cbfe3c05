// Written by `npm run generate` from the diagrams of core.
import type { RuleSet } from '@stratagram/core';
import type { Kind } from '@stratagram/core/diagrams/kind';
import { cgroupSlice } from '@stratagram/core/diagrams/cgroup-slice/diagram';
import { attributesOf } from '../internal/attributes.ts';
import { DiagramElement } from '../internal/diagram-element.ts';
import { lazily } from '../internal/lazily.ts';

/**
 * A tree of cgroups to scale: what each of them gets of the CPUs or the memory of a host, and why.
 *
 * @summary A cgroup with those inside it.
 * @tagname cgroup-slice
 * @slot - `<cgroup-slice name="…">` children, or a `<script type="application/json">`: read as data.
 */
export class CgroupSliceElement extends DiagramElement {
  static override readonly kind: Kind = cgroupSlice;
  protected static override readonly book = lazily<RuleSet>(
    async () => (await import('@stratagram/core/rules/cgroup-slice')).cgroupSliceRules,
  );
  static override get properties() {
    return attributesOf(cgroupSlice);
  }

  /** Name of the cgroup, such as `system.slice`. */
  declare name: string | undefined;
  /** Name that is shown. Without it a name that is an id or escaped is shown as tools do: `pod 6a4f2e3b`, the first 12 digits of a container. */
  declare label: string | undefined;
  /**
   * What the picture is a scale of; memory when only memory is told of the host.
   *
   * @default cpu
   */
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
  declare delegate: boolean | string | readonly string[] | undefined;
  /** Controllers that systemd keeps out of the subtree, such as `cpu io`. */
  declare disableControllers: string | readonly string[] | undefined;
  /** The file that defines the unit. */
  declare unitFile: string | undefined;
  /** The file `cgroup.procs`. */
  declare cgroupProcs:
    string | number | boolean | readonly string[] | readonly number[] | undefined;
  /** The file `cgroup.threads`. */
  declare cgroupThreads:
    string | number | boolean | readonly string[] | readonly number[] | undefined;
  /** The file `cgroup.controllers`. */
  declare cgroupControllers:
    string | number | boolean | readonly string[] | readonly number[] | undefined;
  /** The file `cgroup.subtree_control`. */
  declare cgroupSubtreeControl:
    string | number | boolean | readonly string[] | readonly number[] | undefined;
  /** The file `cgroup.type`. */
  declare cgroupType: string | number | boolean | undefined;
  /** The file `cgroup.events`. */
  declare cgroupEvents: string | number | boolean | undefined;
  /** The file `cgroup.stat`. */
  declare cgroupStat: string | number | boolean | undefined;
  /** The file `cgroup.stat.local`, which has the time that the cgroup was frozen. */
  declare cgroupStatLocal: string | number | boolean | undefined;
  /** The file `cgroup.max.descendants`. */
  declare cgroupMaxDescendants: string | number | boolean | undefined;
  /** The file `cgroup.max.depth`. */
  declare cgroupMaxDepth: string | number | boolean | undefined;
  /** The file `cgroup.freeze`. */
  declare cgroupFreeze: string | number | boolean | undefined;
  /** The file `cgroup.kill`. */
  declare cgroupKill: string | number | boolean | undefined;
  /** The file `cpu.weight`. */
  declare cpuWeight: string | number | boolean | undefined;
  /** The file `cpu.weight.nice`. */
  declare cpuWeightNice: string | number | boolean | undefined;
  /** The file `cpu.max`. */
  declare cpuMax: string | number | boolean | undefined;
  /** The file `cpu.max.burst`. */
  declare cpuMaxBurst: string | number | boolean | undefined;
  /** The file `cpu.idle`. */
  declare cpuIdle: string | number | boolean | undefined;
  /** The file `cpu.uclamp.min`. */
  declare cpuUclampMin: string | number | boolean | undefined;
  /** The file `cpu.uclamp.max`. */
  declare cpuUclampMax: string | number | boolean | undefined;
  /** The file `cpu.stat`. */
  declare cpuStat: string | number | boolean | undefined;
  /** The file `cpu.stat.local`. */
  declare cpuStatLocal: string | number | boolean | undefined;
  /** The file `cpu.pressure`. */
  declare cpuPressure: string | number | boolean | undefined;
  /** The file `cpuset.cpus`. */
  declare cpusetCpus: string | number | boolean | undefined;
  /** The file `cpuset.cpus.effective`. */
  declare cpusetCpusEffective: string | number | boolean | undefined;
  /** The file `cpuset.cpus.exclusive`. */
  declare cpusetCpusExclusive: string | number | boolean | undefined;
  /** The file `cpuset.cpus.exclusive.effective`. */
  declare cpusetCpusExclusiveEffective: string | number | boolean | undefined;
  /** The file `cpuset.cpus.partition`. */
  declare cpusetCpusPartition: string | number | boolean | undefined;
  /** The file `cpuset.mems`. */
  declare cpusetMems: string | number | boolean | undefined;
  /** The file `cpuset.mems.effective`. */
  declare cpusetMemsEffective: string | number | boolean | undefined;
  /** The file `memory.current`. Huge pages count where cgroup2 is mounted with `memory_hugetlb_accounting`, as systemd does since v259. */
  declare memoryCurrent: string | number | boolean | undefined;
  /** The file `memory.peak`. */
  declare memoryPeak: string | number | boolean | undefined;
  /** The file `memory.stat`. */
  declare memoryStat: string | number | boolean | undefined;
  /** The file `memory.pressure`. */
  declare memoryPressure: string | number | boolean | undefined;
  /** The file `memory.events`. */
  declare memoryEvents: string | number | boolean | undefined;
  /** The file `memory.events.local`. */
  declare memoryEventsLocal: string | number | boolean | undefined;
  /** The file `memory.min`. */
  declare memoryMin: string | number | boolean | undefined;
  /** The file `memory.low`. */
  declare memoryLow: string | number | boolean | undefined;
  /** The file `memory.high`. */
  declare memoryHigh: string | number | boolean | undefined;
  /** The file `memory.max`. */
  declare memoryMax: string | number | boolean | undefined;
  /** The file `memory.oom.group`. */
  declare memoryOomGroup: string | number | boolean | undefined;
  /** The file `memory.reclaim`. */
  declare memoryReclaim: string | number | boolean | undefined;
  /** The file `memory.swap.current`. */
  declare memorySwapCurrent: string | number | boolean | undefined;
  /** The file `memory.swap.peak`. */
  declare memorySwapPeak: string | number | boolean | undefined;
  /** The file `memory.swap.events`. */
  declare memorySwapEvents: string | number | boolean | undefined;
  /** The file `memory.swap.high`. */
  declare memorySwapHigh: string | number | boolean | undefined;
  /** The file `memory.swap.max`. */
  declare memorySwapMax: string | number | boolean | undefined;
  /** The file `memory.zswap.current`. */
  declare memoryZswapCurrent: string | number | boolean | undefined;
  /** The file `memory.zswap.max`. */
  declare memoryZswapMax: string | number | boolean | undefined;
  /** The file `memory.zswap.writeback`. */
  declare memoryZswapWriteback: string | number | boolean | undefined;
  /** The file `io.weight`. */
  declare ioWeight: string | number | boolean | undefined;
  /** The file `io.bfq.weight`. */
  declare ioBfqWeight: string | number | boolean | undefined;
  /** The file `io.max`. */
  declare ioMax: string | number | boolean | undefined;
  /** The file `io.latency`. */
  declare ioLatency: string | number | boolean | undefined;
  /** The file `io.prio.class`. */
  declare ioPrioClass: string | number | boolean | undefined;
  /** The file `io.cost.qos`. */
  declare ioCostQos: string | number | boolean | undefined;
  /** The file `io.cost.model`. */
  declare ioCostModel: string | number | boolean | undefined;
  /** The file `io.stat`. */
  declare ioStat: string | number | boolean | undefined;
  /** The file `io.pressure`. */
  declare ioPressure: string | number | boolean | undefined;
  /** The file `pids.current`. */
  declare pidsCurrent: string | number | boolean | undefined;
  /** The file `pids.peak`. */
  declare pidsPeak: string | number | boolean | undefined;
  /** The file `pids.max`. */
  declare pidsMax: string | number | boolean | undefined;
  /** The file `pids.events`. */
  declare pidsEvents: string | number | boolean | undefined;
  /** The file `hugetlb.64KB.max`. */
  declare hugetlb64kbMax: string | number | boolean | undefined;
  /** The file `hugetlb.2MB.max`. */
  declare hugetlb2mbMax: string | number | boolean | undefined;
  /** The file `hugetlb.32MB.max`. */
  declare hugetlb32mbMax: string | number | boolean | undefined;
  /** The file `hugetlb.512MB.max`. */
  declare hugetlb512mbMax: string | number | boolean | undefined;
  /** The file `hugetlb.1GB.max`. */
  declare hugetlb1gbMax: string | number | boolean | undefined;
  /** The file `hugetlb.16GB.max`. */
  declare hugetlb16gbMax: string | number | boolean | undefined;
  /** The file `rdma.max`. */
  declare rdmaMax: string | number | boolean | undefined;
  /** The file `misc.max`. */
  declare miscMax: string | number | boolean | undefined;
  /** The file `dmem.min`. */
  declare dmemMin: string | number | boolean | undefined;
  /** The file `dmem.low`. */
  declare dmemLow: string | number | boolean | undefined;
  /** The file `dmem.max`. */
  declare dmemMax: string | number | boolean | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'cgroup-slice': CgroupSliceElement;
  }
}
