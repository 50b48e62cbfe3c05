import { findHypervisor, onHost } from '../../domain/hypervisors.ts';
import type { HypervisorTypeModel } from '../hypervisor-type/schema.ts';
import { ANY_GUESTS, namesOf } from '../hypervisor-type/derive.ts';
import type { Issue } from '../../input/issue.ts';
import { childPath } from '../../figure/legend.ts';
import type { Guest } from './schema.ts';
import { guestsOf, hypervisorOf, stackIn, type Stack } from './derive.ts';
import { overHyperV } from './over-hyper-v.ts';
import type { GuestPlace } from '../places.ts';
import type { Place } from '../../rules/rule.ts';

/** What a guest holds besides a plain system. */
export type InGuest = (guest: GuestPlace) => Iterable<Place>;

/** A hypervisor, its guests, and the hypervisors in them. */
export function* stackPlaces(
  told: Stack,
  inGuest?: InGuest,
  path: Issue['path'] = [],
  id = '',
  inside?: GuestPlace,
): Iterable<Place> {
  const over = overHyperV(told);
  const stack = over?.stack ?? told;
  const { hypervisor = '', hostOs } = stack;
  const found = over?.hypervisor ?? findHypervisor(onHost(hypervisor, hostOs));
  const at = {
    path,
    id,
    stack,
    // What does not run on its host is drawn as named, and judged by what it is.
    hypervisor: found ?? hypervisorOf(stack),
    known: !stack.hypervisor || !!found,
    ...(inside ? { inside } : {}),
  };
  yield { sort: 'stack', at };
  for (const [index, guest] of guestsOf(stack).list.entries()) {
    const place: GuestPlace = {
      path: [...path, 'guests', index],
      id: childPath(id, `guests.${index}`),
      guest,
      name: nameOf(guest, index),
      of: at,
    };
    yield { sort: 'guest', at: place };
    if (inGuest) yield* inGuest(place);
    const inner = stackIn(stack, guest);
    if (inner) {
      const key = [...place.path, 'vmStack'];
      yield* stackPlaces(inner, inGuest, key, `${place.id}.vmStack`, place);
    }
  }
}

/** One hypervisor or several side by side; one alone is a stack as well. */
export function* typePlaces(model: HypervisorTypeModel): Iterable<Place> {
  const names = namesOf(model);
  const hypervisors = names.flatMap((name) => findHypervisor(name) ?? []);
  yield { sort: 'type', at: { path: [], model, hypervisors } };
  const [hypervisor] = names;
  if (names.length !== 1 || model.type === 'compare') return;
  const { hostOs, hardware, controlDomain, controlOs, guests = ANY_GUESTS } = model;
  yield* stackPlaces({ hypervisor, hostOs, hardware, controlDomain, controlOs, guests });
}

function nameOf({ name }: Guest, index: number): string {
  return name || `VM ${index + 1}`;
}
