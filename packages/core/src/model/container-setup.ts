import { findEngine, ociRuntime } from '../domain/engine-names.ts';
import type { Engine, KernelHome } from '../domain/engines.ts';
import { findHypervisor, type Hypervisor } from '../domain/hypervisors.ts';
import { saysNone } from '../domain/none.ts';
import { operatingSystem, type OsFamily } from '../domain/operating-systems.ts';
import { chainOf, criOf, isolates, type Cri } from './container-chain.ts';
import { groundOf } from './container-host.ts';
import { emulationOf, rightsOf, type Told } from './container-traits.ts';
import { ownKernelOf, type Contents, type ContainerUnit } from './container-unit.ts';
import type { Tenants } from './tenants.ts';

/** What decides which processes start the containers and whose kernel they use. */
export interface Choice {
  readonly engine?: string | undefined;
  readonly runtime?: string | undefined;
  readonly hostOs?: string | undefined;
  readonly hypervisor?: string | undefined;
  readonly runsOn?: 'bare-metal' | 'vm' | 'cloud' | undefined;
  readonly containers?: Tenants<ContainerUnit> | undefined;
  readonly rootless?: boolean | undefined;
  readonly hiddenVm?: boolean | undefined;
  readonly hostArch?: string | undefined;
  readonly emulation?: boolean | undefined;
  readonly delegate?: readonly string[] | undefined;
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
  readonly rootless?: Told;
  /** Controllers of cgroups that were handed to that user, where told. */
  readonly delegate?: readonly string[];
  /** Programs for other processors than the host's run, if slowly. */
  readonly emulation?: Told;
  readonly hostArch: string | undefined;
  /** The table has the engine, or none was named: it can be judged. */
  readonly known: boolean;
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
  /** Processes in calling order; those of `manager` that keep running come first. */
  readonly chain: readonly string[];
  /** Where one starts VMs for the containers. */
  readonly hypervisor?: Hypervisor;
}

/** Drawn when none is named. */
const DEFAULT_ENGINE = 'docker-engine';

/** Who runs the VMs of a desktop product, by host system. */
const DESKTOP_HYPERVISORS: Readonly<Record<OsFamily, string>> = {
  linux: 'kvm-qemu',
  windows: 'hyper-v',
  macos: 'apple-hvf',
  freebsd: 'bhyve',
};
const DESKTOP_HOSTS: Readonly<Record<string, OsFamily>> = {
  'hyper-v': 'windows',
  'apple-hvf': 'macos',
};

/** What creates containers when a picture says that nothing does. */
export const NO_ENGINE: Engine = {
  id: 'none',
  name: '',
  class: 'engine',
  daemons: [],
  starts: [],
  source: '',
};

export function resolve(choice: Choice): Setup {
  const runtime = saysNone(choice.runtime) ? undefined : choice.runtime;
  const named = runtime ? findEngine(runtime) : undefined;
  const engine = engineOf(choice.engine || DEFAULT_ENGINE, runtime);
  const isolation = isolates(engine) || !named || !isolates(named) ? engine : named;
  const cri = criOf(engine, named, choice.runtime);
  const caller =
    named && named !== isolation ? named : cri === 'none' ? engine : findEngine(engine.by ?? '');
  const manager = (engine.by && caller) || engine;
  const told = isolation.home ?? engine.home ?? 'host';
  const home = told === 'vm-shared' && choice.hiddenVm === false ? 'host' : told;
  const started = home === 'vm-shared' ? engine : isolation;
  const hypervisor = home === told ? hypervisorOf(started, choice) : undefined;
  const { family: host, ...ground } = groundOf(choice, isolation);
  return {
    engine,
    manager,
    isolation,
    home,
    pods: Boolean(engine.pods ?? isolation.pods ?? choice.containers?.list.some(({ pod }) => pod)),
    hostArch: choice.hostArch,
    ...rightsOf(choice, manager),
    ...emulationOf(choice, isolation),
    known: engine.source !== '' || engine === NO_ENGINE,
    ...ground,
    family: familyOf(home, isolation, host),
    contents:
      engine.class === 'system-containers'
        ? 'system'
        : engine.id === 'wsl2'
          ? 'distribution'
          : 'app',
    chain: chainOf(engine, manager, isolation, cri, named ? undefined : runtime),
    kernelsInside: home === 'host' || home === 'vm-shared' ? ownKernels(choice) : 0,
    ...(cri ? { cri } : {}),
    ...(hypervisor ? { hypervisor } : {}),
  };
}

function ownKernels({ containers }: Choice): number {
  return containers?.list.filter((unit) => ownKernelOf(unit)).length ?? 0;
}

/** An engine of the table, or one that the table has not: drawn as named. */
function engineOf(text: string, runtime: string | undefined): Engine {
  if (saysNone(text)) return runtime ? engineOf(runtime, undefined) : NO_ENGINE;
  const oci = ociRuntime(text);
  if (oci)
    return {
      ...NO_ENGINE,
      id: oci,
      name: text,
      class: 'oci-runtime',
      starts: [oci],
      source: 'OCI runtime-spec',
    };
  return findEngine(text) ?? { ...NO_ENGINE, id: text, name: text, daemons: [text] };
}

/** Whose kernel it is: the VM's, or that of the system which the engine runs on. */
function familyOf(home: KernelHome, isolation: Engine, host: OsFamily | undefined): OsFamily {
  if (home.startsWith('vm-')) return isolation.family ?? 'linux';
  // A desktop product whose VM is left out stands on the system that it is made for.
  const product = isolation.home === 'vm-shared' && DESKTOP_HOSTS[isolation.hypervisor ?? ''];
  return host || product || (isolation.family ?? 'linux');
}

/** What runs VMs on a system when nobody says. */
export function hostedBy(hostOs: string | undefined): string {
  return DESKTOP_HYPERVISORS[(hostOs && operatingSystem(hostOs).family) || 'linux'];
}

/** What runs the VMs: as named for this, else as the table or the host system has it. */
function hypervisorOf(engine: Engine, choice: Choice): Hypervisor | undefined {
  const own = choice.runsOn === 'bare-metal' || !choice.runsOn;
  // gVisor needs no hypervisor: whoever names one draws its sandboxes as VMs.
  if (engine.home === 'sandbox' && own) return findHypervisor(choice.hypervisor ?? '');
  if (!engine.hypervisor) return undefined;
  const host = choice.hostOs && operatingSystem(choice.hostOs).family;
  const wanted = own ? choice.hypervisor : undefined;
  const id =
    wanted ?? (engine.home === 'vm-shared' && host ? DESKTOP_HYPERVISORS[host] : engine.hypervisor);
  const found = findHypervisor(id) ?? findHypervisor(engine.hypervisor);
  if (!found || id !== engine.hypervisor) return found;
  const { vmm = found.vmm, platform = found.name } = engine;
  return { ...found, name: platform, ...(vmm ? { vmm } : {}) };
}
