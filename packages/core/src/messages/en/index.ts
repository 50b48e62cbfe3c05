import { analogies } from './analogies.ts';
import { basic } from './basic.ts';
import { capacity } from './capacity.ts';
import { cgroups } from './cgroups.ts';
import { compare } from './compare.ts';
import { containers } from './containers.ts';
import { chains } from './chains.ts';
import { density } from './density.ts';
import { history } from './history.ts';
import { images } from './images.ts';
import { layers } from './layers.ts';
import { spaces } from './spaces.ts';
import { starts } from './starts.ts';
import { surveys } from './surveys.ts';
import { portability } from './portability.ts';
import { reach } from './reach.ts';
import { rolling } from './rolling.ts';
import { services } from './services.ts';
import { tradeoffs } from './tradeoffs.ts';
import { types } from './types.ts';
import { steps } from './steps.ts';
import { utilisation } from './utilisation.ts';
import { vms } from './vms.ts';

/** The words of all diagrams in English: what another language translates. */
export const en = {
  ...basic,
  ...layers,
  ...vms,
  ...types,
  ...compare,
  ...containers,
  ...cgroups,
  ...reach,
  ...services,
  ...portability,
  ...history,
  ...starts,
  ...surveys,
  ...chains,
  ...spaces,
  ...images,
  ...steps,
  ...tradeoffs,
  ...rolling,
  ...analogies,
  ...capacity,
  ...density,
  ...utilisation,
} as const;
