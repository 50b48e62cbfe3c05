import { REMOTE } from '../../domain/hypervisors.ts';
import type { ContainerStackModel } from './schema.ts';
import { resolve } from './derive.ts';
import { shortKeys, stackOf } from '../vm-stack/containers.ts';
import { containerNode } from './rules/ground.ts';
import type { ContainersPlace, GuestPlace } from '../places.ts';
import type { Place } from '../../rules/rule.ts';

/** An engine and its containers, in a diagram of their own. */
export function containerPlaces(stack: ContainerStackModel): Iterable<Place> {
  const setup = resolve(stack);
  const inVm = (stack.runsOn === 'vm' || stack.runsOn === 'cloud') && setup.hypervisor !== REMOTE;
  return placesOn({
    path: [],
    id: '',
    stack,
    setup,
    ...(inVm ? { vm: 'the VM', nested: stack.nested ?? false } : {}),
  });
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
    setup: resolve(stack),
    vm: inside.name,
    nested: outer.nested ?? stack.nested ?? false,
    inside,
    short: [...shortKeys(containerStack), 'os'],
  });
}

function* placesOn(at: ContainersPlace): Iterable<Place> {
  yield { sort: 'containers', at };
  const path = at.short?.includes('containers') ? at.path.slice(0, -1) : at.path;
  for (const [index, unit] of (at.stack.containers?.list ?? []).entries()) {
    const container = {
      path: [...path, 'containers', index],
      id: containerNode(at, index),
      unit,
      name: unit.name || `container ${index + 1}`,
      on: at,
    };
    yield { sort: 'container', at: container };
  }
}
