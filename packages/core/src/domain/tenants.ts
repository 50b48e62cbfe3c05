/** Tenants that are counted: VMs, pods, containers, sandboxes, distributions of a desktop product. */
export type TenantSort = 'vm' | 'pod' | 'container' | 'sandbox' | 'distribution';

/** Sorts of tenants, the outer ones first. */
export const TENANT_SORTS: readonly TenantSort[] = [
  'vm',
  'pod',
  'container',
  'sandbox',
  'distribution',
];

/** How many tenants there are of each sort. */
export type TenantCounts = Readonly<Partial<Record<TenantSort, number>>>;

/** Both counts together. */
export function addCounts(one: TenantCounts, other: TenantCounts = {}): TenantCounts {
  const sum: Partial<Record<TenantSort, number>> = { ...one };
  for (const [sort, n] of Object.entries(other) as [TenantSort, number][])
    sum[sort] = (sum[sort] ?? 0) + n;
  return sum;
}

/** So many times a count. */
export function timesCounts(counts: TenantCounts, times: number): TenantCounts {
  const all = Object.entries(counts) as [TenantSort, number][];
  return Object.fromEntries(all.map(([sort, n]) => [sort, n * times]));
}
