import { amountOf, capacityOf, KEYS, type Key } from '../shared/amounts.ts';
import type { DensityView, Sharing, Unit } from './schema.ts';

/** What a unit takes of one resource, by what it takes it for. */
export interface Need {
  readonly app: number;
  readonly overhead: number;
  /** The same in each unit, and there as often as there are units. */
  readonly copied: number;
  /** The same in each unit, and there once. */
  readonly once: number;
  /** What one more unit takes. */
  readonly each: number;
}

/** How many units there are, and what keeps it from being more. */
export interface Fit {
  readonly count: number;
  /** The resource that runs out first; none where nothing is known of the host. */
  readonly binding?: Key;
  /** Others could have. */
  readonly several?: boolean;
}

/** Ways of keeping once what is the same. Containers share the page cache of the layers they share. */
const KEEPS: Readonly<Partial<Record<Key, readonly Sharing[]>>> = {
  storage: ['linked-clones', 'deduplication', 'layers'],
  memory: ['layers', 'page-sharing'],
};

/** Layers with one digest are one by construction; disks and memory of VMs are copies unless somebody sees to it. */
export function sharingOf({ kind, sharing }: Unit): readonly Sharing[] {
  return sharing ?? (kind === 'container' || kind === 'pod' ? ['layers'] : []);
}

export function needOf(unit: Unit, key: Key): Need | undefined {
  // The scheduler counts requests; where a pod has none, its limit is taken for it.
  const own = amountOf(unit, key, 'request', ...(unit.kind === 'pod' ? ['limit'] : []), '');
  const over = amountOf(unit, key, 'overhead');
  const same = amountOf(unit, key, 'shared');
  if ((own ?? over ?? same) === undefined) return undefined;
  const once = sharingOf(unit).some((way) => KEEPS[key]?.includes(way));
  const [app, overhead, shared] = [own ?? 0, over ?? 0, same ?? 0];
  const copied = once ? 0 : shared;
  return { app, overhead, copied, once: shared - copied, each: app + overhead + copied };
}

/** How many units fit: for each resource what is left of it, divided by what a unit takes; the least counts. */
export function fitOf(model: DensityView, unit: Unit): Fit {
  const bounds = KEYS.flatMap((key): [count: number, binding: Key][] => {
    const capacity = capacityOf(model, key);
    const need = needOf(unit, key);
    if (!capacity || !need?.each) return [];
    const room = capacity.whole - capacity.reserved - need.once;
    // A hair for what has no exact binary number, such as a tenth of a CPU.
    return [[Math.max(0, Math.floor(room / need.each + 1e-9)), key]];
  });
  const [first, ...rest] = bounds;
  if (!first) return { count: unit.count ?? 1 };
  const [count, binding] = rest.reduce((least, one) => (one[0] < least[0] ? one : least), first);
  return { count, binding, several: rest.length > 0 };
}
