import type { Picture, Step } from '../diagrams/kind.ts';
import { factsIn } from '../faults.ts';
import type { Facts, Layer } from '../faults/facts.ts';
import { withoutLayers } from '../faults/without-layers.ts';
import { propagateIn } from '../faults/propagate.ts';
import { faults as faultWords } from '../faults/words.en.ts';
import type { Block } from '../figure/block.ts';
import { type Common, common as everyDiagram, MOST_STEPS } from '../input/common.ts';
import { decodePlain } from '../input/decode.ts';
import { type Issue, error, quote, warning } from '../input/issue.ts';
import { type PlainObject, copyPlain } from '../input/plain.ts';
import { joinChain, emptyPlaces, find, follow, joinList } from './layers.ts';
import { type StepInput, decodeSteps } from './schema.ts';
import { steps as stepWords } from './words.en.ts';
import { basic } from '../words/en.ts';
import { type Locale, type Translate, translator } from '../words/translate.ts';
import type { StepFrame, SequenceInput } from '../plan.ts';

const WORDS = { ...basic, ...faultWords, ...stepWords };

/** How things are, until a step says otherwise. */
interface State {
  readonly plain: PlainObject;
  readonly model: unknown;
  readonly derived: unknown;
  readonly picture: Picture;
  /** Worked out when something is looked for. */
  readonly facts: () => Facts;
  readonly absent: readonly string[];
  readonly fault: readonly string[];
  readonly faultKind: Common['faultKind'];
}

/** The steps of a diagram, each with its picture; what is wrong about them goes into `issues`. */
export function framesOf(input: SequenceInput, issues: Issue[]): readonly StepFrame[] {
  const { kind, plain, model, derived, picture, t, locale, repair } = input;
  const common = model as Common;
  const own = decodeSteps(plain['steps'], issues, repair);
  const all = own.length ? own : (kind.steps?.(model, t) ?? []);
  if (all.length > MOST_STEPS) issues.push(tooMany(all.length));
  let state: State = {
    plain,
    model,
    derived,
    picture,
    facts: once(() => factsIn(input)),
    absent: [],
    fault: common.fault ?? [],
    faultKind: common.faultKind,
  };
  const words = translator(locale, WORDS);
  const frames = all.slice(0, MOST_STEPS).map((step, index): StepFrame => {
    state = nextState(input, state, step, index, issues);
    return frameOf(state, step, index, common, words, locale, issues);
  });
  // What one step needs room for has it in all: nothing moves from one to the next.
  const lanes = new Set(frames.flatMap(({ picture: { layers }, way }) => layersOnWay(layers, way)));
  return frames.map(({ picture: shown, ...frame }) => ({
    ...frame,
    picture: { ...shown, layers: withLanes(shown.layers, lanes) },
  }));
}

/** What is worked out when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= make());
}

function tooMany(n: number): Issue {
  const message = `expected at most ${MOST_STEPS} steps, got ${n}; the rest is left out`;
  return warning('too-many-steps', ['steps'], message);
}

/** How things are from a step on. */
function nextState(
  input: SequenceInput,
  state: State,
  step: Step & Pick<StepInput, 'set'>,
  index: number,
  issues: Issue[],
): State {
  const { kind, t } = input;
  const { set, model, absent = state.absent, fault = state.fault } = step;
  const { faultKind = state.faultKind } = step;
  const next = set
    ? modelAfter(input, state.plain, set, index, issues)
    : model === undefined
      ? undefined
      : { plain: state.plain, model };
  const now = { ...state, absent, fault, faultKind };
  if (!next) return now;
  const derived = kind.derive?.(next.model);
  const picture = kind.picture(next.model, t, derived);
  const facts = once(() => factsIn({ ...input, ...next, derived, picture }));
  return { ...now, ...next, derived, picture, facts };
}

