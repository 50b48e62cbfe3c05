import type { Layout } from '../../figure/context.ts';
import { hostName, type Machine } from '../shared/hypervisor.ts';
import type { DerivedContainers } from '../container-stack/stack.ts';
import type { Issue } from '../../input/issue.ts';
import { isOff, lacksKernel } from './guest.ts';
import type { Guest, GuestKeys, HostKeys, InnerStack } from './schema.ts';
import { runsOn } from '../../domain/architectures.ts';
import { type Hypervisor, hypervisorNamed } from '../../domain/hypervisors.ts';
import { saysNoHost } from '../../domain/none.ts';
import { type OsFamily, operatingSystem } from '../../domain/operating-systems.ts';
import { addCounts, type TenantCounts } from '../../domain/tenants.ts';
import type { Tenants } from '../../input/tenants.ts';
import type { Translate } from '../../words/translate.ts';
import type { FactsOf } from '../kind.ts';
import type { Block } from '../../figure/block.ts';
import type { Figures } from '../../figure/pen.ts';

/** Drawn when none is named: the hypervisor of most clouds, and what runs on other host systems. */
const DEFAULT_HYPERVISORS: Readonly<Record<OsFamily, string>> = {
  linux: 'kvm-qemu',
  windows: 'virtualbox',
  macos: 'apple-hvf',
  freebsd: 'bhyve',
};

/** Guests when nobody says how many: enough to see what repeats; fewer where each holds more. */
const DEFAULT_GUESTS = 3;

const DEFAULT_NESTED = 2;

/** Guests that are told apart inside a guest; the rest is counted. */
export const SHOWN_INSIDE = 8;

/** A hypervisor with its guests, on hardware or inside a guest of another one. */
export interface Stack extends InnerStack, Machine, HostKeys {
  /** The hypervisor of the host system that this one works over. */
  readonly underlying?: string | undefined;
  /** Its machine is a VM. */
  readonly within?: boolean;
}

/** The hypervisor of a stack: of the table, or as named. */
export function hypervisorOf({ hypervisor, hostOs }: Stack): Hypervisor {
  const family = (hostOs && operatingSystem(hostOs).family) || 'linux';
  return hypervisorNamed(hypervisor || DEFAULT_HYPERVISORS[family], hostOs);
}

/** The stack inside a guest: the guest is the machine of its hypervisor. */
export function stackIn(outer: Stack, guest: Guest): Stack | undefined {
  const { vmStack: inner, os, kernel, arch = outer.hostArch, vcpus: cpus, memory } = guest;
  if (!inner) return undefined;
  const machine = { ...inner, hostArch: arch, cpus, memory, within: true };
  const { type, control } = hypervisorOf({ ...inner, hostOs: os || inner.hostOs });
  if (type !== '1') {
    const hostOs = lacksKernel(guest) ? 'none' : os || inner.hostOs;
    return { ...machine, hostOs, kernel };
  }
  // The system that is named for a guest with Xen or Hyper-V in it is that of the privileged VM.
  if (control) return { ...machine, controlOs: inner.controlOs || os };
  return {
    ...machine,
    hostOs: inner.hostOs || (os && operatingSystem(os).family ? os : undefined),
  };
}

/** CPU architecture of the machine, as told or as its name tells. */
export function hostArchOf(stack: Stack, hypervisor = hypervisorOf(stack)): string | undefined {
  if (stack.hostArch) return stack.hostArch;
  if (/\b(apple|mac).*\bm\d\b|\bm\d\b.*\bmac/i.test(stack.hardware ?? '')) return 'arm64';
  return hypervisor.arch;
}

/** Whether a guest is translated, instruction by instruction. */
export function isEmulated(
  stack: Stack,
  { arch }: Guest,
  hypervisor = hypervisorOf(stack),
): boolean {
  if (hypervisor.emulates) return true;
  return !!stack.emulation && runsOn(arch, hostArchOf(stack, hypervisor)) === false;
}

/** Guests in a list, or alike and only counted. */
type Given = Tenants<Guest>;

