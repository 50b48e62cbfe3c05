import { hypervisorNamed, type Hypervisor } from '../domain/hypervisors.ts';
import type { Block } from '../layout/block.ts';
import type { Translate } from '../messages/messages.ts';
import { containersOf, containersOn } from './container-layers.ts';
import { sharedKernel } from './container-machines.ts';
import { resolve } from './container-setup.ts';
import {
  groundName,
  hypervisorBase,
  neighbours,
  onVmm,
  type Machine,
} from './hypervisor-layers.ts';
import { countKernels, under } from './parts.ts';
import { shown } from './tenants.ts';
import { listsDevices, osLabel, vmFrame, type Guest, type InnerStack } from './vm-guest.ts';

/** Drawn when none is named: the hypervisor of most clouds. */
const DEFAULT_HYPERVISOR = 'kvm-qemu';
/** Guests when nobody says how many: enough to see what repeats; fewer where each holds more. */
const DEFAULT_GUESTS = 3;
const DEFAULT_NESTED = 2;

/** A hypervisor with its guests, on hardware or inside a guest of another one. */
export interface Stack extends InnerStack, Machine {}

/** The hypervisor of a stack: of the table, or as named. */
export function hypervisorOf({ hypervisor, hostOs }: Stack): Hypervisor {
  return hypervisorNamed(hypervisor || DEFAULT_HYPERVISOR, !!hostOs);
}

/** The guests of a stack. Where L0 exposes virtualisation, some guest runs a hypervisor. */
export function guestsOf({ guests, nested }: Stack): {
  readonly list: readonly Guest[];
  readonly count: number;
} {
  const given = guests ?? { list: [], count: nested ? DEFAULT_NESTED : DEFAULT_GUESTS };
  if (!nested || given.count === 0 || given.list.some((guest) => guest.vmStack)) return given;
  const [first, ...rest] = given.list;
  const inner = { guests: { list: [], count: 1 } };
  return { list: [{ ...first, vmStack: inner }, ...rest], count: given.count };
}

/** How many hypervisors stand inside one another. */
export function depthOf(stack: Stack): number {
  const inner = guestsOf(stack).list.flatMap(({ vmStack }) => vmStack ?? []);
  return 1 + Math.max(0, ...inner.map(depthOf));
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
  inner = false,
): { readonly tenants: Block | undefined; readonly base: Block[] } {
  const hypervisor = hypervisorOf(stack);
  const ground = groundName(hypervisor, stack);
  const guests = guestsOf(stack);
  const devices = guests.list.some(listsDevices);
  const draw = (guest: Guest = {}, index = 0): Block => {
    const id = under(path, `guests.${index}`);
    const frame = vmFrame(t, id, guest, guestName(t, guest, index), inside(t, id, guest, level), {
      level: level === undefined ? undefined : t('level', { n: level + 1 }),
      emulated: hypervisor.emulates,
      devices,
      said: t('restsOn', { name: hypervisor.vmm ?? ground }),
    });
    return onVmm(t, hypervisor, frame, ground);
  };
  const { blocks, hidden } = shown(guests, draw);
  // Guests beyond those drawn still have kernels, more than one where something runs inside.
  const unseen = guests.list.slice(blocks.length).filter((guest) => guest.vmStack);
  const kernels =
    hidden - unseen.length + unseen.reduce((sum, guest) => sum + countKernels([draw(guest)]), 0);
  const { before, after } = neighbours(t, path, hypervisor, stack);
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
      kernels,
    },
  };
  const named = level === undefined ? undefined : t('level', { n: level });
  return {
    tenants: children.length ? row : undefined,
    base: hypervisorBase(t, path, hypervisor, stack, { level: named, inner }),
  };
}

/** What a guest holds in place of a plain application: containers, or a hypervisor with VMs. */
function inside(
  t: Translate,
  id: string,
  guest: Guest,
  level: number | undefined,
): Block[] | undefined {
  const { vmStack, containerStack } = guest;
  if (vmStack) {
    const stack = { ...vmStack, hostOs: guest.os ?? vmStack.hostOs };
    const { tenants, base } = stackLayers(t, `${id}.vmStack`, stack, (level ?? 0) + 1, true);
    return [...(tenants ? [tenants] : []), ...base];
  }
  if (!containerStack) return undefined;
  const os = osLabel(guest.os ?? containerStack.hostOs) ?? t('guestOs');
  const path = `${id}.containerStack`;
  return [
    ...containersOn(t, path, containerStack, t('kernelOf', { os })),
    sharedKernel(
      t,
      id,
      'guest-kernel',
      os,
      resolve(containerStack),
      containersOf(containerStack).count,
    ),
  ];
}
