import { runsOn } from '../../domain/architectures.ts';
import { saysRootless } from '../../domain/engine-names.ts';
import type { Engine, EngineClass, KernelHome } from '../../domain/engines.ts';
import { type Hypervisor, findHypervisor } from '../../domain/hypervisors.ts';
import { saysNone } from '../../domain/none.ts';
import type { OsFamily } from '../../domain/operating-systems.ts';
import type { Block } from '../../figure/block.ts';
import type { Tenants } from '../../input/tenants.ts';
import type { Translate } from '../../words/translate.ts';
import type { Attachments } from './attachments.ts';
import type { Crossing } from './crossings.ts';
import type { ContainerUnit, SandboxPlatform } from './schema.ts';

/** What decides which processes start the containers and whose kernel they use. */
export interface Choice {
  readonly engine?: string | undefined;
  readonly runtime?: string | undefined;
  readonly platform?: SandboxPlatform | undefined;
  readonly hostOs?: string | undefined;
  readonly hypervisor?: string | undefined;
  readonly runsOn?: 'bare-metal' | 'vm' | 'cloud' | undefined;
  readonly containers?: Tenants<ContainerUnit> | undefined;
  readonly rootless?: boolean | undefined;
  readonly hiddenVm?: boolean | undefined;
  readonly hostArch?: string | undefined;
  readonly emulation?: boolean | undefined;
  readonly delegate?: readonly string[] | undefined;
  readonly crosses?: readonly Crossing[] | undefined;
}

/** What stands in a container: an application on libraries, or a whole distribution without a kernel. */
export type Contents = 'app' | 'system' | 'distribution' | 'sandbox';

/** How the kubelet reaches what runs its pods; only the first three can work. */
export type Cri = 'direct' | 'cri-dockerd' | 'dockershim' | 'no-adapter' | 'none';

/** What only some containers have: pages without such containers do not load it. */
export interface UnitExtras {
  /** What is attached to containers, worked out once for all of them. */
  readonly attachmentsOf: (units: readonly ContainerUnit[] | undefined) => Attachments | undefined;
  /** What stands over the programs of a container, under them, and under all else. */
  readonly first: (t: Translate, path: string, unit: ContainerUnit) => readonly Block[];
  readonly lines: (t: Translate, path: string, unit: ContainerUnit) => readonly Block[];
  readonly last: (
    t: Translate,
    path: string,
    unit: ContainerUnit,
    setup: Setup,
  ) => readonly Block[];
  /** Does something open its boundary, or give it the engine of its host? */
  readonly isOpen: (unit: ContainerUnit, setup: Setup) => boolean;
  readonly commandsHost: (unit: ContainerUnit, setup: Setup) => boolean;
}

/** An engine with its runtime, resolved against the tables of engines and hypervisors. */
export interface Setup {
  /** As it was named. */
  readonly engine: Engine;
  /** Whose processes prepare and supervise the containers: of Kubernetes, its CRI runtime. */
  readonly manager: Engine;
  /** What draws the boundary: the engine, or a runtime such as gVisor or Kata. */
  readonly isolation: Engine;
  readonly home: KernelHome;
  /** Containers live in pods. */
  readonly pods: boolean;
  /** The engine has no more rights on its machine than the user who runs it: as told, or usually. */
  readonly rootless?: Basis;
  /** Controllers of cgroups that were handed to that user, where told. */
  readonly delegate?: readonly string[];
  /** Programs for other processors than the host's run, if slowly. */
  readonly emulation?: Basis;
  readonly hostArch: string | undefined;
  /** The table has the engine, or none was named: it can be judged. */
  readonly known: boolean;
  /** Whose kernel serves the containers is as it is drawn. */
  readonly sure: boolean;
  /** The system that the engine runs on, and that of the machine under its VM, where told. */
  readonly hostOs: string | undefined;
  readonly machineOs?: string;
  /** Family of the kernel that the containers use. */
  readonly family: OsFamily;
  /** Containers that are said to hold a kernel of their own where one serves them all. */
  readonly kernelsInside: number;
  /** Of an orchestrator only. */
  readonly cri?: Cri;
  readonly contents: Contents;
  /** Networks, ports and the order of the containers, where they are told. */
  readonly attached?: Attachments | undefined;
  readonly extras?: UnitExtras | undefined;
  /** Processes in calling order; those of `manager` that keep running come first. */
  readonly chain: readonly string[];
  /** What crosses the boundary of every container. */
  readonly crosses?: readonly Crossing[];
  /** Where one starts VMs for the containers. */
  readonly hypervisor?: Hypervisor;
  /** How a sandbox gets at the system calls of what is in it, where told. */
  readonly platform?: SandboxPlatform;
  /** What starts containers that name a runtime of their own. */
  readonly others?: readonly string[];
}

/** Whether a property was told or comes with a product. */
export type Basis = 'told' | 'usual';

/** Every controller that a user can be given. */
const CONTROLLERS = ['cpu', 'cpuset', 'io', 'memory', 'pids'];

export function rightsOf(
  { rootless, engine, delegate }: Choice,
  manager: Engine,
): Pick<Setup, 'rootless' | 'delegate'> {
  const explicit = rootless ?? saysRootless(engine);
  const usual = rootless === undefined && manager.rootless;
  const all = delegate?.some((word) => /^(yes|true|on|1|all)$/i.test(word));
  const some = delegate?.filter((word) => !/^(no|false|off|0)$/i.test(word) && !saysNone(word));
  return {
    ...(explicit ? { rootless: 'told' } : usual ? { rootless: 'usual' } : {}),
    ...(delegate ? { delegate: (all ? CONTROLLERS : some) ?? [] } : {}),
  };
}

export function emulationOf(
  { emulation, hypervisor }: Choice,
  { id, home }: Engine,
): Pick<Setup, 'emulation'> {
  if (emulation !== undefined) return emulation ? { emulation: 'told' } : {};
  const comes = (home === 'vm-shared' && id !== 'wsl2') || id === 'apple-container';
  const vm = hypervisor && findHypervisor(hypervisor)?.emulates;
  return comes || vm ? { emulation: 'usual' } : {};
}

/** Does the host's processor run this code only in translation? */
export function isTranslated({ hostArch, emulation }: Setup, arch: string): boolean {
  return emulation !== undefined && runsOn(arch, hostArch) === false;
}

/** Engines whose containers are drawn beside other programs of their system. */
const PLAIN_CLASSES: ReadonlySet<EngineClass> = new Set([
  'engine',
  'cri-runtime',
  'oci-runtime',
  'process-sandbox',
]);

/** Do other programs of the system stand beside the containers? Inside a guest there is no room. */
export function hasPrograms(path: string, { home, engine }: Setup): boolean {
  return !path && home === 'host' && PLAIN_CLASSES.has(engine.class);
}