/** Is there a hypervisor to be drawn in some guest, because L0 exposes virtualisation for one? */
export function impliesNested({ guests, nested }: Stack): boolean {
  if (!nested || guests?.count === 0) return false;
  return !guests?.list.some((guest) => guest.vmStack || guest.containerStack);
}

/** The guests of a stack. Where L0 exposes virtualisation, some guest runs a hypervisor. */
export function guestsOf(stack: Stack): Given {
  const { guests, nested } = stack;
  const tenants: Given = guests ?? { list: [], count: nested ? DEFAULT_NESTED : DEFAULT_GUESTS };
  if (!impliesNested(stack)) return tenants;
  const [first, ...rest] = tenants.list;
  const inner = { guests: { list: [], count: 1 } };
  return { list: [{ ...first, vmStack: inner }, ...rest], count: tenants.count };
}

/** A hypervisor with its guests, all of it worked out once. */
export interface DerivedStack {
  readonly stack: Stack;
  readonly hypervisor: Hypervisor;
  /** With the host system that is asked for where there can be none. */
  readonly machine: Machine;
  readonly guests: Given;
  /** Of each guest in the list what it holds besides a plain system. */
  readonly held: readonly (Held | undefined)[];
  /** Kernels that are not those of guests: of the host, the privileged VM, a service VM. */
  readonly around: number;
  /** Containers on the host, beside its guests. */
  readonly beside?: DerivedContainers | undefined;
}

/** What a guest holds: a hypervisor with guests of its own, or containers. */
export interface Held {
  readonly stack?: DerivedStack | undefined;
  readonly containers?: DerivedContainers | undefined;
}

/** What guests may hold besides a plain system; a page that does not need it does not load it. */
export interface Inside extends GuestKeys {
  /** How it is placed and drawn what only such guests have. */
  readonly layouts: Readonly<Record<string, Layout>>;
  readonly figures: Figures;
  /** Fetches what tells what rests on what, in such guests too. */
  readonly facts: () => Promise<FactsOf<unknown, DerivedStack>>;
  /** Works out what such a guest holds. */
  readonly derive: (guest: Guest) => DerivedContainers | undefined;
  /** Works out the containers on a host of VMs. */
  readonly deriveBeside: (stack: Stack) => DerivedContainers | undefined;
  /** Those containers, and their engine. */
  readonly besideLayers: (
    t: Translate,
    beside: DerivedContainers,
    ground: string,
  ) => { readonly tenants: Block; readonly engine: Block[] };
  /** What stands in it in place of application, libraries and kernel. */
  readonly layers: (
    t: Translate,
    id: string,
    guest: Guest,
    held: DerivedContainers,
    under: string,
  ) => Block[];
  readonly saysBeside: (t: Translate, beside: DerivedContainers) => readonly string[];
  /** What they may use, by the paths of their guests; what is odd about it. */
  readonly resources?: (derived: DerivedStack) => Readonly<Record<string, unknown>>;
  readonly odd?: (guests: readonly Guest[]) => readonly Issue[];
  /** The same in a sentence. */
  readonly says: (t: Translate, guest: Guest, vm: string) => readonly string[];
  /** What is odd about a well-formed model. */
  readonly inspect: (stack: Stack) => readonly Issue[];
  /** The stack as it stands where other software is under its hypervisor. */
  readonly resolve: (stack: Stack) => Resolved | undefined;
  /** A guest's frame with what is told of its machine. */
  readonly dress: (
    t: Translate,
    id: string,
    guest: Guest,
    frame: Block,
    where: Pick<DerivedStack, 'stack' | 'hypervisor'>,
  ) => Block;
  /** What lies under the guests, as far as they trust it. */
  readonly trust: (t: Translate, derived: DerivedStack, base: Block[]) => Block[];
  /** What is told of machines, in sentences. */
  readonly tells: (t: Translate, derived: DerivedStack) => readonly string[];
  /** Its legend, where that has more than usual. */
  readonly legend: (t: Translate, layers: readonly Block[]) => Block | undefined;
}

