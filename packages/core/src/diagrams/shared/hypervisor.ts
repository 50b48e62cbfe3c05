import {
  type Overcommit,
  controlDomain,
  controlSystem,
  hardware,
  hostKernel,
  hostUserland,
} from './parts.ts';
import {
  findHypervisor,
  type Hypervisor,
  NO_HYPERVISOR,
  onHost,
} from '../../domain/hypervisors.ts';
import { saysAny, saysNoHost, saysNone } from '../../domain/none.ts';
import { operatingSystem } from '../../domain/operating-systems.ts';
import type { Block, Boundary } from '../../figure/block.ts';
import { joinFacts, childPath } from '../../figure/legend.ts';
import { warning, type Issue } from '../../input/issue.ts';
import type { Translate } from '../../words/translate.ts';

/** The machine that a hypervisor runs on; a guest, when hypervisors are nested. */
export interface Machine {
  readonly hostOs?: string | undefined;
  readonly hardware?: string | undefined;
  readonly hostArch?: string | undefined;
  readonly cpus?: number | undefined;
  readonly memory?: number | undefined;
  /** Kernel of the host, where it has a name beside that of its system. */
  readonly kernel?: string | undefined;
  /** Where the privileged VM is drawn, and its system. */
  readonly controlDomain?: ControlPlace | undefined;
  readonly controlOs?: string | undefined;
  /** How the host copes with more memory given out than it has. */
  readonly memoryOvercommit?: readonly Overcommit[] | undefined;
  /** A host system that is drawn under a type 1 hypervisor, where none can be. */
  readonly hostUnder?: string | undefined;
  /** What its VMs stand on, where that is no part of its own. */
  readonly ground?: string | undefined;
}

/** Where a picture has the privileged VM: only the first is right. */
export const CONTROL_PLACES = ['beside', 'below', 'none'] as const;

export type ControlPlace = (typeof CONTROL_PLACES)[number];

/** A hypervisor's place among nested ones. */
export interface Nesting {
  /** `L0`, when there is more than one level. */
  readonly level?: string | undefined;
  /** Its machine is a VM. */
  readonly inner?: boolean | undefined;
}

/** How a hypervisor's host system is called when nobody says. */
const HOST_NAMES = {
  linux: 'Linux',
  windows: 'Windows',
  macos: 'macOS',
  freebsd: 'FreeBSD',
} as const;

/** The host system of a hosted or in-kernel hypervisor; undefined for type 1 and where it is left out. */
export function hostName(hypervisor: Hypervisor, machine: Machine): string | undefined {
  if (hypervisor.type === '1' || saysNoHost(machine.hostOs)) return undefined;
  return machine.hostOs
    ? operatingSystem(machine.hostOs).label
    : HOST_NAMES[hypervisor.host ?? 'linux'];
}

/** What the host's kernel is called; one that is the hypervisor has its name too. */
export function hostKernelName(hypervisor: Hypervisor, machine: Machine): string {
  const { type, module } = hypervisor;
  const name = joinFacts(hostName(hypervisor, machine), machine.kernel);
  return type === 'in-kernel' && module ? `${name} + ${module}` : name;
}

/** What VMs, or the processes that model their devices, stand on. */
export function groundName(t: Translate, hypervisor: Hypervisor, machine: Machine = {}): string {
  const { hostUnder, hardware: metal, ground } = machine;
  if (ground) return ground;
  const bare = hostUnder ? operatingSystem(hostUnder).label : metal || t('hardware');
  return hostName(hypervisor, machine) === undefined
    ? hypervisor.over || hypervisor.name || (hypervisor.free ? t('hypervisor') : bare)
    : hostKernelName(hypervisor, machine);
}

/** What a hypervisor is called, with its core where that has a name. */
export function hypervisorName(t: Translate, { name, core, free, over }: Hypervisor): string {
  if (over) return over;
  if (core) return joinFacts(name, core);
  return name || (free ? t('hypervisor') : '');
}

/** What lies under the VMs, top to bottom: hypervisor or host kernel, firmware, hardware and cards. */
export function hypervisorBase(
  t: Translate,
  path: string,
  hypervisor: Hypervisor,
  machine: Machine,
  nesting: Nesting = {},
): Block[] {
  const layers = [
    ...privileged(t, path, hypervisor, machine, nesting),
    ...misplaced(t, path, hypervisor, machine, nesting.inner),
  ];
  if (nesting.inner) return layers;
  const metal = { ...machine, hardware: machine.hardware || hypervisor.hardware };
  return [...layers, ground(t, path, hypervisor, metal)];
}

