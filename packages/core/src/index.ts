export { describe, layout, read, readTag, renderScene, renderSvg, type Rendered } from './api.ts';
export type { Options } from './options.ts';
export { DIAGRAM_NAMES, type DiagramName } from './diagrams/index.ts';
export { kindOf } from './diagrams/find.ts';
export { KINDS } from './diagrams/kinds.ts';
export * from './diagrams/kinds.ts';
export { ANNOTATIONS, DIRECTIONS, MOST_STEPS } from './input/common.ts';
export { readMarkup, type Markup } from './input/markup.ts';
export { DATA_TAGS, DIAGRAMS } from './input/tags.ts';
export { flag } from './input/fields.ts';
export { printableIssue, type Issue, type Result, type Severity } from './input/issue.ts';
export {
  defineDiagram,
  type FactsOf,
  type Kind,
  type Picture,
  type Step,
} from './diagrams/kind.ts';
export { LIMITS } from './input/plain.ts';
export { issuesIn, nearest } from './input/unknown-keys.ts';
export type { CgroupFile } from './diagrams/cgroup-slice/schema.ts';
export { RESOURCES, type CgroupSlice } from './diagrams/cgroup-slice/schema.ts';
export type { VmStack } from './diagrams/vm-stack/diagram.ts';
export { HYPERVISOR_TYPES } from './domain/hypervisors.ts';
export { ENGINE_CLASSES } from './domain/engines.ts';
export {
  ENGINES,
  HYPERVISORS,
  findEngine,
  findHypervisor,
  type Engine,
  type Hypervisor,
} from './domain/sourced.ts';
export { ar } from './diagrams/words.ar.ts';
export { findLocale, LOCALES } from './diagrams/locales.ts';
export { translator, type Locale, type MessageKey } from './words/translate.ts';
export type { Block, Boundary, Tone } from './figure/block.ts';
export { BOUNDARIES, TONES } from './figure/block.ts';
export type { Box } from './figure/box.ts';
export { measureArial, type Font, type Measure } from './figure/measure.ts';
export {
  THEMES,
  PALETTES,
  TOKEN_NAMES,
  colour,
  rules,
  type Palette,
  type ThemeName,
} from './figure/theme.ts';
export { computedOf } from './faults/computed.ts';
export type { Answers } from './faults/types.ts';
export { RULE_SETS, RULES } from './diagrams/rules.ts';
export { lastDay, type Day } from './domain/days.ts';
export { A_DAY, GRADES, parseSettings, type Grade, type RuleSettings } from './rules/settings.ts';
export type { Rule, RuleSet } from './rules/rule.ts';
export type { Scene } from './figure/scene.ts';
export { serialize } from './pens/serialize.ts';
export { toHast, type HastElement, type Tree } from './pens/hast.ts';
export { DEFAULT_WIDTH, isRtl, type Plan, type PlanOptions, type RenderOptions } from './plan.ts';
export {
  describePlan,
  drawLayers,
  drawPlan,
  drawWith,
  planOfStep as shown,
  writePlan,
} from './render.ts';
export { copyPlain, notice, plan } from './whole.ts';
export { Pen, type Drawing, type Group, type TextName } from './figure/pen.ts';
export type { Output, Sheet } from './frame/draw.ts';
export { Ink } from './figure/ink.ts';
export type { Count, FaultKind, Reach } from './figure/overlay.ts';
