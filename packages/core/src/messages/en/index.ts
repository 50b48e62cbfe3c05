import { basic } from './basic.ts';
import { cgroups } from './cgroups.ts';
import { containers } from './containers.ts';
import { layers } from './layers.ts';
import { reach } from './reach.ts';
import { types } from './types.ts';
import { vms } from './vms.ts';

/** The words of all diagrams in English: what another language translates. */
export const en = {
  ...basic,
  ...layers,
  ...vms,
  ...types,
  ...containers,
  ...cgroups,
  ...reach,
} as const;
