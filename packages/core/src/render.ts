import type { Block } from './layout/block.ts';
import { blocks } from './frame/around.ts';
import { inOrder, issueRows, listed, saidIssues } from './frame/issue-list.ts';
import { marksOf } from './frame/marks.ts';
import { arrange } from './layout/arrange.ts';
import type { Box } from './layout/box.ts';
import { measureArial, type Measure } from './layout/measure.ts';
import { translator, type Locale, type Translate } from './messages/messages.ts';
import { WIDTHS, type Common } from './model/common.ts';
import { decodePlain } from './model/decode.ts';
import { copyPlain, type Plain, type PlainObject } from './model/plain.ts';
import { error, quote, type Issue } from './model/issue.ts';
import type { Kind, Picture } from './model/kind.ts';
import type { Answers, Reach, Traced } from './reach/types.ts';
import type { Book } from './rules/rule.ts';
import type { RuleSettings } from './rules/settings.ts';
import { draw } from './scene/draw.ts';
import { isSaid, spoken } from './scene/said.ts';
import type { Scene } from './scene/scene.ts';
import type { ThemeName } from './scene/theme.ts';
import type { Asked } from './steps/frames.ts';
import type { Sequence } from './steps/steps.ts';

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
  readonly common: Common;
  readonly picture: Picture;
  readonly issues: readonly Issue[];
  readonly t: Translate;
  readonly locale: Locale | undefined;
  /** What the input's `fault` reaches; only with `trace`. */
  readonly reach?: Reach | undefined;
  /** Questions answered from the picture, worked out when asked for; only with `trace`. */
  readonly answers?: (() => Answers) | undefined;
  /** Its steps, if it has some; only with `unfold`. */
  readonly sequence?: Sequence | undefined;
  /** Paths of the parts that each show the diagram. */
  readonly places?: readonly string[];
}

export const DEFAULT_WIDTH = 760;

/** What a plan is made with besides its input. */
export interface PlanOptions {
  readonly locale?: Locale | undefined;
  /** What was said about the input before it was decoded. */
  readonly before?: readonly Issue[];
  /** The rules of the diagram; without them nothing is judged. */
  readonly book?: Book | undefined;
  readonly rules?: RuleSettings | undefined;
  /** Follows faults and answers questions: `trace` of `@stratagram/core/reach`; without it neither. */
  readonly trace?:
    ((layers: readonly Block[], common: Common, locale: Locale | undefined) => Traced) | undefined;
  /** Tells steps: `unfold` of `@stratagram/core/steps`; without it the diagram stands still. */
  readonly unfold?: ((asked: Asked) => Sequence | undefined) | undefined;
}

/** Decodes an input of a kind and says what its picture holds; never throws on any input. */
export function plan(kind: Kind, input: unknown, options: PlanOptions = {}): Plan {
  const issues = [...(options.before ?? [])];
  return planPlain(kind, copyPlain(input, issues), issues, options);
}

/** The same of an input that was copied already, with what was said about it. */
export function planPlain(
  kind: Kind,
  plain: Plain | undefined,
  issues: Issue[],
  { locale, book, rules, trace, unfold }: Omit<PlanOptions, 'before'> = {},
): Plan {
  const t = translator(locale, kind.words);
  const model = decodePlain(kind.schema, plain, issues);
  if (!model) return notice(issues, t, locale);
  const common = model as Common;
  issues.push(...wrongKind(kind, common));
  const examine = (each: unknown, found: readonly Issue[]): readonly Issue[] => {
    const told = [...found, ...kind.inspect(each)];
    return book?.judge(book, each as never, told, common.rules, rules) ?? told;
  };
  const judged = examine(model, issues);
  const picture = kind.picture(model, t);
  const traced = trace?.(picture.layers, common, locale);
  const { reach, answers } = traced ?? {};
  const told = unfold?.({
    kind,
    plain: plain as PlainObject,
    model,
    picture,
    t,
    locale,
    examine,
  });
  const all = inOrder([...judged, ...(traced?.issues ?? []), ...(told?.issues ?? [])]);
  const sequence = told?.frames.length ? told : undefined;
  return { kind, model, common, picture, issues: all, t, locale, reach, answers, sequence };
}

function wrongKind(kind: Kind, model: Common): Issue[] {
  if (!model.kind || model.kind === kind.name) return [];
  return [error('wrong-kind', ['kind'], `expected ${kind.name}, got ${quote(model.kind)}`)];
}

/** What is drawn when nothing could be read: that it could not, and why. */
export function notice(issues: readonly Issue[], t: Translate, locale?: Locale): Plan {
  const picture = {
    title: t('unreadable'),
    layers: [],
    sentences: issues.map((issue) => issue.message),
  };
  return {
    kind: undefined,
    model: undefined,
    common: {},
    picture,
    issues: inOrder(issues),
    t,
    locale,
  };
}