/** The part in the most privileged mode: on its own, or inside the kernel of the host. */
function privileged(
  t: Translate,
  path: string,
  hypervisor: Hypervisor,
  machine: Machine,
  { level, inner }: Nesting,
): Block[] {
  const { type, module, borrowed, firmware } = hypervisor;
  if (hypervisor === NO_HYPERVISOR) return [];
  const host = hostName(hypervisor, machine);
  if (host !== undefined) {
    const kernel = inner ? 'inGuestKernel' : 'inKernel';
    const detail = t(type === 'in-kernel' ? kernel : borrowed ? 'borrowed' : 'driver');
    const place = type === 'in-kernel' ? ('whole' as const) : ('tab' as const);
    const short = borrowed ? {} : { short: t('driverShort') };
    const part = module
      ? { name: module, detail: joinFacts(level, detail), part: place, ...short }
      : undefined;
    return [hostKernel(t, path, hostKernelName(hypervisor, machine), part, inner)];
  }
  const place = placeOf(hypervisor, machine, inner);
  const band: Block = {
    id: childPath(path, 'hypervisor'),
    kind: 'hypervisor',
    tone: 'hypervisor',
    label: hypervisorName(t, hypervisor),
    detail: joinFacts(level, place && t(place)),
  };
  if (!firmware || inner) return [band];
  return [
    band,
    {
      id: childPath(path, 'firmware'),
      kind: 'hypervisor',
      tone: 'hypervisor',
      label: firmware,
      detail: t('firmwareDetail'),
    },
  ];
}

/** What is said of where a hypervisor stands; of one that is drawn on the wrong layer, only its type. */
function placeOf({ type, firmware, control, free }: Hypervisor, machine: Machine, inner = false) {
  if (free) return undefined;
  if (type !== '1') return 'hypervisorHostless';
  const { hostUnder, controlDomain } = machine;
  if (hostUnder || (control && controlDomain === 'below')) return 'hypervisorMisplaced';
  if (inner) return 'hypervisorInVm';
  return firmware ? 'hypervisorInLpar' : 'hypervisorType1';
}

/** The hardware, with cards beside it that took over device logic. */
function ground(t: Translate, path: string, { offload }: Hypervisor, machine: Machine): Block {
  const metal = hardware(t, path, machine);
  if (!offload) return metal;
  return {
    id: childPath(path, 'ground'),
    kind: 'ground',
    layout: 'row',
    children: [
      metal,
      {
        id: childPath(path, 'offload'),
        kind: 'offload',
        tone: 'hardware',
        label: offload,
        detail: t('offloadDetail'),
      },
    ],
  };
}

/** What draws the boundary of a VM: the hardware, unless instructions are translated. */
export function boundaryOf(hypervisor: Hypervisor, emulated: boolean): Boundary | undefined {
  const { free, name } = hypervisor;
  // Of one that is only drawn as named nobody knows how it separates its guests.
  if (hypervisor === NO_HYPERVISOR || (free && name)) return undefined;
  return emulated ? 'none' : 'hardware-assisted';
}

/** The message that says where a hypervisor stands; `hosted` tells that a host OS is under it. */
export function placeMessage({ type, firmware, free, over }: Hypervisor, hosted: boolean) {
  if (free) return 'saysFree';
  if (over) return 'says.over';
  if (type === '1') return firmware ? 'says.firmware' : 'says.1';
  return hosted ? (`says.${type}` as const) : 'saysHostless';
}

/** A VM with the process that models its devices under it, where there is one. */
export function onVmm(
  t: Translate,
  hypervisor: Hypervisor,
  vm: Block,
  ground = groundName(t, hypervisor),
  emulated: boolean = !!hypervisor.emulates,
): Block {
  if (!hypervisor.vmm) return vm;
  const detail = emulated
    ? 'emulatesDetail'
    : hypervisor.type === '1'
      ? 'vmmOnKernel'
      : 'vmmDetail';
  return {
    id: `${vm.id}.stack`,
    kind: 'vm-column',
    ...(vm.boundary ? { boundary: vm.boundary } : {}),
    children: [
      vm,
      {
        id: `${vm.id}.vmm-process`,
        kind: 'vmm-process',
        tone: 'hypervisor',
        // The product's own code is the hypervisor only where it is not a part of what is below.
        ...(hypervisor.type === '2' ? {} : { hollow: true }),
        label: hypervisor.vmm,
        ...(hypervisor.free ? {} : { detail: t(detail) }),
        description: t('restsOn', { name: ground }),
      },
    ],
  };
}

