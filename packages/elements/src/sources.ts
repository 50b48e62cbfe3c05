// Written by `npm run generate` from the diagrams of core.

/** Where each element comes from; bundlers and our own files for pages give each a file. */
export const SOURCES: Readonly<Record<string, () => Promise<unknown>>> = {
  'vm-stack': () => import('./vm-stack/vm-stack.define.ts'),
  'container-stack': () => import('./container-stack/container-stack.define.ts'),
  'cgroup-slice': () => import('./cgroup-slice/cgroup-slice.define.ts'),
  'hypervisor-type': () => import('./hypervisor-type/hypervisor-type.define.ts'),
  'stack-compare': () => import('./stack-compare/stack-compare.define.ts'),
  'survey-chart': () => import('./survey-chart/survey-chart.define.ts'),
  'history-timeline': () => import('./history-timeline/history-timeline.define.ts'),
  'startup-timeline': () => import('./startup-timeline/startup-timeline.define.ts'),
  'engine-chain': () => import('./engine-chain/engine-chain.define.ts'),
  'namespace-view': () => import('./namespace-view/namespace-view.define.ts'),
  'image-layers': () => import('./image-layers/image-layers.define.ts'),
  'service-split': () => import('./service-split/service-split.define.ts'),
  'portability-map': () => import('./portability-map/portability-map.define.ts'),
  'tradeoff-table': () => import('./tradeoff-table/tradeoff-table.define.ts'),
  'rolling-replacement': () => import('./rolling-replacement/rolling-replacement.define.ts'),
  'analogy-view': () => import('./analogy-view/analogy-view.define.ts'),
  'density-view': () => import('./density-view/density-view.define.ts'),
  'utilisation-view': () => import('./utilisation-view/utilisation-view.define.ts'),
};
