import { type Machine, boundaryOf, groundName, hostName, onVmm } from '../shared/hypervisor.ts';
import { lacksKernel, osLabel } from '../vm-stack/guest.ts';
import type { Guest } from '../vm-stack/schema.ts';
import {
  type Hypervisor,
  type HypervisorType,
  NO_HYPERVISOR,
  findHypervisor,
  hypervisorNamed,
  qemuOn,
} from '../../domain/hypervisors.ts';
import { saysNoHost } from '../../domain/none.ts';
import type { Block, Boundary } from '../../figure/block.ts';
import { under } from '../../figure/legend.ts';
import { type Tenants, shown } from '../../input/tenants.ts';
import type { Translate } from '../../words/translate.ts';

/** Guests when nobody says how many. */
export const ANY_GUESTS: Tenants<Guest> = { list: [], count: 2 };

/** The guests of a hypervisor in a row, with what stands beside them. */
export function guestsRow(
  t: Translate,
  path: string,
  given: Tenants<Guest> | undefined,
  panel: Panel,
  machine: Machine,
): Block {
  const { hypervisor } = panel;
  const ground = groundName(t, hypervisor, machine);
  const boundary = boundaryOf(hypervisor, !!hypervisor.emulates);
  const guests = given ?? ANY_GUESTS;
  const { blocks, hidden } = shown<Guest>(guests, (guest = {}, index) => {
    const id = under(path, `guests.${index}`);
    const frame = compact(t, id, boundary, guest.name, inGuest(t, id, guest));
    return onVmm(t, hypervisor, frame, ground);
  });
  return {
    id: under(path, 'guests'),
    kind: 'tenants',
    flow: 'row',
    children: [
      ...domain(t, path, panel, machine),
      ...blocks,
      ...(hostName(hypervisor, machine) === undefined ? [] : [program(t, path, ground)]),
    ],
    more: { count: hidden, label: (n) => t('moreGuests', { n }), detail: t('moreVmsDetail') },
  };
}

/** A VM of which only the kernel is drawn. */
function compact(
  t: Translate,
  id: string,
  boundary: Boundary | undefined,
  name: string | undefined,
  inside: Block,
): Block {
  return {
    id,
    kind: 'vm',
    look: 'frame',
    tenant: 'vm',
    ...(boundary ? { boundary } : {}),
    ...(name ? { label: name } : { said: t('vm', { n: Number(id.split('.').at(-1)) + 1 }) }),
    children: [inside],
  };
}

/** The kernel of a guest; what is said to have none is only a guest. */
function inGuest(t: Translate, id: string, guest: Guest): Block {
  const label = osLabel(guest.os) ?? t('guest');
  if (lacksKernel(guest)) {
    return { id: `${id}.guest-userland`, kind: 'guest-userland', tone: 'app', label: t('guest') };
  }
  return {
    id: `${id}.guest-kernel`,
    kind: 'guest-kernel',
    tone: 'guest',
    label,
    detail: guest.kernel ? t('kernelNamed', { kernel: guest.kernel }) : t('ownKernel'),
    kernel: t('ownKernel'),
  };
}

/** The privileged VM beside the guests. */
function domain(
  t: Translate,
  path: string,
  { hypervisor, generic }: Panel,
  { controlOs, controlDomain = 'beside' }: Machine,
): Block[] {
  const { control, name } = hypervisor;
  if (!control || controlDomain !== 'beside') return [];
  const id = under(path, 'control-domain');
  const frame = compact(t, id, 'hardware-assisted', undefined, {
    id: `${id}.host-kernel`,
    kind: 'host-kernel',
    tone: 'control',
    label: control[0],
    detail: osLabel(controlOs) ?? t(generic ? 'someHave' : 'driversTools'),
    kernel: t('ownKernel'),
  });
  const { tenant: _, ...privileged } = frame;
  const said = t('saidControl', { name });
  return [{ ...privileged, kind: 'control-domain', serves: true, said }];
}

/** A program that has nothing to do with VMs: it stands on the host OS, not on the hypervisor. */
function program(t: Translate, path: string, ground: string): Block {
  return {
    id: under(path, 'host-userland'),
    kind: 'host-userland',
    tone: 'app',
    low: true,
    label: t('browser'),
    detail: t('browserDetail'),
    said: t('restsOn', { name: ground }),
  };
}

/** What decides which hypervisors are shown. */
interface Choice {
  readonly type?: HypervisorType | 'compare' | undefined;
  readonly hypervisor?: string | undefined;
  readonly hostOs?: string | undefined;
}

/** More stacks beside each other compare nothing. */
export const MOST_PANELS = 8;

/** What one panel shows: a hypervisor of the table, or any of a type. */
export interface Panel {
  readonly id: string;
  readonly hypervisor: Hypervisor;
  readonly generic: boolean;
}

/** Every hypervisor that was named, once: by its id where the table has it. */
export function namesOf({ hypervisor, hostOs }: Choice): string[] {
  const names = (hypervisor ?? '')
    .split(/\s*,\s*/)
    .filter((name) => name)
    .map((name) => qemuOn(name, hostOs));
  return [...new Set(names.map((name) => findHypervisor(name)?.id ?? name))];
}

/** Named ones as they are; without names one of each type that is asked for. */
export function panelsOf(t: Translate, model: Choice): Panel[] {
  const names = namesOf(model).slice(0, MOST_PANELS);
  const { type, hostOs } = model;
  const asked = type === 'compare' ? undefined : type;
  const named = names.map((name) => {
    const hosted = (!!hostOs && !saysNoHost(hostOs)) || (!!asked && asked !== '1');
    const found = hypervisorNamed(name, hosted);
    const free = found !== NO_HYPERVISOR && !findHypervisor(name);
    const hypervisor = free && asked ? { ...found, type: asked } : found;
    return { id: hypervisor.id, hypervisor, generic: false };
  });
  if (named.length > 1 || (named.length === 1 && type !== 'compare')) return named;
  const types: readonly HypervisorType[] = asked ? [asked] : ['1', '2'];
  const any = types.map((each) => ({
    id: `type-${each}`,
    hypervisor: anyOf(t, each),
    generic: true,
  }));
  const own = named[0];
  if (!own) return any;
  // Next to what it is to be compared with, in the place of its type.
  const place = any.findIndex(({ hypervisor }) => hypervisor.type === own.hypervisor.type);
  return place < 0 ? [...any, own] : any.with(place, own);
}

/** Any hypervisor of a type, with the parts that its kind has. */
function anyOf(t: Translate, type: HypervisorType): Hypervisor {
  const hypervisor = { id: `type-${type}`, name: t('hypervisor'), type, source: 'table 3a' };
  if (type === '1') return { ...hypervisor, control: [t('controlDomain'), 'dom0', ''] };
  return {
    ...hypervisor,
    vmm: t('vmm'),
    module: t(type === '2' ? 'hypervisorPart' : 'hypervisor'),
  };
}
