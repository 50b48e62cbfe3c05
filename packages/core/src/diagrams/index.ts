/**
 * Every diagram, in the order in which they are offered. Each has the folder of its name, and what
 * else has to name it is written from this list: `npm run generate`.
 */
export const DIAGRAM_NAMES = [
  'vm-stack',
  'container-stack',
  'cgroup-slice',
  'hypervisor-type',
  'stack-compare',
  'survey-chart',
  'history-timeline',
  'startup-timeline',
  'engine-chain',
  'namespace-view',
  'image-layers',
  'service-split',
  'portability-map',
  'tradeoff-table',
  'rolling-replacement',
  'analogy-view',
  'density-view',
  'utilisation-view',
] as const;

export type DiagramName = (typeof DIAGRAM_NAMES)[number];
