import { hypervisorNamed, type Hypervisor } from '../domain/hypervisors.ts';
import type { Block } from '../layout/block.ts';
import type { Translate } from '../messages/messages.ts';
import {
  groundName,
  hypervisorBase,
  neighbours,
  onVmm,
  type Machine,
} from './hypervisor-layers.ts';
import { under } from './parts.ts';
import { shown, type Tenants } from './tenants.ts';
import { listsDevices, vmFrame, type Guest, type InnerStack, type Inside } from './vm-guest.ts';

/** Drawn when none is named: the hypervisor of most clouds. */
const DEFAULT_HYPERVISOR = 'kvm-qemu';
/** Guests when nobody says how many: enough to see what repeats; fewer where each holds more. */
const DEFAULT_GUESTS = 3;
const DEFAULT_NESTED = 2;
/** Inside a guest there is no room for more. */
const SHOWN_INSIDE = 8;

/** A hypervisor with its guests, on hardware or inside a guest of another one. */
export interface Stack extends InnerStack, Machine {}

/** The hypervisor of a stack: of the table, or as named. */
export function hypervisorOf({ hypervisor, hostOs }: Stack): Hypervisor {
  return hypervisorNamed(hypervisor || DEFAULT_HYPERVISOR, !!hostOs);
}

/** Guests in a list, or alike and only counted. */
type Given = Tenants<Guest>;

/** The guests of a stack. Where L0 exposes virtualisation, some guest runs a hypervisor. */
export function guestsOf({ guests, nested }: Stack): Given {
  const given: Given = guests ?? { list: [], count: nested ? DEFAULT_NESTED : DEFAULT_GUESTS };
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

/** Kernels of the guests from a place in the list on, without drawing them. */
function kernelsOfGuests(
  t: Translate,
  { list, count }: Given,
  from: number,
  inside?: Inside,
): number {
  return list.slice(from).reduce((sum, guest) => {
    if (guest.vmStack) return sum - 1 + kernelsOf(t, guest.vmStack, inside);
    return sum + (inside?.kernels(t, guest) ?? 0);
  }, count - from);
}

/** Kernels of a hypervisor with all its guests: its own or its host's, those beside the guests. */
function kernelsOf(t: Translate, stack: Stack, inside?: Inside): number {
  const { type, control, service } = hypervisorOf(stack);
  const around = [type !== '1', control, service].filter(Boolean).length;
  return around + kernelsOfGuests(t, guestsOf(stack), 0, inside);
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
  const ground = groundName(hypervisor, stack);
  const guests = guestsOf(stack);
  const devices = guests.list.some(listsDevices);
  const draw = (guest: Guest = {}, index = 0): Block => {
    const id = under(path, `guests.${index}`);
    const frame = vmFrame(
      t,
      id,
      guest,
      guestName(t, guest, index),
      held(t, id, guest, level, inside),
      {
        level: level === undefined ? undefined : t('level', { n: level + 1 }),
        emulated: hypervisor.emulates,
        devices,
        said: t('restsOn', { name: hypervisor.vmm ?? ground }),
      },
    );
    return onVmm(t, hypervisor, frame, ground);
  };
  const { blocks, hidden } = shown(guests, draw, inner ? SHOWN_INSIDE : undefined);
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
      kernels: kernelsOfGuests(t, guests, blocks.length, inside),
    },
  };
  const named = level === undefined ? undefined : t('level', { n: level });
  return {
    tenants: children.length ? row : undefined,
    base: hypervisorBase(t, path, hypervisor, stack, { level: named, inner }),
  };
}

/** What a guest holds in place of a plain application: a hypervisor with VMs, or something else. */
function held(
  t: Translate,
  id: string,
  guest: Guest,
  level: number | undefined,
  inside?: Inside,
): Block[] | undefined {
  const { vmStack } = guest;
  if (!vmStack) return inside?.layers(t, id, guest);
  const stack = { ...vmStack, hostOs: guest.os ?? vmStack.hostOs };
  const { tenants, base } = stackLayers(t, `${id}.vmStack`, stack, (level ?? 0) + 1, inside, true);
  return [...(tenants ? [tenants] : []), ...base];
}
