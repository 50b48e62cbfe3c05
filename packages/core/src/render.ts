import type { Kind } from './diagrams/kind.ts';
import type { Block } from './figure/block.ts';
import type { Box } from './figure/box.ts';
import { measureArial } from './figure/measure.ts';
import type { Drawing } from './figure/pen.ts';
import type { Answers, Propagation } from './faults/types.ts';
import type { Marks } from './figure/overlay.ts';
import type { Scene } from './figure/scene.ts';
import { stringOutput } from './pens/string.ts';
import { treeOutput } from './pens/tree.ts';
import { arrange } from './figures/stack.ts';
import { draw, type Output, type Sheet } from './frame/draw.ts';
import { nameLayers } from './frame/layers.ts';
import { composeFigure } from './frame/frame.ts';
import { grownWidth, marginOf, WIDEST } from './frame/size.ts';
import { isAccessibleNode, accessibleName } from './frame/names.ts';
import type { Common } from './input/common.ts';
import { decodePlain } from './input/decode.ts';
import { type Issue, error, inOrder, quote } from './input/issue.ts';
import { type Plain, type PlainObject, copyPlain } from './input/plain.ts';
import {
  type Plan,
  type PlanOptions,
  type Remarks,
  type RenderOptions,
  isRtl,
  widthOf,
} from './plan.ts';
import { type Locale, type Translate, translator } from './words/translate.ts';

/**
 * Decodes an input of a kind and says what its picture holds; never throws on any input. `read` does
 * the same for any kind.
 *
 * @param options - Words, and what is to be done besides: rules, faults and steps are left out
 *   unless they are handed in here.
 */
export function plan(kind: Kind, input: unknown, options: PlanOptions = {}): Plan {
  const issues = [...(options.before ?? [])];
  return planPlain(kind, copyPlain(input, issues, options.repair), issues, options);
}

/** The same of an input that was copied already, with what was said about it. */
export function planPlain(
  kind: Kind,
  plain: Plain | undefined,
  issues: Issue[],
  {
    locale,
    book,
    rules,
    factsOf,
    propagate,
    buildSequence,
    remarks,
    repair,
  }: Omit<PlanOptions, 'before'> = {},
): Plan {
  const t = translator(locale, kind.words);
  const model = decodePlain(kind.schema, plain, issues, repair);
  if (!model) return notice(issues, t, locale, remarks);
  const common = model as Common;
  issues.push(...wrongKind(kind, common));
  const derived = kind.derive?.(model);
  const examine = (each: unknown, found: readonly Issue[]): readonly Issue[] => {
    const foundIssues = [...found, ...kind.inspect(each, each === model ? derived : undefined)];
    return book?.check(book, each as never, foundIssues, common.rules, rules) ?? foundIssues;
  };
  const modelIssues = examine(model, issues);
  const picture = kind.picture(model, t, derived);
  const subject = { model, derived, factsOf, picture, t };
  const follow = (): Propagation | undefined => propagate?.(subject, common, locale);
  // Most pictures ask nothing: facts are gathered when somebody does.
  const propagation = common.fault?.length || common.answers ? follow() : undefined;
  const reach = propagation?.reach;
  // Only what rests on something can be asked about.
  const later = propagate && factsOf && ((): Answers | undefined => follow()?.answers?.());
  const answers = propagation ? propagation.answers : later;
  const steps = buildSequence?.({
    kind,
    plain: plain as PlainObject,
    model,
    derived,
    factsOf,
    picture,
    t,
    locale,
    examine,
    repair,
  });
  const all = inOrder([...modelIssues, ...(propagation?.issues ?? []), ...(steps?.issues ?? [])]);
  const sequence = steps?.frames.length ? steps : undefined;
  return {
    kind,
    model,
    derived,
    factsOf,
    common,
    picture,
    issues: all,
    t,
    locale,
    reach,
    answers,
    sequence,
    remarks,
  };
}

function wrongKind(kind: Kind, model: Common): Issue[] {
  if (!model.kind || model.kind === kind.name) return [];
  return [error('wrong-kind', ['kind'], `expected ${kind.name}, got ${quote(model.kind)}`)];
}

/**
 * What is drawn when nothing could be read: that it could not, and why.
 *
 * @param t - The words of a language, of `translator`.
 * @returns A plan without a kind or a model; each of its sentences is one of the issues.
 */
export function notice(
  issues: readonly Issue[],
  t: Translate,
  locale?: Locale,
  remarks?: Remarks,
): Plan {
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
    remarks,
  };
}

const NO_MARKS: Marks = /* @__PURE__ */ new Map();

/** The plan as it is drawn: of a diagram with steps the wanted one, or all of them. */
export function planOfStep(
  figure: Plan,
  width: number,
  { step, measure }: Pick<RenderOptions, 'step' | 'measure'> = {},
): Plan {
  const { sequence, common } = figure;
  const wanted = step ?? common.step ?? (common.showSteps === 'one' ? 1 : 0);
  return sequence ? sequence.show(figure, wanted, width, measure) : figure;
}

/**
 * The drawing of a plan as a tree of SVG elements.
 *
 * @param figure - Of `read`, `readTag` or `plan`.
 * @returns The root, `svg`; its attributes `width` and `height` are in px.
 */
export function drawPlan(figure: Plan, options: Omit<RenderOptions, 'locale'> = {}): Scene {
  return drawWith(treeOutput(), figure, options).result;
}

/** The drawing with a named layer for each of its parts, for drawing programs; of `auto` in light colours. */
export function drawLayers(figure: Plan, options: Omit<RenderOptions, 'locale'> = {}): Scene {
  const theme = options.theme ?? figure.common.theme ?? 'auto';
  const scene = drawPlan(figure, { ...options, theme: theme === 'auto' ? 'light' : theme });
  return nameLayers(scene, figure);
}

