import { basic } from '../words/en.ts';
import { faults as words } from './words.en.ts';
import { translator, type Locale } from '../words/translate.ts';
import type { Common } from '../input/common.ts';
import { quote, warning, type Issue } from '../input/issue.ts';
import { answersOf } from './answers.ts';
import { blastRadius } from './blast-radius.ts';
import type { Facts } from './facts.ts';
import { describeReach } from './sentences.ts';
import { saysKept } from './trust.ts';
import { inEach } from './several.ts';
import type { Propagation } from './types.ts';
import type { Reach } from '../figure/overlay.ts';

const WORDS = { ...basic, ...words };

/**
 * Follows the faults of an input through what rests on what.
 *
 * @param facts - Of the diagram.
 * @param common - What the input says of faults: `fault`, `faultKind`.
 * @returns What is reached, where `fault` names something; what can be asked about the diagram,
 *   where its layers rest on each other; what is wrong about the names.
 */
export function propagateIn(
  facts: Facts,
  { fault = [], faultKind = 'crash' }: Pick<Common, 'fault' | 'faultKind'>,
  locale?: Locale,
): Propagation {
  const t = translator(locale, WORDS);
  const { stands, runs, stacks } = facts;
  const answers = runs ? { answers: () => answersOf(facts, t) } : {};
  if (fault.length === 0) return { ...answers, issues: [] };
  if (stacks) {
    const one = (stack: Facts, names: readonly string[]): Propagation =>
      propagateIn(stack, { fault: names, faultKind }, locale);
    return { ...answers, ...inEach(t, stacks, fault, faultKind, one) };
  }
  const radius = blastRadius(facts, fault, faultKind);
  const { origins, tenants } = radius;
  // A tree of cgroups draws only those that are large enough.
  const unknown = stands ? radius.unknown : radius.unknown.filter((name) => !CGROUP.test(name));
  const closed = saysKept(t, facts, radius);
  const reach: Reach = {
    kind: faultKind,
    origins: origins.map(({ id }) => id),
    reached: new Map([...radius.reached].map(([{ id }, steps]) => [id, steps])),
    unknown,
    tenants,
    sentences: stands ? [...describeReach(t, facts, radius), ...closed] : [],
    ...(closed.length ? { apart: true } : {}),
  };
  return {
    ...answers,
    reach,
    issues: unknown.slice(0, MOST).map((name) => unknownLayer(facts, name)),
  };
}

/** More names of one list that are wrong tell nothing new. */
const MOST = 5;
const CGROUP = /^children\.\d+(\.children\.\d+)*$/;
/** Paths that are offered in place of an unknown one. */
const PATHS = 12;

/** A name that means no layer, and what would. */
export function unknownLayer(
  { layers }: Facts,
  name: string,
  path: Issue['path'] = ['fault'],
): Issue {
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