/** The width to lay out at: the one asked for, else the input's own; no narrower or wider than is sane. */
export function widthOf({ common }: Plan, width?: number): number {
  const wanted = Number(width ?? common.width ?? DEFAULT_WIDTH);
  return Math.min(WIDTHS[1], Math.max(WIDTHS[0], wanted || DEFAULT_WIDTH));
}

/** The plan placed at a width. */
export function place(planned: Plan, width: number, measure: Measure = measureArial): Box {
  return arrange(blocks(planned), width, measure, planned.kind?.flows);
}

/** The plan as it is drawn: of a diagram with steps the wanted one, or all of them. */
export function shown(
  planned: Plan,
  width: number,
  { step, measure }: Pick<RenderOptions, 'step' | 'measure'> = {},
): Plan {
  const { sequence, common } = planned;
  const wanted = step ?? common.step ?? (common.showSteps === 'one' ? 1 : 0);
  return sequence ? sequence.show(planned, wanted, width, measure) : planned;
}

/** The drawing of a plan as a scene. */
export function drawPlan(given: Plan, options: Omit<RenderOptions, 'locale'> = {}): Scene {
  const width = widthOf(given, options.width);
  const planned = shown(given, width, options);
  const { common, picture, locale, t, issues, reach } = planned;
  const whole = blocks(planned);
  const root = arrange(whole, width, options.measure ?? measureArial, planned.kind?.flows);
  return draw(root, {
    width,
    title: common.heading || picture.title,
    description: sentences(planned).join(' '),
    theme: options.theme ?? common.theme ?? 'auto',
    lang: locale?.lang ?? 'en',
    rtl: isRtl(planned),
    standalone: options.standalone ?? true,
    background: options.background ?? false,
    selectable: common.selectable ?? false,
    selected: options.selected,
    active: options.active,
    highlight: common.highlight ?? [],
    marks: marksOf(issues, whole, root, planned.places),
    reach,
    t,
    staged: common.faultOnSelect ?? false,
    looks: planned.kind?.looks,
  });
}

/** Does the picture start at the right? As asked for, else as its language is written. */
export function isRtl({ common, locale }: Plan): boolean {
  const { dir } = common;
  return (dir && dir !== 'auto' ? dir : locale?.direction) === 'rtl';
}

/** The text alternative: sentences, then every layer from top to bottom, nested as in the picture. */
export function describePlan(planned: Plan): string {
  const lines: string[] = [];
  const walk = (block: Block, depth: number): void => {
    const said = block.id === 'heading' ? '' : spoken(block);
    const named = said && isSaid(block) && !block.items;
    if (named) lines.push(`${'  '.repeat(depth)}- ${said}`);
    for (const child of block.children ?? []) walk(child, named ? depth + 1 : depth);
    if (block.more?.count)
      lines.push(`${'  '.repeat(depth)}- ${block.more.label(block.more.count)}`);
    if (block.note)
      lines.push(
        `${'  '.repeat(depth)}  (${[block.note.label, block.note.detail].filter(Boolean).join(': ')})`,
      );
  };
  const whole = blocks({
    ...planned,
    issues: [],
    reach: undefined,
    common: { ...planned.common, answers: false },
  });
  const { list, layers } = planned.picture;
  if (list) lines.push(...list());
  walk(list ? { ...whole, children: without(whole.children, layers) } : whole, 0);
  return [
    planned.common.heading || planned.picture.title,
    ...planned.picture.sentences,
    ...(planned.reach?.sentences ?? []),
    '',
    ...lines,
    ...stepByStep(planned),
    ...asked(planned),
    ...told(planned),
  ].join('\n');
}

/** The steps, numbered, after the layers. */
function stepByStep({ sequence }: Plan): string[] {
  return sequence ? ['', ...sequence.lines] : [];
}

/** Questions and their answers, after the layers. */
function asked({ answers }: Plan): string[] {
  const { title = '', rows = [] } = answers?.() ?? {};
  return rows.length ? ['', title, ...rows.map((row) => `- ${row.join(' ')}`)] : [];
}

/** Every issue with its number, at the end. */
function told({ kind, issues, t }: Plan): string[] {
  return kind && issues.length
    ? ['', ...saidIssues(issueRows(issues, t)).map((line) => `- ${line}`)]
    : [];
}

/** All that is said about a picture as a whole; a notice consists of its issues. */
function sentences({ kind, picture, reach, issues, t }: Plan): string[] {
  return [
    ...picture.sentences,
    ...(reach?.sentences ?? []),
    ...(kind ? saidIssues(listed(issueRows(issues, t), t)) : []),
  ];
}

function without(all: readonly Block[] = [], some: readonly Block[]): readonly Block[] {
  return all.filter(({ id }) => !some.some((block) => block.id === id));
}
