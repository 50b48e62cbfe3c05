import { basic } from '../messages/en/basic.ts';
import { reach as reachWords } from '../messages/en/reach.ts';
import { steps as stepWords } from '../messages/en/steps.ts';
import { translator, type Locale, type Translate } from '../messages/messages.ts';
import { MOST_STEPS, type Common } from '../model/common.ts';
import { warning, type Issue } from '../model/issue.ts';
import type { Kind, Picture, Step } from '../model/kind.ts';
import type { PlainObject } from '../model/plain.ts';
import { trace, type Layer, type Reach } from '../reach/reach.ts';
import { chained, emptied, find, follow, listed, present, search } from './find.ts';
import { passed, withLanes } from './lanes.ts';
import { decodeSteps, type StepInput } from './schema.ts';
import { modelAfter } from './set.ts';

/** A step as it is drawn. */
export interface Frame {
  readonly step: Step;
  /** With empty places for what is not there. */
  readonly picture: Picture;
  /** Ids of the layers that are stressed. */
  readonly highlight: readonly string[];
  /** Ids of the layers on the way that is drawn. */
  readonly way: readonly string[];
  readonly reach: Reach | undefined;
  /** What the picture shows of the step besides its faults, in sentences. */
  readonly told: readonly string[];
}

/** What steps are drawn from. */
export interface Asked {
  readonly kind: Kind;
  /** The input as it was decoded. */
  readonly plain: PlainObject;
  readonly model: unknown;
  readonly picture: Picture;
  /** Words of the diagram. */
  readonly t: Translate;
  readonly locale: Locale | undefined;
  /** What is to be said about a model, besides what was found while it was decoded. */
  readonly examine: (model: unknown, found: readonly Issue[]) => readonly Issue[];
}

/** How things are, until a step says otherwise. */
interface State {
  readonly plain: PlainObject;
  readonly model: unknown;
  readonly picture: Picture;
  readonly absent: readonly string[];
  readonly fault: readonly string[];
  readonly faultKind: Common['faultKind'];
}

/** The steps of a diagram, each with its picture; what is wrong about them goes into `issues`. */
export function framesOf(asked: Asked, issues: Issue[]): readonly Frame[] {
  const { kind, plain, model, picture, t, locale } = asked;
  const common = model as Common;
  const given = decodeSteps(plain['steps'], issues);
  const told = given.length ? given : (kind.steps?.(model, t) ?? []);
  if (told.length > MOST_STEPS) issues.push(tooMany(told.length));
  let state: State = {
    plain,
    model,
    picture,
    absent: [],
    fault: common.fault ?? [],
    faultKind: common.faultKind,
  };
  const words = translator(locale, { ...basic, ...reachWords, ...stepWords });
  const frames = told.slice(0, MOST_STEPS).map((step, index): Frame => {
    state = changed(asked, state, step, index, issues);
    return frameOf(state, step, index, common, words, locale, issues);
  });
  // What one step needs room for has it in all: nothing moves from one to the next.
  const lanes = new Set(frames.flatMap(({ picture: { layers }, way }) => passed(layers, way)));
  return frames.map(({ picture: shown, ...frame }) => ({
    ...frame,
    picture: { ...shown, layers: withLanes(shown.layers, lanes) },
  }));
}

function tooMany(n: number): Issue {
  const message = `expected at most ${MOST_STEPS} steps, got ${n}; the rest is left out`;
  return warning('too-many-steps', ['steps'], message);
}

/** How things are from a step on. */
function changed(
  asked: Asked,
  state: State,
  step: Step & Pick<StepInput, 'set'>,
  index: number,
  issues: Issue[],
): State {
  const { kind, t } = asked;
  const { set, model, absent = state.absent, fault = state.fault } = step;
  const { faultKind = state.faultKind } = step;
  const next = set
    ? modelAfter(asked, state.plain, set, index, issues)
    : model === undefined
      ? undefined
      : { plain: state.plain, model };
  const picture = next ? kind.picture(next.model, t) : state.picture;
  return { ...state, ...next, picture, absent, fault, faultKind };
}

function frameOf(
  state: State,
  step: Step,
  index: number,
  common: Common,
  t: Translate,
  locale: Locale | undefined,
  issues: Issue[],
): Frame {
  const { picture, fault, faultKind } = state;
  const place = ['steps', index];
  const found = search(picture.layers);
  const look = (key: 'absent' | 'highlight', names: readonly string[]): readonly Layer[] =>
    // What holds from before was judged there.
    find(found, names, issues, step[key] && [...place, key]);
  const absent = look('absent', state.absent);
  const stressed = look('highlight', step.highlight ?? common.highlight ?? []);
  const way = follow(found, step.path ?? [], issues, [...place, 'path']);
  const ids = new Set(absent.map(({ id }) => id));
  const traced = trace(present(picture.layers, ids), { fault, faultKind }, locale);
  if (step.fault)
    issues.push(...traced.issues.map((issue) => ({ ...issue, path: [...place, 'fault'] })));
  const { reach } = traced;
  return {
    step,
    picture: { ...picture, layers: emptied(picture.layers, ids, t('absent')) },
    highlight: stressed.map(({ id }) => id),
    way: way.map(({ id }) => id),
    reach,
    told: [
      ...(way.length ? [t('saysWay', { list: chained(t, way) })] : []),
      ...(stressed.length ? [t('saysStressed', { list: listed(t, stressed) })] : []),
      ...(absent.length ? [t('saysAbsent', { list: listed(t, absent) })] : []),
    ],
  };
}
