import { amountOf, capacityOf, type Capacity, type Key } from '../shared/amounts.ts';
import type { Host, Tenant, UtilisationView } from './schema.ts';

/** A host with its place in the input: itself, or one of several. */
export interface HostEntry {
  readonly host: Host;
  readonly path: readonly (string | number)[];
}

export function hostsOf(model: UtilisationView): readonly HostEntry[] {
  const { hosts, name: _, tenants: __, illustrative: ___, ...all } = model;
  if (!hosts) return [{ host: model, path: [] }];
  return hosts.map((host, index) => ({ host: { ...all, ...host }, path: ['hosts', index] }));
}

/** What is set aside for a tenant, and what of it is in use. */
export interface Share {
  readonly tenant: Tenant;
  readonly index: number;
  readonly allocated: number | undefined;
  readonly used: number | undefined;
  /** Set aside and not used. */
  readonly unused: number;
}

/** All of one resource of a host. */
export interface Use extends Partial<Capacity> {
  readonly shares: readonly Share[];
  readonly allocated: number;
  readonly used: number | undefined;
  readonly unused: number;
  /** What of that is there at all, so that nobody else can plan with it: what is promised twice is there once. */
  readonly stranded: number;
}

/** What is set aside for a tenant: of pods the request, or the limit that is taken for one. */
export function allocatedTo(tenant: Tenant, key: Key): number | undefined {
  return amountOf(tenant, key, 'request', ...(tenant.kind === 'pod' ? ['limit'] : []), '');
}

export function useOf(host: Host, key: Key): Use | undefined {
  const shares = (host.tenants ?? []).flatMap((tenant, index): Share[] => {
    const allocated = allocatedTo(tenant, key);
    const used = amountOf(tenant, key, 'used');
    if (allocated === undefined && used === undefined) return [];
    const unused = used === undefined ? 0 : Math.max(0, (allocated ?? 0) - used);
    return [{ tenant, index, allocated, used, unused }];
  });
  const capacity = capacityOf(host, key);
  if (!capacity && shares.length === 0) return undefined;
  const sum = (of: (share: Share) => number | undefined): number =>
    shares.reduce((all, share) => all + (of(share) ?? 0), 0);
  const inUse = sum(({ used }) => used);
  const unused = sum((share) => share.unused);
  const left = capacity ? capacity.whole - capacity.reserved - inUse : 0;
  return {
    ...capacity,
    shares,
    allocated: sum(({ allocated }) => allocated),
    used: shares.some(({ used }) => used !== undefined) ? inUse : undefined,
    unused,
    stranded: Math.max(0, Math.min(unused, left)),
  };
}
