import { type Machine, boundaryOf, groundName, hostName, onVmm } from '../shared/hypervisor.ts';
import { lacksKernel, osLabel } from '../vm-stack/guest.ts';
import type { Guest } from '../vm-stack/schema.ts';
import { ANY_GUESTS, type Panel } from './derive.ts';
import type { Block, Boundary } from '../../figure/block.ts';
import { childPath } from '../../figure/legend.ts';
import { type Tenants } from '../../input/tenants.ts';
import type { Translate } from '../../words/translate.ts';
import { firstBlocks } from '../shared/parts.ts';

/** The guests of a hypervisor in a row, with what stands beside them. */
export function guestsRow(
  t: Translate,
  path: string,
  tenants: Tenants<Guest> | undefined,
  panel: Panel,
  machine: Machine,
): Block {
  const { hypervisor } = panel;
  const ground = groundName(t, hypervisor, machine);
  const boundary = boundaryOf(hypervisor, !!hypervisor.emulates);
  const guests = tenants ?? ANY_GUESTS;
  const { blocks, hidden } = firstBlocks<Guest>(guests, (guest = {}, index) => {
    const id = childPath(path, `guests.${index}`);
    const frame = compact(t, id, boundary, guest.name, [
      appIn(t, id, guest),
      inGuest(t, id, guest),
    ]);
    return onVmm(t, hypervisor, frame, ground);
  });
  return {
    id: childPath(path, 'guests'),
    kind: 'tenants',
    layout: 'row',
    children: [
      ...domain(t, path, panel, machine),
      ...blocks,
      ...(hostName(hypervisor, machine) === undefined ? [] : [program(t, path, ground)]),
    ],
    more: { count: hidden, label: (n) => t('moreGuests', { n }), detail: t('moreVmsDetail') },
  };
}

/** A VM with what runs in it and its kernel. */
function compact(
  t: Translate,
  id: string,
  boundary: Boundary | undefined,
  name: string | undefined,
  children: readonly Block[],
): Block {
  return {
    id,
    kind: 'vm',
    look: 'frame',
    ...(boundary ? { boundary } : {}),
    ...(name ? { label: name } : { description: t('vm', { n: Number(id.split('.').at(-1)) + 1 }) }),
    children,
  };
}

/** What runs in a guest. */
function appIn(t: Translate, id: string, { app }: Guest): Block {
  return { id: `${id}.app`, kind: 'app', tone: 'app', label: app || t('appShort') };
}

/** The kernel of a guest; what is said to have none is only a guest. */
function inGuest(t: Translate, id: string, guest: Guest): Block {
  if (lacksKernel(guest)) {
    return { id: `${id}.guest-userland`, kind: 'guest-userland', tone: 'app', label: t('guest') };
  }
  return {
    id: `${id}.guest-kernel`,
    kind: 'guest-kernel',
    tone: 'guest',
    label: osLabel(guest.os) ?? t('guest'),
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
  const id = childPath(path, 'control-domain');
  const frame = compact(t, id, 'hardware-assisted', undefined, [
    {
      id: `${id}.host-userland`,
      kind: 'host-userland',
      tone: 'control',
      label: t('managementShort'),
      detail: t(generic ? 'someHave' : 'driversTools'),
    },
    {
      id: `${id}.host-kernel`,
      kind: 'host-kernel',
      tone: 'control',
      label: control[0],
      detail: osLabel(controlOs) ?? t('controlDetail'),
      kernel: t('ownKernel'),
    },
  ]);
  const sentence = t('saidControl', { name });
  return [{ ...frame, kind: 'control-domain', serves: true, description: sentence }];
}

/** A program that has nothing to do with VMs: it stands on the host OS, not on the hypervisor. */
function program(t: Translate, path: string, ground: string): Block {
  return {
    id: childPath(path, 'host-userland'),
    kind: 'host-userland',
    tone: 'app',
    label: t('browser'),
    detail: t('browserDetail'),
    description: t('restsOn', { name: ground }),
  };
}
