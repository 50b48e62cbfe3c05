import {
  type Machine,
  boundaryOf,
  groundName,
  hostName,
  hypervisorBase,
  neighbours,
  onVmm,
} from '../shared/hypervisor.ts';
import { lacksKernel, listsDevices, vmFrame } from './guest.ts';
import type { Guest, InnerStack, Inside } from './schema.ts';
import { runsOn } from '../../domain/architectures.ts';
import { type Hypervisor, hypervisorNamed, qemuOn } from '../../domain/hypervisors.ts';
import { saysNoHost } from '../../domain/none.ts';
import { type OsFamily, operatingSystem } from '../../domain/operating-systems.ts';
import type { Block, TenantSort } from '../../figure/block.ts';
import { under } from '../../figure/legend.ts';
import { type Tenants, shown } from '../../input/tenants.ts';
import type { Translate } from '../../words/translate.ts';

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

/** Inside a guest there is no room for more. */
const SHOWN_INSIDE = 8;

/** A hypervisor with its guests, on hardware or inside a guest of another one. */
export interface Stack extends InnerStack, Machine {}

/** The hypervisor of a stack: of the table, or as named. */
export function hypervisorOf({ hypervisor, hostOs }: Stack): Hypervisor {
  const family = (hostOs && operatingSystem(hostOs).family) || 'linux';
  const name = hypervisor ? qemuOn(hypervisor, hostOs) : DEFAULT_HYPERVISORS[family];
  return hypervisorNamed(name, !!hostOs && !saysNoHost(hostOs));
}

