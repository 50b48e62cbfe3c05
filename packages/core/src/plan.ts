import type { FactsOf, Kind, Picture, Step } from './diagrams/kind.ts';
import type { Answers, Propagation } from './faults/types.ts';
import type { Measure } from './figure/measure.ts';
import type { ThemeName } from './figure/theme.ts';
import { type Common, WIDTHS } from './input/common.ts';
import type { Issue } from './input/issue.ts';
import type { RuleSet } from './rules/rule.ts';
import type { RuleSettings } from './rules/settings.ts';
import type { Locale, Translate } from './words/translate.ts';
import type { Block, LegendItem } from './figure/block.ts';
import type { Box } from './figure/box.ts';
import type { Marks, Reach } from './figure/overlay.ts';
import type { DrawnRemarks } from './figure/pen.ts';
import type { PlainObject, Repair } from './input/plain.ts';

/** How a picture is meant; what the input says itself comes second. */
export interface RenderOptions {
  readonly theme?: ThemeName | undefined;
  /** Width in px that the picture is laid out at; 760 when nobody says. */
  readonly width?: number | undefined;
  readonly locale?: Locale | undefined;
  /** A file of its own, with a namespace; a theme of `auto` then follows the colour scheme. */
  readonly standalone?: boolean | undefined;
  /** Paints the paper; transparent otherwise. */
  readonly background?: boolean | undefined;
  readonly measure?: Measure | undefined;
  /** Path of the layer that is chosen, and of the one that takes the keyboard's focus. */
  readonly selected?: string | undefined;
  readonly active?: string | undefined;
  /** The step of a sequence to show alone, from 1; 0 for all, beside each other. */
  readonly step?: number | undefined;
}

/** A decoded input: what it shows and says, before any numbers. */
export interface Plan {
  readonly kind: Kind | undefined;
  readonly model: unknown;
  /** What its kind works out of the model. */
  readonly derived?: unknown;
  /** Tells what rests on what in it. */
  readonly factsOf?: FactsOf | undefined;
  readonly common: Common;
  readonly picture: Picture;
  readonly issues: readonly Issue[];
  readonly t: Translate;
  readonly locale: Locale | undefined;
  /** What the input's `fault` reaches; only with `propagate`. */
  readonly reach?: Reach | undefined;
  /** Questions answered from the picture, worked out when asked for; only with `propagate`. */
  readonly answers?: (() => Answers | undefined) | undefined;
  /** Its steps, if it has some; only with `buildSequence`. */
  readonly sequence?: Sequence | undefined;
  /** Paths of the parts that each show the diagram. */
  readonly places?: readonly string[];
  /** Draws and words issues, faults and answers; without it none are shown. */
  readonly remarks?: Remarks | undefined;
}

/** What only pictures with issues, with a fault or with answers have. */
export interface Remarks extends DrawnRemarks {
  /**
   * Which layers of a placed picture carry the marks of which issues.
   *
   * @param places - Paths of the parts that each show the diagram: an issue marks all of them.
   */
  marksOf(issues: readonly Issue[], whole: Block, root: Box, places?: readonly string[]): Marks;
  /** How far a fault goes, as texts under the layers. */
  reachTexts(reach: Reach | undefined): readonly Block[];
  /** The marks of a fault in the legend. */
  legendItems(reach: Reach | undefined, t: Translate): readonly LegendItem[];
  /** Questions and answers in rows under their title. */
  answerTable(answers: Pick<Answers, 'title' | 'rows'> | undefined): readonly Block[];
  /** The rows of issues under a picture. */
  issueList(issues: readonly Issue[], t: Translate): readonly Block[];
  /** Every issue as a sentence. */
  issueLines(issues: readonly Issue[], t: Translate): readonly string[];
  /** Those of the rows under a picture. */
  shortLines(issues: readonly Issue[], t: Translate): readonly string[];
}

export const DEFAULT_WIDTH = 760;

/** What a plan is made with besides its input. */
export interface PlanOptions {
  readonly locale?: Locale | undefined;
  /** What was said about the input before it was decoded. */
  readonly before?: readonly Issue[];
  /** The rules of the diagram; without them nothing is checked. */
  readonly book?: RuleSet | undefined;
  readonly rules?: RuleSettings | undefined;
  /** Follows faults and answers questions, of `@stratagram/core/faults`; without it neither. */
  readonly propagate?:
    | ((
        plan: Pick<Plan, 'model' | 'derived' | 'factsOf' | 'picture' | 't'>,
        common: Pick<Common, 'fault' | 'faultKind'>,
        locale: Locale | undefined,
      ) => Propagation)
    | undefined;
  /** What tells what rests on what, as `facts` of the kind fetches it; without it nothing does. */
  readonly factsOf?: FactsOf | undefined;
  /** Draws and words issues, faults and answers; without it none are shown. */
  readonly remarks?: Remarks | undefined;
  /** Words and leaves out what is wrong; without it an input with a wrong value has no model. */
  readonly repair?: Repair | undefined;
  /** Tells steps, of `@stratagram/core/steps`; without it the diagram stands still. */
  readonly buildSequence?: ((input: SequenceInput) => Sequence | undefined) | undefined;
}

/** The width to lay out at: the one asked for, else the input's own; no narrower or wider than is sane. */
export function widthOf({ common }: Plan, width?: number): number {
  const wanted = Number(width ?? common.width ?? DEFAULT_WIDTH);
  return Math.min(WIDTHS[1], Math.max(WIDTHS[0], wanted || DEFAULT_WIDTH));
}

/** Does the picture start at the right? As asked for, else as its language is written. */
export function isRtl({ common, locale }: Plan): boolean {
  const { dir } = common;
  return (dir && dir !== 'auto' ? dir : locale?.direction) === 'rtl';
}

/** A step as it is drawn. */
export interface StepFrame {
  readonly step: Step;
  /** With empty places for what is not there. */
  readonly picture: Picture;
  /** Ids of the layers that are stressed. */
  readonly highlight: readonly string[];
  /** Ids of the layers on the way that is drawn. */
  readonly way: readonly string[];
  readonly reach: Reach | undefined;
  /** What the picture shows of the step besides its faults, in sentences. */
  readonly messages: readonly string[];
  /** What it is drawn from. */
  readonly model: unknown;
  readonly derived: unknown;
}

/** What steps are drawn from. */
export interface SequenceInput {
  readonly kind: Kind;
  /** The input as it was decoded. */
  readonly plain: PlainObject;
  readonly model: unknown;
  readonly derived: unknown;
  readonly factsOf: FactsOf | undefined;
  readonly repair: Repair | undefined;
  readonly picture: Picture;
  /** Words of the diagram. */
  readonly t: Translate;
  readonly locale: Locale | undefined;
  /** What is to be said about a model, besides what was found while it was decoded. */
  readonly examine: (model: unknown, found: readonly Issue[]) => readonly Issue[];
}

/** A sequence: how often it stops, and the plans that draw it. */
export interface Sequence {
  readonly frames: readonly StepFrame[];
  /** The plan of one step, from 1, as high as the highest at this width; for 0 that of all. */
  show(plan: Plan, step: number, width: number, measure?: Measure): Plan;
  /** The steps in words: how many, then each with its number. */
  readonly lines: readonly string[];
  /** Each by itself. */
  readonly spoken: readonly string[];
  /** Words of sequences. */
  readonly t: Translate;
  readonly issues: readonly Issue[];
}