/**
 * The drawing of a plan as SVG text, with its size in px.
 *
 * @param figure - Of `read`, `readTag` or `plan`.
 * @example
 * ```ts
 * const plan = read({ kind: 'vm-stack', hypervisor: 'kvm', guests: 2 });
 * const [wide, narrow] = [760, 360].map((width) => writePlan(plan, { width }).svg);
 * ```
 */
export function writePlan(
  figure: Plan,
  options: Omit<RenderOptions, 'locale'> = {},
): { readonly svg: string; readonly width: number; readonly height: number } {
  const { result: svg, sheet } = drawWith(stringOutput(), figure, options);
  return { svg, width: sheet.width, height: sheet.height };
}

/**
 * Draws a plan with the pen of an output: the way to any format but SVG.
 *
 * @param output - Gives the pen when the picture begins, and what became of it when it ends.
 * @returns What the output made of the picture, and the size of its sheet in px.
 */
export function drawWith<T>(
  output: Output<T>,
  plan: Plan,
  options: Omit<RenderOptions, 'locale'> = {},
): { readonly result: T; readonly sheet: Sheet } {
  const outer = widthOf(plan, options.width);
  const margin = options.background ? marginOf(outer) : 0;
  const most = Math.min(outer - 2 * margin, WIDEST);
  const figure = planOfStep(plan, most, options);
  const { common, picture, locale, t, issues, reach, remarks } = figure;
  const whole = composeFigure(figure);
  const { layouts } = figure.kind ?? {};
  const arrangeAt = (room: number): Box =>
    arrange(whole, room, options.measure ?? measureArial, layouts, common.detail);
  const first = arrangeAt(most);
  const width = outer > WIDEST ? grownWidth(first, outer) : most;
  const root = width < most ? arrangeAt(width) : first;
  const drawing: Drawing = {
    width,
    title: common.heading || picture.title,
    description: sentences(figure).join(' '),
    theme: options.theme ?? common.theme ?? 'auto',
    lang: locale?.lang ?? 'en',
    rtl: isRtl(figure),
    standalone: options.standalone ?? true,
    background: options.background ?? false,
    selectable: common.selectable ?? false,
    selected: options.selected,
    active: options.active,
    highlight: common.highlight ?? [],
    marks: remarks?.marksOf(issues, whole, root, figure.places) ?? NO_MARKS,
    reach,
    t,
    staged: common.faultOnSelect ?? false,
    figures: figure.kind?.figures,
    remarks,
  };
  return draw(root, drawing, output, margin, outer);
}

/**
 * The text alternative: sentences, then every layer from top to bottom, nested as in the picture.
 *
 * @param figure - Of `read`, `readTag` or `plan`.
 * @returns Lines; steps, answers and issues stand at the end.
 */
export function describePlan(figure: Plan): string {
  const lines: string[] = [];
  const walk = (block: Block, depth: number): void => {
    const words = block.id === 'heading' ? '' : accessibleName(block);
    const named = words && isAccessibleNode(block) && !block.items;
    if (named) lines.push(`${'  '.repeat(depth)}- ${words}`);
    for (const child of block.children ?? []) walk(child, named ? depth + 1 : depth);
    if (block.more?.count)
      lines.push(`${'  '.repeat(depth)}- ${block.more.label(block.more.count)}`);
    for (const words of bracketWords(block)) lines.push(`${'  '.repeat(depth)}  (${words})`);
  };
  const whole = composeFigure({
    ...figure,
    issues: [],
    reach: undefined,
    common: { ...figure.common, answers: false },
  });
  const { list, layers } = figure.picture;
  if (list) lines.push(...list());
  walk(list ? { ...whole, children: without(whole.children, layers) } : whole, 0);
  return [
    figure.common.heading || figure.picture.title,
    ...figure.picture.sentences,
    ...(figure.reach?.sentences ?? []),
    '',
    ...lines,
    ...stepByStep(figure),
    ...answerLines(figure),
    ...issueLines(figure),
  ].join('\n');
}

/** What brackets along a block say. */
function bracketWords({ bracket, spans = [] }: Block): string[] {
  return [
    ...(bracket ? [`${bracket.count} ${bracket.words}`.trim()] : []),
    ...spans.map(({ count, words, layers }) => `${count} ${words}: ${layers}`),
  ];
}

/** The steps, numbered, after the layers. */
function stepByStep({ sequence }: Plan): string[] {
  return sequence ? ['', ...sequence.lines] : [];
}

/** Questions and their answers, after the layers. */
export function answerLines({ answers }: Plan): string[] {
  const { title = '', rows = [] } = answers?.() ?? {};
  return rows.length ? ['', title, ...rows.map((row) => `- ${row.join(' ')}`)] : [];
}

/** Every issue with its number, at the end. */
function issueLines({ kind, issues, remarks, t }: Plan): string[] {
  const lines = kind && issues.length ? remarks?.issueLines(issues, t) : undefined;
  return lines ? ['', ...lines.map((line) => `- ${line}`)] : [];
}

/** All that is said about a picture as a whole; a notice consists of its issues. */
function sentences({ kind, picture, reach, issues, remarks, t }: Plan): string[] {
  return [
    ...picture.sentences,
    ...(reach?.sentences ?? []),
    ...((kind && remarks?.shortLines(issues, t)) || []),
  ];
}

function without(all: readonly Block[] = [], some: readonly Block[]): readonly Block[] {
  return all.filter(({ id }) => !some.some((block) => block.id === id));
}
