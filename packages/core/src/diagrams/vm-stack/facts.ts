import { FactsBuilder, type Facts, type Layer } from '../../faults/facts.ts';
import { closeLayer, hardwareUnder } from '../../faults/trust.ts';
import { childPath } from '../../figure/legend.ts';
import { shownOf } from '../../input/tenants.ts';
import type { MessageKey, Translate } from '../../words/translate.ts';
import { addBase, addServers, addVmm, type Ground } from '../shared/hypervisor.facts.ts';
import { boundaryOf, hostName } from '../shared/hypervisor.ts';
import {
  type DerivedStack,
  type Held,
  isEmulated,
  kernelsFrom,
  SHOWN_INSIDE,
  tenantsFrom,
} from './derive.ts';
import { deviceName, devicesOf, keeperOf, placementOf } from './machine.ts';
import { guestName, isOff, lacksKernel, listsDevices, osLabel } from './guest.ts';
import type { Guest } from './schema.ts';
import { addCounts, type TenantCounts } from '../../domain/tenants.ts';

/** Where a stack is in a larger diagram: its path, and what it is called beside others. */
export interface Part {
  readonly path: string;
  readonly name: string;
}

/** Adds what a guest holds in place of a plain system, if it holds such. */
export type AddHeld = (
  facts: FactsBuilder,
  t: Translate,
  guest: Guest,
  held: Held,
  ground: Ground,
) => boolean;

/** What rests on what in a stack of VMs without containers. */
export function vmStackFacts(t: Translate, derived: DerivedStack): Facts {
  return factsUnder(undefined, (facts) => void addStack(facts, t, derived, { path: '' }));
}

/** The facts of one machine, alone or as a part of a larger diagram. */
export function factsUnder(part: Part | undefined, add: (facts: FactsBuilder) => void): Facts {
  const facts = new FactsBuilder(part?.path);
  add(facts);
  facts.machine(part?.name);
  return facts.build();
}

/** Adds a hypervisor with its guests, from the ground up. */
export function addStack(
  facts: FactsBuilder,
  t: Translate,
  derived: DerivedStack,
  ground: Ground,
  addHeld?: AddHeld,
  inner = false,
  others?: Others,
): readonly Layer[] {
  const { hypervisor, machine } = derived;
  const { frame, path } = ground;
  const on = addBase(facts, t, hypervisor, machine, ground, inner);
  if (!inner && hostName(hypervisor, machine) !== undefined)
    facts.add(
      { id: childPath(path, 'host-userland'), kind: 'host-userland', name: t('hostPrograms') },
      on,
      frame,
    );
  addGuests(facts, t, derived, { on, frame, path }, addHeld, inner, others);
  return on;
}

/** Tenants beside the guests that are only counted: one card stands for them and for such guests. */
export interface Others {
  readonly count: number;
  /** What they are called where they are alone on it. */
  readonly key: MessageKey;
  readonly kernels: number;
  readonly tenants: TenantCounts;
}

/** Adds guests on what they stand on, and who serves them. */
export function addGuests(
  facts: FactsBuilder,
  t: Translate,
  derived: DerivedStack,
  { on, frame, path }: Ground,
  addHeld?: AddHeld,
  inner = false,
  others?: Others,
): void {
  const { hypervisor, machine, guests } = derived;
  const serving = addServers(facts, t, hypervisor, machine, { on, frame, path });
  const devices = guests.list.some(listsDevices);
  const visible = shownOf(guests, inner ? SHOWN_INSIDE : undefined);
  const own = guests.count - visible;
  const count = own + (others?.count ?? 0);
  const row = facts.row(
    childPath(path, 'guests'),
    visible,
    (index) => addGuest(facts, t, derived, index, devices, { on, frame, path }, addHeld),
    {
      count,
      name: t(others ? (own ? 'moreBeside' : others.key) : 'moreVms', { n: count }),
      kernels: kernelsFrom(derived, visible) + (others?.kernels ?? 0),
      ...(count ? { tenants: addCounts(tenantsFrom(derived, visible), others?.tenants) } : {}),
    },
    on,
    frame,
  );
  // Those that are only counted are closed if all of them are.
  const rest = guests.list.slice(visible).map((guest) => keeperOf(derived, guest));
  if (rest[0] && rest.every((by) => by && !by.open)) closeLayer(row.more, rest[0].guard);
  const vms = row.tenants.flat().filter(({ kind }) => kind === 'vm');
  facts.serve(serving, row.more ? [...vms, row.more] : vms);
}