function frameOf(
  state: State,
  step: Step,
  index: number,
  common: Common,
  t: Translate,
  locale: Locale | undefined,
  issues: Issue[],
): StepFrame {
  const { picture, facts, fault, faultKind, model, derived } = state;
  const place = ['steps', index];
  const look = (key: 'absent' | 'highlight', names: readonly string[]): readonly Layer[] =>
    // What holds from before was judged there.
    find(facts, names, issues, step[key] && [...place, key]);
  const absent = look('absent', state.absent);
  const stressed = look('highlight', step.highlight ?? common.highlight ?? []);
  const way = follow(facts, step.path ?? [], issues, [...place, 'path']);
  const ids = new Set(absent.map(({ id }) => id));
  const propagation =
    fault.length > 0 && propagateIn(withoutLayers(facts(), ids), { fault, faultKind }, locale);
  if (step.fault && propagation)
    issues.push(...propagation.issues.map((issue) => ({ ...issue, path: [...place, 'fault'] })));
  return {
    step,
    picture: { ...picture, layers: emptyPlaces(picture.layers, ids, t('absent')) },
    highlight: stressed.map(({ id }) => id),
    way: way.map(({ id }) => id),
    reach: propagation ? propagation.reach : undefined,
    model,
    derived,
    messages: [
      ...(way.length ? [t('saysWay', { list: joinChain(t, way) })] : []),
      ...(stressed.length ? [t('saysStressed', { list: joinList(t, stressed) })] : []),
      ...(absent.length ? [t('saysAbsent', { list: joinList(t, absent) })] : []),
    ],
  };
}

/**
 * Ids of the frames whose title line a way passes: from one layer to the next it goes in or out of
 * the frame over its upper edge.
 */
export function layersOnWay(layers: readonly Block[], way: readonly string[]): string[] {
  const order = new Map<string, number>();
  const frames = new Map<string, readonly string[]>();
  const visit = (block: Block, around: readonly string[]): void => {
    order.set(block.id, order.size);
    frames.set(block.id, around);
    const inner = block.look === 'frame' ? [...around, block.id] : around;
    block.children?.forEach((child) => visit(child, inner));
  };
  layers.forEach((block) => visit(block, []));
  const between = (inside = '', outside = ''): string[] =>
    (frames.get(inside) ?? []).filter(
      (frame) =>
        !frames.get(outside)?.includes(frame) &&
        (order.get(outside) ?? Infinity) <= (order.get(frame) ?? -1),
    );
  return way
    .slice(1)
    .flatMap((to, index) => [...between(way[index], to), ...between(to, way[index])]);
}

/** The picture with room for ways in the title lines of some frames. */
export function withLanes(blocks: readonly Block[], frames: ReadonlySet<string>): readonly Block[] {
  if (frames.size === 0) return blocks;
  return blocks.map((block) => ({
    ...block,
    ...(frames.has(block.id) ? { lane: true } : {}),
    ...(block.children ? { children: withLanes(block.children, frames) } : {}),
  }));
}

/** Is a key said once for all steps? So are those of any diagram, but for what a step may stress or break. */
function isFixed(key: string): boolean {
  return Object.hasOwn(everyDiagram, key) && !/^(highlight|fault|faultKind)$/.test(key);
}

/** The diagram once a step has set some of its keys; what is wrong about them becomes issues there. */
export function modelAfter(
  { kind, model: first, examine, repair }: SequenceInput,
  plain: PlainObject,
  set: Readonly<Record<string, unknown>>,
  index: number,
  issues: Issue[],
): { readonly plain: PlainObject; readonly model: unknown } | undefined {
  const path = ['steps', index, 'set'];
  const own = Object.entries(set).filter(([key]) => {
    if (!isFixed(key)) return true;
    const message = `expected a key that can change from step to step, got ${quote(key)}`;
    issues.push(error('unknown-key', [...path, key], message));
    return false;
  });
  const { steps: _, ...rest } = plain;
  const found: Issue[] = [];
  const next = copyPlain({ ...rest, ...Object.fromEntries(own) }, found, repair) as PlainObject;
  const model = decodePlain(kind.schema, next, found, repair);
  if (model === undefined) return undefined;
  // What was wrong before the first step has been said.
  const before = new Set(examine(first, []).map(keyOf));
  for (const issue of examine(model, found)) {
    if (!before.has(keyOf(issue))) issues.push({ ...issue, path: [...path, ...issue.path] });
  }
  return { plain: next, model };
}

/** What makes an issue the same as another. */
function keyOf({ code, path, message }: Issue): string {
  return [code, message, ...path].join('\n');
}
