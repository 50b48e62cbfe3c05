// Written by `npm run generate` from the schemas and child tags of the diagrams.

/** Tags that are data inside a diagram: the key they become, whether it is a list, and which they hold. */
export const DATA_TAGS: Readonly<
  Record<string, readonly [key: string, list: boolean, holds?: readonly string[]]>
> = {
  'diagram-step': ['steps', true],
  'vm-guest': ['guests', true, ['container-unit', 'vm-stack', 'container-stack']],
  'container-unit': ['containers', true, ['container-unit']],
  'cluster-host': ['hosts', true, ['vm-guest', 'container-unit', 'host-tenant']],
  'cgroup-slice': ['children', true, ['cgroup-slice']],
  'survey-figure': ['figures', true],
  'history-event': ['events', true],
  'startup-lane': ['lanes', true, ['startup-phase']],
  'startup-phase': ['phases', true],
  'container-image': ['images', true, ['container-unit', 'image-layer']],
  'image-layer': ['layers', true],
  'service-module': ['modules', true],
  'target-environment': ['environments', true],
  'tradeoff-technique': ['techniques', true],
  'tradeoff-criterion': ['criteria', true, ['tradeoff-verdict']],
  'tradeoff-verdict': ['verdicts', true],
  'replacement-stage': ['stages', true],
  'analogy-side': ['sides', true, ['analogy-part', 'density-unit']],
  'analogy-part': ['parts', true],
  'analogy-break': ['breaks', true],
  'density-unit': ['units', true],
  'capacity-host': ['hosts', true, ['vm-guest', 'container-unit', 'host-tenant']],
  'host-tenant': ['tenants', true],
  'vm-stack': ['vmStack', false, ['vm-guest']],
  'container-stack': ['containerStack', false, ['container-unit']],
};

/** Keys whose value may also be JSON text, as frameworks write lists into attributes. */
export const NESTED =
  /^(breaks|children|containerStack|containers|criteria|crosses|dependsOn|environments|events|figures|guests|hosts|images|lanes|layers|limits|modules|parts|phases|podLimits|podRequests|requests|set|sides|stacks|stages|steps|techniques|tenants|units|verdicts|vm|vmStack)$/;

/** Selects the diagrams themselves. */
export const DIAGRAMS =
  'vm-stack,container-stack,cgroup-slice,hypervisor-type,stack-compare,survey-chart,history-timeline,startup-timeline,engine-chain,namespace-view,image-layers,service-split,portability-map,tradeoff-table,rolling-replacement,analogy-view,density-view,utilisation-view';