/** The stack inside a guest: the guest is the machine of its hypervisor. */
export function stackIn(outer: Stack, guest: Guest): Stack | undefined {
  const { vmStack: inner, os, kernel, arch = outer.hostArch, vcpus: cpus, memory } = guest;
  if (!inner) return undefined;
  const machine = { ...inner, hostArch: arch, cpus, memory };
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
export function hostArchOf(stack: Stack): string | undefined {
  if (stack.hostArch) return stack.hostArch;
  if (/\b(apple|mac).*\bm\d\b|\bm\d\b.*\bmac/i.test(stack.hardware ?? '')) return 'arm64';
  return hypervisorOf(stack).arch;
}

/** Whether a guest is translated, instruction by instruction. */
export function isEmulated(stack: Stack, { arch }: Guest): boolean {
  if (hypervisorOf(stack).emulates) return true;
  return !!stack.emulation && runsOn(arch, hostArchOf(stack)) === false;
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
  const given: Given = guests ?? { list: [], count: nested ? DEFAULT_NESTED : DEFAULT_GUESTS };
  if (!impliesNested(stack)) return given;
  const [first, ...rest] = given.list;
  const inner = { guests: { list: [], count: 1 } };
  return { list: [{ ...first, vmStack: inner }, ...rest], count: given.count };
}

/** How many hypervisors stand inside one another. */
export function depthOf(stack: Stack): number {
  const inner = guestsOf(stack).list.flatMap(({ vmStack }) => vmStack ?? []);
  return 1 + Math.max(0, ...inner.map(depthOf));
}

/** Kernels of the guests from a place in the list on, without drawing them. */
function kernelsOfGuests(
  t: Translate,
  { list, count }: Given,
  from: number,
  inside?: Inside,
): number {
  return list.slice(from).reduce((sum, guest) => {
    const inner = stackIn({}, guest);
    if (inner) return sum - 1 + kernelsOf(t, inner, inside);
    return sum + (inside?.kernels(t, guest) ?? 0) - (lacksKernel(guest) ? 1 : 0);
  }, count - from);
}

/** Kernels of a hypervisor with all its guests: its own or its host's, those beside the guests. */
function kernelsOf(t: Translate, stack: Stack, inside?: Inside): number {
  const { control, service } = hypervisorOf(stack);
  const host = hostName(hypervisorOf(stack), stack) ?? hostUnder(stack);
  const domain = control && stack.controlDomain !== 'none';
  const around = [host, domain, service].filter(Boolean).length;
  return around + kernelsOfGuests(t, guestsOf(stack), 0, inside);
}

function innerGuests({ vmStack }: Guest): Given | undefined {
  return vmStack && guestsOf(vmStack);
}

/** The host system that is asked for where there can be none. */
function hostUnder(stack: Stack): string | undefined {
  const { hostOs } = stack;
  return hypervisorOf(stack).type === '1' && !saysNoHost(hostOs) ? hostOs || undefined : undefined;
}

/** The name a guest goes by. */
export function guestName(t: Translate, guest: Guest | undefined, index: number): string {
  return guest?.name || t('vm', { n: index + 1 });
}

/**
 * The guests in a row, what stands beside them, and what they stand on, top to bottom.
 *
 * @param level - Of the hypervisor, counted from 0; undefined when there is only one.
 */
export function stackLayers(
  t: Translate,
  path: string,
  stack: Stack,
  level: number | undefined,
  inside?: Inside,
  inner = false,
): { readonly tenants: Block | undefined; readonly base: Block[] } {
  const hypervisor = hypervisorOf(stack);
  const machine = { ...stack, hostUnder: hostUnder(stack) };
  const ground = groundName(t, hypervisor, machine);
  const guests = guestsOf(stack);
  const devices = guests.list.some(listsDevices);
  const draw = (guest: Guest = {}, index = 0): Block => {
    const id = under(path, `guests.${index}`);
    const emulated = isEmulated(stack, guest);
    const frame = vmFrame(
      t,
      id,
      guest,
      guestName(t, guest, index),
      held(t, id, stack, guest, level, inside),
      {
        level: level === undefined ? undefined : t('level', { n: level + 1 }),
        boundary: boundaryOf(hypervisor, emulated),
        devices,
        said: t('restsOn', { name: hypervisor.vmm ?? ground }),
      },
    );
    return onVmm(t, hypervisor, frame, ground, emulated);
  };
  const { blocks, hidden } = shown(guests, draw, inner ? SHOWN_INSIDE : undefined);
  const { before, after } = neighbours(t, path, hypervisor, machine);
  const children = [...(inner ? [] : after), ...before, ...blocks];
  const row: Block = {
    id: under(path, 'guests'),
    kind: 'tenants',
    flow: 'row',
    children,
    more: {
      count: hidden,
      label: (n) => t('moreVms', { n }),
      detail: t('moreVmsDetail'),
      kernels: kernelsOfGuests(t, guests, blocks.length, inside),
      ...(hidden ? { tenants: heldBy(guests, blocks.length, innerGuests, inside) } : {}),
    },
  };
  const named = level === undefined ? undefined : t('level', { n: level });
  return {
    tenants: children.length ? row : undefined,
    base: hypervisorBase(t, path, hypervisor, machine, { level: named, inner }),
  };
}

/** What a guest holds in place of a plain application: a hypervisor with VMs, or something else. */
function held(
  t: Translate,
  id: string,
  outer: Stack,
  guest: Guest,
  level: number | undefined,
  inside?: Inside,
): Block[] | undefined {
  const stack = stackIn(outer, guest);
  if (!stack) return inside?.layers(t, id, guest);
  const { tenants, base } = stackLayers(t, `${id}.vmStack`, stack, (level ?? 0) + 1, inside, true);
  return [...(tenants ? [tenants] : []), ...base];
}

export type Counts = NonNullable<NonNullable<Block['more']>['tenants']>;

/** Both counts together. */
export function plus(one: Counts, other: Counts = {}): Counts {
  const sum: Partial<Record<TenantSort, number>> = { ...one };
  for (const [sort, n] of Object.entries(other) as [TenantSort, number][])
    sum[sort] = (sum[sort] ?? 0) + n;
  return sum;
}

/** VMs from a place in the list on, and what runs in them, without drawing them. */
export function heldBy(
  { list, count }: Tenants<Guest>,
  from: number,
  guestsOf: (guest: Guest) => Tenants<Guest> | undefined,
  inside?: Inside,
): Counts {
  return list.slice(from).reduce<Counts>(
    (sum, guest) => {
      const nested = guestsOf(guest);
      if (nested) return plus(sum, heldBy(nested, 0, guestsOf, inside));
      return plus(sum, inside?.tenants(guest));
    },
    { vm: count - from },
  );
}
