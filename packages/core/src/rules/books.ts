import { analogyViewBook } from './analogy-view.book.ts';
import { cgroupSliceBook } from './cgroup-slice.book.ts';
import { containerStackBook } from './container-stack.book.ts';
import { densityViewBook } from './density-view.book.ts';
import { engineChainBook } from './engine-chain.book.ts';
import { hypervisorTypeBook } from './hypervisor-type.book.ts';
import { portabilityMapBook } from './portability-map.book.ts';
import { imageLayersBook } from './image-layers.book.ts';
import { namespaceViewBook } from './namespace-view.book.ts';
import { rollingReplacementBook } from './rolling-replacement.book.ts';
import { serviceSplitBook } from './service-split.book.ts';
import type { Book, Rule } from './rule.ts';
import { stackCompareBook } from './stack-compare.book.ts';
import { startupTimelineBook } from './startup-timeline.book.ts';
import { surveyChartBook } from './survey-chart.book.ts';
import { tradeoffTableBook } from './tradeoff-table.book.ts';
import { utilisationViewBook } from './utilisation-view.book.ts';
import { vmContainersBook } from './vm-containers.book.ts';

/** The rules of every kind of diagram, by its name. */
export const BOOKS: Readonly<Record<string, Book>> = {
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
