import { type Choice, type Setup, emulationOf, rightsOf, type Cri } from './setup.ts';
import { copiesOf, isRunning } from './replicas.ts';
import { ownKernelOf } from './unit.ts';
import { findEngine, ociRuntime, saysAdapter } from '../../domain/engine-names.ts';
import type { Engine, KernelHome } from '../../domain/engines.ts';
import {
  type Hypervisor,
  findHypervisor,
  hypervisorNamed,
  REMOTE,
} from '../../domain/hypervisors.ts';
import { imageFamily } from '../../domain/images.ts';
import { saysAny, saysNone } from '../../domain/none.ts';
import { type OsFamily, operatingSystem } from '../../domain/operating-systems.ts';
import type { ContainerStackModel, ContainerUnit } from './schema.ts';

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
  free: true,
};

export function resolve(choice: Choice): Setup {
  const runtime = saysNone(choice.runtime) ? undefined : choice.runtime;
  const named = runtime ? findEngine(runtime) : undefined;
  const engine = onSystem(engineOf(choice.engine || DEFAULT_ENGINE, runtime), choice, runtime);
  // What no table has, whoever calls it, may give its containers any kernel.
  const unknown = runtime && !named && !ociRuntime(runtime) && !saysAny(runtime);
  const free = unknown && !isolates(engine) ? freeEngine(runtime) : undefined;
  const isolation = free ?? (isolates(engine) || !named || !isolates(named) ? engine : named);
  const cri = criOf(engine, named, choice.runtime);
  const caller =
    named && named !== isolation ? named : cri === 'none' ? engine : findEngine(engine.by ?? '');
  const manager = (engine.by && caller) || engine;
  const usualHome = isolation.home ?? engine.home ?? 'host';
  const home = usualHome === 'vm-shared' && choice.hiddenVm === false ? 'host' : usualHome;
  const started = home === 'vm-shared' ? engine : isolation;
  const { family: host, ...ground } = groundOf(choice, isolation);
  const hypervisor = home === usualHome ? hypervisorOf(started, choice, ground.hostOs) : undefined;
  const family = familyOf(home, isolation, host);
  const known = (!engine.free || engine === NO_ENGINE) && !free;
  const linux =
    linuxOnly(isolation) || choice.containers?.list.some((unit) => unitFamily(unit) === 'linux');
  // No container runs on the kernel of macOS, and none of Linux on that of Windows.
  const elsewhere =
    home === 'host' &&
    isolation.class !== 'process-sandbox' &&
    (family === 'macos' || (family === 'windows' && linux));
  return {
    engine,
    manager,
    isolation,
    home,
    pods: Boolean(engine.pods ?? isolation.pods ?? choice.containers?.list.some(({ pod }) => pod)),
    hostArch: choice.hostArch,
    ...rightsOf(choice, manager),
    ...emulationOf(choice, isolation),
    known,
    sure: known && !elsewhere,
    ...ground,
    family,
    contents:
      engine.class === 'system-containers'
        ? 'system'
        : engine.id === 'wsl2'
          ? 'distribution'
          : isolation.sandbox
            ? 'sandbox'
            : 'app',
    chain: chainOf(
      engine,
      manager,
      isolation,
      cri,
      named || saysAny(runtime) ? undefined : runtime,
      home === 'host' ? family : undefined,
    ),
    kernelsInside: home === 'host' || home === 'vm-shared' ? ownKernels(choice) : 0,
    ...(cri ? { cri } : {}),
    ...(choice.crosses ? { crosses: choice.crosses } : {}),
    ...(hypervisor ? { hypervisor } : {}),
    ...platformOf(home, choice),
  };
}

/** The Sentry on KVM needs no VMM; whoever names no more than KVM for it means that. */
function platformOf(home: KernelHome, choice: Choice): Pick<Setup, 'platform'> {
  const platform = choice.platform ?? (onKvm(choice) ? 'kvm' : undefined);
  return home === 'sandbox' && platform ? { platform } : {};
}

function onKvm({ hypervisor, runsOn }: Choice): boolean {
  return (runsOn ?? 'bare-metal') === 'bare-metal' && /^(linux[\s-]?)?kvm$/i.test(hypervisor ?? '');
}

