/** Words of what a host has, what is allocated of it and what is in use. */
export const utilisation = {
  uvTitle: 'Capacity, allocation and use',
  uvHost: 'Host {n}',
  uvTenant: 'Tenant {n}',
  uvNothing: 'nothing is known of a host',
  uvUsed: '{told} used',
  uvOf: '{used} of {all}',
  uvPool: 'capacity',
  uvAllocated: 'allocated {size}',
  uvRatio: 'overcommitted {ratio}:1',
  uvStranded: 'stranded {size}',
  uvFree: 'free {size}',
  uvLimits: 'limits add up to {size}',
  uvBeyond: 'beyond the capacity',
  'uv.usage': 'in use',
  'uv.unused': 'allocated, not used: stranded',
} as const satisfies Record<string, string>;
