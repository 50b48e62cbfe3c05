import { basic } from './ar/basic.ts';
import { layers } from './ar/layers.ts';
import { vms } from './ar/vms.ts';
import { types } from './ar/types.ts';
import { compare } from './ar/compare.ts';
import { containers } from './ar/containers.ts';
import { cgroups } from './ar/cgroups.ts';
import { reach } from './ar/reach.ts';
import { services } from './ar/services.ts';
import { portability } from './ar/portability.ts';
import { history } from './ar/history.ts';
import { starts } from './ar/starts.ts';
import { surveys } from './ar/surveys.ts';
import { chains } from './ar/chains.ts';
import { spaces } from './ar/spaces.ts';
import { images } from './ar/images.ts';
import { steps } from './ar/steps.ts';
import { tradeoffs } from './ar/tradeoffs.ts';
import { rolling } from './ar/rolling.ts';
import { analogies } from './ar/analogies.ts';
import { capacity } from './ar/capacity.ts';
import { density } from './ar/density.ts';
import { utilisation } from './ar/utilisation.ts';
import type { Locale } from './messages.ts';

/** Arabic, from right to left. */
export const ar: Locale = {
  lang: 'ar',
  direction: 'rtl',
  messages: {
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
  },
};
