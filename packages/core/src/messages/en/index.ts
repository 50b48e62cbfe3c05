import { basic } from './basic.ts';
import { cgroups } from './cgroups.ts';
import { containers } from './containers.ts';
import { charts } from './charts.ts';
import { history } from './history.ts';
import { layers } from './layers.ts';
import { starts } from './starts.ts';
import { surveys } from './surveys.ts';
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
  ...charts,
  ...history,
  ...starts,
  ...surveys,
} as const;
