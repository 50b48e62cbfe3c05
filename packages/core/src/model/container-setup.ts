import { findEngine, type Engine, type KernelHome } from '../domain/engines.ts';
import { findHypervisor, type Hypervisor } from '../domain/hypervisors.ts';
import { operatingSystem, type OsFamily } from '../domain/operating-systems.ts';
import type { Contents, ContainerUnit } from './container-unit.ts';
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
  /** The engine has no more rights on its machine than the user who runs it. */
  readonly rootless: boolean;
  /** Kernel family that the containers use. */
  readonly family: OsFamily;
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

export function resolve(choice: Choice): Setup {
  const engine = engineOf(choice.engine || DEFAULT_ENGINE);
  const named = choice.runtime ? findEngine(choice.runtime) : undefined;
  const isolates = (entry?: Engine): boolean =>
    entry?.home === 'sandbox' || entry?.home === 'vm-each';
  const isolation = isolates(engine) || !named || !isolates(named) ? engine : named;
  const caller = named && named !== isolation ? named : findEngine(engine.by ?? '');
  const manager = (engine.by && caller) || engine;
  const home = isolation.home ?? engine.home ?? 'host';
  const hypervisor = hypervisorOf(home === 'vm-shared' ? engine : isolation, choice);
  return {
    engine,
    manager,
    isolation,
    home,
    pods: Boolean(engine.pods ?? isolation.pods ?? choice.containers?.list.some(({ pod }) => pod)),
    rootless: choice.rootless ?? manager.rootless ?? false,
    family: isolation.family ?? (engine.class === 'engine' ? familyOf(choice.hostOs) : 'linux'),
    contents:
      engine.class === 'system-containers'
        ? 'system'
        : engine.id === 'wsl2'
          ? 'distribution'
          : 'app',
    chain: chainOf(engine, manager, isolation, named ? undefined : choice.runtime),
    ...(hypervisor ? { hypervisor } : {}),
  };
}

/** An engine of the table, or one that the table has not: drawn as named. */
function engineOf(text: string): Engine {
  return (
    findEngine(text) ?? {
      id: text,
      name: text,
      class: 'engine',
      daemons: [text],
      starts: [],
      source: '',
    }
  );
}

function familyOf(hostOs: string | undefined): OsFamily {
  return (hostOs && operatingSystem(hostOs).family) || 'linux';
}

/** The processes from the node's daemons down to what starts a container. */
function chainOf(
  engine: Engine,
  manager: Engine,
  isolation: Engine,
  runtime: string | undefined,
): readonly string[] {
  const adapter = engine.class === 'orchestrator' && manager.id === 'docker-engine';
  const daemons = [
    ...(engine.class === 'orchestrator' ? engine.daemons : []),
    ...(adapter ? ['cri-dockerd'] : []),
    ...manager.daemons,
  ];
  if (isolation.home === 'vm-each' || isolation.class === 'windows-runtime')
    return [...daemons, ...isolation.starts];
  const last = isolation.home === 'sandbox' ? isolation.starts[0] : runtime;
  const starts = last ? [...manager.starts.slice(0, -1), last] : manager.starts;
  return [...daemons, ...starts];
}

/** What runs the VMs: as named for this, else as the table or the host system has it. */
function hypervisorOf(engine: Engine, choice: Choice): Hypervisor | undefined {
  if (!engine.hypervisor) return undefined;
  const host = choice.hostOs && operatingSystem(choice.hostOs).family;
  const wanted = choice.runsOn === 'bare-metal' || !choice.runsOn ? choice.hypervisor : undefined;
  const id =
    wanted ?? (engine.home === 'vm-shared' && host ? DESKTOP_HYPERVISORS[host] : engine.hypervisor);
  const found = findHypervisor(id) ?? findHypervisor(engine.hypervisor);
  if (!found || id !== engine.hypervisor) return found;
  const { vmm = found.vmm, platform = found.name } = engine;
  return { ...found, name: platform, ...(vmm ? { vmm } : {}) };
}
