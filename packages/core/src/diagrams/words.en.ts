// Written by `npm run generate` from the folders of `diagrams/index.ts`.
import { basic } from '../words/en.ts';
import { layers } from '../words/layers.en.ts';
import { faults } from '../faults/words.en.ts';
import { steps } from '../steps/words.en.ts';
import { capacity } from './shared/capacity.words.en.ts';
import { hosts } from './shared/hosts.words.en.ts';
import { machines } from './shared/machines.words.en.ts';
import { trust } from './shared/trust.words.en.ts';
import { vms as vmStack } from './vm-stack/words.en.ts';
import { containers as containerStack } from './container-stack/words.en.ts';
import { cgroups as cgroupSlice } from './cgroup-slice/words.en.ts';
import { types as hypervisorType } from './hypervisor-type/words.en.ts';
import { compare as stackCompare } from './stack-compare/words.en.ts';
import { surveys as surveyChart } from './survey-chart/words.en.ts';
import { history as historyTimeline } from './history-timeline/words.en.ts';
import { starts as startupTimeline } from './startup-timeline/words.en.ts';
import { chains as engineChain } from './engine-chain/words.en.ts';
import { spaces as namespaceView } from './namespace-view/words.en.ts';
import { images as imageLayers } from './image-layers/words.en.ts';
import { services as serviceSplit } from './service-split/words.en.ts';
import { portability as portabilityMap } from './portability-map/words.en.ts';
import { tradeoffs as tradeoffTable } from './tradeoff-table/words.en.ts';
import { rolling as rollingReplacement } from './rolling-replacement/words.en.ts';
import { analogies as analogyView } from './analogy-view/words.en.ts';
import { density as densityView } from './density-view/words.en.ts';
import { utilisation as utilisationView } from './utilisation-view/words.en.ts';

/** The words of all diagrams in English: what another language translates. */
export const en = {
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
} as const;
