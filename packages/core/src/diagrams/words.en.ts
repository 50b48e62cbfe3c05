import { analogies } from './analogy-view/words.en.ts';
import { basic } from '../words/en.ts';
import { capacity } from './shared/capacity.words.en.ts';
import { cgroups } from './cgroup-slice/words.en.ts';
import { compare } from './stack-compare/words.en.ts';
import { containers } from './container-stack/words.en.ts';
import { chains } from './engine-chain/words.en.ts';
import { density } from './density-view/words.en.ts';
import { history } from './history-timeline/words.en.ts';
import { images } from './image-layers/words.en.ts';
import { layers } from '../words/layers.en.ts';
import { spaces } from './namespace-view/words.en.ts';
import { starts } from './startup-timeline/words.en.ts';
import { surveys } from './survey-chart/words.en.ts';
import { portability } from './portability-map/words.en.ts';
import { faults } from '../faults/words.en.ts';
import { rolling } from './rolling-replacement/words.en.ts';
import { services } from './service-split/words.en.ts';
import { tradeoffs } from './tradeoff-table/words.en.ts';
import { types } from './hypervisor-type/words.en.ts';
import { steps } from '../steps/words.en.ts';
import { utilisation } from './utilisation-view/words.en.ts';
import { vms } from './vm-stack/words.en.ts';

/** The words of all diagrams in English: what another language translates. */
export const en = {
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
} as const;
