export {
  describe,
  layout,
  read,
  readTag,
  renderScene,
  renderSvg,
  type Rendered,
  type Options,
} from './api.ts';
export { nameLayers } from './frame/layers.ts';
export { KINDS, kindOf } from './kinds.ts';
export { ANNOTATIONS, DIRECTIONS, MOST_STEPS } from './model/common.ts';
export { DIAGRAMS, readMarkup, type Markup } from './markup/read-markup.ts';
export { flag } from './model/fields.ts';
export type { Issue, Result, Severity } from './model/issue.ts';
export type { Kind, Picture, Step } from './model/kind.ts';
export { copyPlain, LIMITS } from './model/plain.ts';
export { nearest } from './model/unknown-keys.ts';
export { analogyView } from './model/analogy-view.ts';
export { containerStack } from './model/container-stack.ts';
export type { CgroupFile } from './model/cgroup/files.ts';
export { cgroupSlice, RESOURCES, type CgroupSlice } from './model/cgroup-slice.ts';
export { densityView } from './model/density/density-view.ts';
export { engineChain } from './model/engine-chain/engine-chain.ts';
export { imageLayers } from './model/image-layers/image-layers.ts';
export { namespaceView } from './model/namespace-view/namespace-view.ts';
export { historyTimeline } from './model/history-timeline.ts';
export { hypervisorType } from './model/hypervisor-type.ts';
export { portabilityMap } from './model/portability-map.ts';
export { rollingReplacement } from './model/rolling-replacement.ts';
export { serviceSplit } from './model/service-split.ts';
export { stackCompareOutline } from './model/compare/outline.ts';
export { stackCompare } from './model/stack-compare.ts';
export { startupTimeline } from './model/startup-timeline.ts';
export { surveyChart } from './model/survey-chart.ts';
export { tradeoffTable } from './model/tradeoff-table.ts';
export { utilisationView } from './model/utilisation/utilisation-view.ts';
export { vmStack } from './model/vm-containers.ts';
export { vmStackWith, type VmStack } from './model/vm-stack.ts';
export {
  HYPERVISORS,
  HYPERVISOR_TYPES,
  findHypervisor,
  type Hypervisor,
} from './domain/hypervisors.ts';
export { findEngine } from './domain/engine-names.ts';
export { ENGINES, ENGINE_CLASSES, type Engine } from './domain/engines.ts';
export { ar } from './messages/ar.ts';
export { findLocale, LOCALES } from './messages/locales.ts';
export { translator, type Locale, type MessageKey } from './messages/messages.ts';
export type { Block, Boundary, Tone } from './layout/block.ts';
export { BOUNDARIES, TONES } from './layout/block.ts';
export type { Box } from './layout/box.ts';
export { measureArial, type Font, type Measure } from './layout/measure.ts';
export {
  THEMES,
  PALETTES,
  TOKEN_NAMES,
  colour,
  rules,
  type Palette,
  type ThemeName,
} from './scene/theme.ts';
export { computedOf } from './reach/computed.ts';
export type { Answers, Count, FaultKind, Reach } from './reach/types.ts';
export { BOOKS, RULES } from './rules/books.ts';
export { GRADES, parseSettings, type Grade, type RuleSettings } from './rules/settings.ts';
export type { Book, Rule } from './rules/rule.ts';
export type { Scene } from './scene/scene.ts';
export { serialize } from './svg/serialize.ts';
export { toHast, type HastElement, type Tree } from './svg/to-hast.ts';
export {
  DEFAULT_WIDTH,
  describePlan,
  drawPlan,
  isRtl,
  shown,
  notice,
  plan,
  type Plan,
  type PlanOptions,
  type RenderOptions,
} from './render.ts';
