import { analogyViewBook } from './analogy-view/rules.ts';
import { cgroupSliceBook } from './cgroup-slice/rules.ts';
import { containerStackBook } from './container-stack/rules.ts';
import { densityViewBook } from './density-view/rules.ts';
import { engineChainBook } from './engine-chain/rules.ts';
import { hypervisorTypeBook } from './hypervisor-type/rules.ts';
import { portabilityMapBook } from './portability-map/rules.ts';
import { imageLayersBook } from './image-layers/rules.ts';
import { namespaceViewBook } from './namespace-view/rules.ts';
import { rollingReplacementBook } from './rolling-replacement/rules.ts';
import { serviceSplitBook } from './service-split/rules.ts';
import type { Rule, RuleSet } from '../rules/rule.ts';
import { stackCompareBook } from './stack-compare/rules.ts';
import { startupTimelineBook } from './startup-timeline/rules.ts';
import { surveyChartBook } from './survey-chart/rules.ts';
import { tradeoffTableBook } from './tradeoff-table/rules.ts';
import { utilisationViewBook } from './utilisation-view/rules.ts';
import { vmContainersBook } from './vm-stack/containers.rules.ts';

/** The rules of every kind of diagram, by its name. */
export const BOOKS: Readonly<Record<string, RuleSet>> = {
  'vm-stack': vmContainersBook,
  'container-stack': containerStackBook,
  'cgroup-slice': cgroupSliceBook,
  'hypervisor-type': hypervisorTypeBook,
  'stack-compare': stackCompareBook,
  'survey-chart': surveyChartBook,
  'startup-timeline': startupTimelineBook,
  'engine-chain': engineChainBook,
  'namespace-view': namespaceViewBook,
  'image-layers': imageLayersBook,
  'portability-map': portabilityMapBook,
  'service-split': serviceSplitBook,
  'tradeoff-table': tradeoffTableBook,
  'rolling-replacement': rollingReplacementBook,
  'analogy-view': analogyViewBook,
  'density-view': densityViewBook,
  'utilisation-view': utilisationViewBook,
};

/** Every rule once, by number. */
export const RULES: readonly Rule[] = [
  ...new Set(Object.values(BOOKS).flatMap(({ rules }) => rules)),
].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
