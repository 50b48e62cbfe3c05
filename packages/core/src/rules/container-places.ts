import type { ContainerStackModel } from '../model/container-layers.ts';
import { resolve } from '../model/container-setup.ts';
import { under } from '../model/parts.ts';
import type { ContainersPlace, GuestPlace } from './places.ts';
import type { Place } from './rule.ts';

/** An engine and its containers, in a diagram of their own. */
export function containerPlaces(stack: ContainerStackModel): Iterable<Place> {
  const inVm = stack.runsOn === 'vm' || stack.runsOn === 'cloud';
  return placesOn({
    path: [],
    id: '',
    stack,
    setup: resolve(stack),
    ...(inVm ? { vm: 'a VM', nested: false } : {}),
  });
}

/** Containers in a guest of a VM stack. */
export function containersInGuest(inside: GuestPlace): Iterable<Place> {
  const { containerStack } = inside.guest;
  if (!containerStack) return [];
  return placesOn({
    path: [...inside.path, 'containerStack'],
    id: `${inside.id}.containerStack`,
    stack: containerStack,
    setup: resolve(containerStack),
    vm: inside.name,
    nested: inside.of.stack.nested ?? false,
    inside,
  });
}

function* placesOn(at: ContainersPlace): Iterable<Place> {
  yield { sort: 'containers', at };
  for (const [index, unit] of (at.stack.containers?.list ?? []).entries()) {
    const container = {
      path: [...at.path, 'containers', index],
      id: under(at.id, `containers.${index}`),
      unit,
      name: unit.name || `container ${index + 1}`,
      on: at,
    };
    yield { sort: 'container', at: container };
  }
}
