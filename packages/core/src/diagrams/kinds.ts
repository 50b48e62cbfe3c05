// Written by `npm run generate` from the folders of `diagrams/index.ts`.
import type { Kind } from './kind.ts';
import { vmStack } from './vm-stack/diagram.ts';
import { containerStack } from './container-stack/diagram.ts';
import { cgroupSlice } from './cgroup-slice/diagram.ts';
import { hypervisorType } from './hypervisor-type/diagram.ts';
import { stackCompare } from './stack-compare/diagram.ts';
import { surveyChart } from './survey-chart/diagram.ts';
import { historyTimeline } from './history-timeline/diagram.ts';
import { startupTimeline } from './startup-timeline/diagram.ts';
import { engineChain } from './engine-chain/diagram.ts';
import { namespaceView } from './namespace-view/diagram.ts';
import { imageLayers } from './image-layers/diagram.ts';
import { serviceSplit } from './service-split/diagram.ts';
import { portabilityMap } from './portability-map/diagram.ts';
import { tradeoffTable } from './tradeoff-table/diagram.ts';
import { rollingReplacement } from './rolling-replacement/diagram.ts';
import { analogyView } from './analogy-view/diagram.ts';
import { densityView } from './density-view/diagram.ts';
import { utilisationView } from './utilisation-view/diagram.ts';

export {
  vmStack,
  containerStack,
  cgroupSlice,
  hypervisorType,
  stackCompare,
  surveyChart,
  historyTimeline,
  startupTimeline,
  engineChain,
  namespaceView,
  imageLayers,
  serviceSplit,
  portabilityMap,
  tradeoffTable,
  rollingReplacement,
  analogyView,
  densityView,
  utilisationView,
};

/** Every diagram that there is. */
export const KINDS: readonly Kind[] = [
  vmStack,
  containerStack,
  cgroupSlice,
  hypervisorType,
  stackCompare,
  surveyChart,
  historyTimeline,
  startupTimeline,
  engineChain,
  namespaceView,
  imageLayers,
  serviceSplit,
  portabilityMap,
  tradeoffTable,
  rollingReplacement,
  analogyView,
  densityView,
  utilisationView,
];
