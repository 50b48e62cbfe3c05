import type { Kind } from './kind.ts';
import { analogyView } from './analogy-view/diagram.ts';
import { cgroupSlice } from './cgroup-slice/diagram.ts';
import { containerStack } from './container-stack/diagram.ts';
import { densityView } from './density-view/diagram.ts';
import { engineChain } from './engine-chain/diagram.ts';
import { historyTimeline } from './history-timeline/diagram.ts';
import { hypervisorType } from './hypervisor-type/diagram.ts';
import { portabilityMap } from './portability-map/diagram.ts';
import { rollingReplacement } from './rolling-replacement/diagram.ts';
import { serviceSplit } from './service-split/diagram.ts';
import { imageLayers } from './image-layers/diagram.ts';
import { namespaceView } from './namespace-view/diagram.ts';
import { stackCompare } from './stack-compare/diagram.ts';
import { startupTimeline } from './startup-timeline/diagram.ts';
import { surveyChart } from './survey-chart/diagram.ts';
import { tradeoffTable } from './tradeoff-table/diagram.ts';
import { utilisationView } from './utilisation-view/diagram.ts';
import { vmStack } from './vm-stack/containers.ts';

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