function addGuest(
  facts: FactsBuilder,
  t: Translate,
  { stack, hypervisor, guests, held }: DerivedStack,
  index: number,
  devices: boolean,
  { on = [], frame, path }: Ground,
  addHeld?: AddHeld,
): readonly Layer[] {
  const guest = guests.list[index] ?? {};
  const id = childPath(path, `guests.${index}`);
  if (isOff(guest)) {
    // It runs on nothing, stops with nothing, and is none of those that do.
    const off = facts.add({ id, kind: 'vm', name: guestName(t, guest, index) }, [], frame);
    facts.add({ id: `${id}.off`, kind: 'off', name: t('state.shut-off') }, [], off);
    return [];
  }
  const by = keeperOf({ stack, hypervisor }, guest);
  const below = addVmm(facts, hypervisor, id, on, frame);
  const vm = facts.add(
    {
      id,
      kind: 'vm',
      tenant: 'vm',
      name: guestName(t, guest, index),
      boundary: boundaryOf(hypervisor, isEmulated(stack, guest, hypervisor)),
      // Where the hypervisor can attack, it has to be trusted as with any other VM.
      ...(by && !by.open ? { trusts: hardwareUnder(below), keeper: by.guard } : {}),
    },
    below,
    frame,
  );
  const bottom = devices
    ? [
        facts.add(
          {
            id: `${id}.virtual-hardware`,
            kind: 'virtual-hardware',
            name: t('virtualHardware'),
          },
          below,
          vm,
        ),
      ]
    : below;
  addMachine(facts, t, guest, { on: below, frame: vm, path: id });
  const inside = { on: bottom, frame: vm, path: id };
  const holds = held[index];
  if (holds?.stack)
    addStack(facts, t, holds.stack, { ...inside, path: `${id}.vmStack` }, addHeld, true);
  else if (!holds || !addHeld?.(facts, t, guest, holds, inside)) addSystem(facts, t, guest, inside);
  return below === on ? [vm] : [...below, vm];
}

/** Devices of a guest, and where on the host it is: no more than its picture shows. */
function addMachine(
  facts: FactsBuilder,
  t: Translate,
  guest: Guest,
  { on = [], frame, path }: Ground,
): void {
  const [shown, hidden] = devicesOf(guest);
  const names = [...shown.map(deviceName), ...(hidden ? [t('moreDevices', { n: hidden })] : [])];
  names.forEach((name, index) =>
    facts.add({ id: `${path}.devices.${index}`, kind: 'device', name }, on, frame),
  );
  const name = placementOf(t, guest);
  if (name) facts.add({ id: `${path}.placement`, kind: 'placement', name }, on, frame);
}

/** Application, libraries and kernel of a guest, or all of it in one image. */
function addSystem(
  facts: FactsBuilder,
  t: Translate,
  guest: Guest,
  { on = [], frame, path }: Ground,
): void {
  if (guest.unikernel) {
    const name = guest.app || t('unikernel');
    facts.add({ id: `${path}.guest-kernel`, kind: 'unikernel', name, kernel: true }, on, frame);
    return;
  }
  const system = {
    id: `${path}.guest-kernel`,
    kind: 'guest-kernel',
    name: osLabel(guest.os) ?? t('guestOs'),
    kernel: true,
  };
  const kernel = lacksKernel(guest) ? on : [facts.add(system, on, frame)];
  const libs = facts.add(
    { id: `${path}.guest-userland`, kind: 'guest-userland', name: guest.libs || t('libs') },
    kernel,
    frame,
  );
  facts.add({ id: `${path}.app`, kind: 'app', name: guest.app || t('app') }, [libs], frame);
}
