export { CgroupSliceElement } from './cgroup-slice/cgroup-slice.ts';
export { ContainerStackElement } from './container-stack/container-stack.ts';
export { EngineChainElement } from './engine-chain/engine-chain.ts';
export { HistoryTimelineElement } from './history-timeline/history-timeline.ts';
export { HypervisorTypeElement } from './hypervisor-type/hypervisor-type.ts';
export { ImageLayersElement } from './image-layers/image-layers.ts';
export { NamespaceViewElement } from './namespace-view/namespace-view.ts';
export { PortabilityMapElement } from './portability-map/portability-map.ts';
export { ServiceSplitElement } from './service-split/service-split.ts';
export { StackCompareElement } from './stack-compare/stack-compare.ts';
export { StartupTimelineElement } from './startup-timeline/startup-timeline.ts';
export { SurveyChartElement } from './survey-chart/survey-chart.ts';
export { VmStackElement } from './vm-stack/vm-stack.ts';
export { DiagramElement } from './internal/diagram-element.ts';
export type { ExportOptions } from './internal/export.ts';
export {
  DiagramIssuesEvent,
  DiagramReadyEvent,
  DiagramSelectEvent,
  DiagramStepEvent,
} from './internal/events.ts';
export { languages, type Language } from './internal/language.ts';
