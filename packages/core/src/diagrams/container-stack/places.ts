import { REMOTE } from '../../domain/hypervisors.ts';
import { innerStack } from './derive.ts';
import type { ContainerStackModel } from './schema.ts';
import { shortKeys, stackOf } from '../vm-stack/containers.ts';
import { vmStack, type VmStack } from '../vm-stack/diagram.ts';
import { containerNode } from './rules/ground.ts';
import { stackPlaces } from '../vm-stack/places.ts';
import type { ContainerPlace, ContainersPlace, GuestPlace } from '../places.ts';
import type { Place } from '../../rules/rule.ts';
import type { Setup } from './setup.ts';
import { setupsIn } from './setups.ts';
import { unitExtras } from './unit-extras.ts';

/** An engine and its containers, in a diagram of their own. */
export function containerPlaces(stack: ContainerStackModel): Iterable<Place> {
  const { setup } = setupsIn(stack);
  const inVm = (stack.runsOn === 'vm' || stack.runsOn === 'cloud') && setup.hypervisor !== REMOTE;
  return placesOn({
    path: [],
    id: '',
    stack,
    ...(inVm ? { vm: 'the VM', nested: stack.nested ?? false } : {}),
  });
}

/** Containers on the host of VMs, beside these. */
export function containersBeside(model: VmStack): Iterable<Place> {
  const { beside } = vmStack.derive?.(model) ?? {};
  return beside ? placesOn({ path: [], id: '', stack: beside.stack }) : [];
}

/** Containers in a guest of a VM stack: their host is that guest. */
export function containersInGuest(inside: GuestPlace): Iterable<Place> {
  const { containerStack } = inside.guest;
  if (!containerStack) return [];
  const { stack: outer } = inside.of;
  const own = stackOf(inside.guest, containerStack);
  const stack = { ...own, hostArch: own.hostArch ?? outer.hostArch };
  return placesOn({
    path: [...inside.path, 'containerStack'],
    id: `${inside.id}.containerStack`,
    stack,
    vm: inside.name,
    nested: outer.nested ?? stack.nested ?? false,
    inside,
    short: [...shortKeys(containerStack), 'os'],
  });
}

function* placesOn(on: Omit<ContainersPlace, 'setup'>): Iterable<Place> {
  const { setup, groups, setups } = setupsIn(on.stack, undefined, unitExtras);
  const at = { ...on, setup };
  yield { sort: 'containers', at };
  const own = new Map<number, Setup>();
  setups.forEach((one, place) => {
    for (const { index } of groups.list[place]?.members ?? []) own.set(index, one);
  });
  const path = at.short?.includes('containers') ? at.path.slice(0, -1) : at.path;
  for (const [index, unit] of (at.stack.containers?.list ?? []).entries()) {
    const unitAt = own.has(index) ? { ...at, setup: own.get(index) ?? setup } : at;
    const container = {
      path: [...path, 'containers', index],
      id: containerNode(unitAt, index),
      unit,
      name: unit.name || `container ${index + 1}`,
      on: unitAt,
    };
    yield { sort: 'container', at: container };
    yield* placesIn(container);
  }
}

/** What a container holds: an engine with containers, on the same kernel, and VMs. */
function* placesIn(within: ContainerPlace): Iterable<Place> {
  const { unit, on, path, id } = within;
  if (unit.engine !== undefined || unit.containers) {
    yield* placesOn({
      path,
      id,
      stack: innerStack(unit, on.stack, on.setup),
      within,
      ...around(within),
    });
  }
  if (!unit.vm) return;
  const { hostArch, hostOs } = on.setup;
  const stack = { hypervisor: 'kvm', ...unit.vm, hostArch, hostOs };
  for (const place of stackPlaces(stack, undefined, [...path, 'vm'], `${id}.vm`))
    // Who runs them is no layer of its own.
    if (place.sort === 'guest') yield place;
}

/** The VM that what is in a container runs in, by name. */
function around({ on, name }: ContainerPlace): Pick<ContainersPlace, 'vm' | 'nested'> {
  const { home, engine } = on.setup;
  if (home === 'vm-each') return { vm: `the VM of ${name}` };
  if (home === 'vm-shared') return { vm: `the VM of ${engine.name}` };
  const { vm, nested } = on;
  return { ...(vm ? { vm } : {}), ...(nested === undefined ? {} : { nested }) };
}
