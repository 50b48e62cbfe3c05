// Written by `npm run generate` from the folders of `diagrams/index.ts`.
import type { Rule, RuleSet } from '../rules/rule.ts';
import { vmStackBook } from './vm-stack/rules.ts';
import { containerStackBook } from './container-stack/rules.ts';
import { cgroupSliceBook } from './cgroup-slice/rules.ts';
import { hypervisorTypeBook } from './hypervisor-type/rules.ts';
import { stackCompareBook } from './stack-compare/rules.ts';
import { surveyChartBook } from './survey-chart/rules.ts';
import { startupTimelineBook } from './startup-timeline/rules.ts';
import { engineChainBook } from './engine-chain/rules.ts';
import { namespaceViewBook } from './namespace-view/rules.ts';
import { imageLayersBook } from './image-layers/rules.ts';
import { serviceSplitBook } from './service-split/rules.ts';
import { portabilityMapBook } from './portability-map/rules.ts';
import { tradeoffTableBook } from './tradeoff-table/rules.ts';
import { rollingReplacementBook } from './rolling-replacement/rules.ts';
import { analogyViewBook } from './analogy-view/rules.ts';
import { densityViewBook } from './density-view/rules.ts';
import { utilisationViewBook } from './utilisation-view/rules.ts';

/** The rules of every kind of diagram, by its name. */
export const BOOKS: Readonly<Record<string, RuleSet>> = {
  'vm-stack': vmStackBook,
  'container-stack': containerStackBook,
  'cgroup-slice': cgroupSliceBook,
  'hypervisor-type': hypervisorTypeBook,
  'stack-compare': stackCompareBook,
  'survey-chart': surveyChartBook,
  'startup-timeline': startupTimelineBook,
  'engine-chain': engineChainBook,
  'namespace-view': namespaceViewBook,
  'image-layers': imageLayersBook,
  'service-split': serviceSplitBook,
  'portability-map': portabilityMapBook,
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
