import type { Place } from '../../rules/rule.ts';
import { hostsOf, type Hosts } from './host-models.ts';

/** The places of a stack; of one on several hosts those of each of them. */
export function* placesOnHosts<Model extends object>(
  model: Model & Hosts<Model>,
  placesOf: (stack: Model) => Iterable<Place>,
): Iterable<Place> {
  const hosts = hostsOf<Model>(model);
  if (hosts.length === 0) yield* placesOf(model);
  for (const [index, host] of hosts.entries())
    for (const place of placesOf(host.model))
      yield { ...place, within: ['hosts', index, ...(place.within ?? [])] };
}
