// Written by `npm run generate` from the folders of `diagrams/index.ts`.
import type { Rule, RuleSet } from '../rules/rule.ts';
import { vmStackRules } from './vm-stack/rules.ts';
import { containerStackRules } from './container-stack/rules.ts';
import { cgroupSliceRules } from './cgroup-slice/rules.ts';
import { hypervisorTypeRules } from './hypervisor-type/rules.ts';
import { stackCompareRules } from './stack-compare/rules.ts';
import { surveyChartRules } from './survey-chart/rules.ts';
import { startupTimelineRules } from './startup-timeline/rules.ts';
import { engineChainRules } from './engine-chain/rules.ts';
import { namespaceViewRules } from './namespace-view/rules.ts';
import { imageLayersRules } from './image-layers/rules.ts';
import { serviceSplitRules } from './service-split/rules.ts';
import { portabilityMapRules } from './portability-map/rules.ts';
import { tradeoffTableRules } from './tradeoff-table/rules.ts';
import { rollingReplacementRules } from './rolling-replacement/rules.ts';
import { analogyViewRules } from './analogy-view/rules.ts';
import { densityViewRules } from './density-view/rules.ts';
import { utilisationViewRules } from './utilisation-view/rules.ts';

/** The rules of every kind of diagram, by its name. */
export const RULE_SETS: Readonly<Record<string, RuleSet>> = {
  'vm-stack': vmStackRules,
  'container-stack': containerStackRules,
  'cgroup-slice': cgroupSliceRules,
  'hypervisor-type': hypervisorTypeRules,
  'stack-compare': stackCompareRules,
  'survey-chart': surveyChartRules,
  'startup-timeline': startupTimelineRules,
  'engine-chain': engineChainRules,
  'namespace-view': namespaceViewRules,
  'image-layers': imageLayersRules,
  'service-split': serviceSplitRules,
  'portability-map': portabilityMapRules,
  'tradeoff-table': tradeoffTableRules,
  'rolling-replacement': rollingReplacementRules,
  'analogy-view': analogyViewRules,
  'density-view': densityViewRules,
  'utilisation-view': utilisationViewRules,
};

/** Every rule once, by number: what it looks at differs between diagrams for some. */
export const RULES: readonly Rule[] = [
  ...new Map(
    Object.values(RULE_SETS).flatMap(({ rules }) => rules.map((rule) => [rule.id, rule] as const)),
  ).values(),
].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
