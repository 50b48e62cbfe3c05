import { basic } from '../words/ar.ts';
import { layers } from '../words/layers.ar.ts';
import { vms } from './vm-stack/words.ar.ts';
import { types } from './hypervisor-type/words.ar.ts';
import { compare } from './stack-compare/words.ar.ts';
import { containers } from './container-stack/words.ar.ts';
import { cgroups } from './cgroup-slice/words.ar.ts';
import { faults } from '../faults/words.ar.ts';
import { services } from './service-split/words.ar.ts';
import { portability } from './portability-map/words.ar.ts';
import { history } from './history-timeline/words.ar.ts';
import { starts } from './startup-timeline/words.ar.ts';
import { surveys } from './survey-chart/words.ar.ts';
import { chains } from './engine-chain/words.ar.ts';
import { spaces } from './namespace-view/words.ar.ts';
import { images } from './image-layers/words.ar.ts';
import { steps } from '../steps/words.ar.ts';
import { tradeoffs } from './tradeoff-table/words.ar.ts';
import { rolling } from './rolling-replacement/words.ar.ts';
import { analogies } from './analogy-view/words.ar.ts';
import { capacity } from './shared/capacity.words.ar.ts';
import { density } from './density-view/words.ar.ts';
import { utilisation } from './utilisation-view/words.ar.ts';
import type { Locale } from '../words/translate.ts';

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
    ...faults,
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