/** What stands beside the guests: a control domain, a service VM, programs of the host. */
export function neighbours(
  t: Translate,
  path: string,
  hypervisor: Hypervisor,
  machine: Machine = {},
): { readonly before: Block[]; readonly after: Block[] } {
  const { control, service, name, over, processes } = hypervisor;
  const ground = groundName(t, hypervisor, machine);
  const rests = t('restsOn', { name: ground });
  const before: Block[] = [];
  if (control && (machine.controlDomain ?? 'beside') === 'beside') {
    const [domain, duties, kernel] = control;
    const words = [domain, t(`duties.${duties}`), kernel] as const;
    const vm = controlDomain(t, path, words, machine.controlOs, over || name);
    before.push(processes ? withProcesses(t, vm, processes) : vm);
  }
  if (service) {
    const vm = serviceVm(t, childPath(path, 'service-vm'), service);
    before.push({ ...onVmm(t, hypervisor, vm, ground), serves: true });
  }
  const programs = hostUserland(t, path, t('hostProgramsDetail'), rests);
  return { before, after: hostName(hypervisor, machine) === undefined ? [] : [programs] };
}

/** A privileged VM with the processes of a product that models devices there. */
function withProcesses(t: Translate, vm: Block, label: string): Block {
  const { children = [] } = vm;
  const band: Block = {
    id: `${vm.id}.vmm-process`,
    kind: 'vmm-process',
    tone: 'hypervisor',
    hollow: true,
    label,
    detail: t('vmmDetail'),
  };
  const [programs, ...kernel] = children;
  const { detail: _, ...plain } = programs as Block;
  return { ...vm, children: [{ ...plain, label: t('hostPrograms') }, band, ...kernel] };
}

function serviceVm(t: Translate, id: string, name: string): Block {
  return {
    id,
    kind: 'vm',
    look: 'frame',
    boundary: 'hardware-assisted',
    label: name,
    aside: t('serviceVm'),
    children: [
      {
        id: `${id}.app`,
        kind: 'app',
        tone: 'control',
        label: t('storage'),
        detail: t('storageDetail'),
      },
      {
        id: `${id}.guest-kernel`,
        kind: 'guest-kernel',
        tone: 'control',
        label: 'Linux',
        detail: t('guestOsDetail'),
        kernel: t('ownKernel'),
      },
    ],
  };
}

/**
 * Layers that people believe to be under a type 1 hypervisor, top to bottom, drawn where they were
 * asked for: pages that teach what is wrong need the wrong picture.
 */
export function misplaced(
  t: Translate,
  path: string,
  { control }: Hypervisor,
  { controlDomain, controlOs, hostUnder }: Machine,
  inner = false,
): Block[] {
  const layers: Block[] = [];
  if (control && controlDomain === 'below') {
    const [name, duties, kernel] = control;
    layers.push({
      id: childPath(path, 'control-domain'),
      kind: 'control-domain',
      tone: 'control',
      label: joinFacts(name, controlSystem(controlOs, kernel)),
      detail: t(`duties.${duties}`),
      kernel: t('ownKernel'),
    });
  }
  if (hostUnder) {
    const { label } = operatingSystem(hostUnder);
    layers.push(hostKernel(t, path, label, undefined, inner));
  }
  return layers;
}

/** That no table has a hypervisor by this name; nothing where it is none, or names no product. */
export function unknownHypervisor(name: string | undefined, hostOs?: string): readonly Issue[] {
  if (!name || saysNone(name) || saysAny(name) || findHypervisor(onHost(name, hostOs))) return [];
  return [
    warning(
      'unknown-hypervisor',
      ['hypervisor'],
      `expected a known hypervisor such as xen, esxi or kvm, got "${name}"; it is drawn as named, not judged`,
    ),
  ];
}
