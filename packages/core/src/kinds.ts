import type { Kind } from './model/kind.ts';
import { analogyView } from './model/analogy-view.ts';
import { cgroupSlice } from './model/cgroup-slice.ts';
import { containerStack } from './model/container-stack.ts';
import { densityView } from './model/density/density-view.ts';
import { engineChain } from './model/engine-chain/engine-chain.ts';
import { historyTimeline } from './model/history-timeline.ts';
import { hypervisorType } from './model/hypervisor-type.ts';
import { portabilityMap } from './model/portability-map.ts';
import { rollingReplacement } from './model/rolling-replacement.ts';
import { serviceSplit } from './model/service-split.ts';
import { imageLayers } from './model/image-layers/image-layers.ts';
import { namespaceView } from './model/namespace-view/namespace-view.ts';
import { stackCompare } from './model/stack-compare.ts';
import { startupTimeline } from './model/startup-timeline.ts';
import { surveyChart } from './model/survey-chart.ts';
import { tradeoffTable } from './model/tradeoff-table.ts';
import { utilisationView } from './model/utilisation/utilisation-view.ts';
import { vmStack } from './model/vm-containers.ts';

/** Every diagram that there is. */
export const KINDS: readonly Kind[] = [
  vmStack as Kind,
  containerStack as Kind,
  cgroupSlice as Kind,
  hypervisorType as Kind,
  stackCompare as Kind,
  surveyChart as Kind,
  historyTimeline as Kind,
  startupTimeline as Kind,
  engineChain as Kind,
  namespaceView as Kind,
  imageLayers as Kind,
  serviceSplit as Kind,
  portabilityMap as Kind,
  tradeoffTable as Kind,
  rollingReplacement as Kind,
  analogyView as Kind,
  densityView as Kind,
  utilisationView as Kind,
];

/** The diagram that an input says it is (`kind`), if it says so. */
export function kindOf(input: unknown): Kind | undefined {
  const name = typeof input === 'object' && input ? Reflect.get(input, 'kind') : undefined;
  return KINDS.find((kind) => kind.name === name);
}
