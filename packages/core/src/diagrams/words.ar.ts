// Written by `npm run generate` from the folders of `diagrams/index.ts`.
import { basic } from '../words/ar.ts';
import { layers } from '../words/layers.ar.ts';
import { faults } from '../faults/words.ar.ts';
import { steps } from '../steps/words.ar.ts';
import { capacity } from './shared/capacity.words.ar.ts';
import { hosts } from './shared/hosts.words.ar.ts';
import { machines } from './shared/machines.words.ar.ts';
import { trust } from './shared/trust.words.ar.ts';
import { vms as vmStack } from './vm-stack/words.ar.ts';
import { containers as containerStack } from './container-stack/words.ar.ts';
import { cgroups as cgroupSlice } from './cgroup-slice/words.ar.ts';
import { types as hypervisorType } from './hypervisor-type/words.ar.ts';
import { compare as stackCompare } from './stack-compare/words.ar.ts';
import { surveys as surveyChart } from './survey-chart/words.ar.ts';
import { history as historyTimeline } from './history-timeline/words.ar.ts';
import { starts as startupTimeline } from './startup-timeline/words.ar.ts';
import { chains as engineChain } from './engine-chain/words.ar.ts';
import { spaces as namespaceView } from './namespace-view/words.ar.ts';
import { images as imageLayers } from './image-layers/words.ar.ts';
import { services as serviceSplit } from './service-split/words.ar.ts';
import { portability as portabilityMap } from './portability-map/words.ar.ts';
import { tradeoffs as tradeoffTable } from './tradeoff-table/words.ar.ts';
import { rolling as rollingReplacement } from './rolling-replacement/words.ar.ts';
import { analogies as analogyView } from './analogy-view/words.ar.ts';
import { density as densityView } from './density-view/words.ar.ts';
import { utilisation as utilisationView } from './utilisation-view/words.ar.ts';
import type { Locale } from '../words/translate.ts';

/** Arabic, from right to left. */
export const ar: Locale = {
  lang: 'ar',
  direction: 'rtl',
  messages: {
    ...basic,
    ...layers,
    ...faults,
    ...steps,
    ...capacity,
    ...hosts,
    ...machines,
    ...trust,
    ...vmStack,
    ...containerStack,
    ...cgroupSlice,
    ...hypervisorType,
    ...stackCompare,
    ...surveyChart,
    ...historyTimeline,
    ...startupTimeline,
    ...engineChain,
    ...namespaceView,
    ...imageLayers,
    ...serviceSplit,
    ...portabilityMap,
    ...tradeoffTable,
    ...rollingReplacement,
    ...analogyView,
    ...densityView,
    ...utilisationView,
  },
};