/** A stack with its hypervisor. */
export interface Resolved {
  readonly stack: Stack;
  readonly hypervisor: Hypervisor;
}

/**
 * Works out a stack of VMs: who virtualises, what it stands on, what its guests hold.
 *
 * @param inside - What guests may hold besides a plain system.
 */
export function deriveStack(told: Stack, inside?: Inside): DerivedStack {
  const { stack, hypervisor } = inside?.resolve(told) ?? {
    stack: told,
    hypervisor: hypervisorOf(told),
  };
  const { hostOs, controlDomain } = stack;
  const { type, control, service } = hypervisor;
  const hostUnder = (type === '1' && !saysNoHost(hostOs) && hostOs) || undefined;
  const machine = { ...stack, hostUnder };
  const guests = guestsOf(stack);
  const domain = control && controlDomain !== 'none';
  return {
    stack,
    hypervisor,
    machine,
    guests,
    held: guests.list.map((guest) => heldIn(stack, guest, inside)),
    around: [hostName(hypervisor, machine), hostUnder, domain, service].filter(
      (kernel) => kernel !== undefined && kernel !== false,
    ).length,
  };
}

function heldIn(outer: Stack, guest: Guest, inside?: Inside): Held | undefined {
  const stack = stackIn(outer, guest);
  if (stack) return { stack: deriveStack(stack, inside) };
  const containers = inside?.derive(guest);
  return containers && { containers };
}

/** The same of a machine, whose host may run containers beside the guests. */
export function deriveMachine(stack: Stack, inside?: Inside): DerivedStack {
  const derived = deriveStack(stack, inside);
  // A type 1 hypervisor has no host that could run any.
  const host = hostName(derived.hypervisor, derived.machine) !== undefined;
  return host ? { ...derived, beside: inside?.deriveBeside(stack) } : derived;
}

/** Every kernel of a stack. */
export function kernelsIn(derived: DerivedStack): number {
  const { around, beside } = derived;
  // No other VM is drawn around containers beside these.
  return around + kernelsFrom(derived, 0) + (beside?.ownKernels ?? 0);
}

/** Kernels of the guests from a place in the list on. */
export function kernelsFrom({ guests: { list, count }, held }: DerivedStack, from: number): number {
  let sum = count - from;
  for (let index = from; index < list.length; index++) {
    const guest = list[index] as Guest;
    if (isOff(guest)) {
      sum -= 1;
      continue;
    }
    const { stack, containers } = held[index] ?? {};
    if (stack) sum += kernelsIn(stack) - 1;
    else sum += (containers?.kernels ?? 0) - (lacksKernel(guest) ? 1 : 0);
  }
  return sum;
}

/** VMs from a place in the list on, and the tenants in them. */
export function tenantsFrom(
  { guests: { list, count }, held }: DerivedStack,
  from: number,
): TenantCounts {
  return held.slice(from).reduce<TenantCounts>(
    (sum, one, index) => {
      if (isOff(list[from + index] as Guest)) return addCounts(sum, { vm: -1 });
      if (one?.stack) return addCounts(sum, tenantsFrom(one.stack, 0));
      return addCounts(sum, one?.containers?.tenants);
    },
    { vm: count - from },
  );
}

/** How many hypervisors stand inside one another. */
export function depthOf({ held }: DerivedStack): number {
  return 1 + Math.max(0, ...held.map((one) => (one?.stack ? depthOf(one.stack) : 0)));
}

/** The hypervisor by name; that there is none is said as well. */
export function nameFor(t: Translate, hypervisor: Hypervisor): Hypervisor {
  const { name, free } = hypervisor;
  return name ? hypervisor : { ...hypervisor, name: t(free ? 'hypervisor' : 'noHypervisor') };
}

/** What a stack of VMs is called. */
export function titleOf(t: Translate, { hypervisor, guests }: DerivedStack): string {
  return t('vmTitle', { hypervisor: nameFor(t, hypervisor).name, n: guests.count });
}
