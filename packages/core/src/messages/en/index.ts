import { basic } from './basic.ts';
import { cgroups } from './cgroups.ts';
import { containers } from './containers.ts';
import { chains } from './chains.ts';
import { charts } from './charts.ts';
import { history } from './history.ts';
import { images } from './images.ts';
import { layers } from './layers.ts';
import { starts } from './starts.ts';
import { surveys } from './surveys.ts';
import { spaces } from './spaces.ts';
import { starts } from './starts.ts';
import { surveys } from './surveys.ts';
import { portability } from './portability.ts';
import { reach } from './reach.ts';
import { services } from './services.ts';
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
  ...services,
  ...portability,
  ...charts,
  ...history,
  ...images,
  ...starts,
  ...surveys,
  ...chains,
  ...spaces,
} as const;