function ownKernels({ containers }: Choice): number {
  const list = containers?.list ?? [];
  return list.reduce((sum, unit) => {
    if (!isRunning(unit) || !ownKernelOf(unit)) return sum;
    const alike = list.filter(({ pod }) => pod && pod === unit.pod);
    return sum + copiesOf(alike.length ? alike : [unit]);
  }, 0);
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
      free: false,
    };
  if (saysAny(text)) return { ...freeEngine('Container engine'), id: 'any', free: false };
  return findEngine(text) ?? freeEngine(text);
}

/** A product on the system that it runs on: it confines by what there is. */
function onSystem(engine: Engine, { hostOs }: Choice, runtime: string | undefined): Engine {
  const { walls, id, name } = engine;
  if (!walls) return engine;
  const host = (hostOs && operatingSystem(hostOs).family) || 'linux';
  const named = runtime ? findEngine(runtime) : undefined;
  const wall = named?.class === 'process-sandbox' ? named.id : walls[host];
  const row = wall && findEngine(wall);
  if (!row) return engine;
  if (row.class === 'process-sandbox') return { ...row, id, name, walls, wall };
  return { ...row, id, name, walls, wall, by: 'docker-engine' };
}

function freeEngine(name: string): Engine {
  return { ...NO_ENGINE, id: name, name, daemons: [name] };
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
function hypervisorOf(
  engine: Engine,
  choice: Choice,
  hostOs: string | undefined,
): Hypervisor | undefined {
  const own = choice.runsOn === 'bare-metal' || !choice.runsOn;
  // gVisor needs no hypervisor: whoever names one draws its sandboxes as VMs.
  if (engine.home === 'sandbox' && own)
    return onKvm(choice) ? undefined : findHypervisor(choice.hypervisor ?? '');
  if (!engine.hypervisor) return undefined;
  if (isRemote(engine, choice)) return REMOTE;
  const host = choice.hostOs && operatingSystem(choice.hostOs).family;
  const desktop = engine.home === 'vm-shared' || engine.local;
  const usual = desktop && host ? DESKTOP_HYPERVISORS[host] : engine.hypervisor;
  const id = (own && vmmIn(choice)) || usual;
  const found = hypervisorNamed(id, hostOs);
  if (found.free) {
    // A process with the VM in it: what it uses of its host is not known.
    const family = host || DESKTOP_HOSTS[usual] || 'linux';
    return { ...found, type: '2', host: family, vmm: found.name };
  }
  if (id !== engine.hypervisor)
    return engine.local && engine.vmm && found.vmm ? { ...found, vmm: engine.vmm } : found;
  const { vmm = found.vmm, platform = found.name } = engine;
  return { ...found, name: platform, ...(vmm ? { vmm } : {}) };
}

/** Does a cloud run the VMs of the pods, as it runs the node? */
export function isRemote({ hypervisor: usual, home }: Engine, { hypervisor }: Choice): boolean {
  return home === 'vm-each' && (usual === REMOTE.id || /^remote$/i.test(hypervisor ?? ''));
}

/** What is named to run the VMs that an engine starts. */
export function vmmIn({ hypervisor }: Choice): string | undefined {
  return saysNone(hypervisor) || saysAny(hypervisor) ? undefined : hypervisor;
}

/** The release of Kubernetes that dropped its adapter to Docker Engine. */
const NO_DOCKERSHIM = [1, 24] as const;

/** Does it decide whose kernel the containers use, whatever engine calls it? */
export function isolates({ home, class: sort }: Engine): boolean {
  return home === 'sandbox' || home === 'vm-each' || sort === 'windows-runtime';
}

export function criOf(
  { class: sort, version = '', bundled }: Engine,
  named: Engine | undefined,
  runtime: string | undefined,
): Cri | undefined {
  if (sort !== 'orchestrator') return undefined;
  if (!named) {
    // Who names what its runtime starts in turn leaves the runtime as it usually is.
    return !bundled && (!runtime || saysNone(runtime)) ? 'none' : 'direct';
  }
  if (named.id === 'docker-engine') {
    if (saysAdapter(runtime) || bundled) return 'cri-dockerd';
    return isBefore(version, NO_DOCKERSHIM) ? 'dockershim' : 'no-adapter';
  }
  const runs = named.class === 'cri-runtime' || named.class === 'desktop-product';
  return runs || isolates(named) ? 'direct' : 'none';
}

/** Is a version older than another? One that nobody names is not. */
function isBefore(version: string, [major, minor]: readonly [number, number]): boolean {
  if (!version) return false;
  const [first = 0, second = Infinity] = version.split('.').map(Number);
  return first < major || (first === major && second < minor);
}

/** The processes from the node's daemons down to what starts a container. */
export function chainOf(
  engine: Engine,
  manager: Engine,
  isolation: Engine,
  cri: Cri | undefined,
  runtime: string | undefined,
  family?: OsFamily,
): readonly string[] {
  const daemons = [
    ...(cri ? engine.daemons : []),
    ...(cri === 'cri-dockerd' || cri === 'dockershim' ? [cri] : []),
    ...(manager === engine && cri ? [] : manager.daemons),
  ];
  if (isolation.home === 'vm-each' || isolation.class === 'windows-runtime')
    return [...daemons, ...isolation.starts];
  // Windows has no runc: its Host Compute Service starts containers.
  if (family === 'windows') return [...daemons, 'runhcs shim', 'HCS'];
  const last = isolation.home === 'sandbox' ? isolation.starts[0] : runtime;
  const starts = last ? [...manager.starts.slice(0, -1), last] : manager.starts;
  return [...daemons, ...starts];
}

/** What runs containers of Windows as well as of Linux. */
const ALSO_WINDOWS: ReadonlySet<string> = new Set(['docker-engine', 'containerd', 'kubernetes']);

/** The system that the programs in a container are made for, as far as it is told. */
export function unitFamily({ os, image }: ContainerUnit): OsFamily | undefined {
  return (os && operatingSystem(os).family) || imageFamily(image);
}

/** Does the engine run containers of Linux only, wherever it runs? */
export function linuxOnly({ id, family, free, linux }: Engine): boolean {
  return !free && !family && (!!linux || !ALSO_WINDOWS.has(id));
}

/** What the containers stand on, as far as it is told. */
export interface Ground {
  /** The system that their engine runs on. */
  readonly hostOs: string | undefined;
  /** The system of the machine under their VM. */
  readonly machineOs?: string;
  /** The kernel's family. */
  readonly family: OsFamily | undefined;
}

/**
 * Reads the host system of containers that use its kernel. Of an engine in a VM it is the system of
 * that VM; but where the containers need another kernel than that system has (Linux containers,
 * macOS), it is what the VM runs on.
 */
export function groundOf({ hostOs, runsOn, containers }: Choice, engine: Engine): Ground {
  const host = hostOs ? operatingSystem(hostOs).family : undefined;
  const usualHome = { hostOs, family: host };
  if (runsOn !== 'vm' || !host || !hostOs) return usualHome;
  const families = new Set(containers?.list.flatMap((unit) => unitFamily(unit) ?? []));
  if (families.size > 1) return usualHome;
  const plain = host === 'macos' || linuxOnly(engine) ? 'linux' : host;
  const needed = [...families][0] ?? engine.family ?? plain;
  return needed === host ? usualHome : { hostOs: undefined, machineOs: hostOs, family: needed };
}

/**
 * The engine in a container: its host is that container, on the kernel under it. That of a container
 * in a VM which an engine starts is the VM's, whatever its machine has.
 */
export function innerStack(
  { engine, containers, os, arch }: ContainerUnit,
  outer: ContainerStackModel,
  { home }: Setup,
): ContainerStackModel {
  const { class: sort, bundled } = engineOf(engine || DEFAULT_ENGINE, undefined);
  return {
    engine,
    containers,
    // A node that is a container brings what runs its pods.
    ...(sort === 'orchestrator' && !bundled ? { runtime: 'containerd' } : {}),
    hostOs: os ?? (home.startsWith('vm-') ? 'linux' : outer.hostOs),
    hostArch: arch ?? outer.hostArch,
    emulation: outer.emulation,
  };
}
