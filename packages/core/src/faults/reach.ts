import type { Block } from '../figure/block.ts';
import { basic } from '../words/en.ts';
import { reach as words } from './words.en.ts';
import { translator, type Locale } from '../words/translate.ts';
import type { Common } from '../input/common.ts';
import { quote, warning, type Issue } from '../input/issue.ts';
import { answersOf } from './answers.ts';
import { spreadOf } from './fault.ts';
import { graphOf, type Graph } from './graph.ts';
import { sayReach } from './say.ts';
import { inEach, stacksIn } from './several.ts';
import type { Reach, Traced } from './types.ts';

export { graphOf, type Graph, type Layer } from './graph.ts';
export { meant } from './names.ts';
export { titleOf } from './spoken.ts';
export type { Answers, Count, FaultKind, Reach, Traced } from './types.ts';

const WORDS = { ...basic, ...words };

/**
 * What a fault reaches in a picture, and what can be asked about it. Pages that show neither do not
 * load this.
 */
export function trace(
  layers: readonly Block[],
  { fault = [], faultKind = 'crash' }: Common,
  locale?: Locale,
): Traced {
  const t = translator(locale, WORDS);
  // Only stacks stand on hardware; cgroups are shares of it.
  const stack = stands(layers);
  const answers = stack ? { answers: () => answersOf(graphOf(layers), layers, t) } : {};
  if (fault.length === 0) return { ...answers, issues: [] };
  const several = stacksIn(layers);
  if (several) {
    const one = (stack: readonly Block[], names: readonly string[]): Traced =>
      trace(stack, { fault: names, faultKind }, locale);
    return { ...answers, ...inEach(t, several, fault, faultKind, one) };
  }
  const graph = graphOf(layers);
  const spread = spreadOf(graph, fault, faultKind);
  const { origins, tenants } = spread;
  // A tree of cgroups draws only those that are large enough.
  const unknown = stack ? spread.unknown : spread.unknown.filter((name) => !CGROUP.test(name));
  const reached = stack ? [...spread.reached] : origins.map((layer) => [layer, 0] as const);
  const reach: Reach = {
    kind: faultKind,
    origins: origins.map(({ id }) => id),
    reached: new Map(reached.map(([{ id }, steps]) => [id, steps])),
    unknown,
    tenants,
    sentences: stack ? sayReach(t, graph, spread) : [],
  };
  return {
    ...answers,
    reach,
    issues: unknown.slice(0, MOST).map((name) => unheardOf(graph, name)),
  };
}

function stands(layers: readonly Block[]): boolean {
  return layers.some(({ kind, children }) => kind === 'hardware' || (children && stands(children)));
}

/** More names of one list that are wrong tell nothing new. */
const MOST = 5;
const CGROUP = /^children\.\d+(\.children\.\d+)*$/;
/** Paths that are offered in place of an unknown one. */
const PATHS = 12;

/** A name that means no layer, and what would. */
export function unheardOf({ layers }: Graph, name: string, path: Issue['path'] = ['fault']): Issue {
  const kinds = [...new Set(layers.map(({ kind }) => kind))].filter((kind) => kind !== 'more');
  const paths = layers.map(({ id }) => id).filter((id) => !kinds.includes(id));
  const rest = paths.length > PATHS ? ', …' : '';
  return warning(
    'unknown-layer',
    path,
    `expected a layer of this diagram, got ${quote(name)}; it has the kinds ${kinds.join(', ')}` +
      (paths.length ? ` and the paths ${paths.slice(0, PATHS).join(', ')}${rest}` : ''),
  );
}
