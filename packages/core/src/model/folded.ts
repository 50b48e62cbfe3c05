import type { Block, TenantSort } from '../layout/block.ts';
import type { Guest, Inside } from './vm-guest.ts';
import type { Tenants } from './tenants.ts';

export type Counts = NonNullable<NonNullable<Block['more']>['tenants']>;

/** Both counts together. */
export function plus(one: Counts, other: Counts = {}): Counts {
  const sum: Partial<Record<TenantSort, number>> = { ...one };
  for (const [sort, n] of Object.entries(other) as [TenantSort, number][])
    sum[sort] = (sum[sort] ?? 0) + n;
  return sum;
}

/** VMs from a place in the list on, and what runs in them, without drawing them. */
export function heldBy(
  { list, count }: Tenants<Guest>,
  from: number,
  guestsOf: (guest: Guest) => Tenants<Guest> | undefined,
  inside?: Inside,
): Counts {
  return list.slice(from).reduce<Counts>(
    (sum, guest) => {
      const nested = guestsOf(guest);
      if (nested) return plus(sum, heldBy(nested, 0, guestsOf, inside));
      return plus(sum, inside?.tenants(guest));
    },
    { vm: count - from },
  );
}
