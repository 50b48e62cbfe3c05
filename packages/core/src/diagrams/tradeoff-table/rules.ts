import { isCounted } from '../../domain/ratings.ts';
import { error, quote, warning, type Issue } from '../../input/issue.ts';
import { LIMITS } from '../../input/plain.ts';
import type { Criterion, TradeoffTableModel, Verdict } from './schema.ts';
import { keyOf, MOST, placeOf, techniquesOf, weighed, type Technique } from './derive.ts';
import { check } from '../../rules/check.ts';
import type { RuleSet } from '../../rules/rule.ts';

/** No rule with a number is about tables: names, evidence and what is left out of sums are looked at. */
export const tradeoffTableRules: RuleSet<TradeoffTableModel> = {
  rules: [],
  places: () => [],
  check: (set, model, found, ...settings) =>
    check(set, model, [...found, ...inspect(model)], ...settings),
};

function inspect(model: TradeoffTableModel): readonly Issue[] {
  const { criteria = [], weights = [], view } = model;
  const techniques = techniquesOf(model);
  const issues: Issue[] = [
    ...repeated(
      techniques.map(({ name }) => name),
      'techniques',
    ),
    ...repeated(
      criteria.map(({ name }) => name),
      'criteria',
    ),
    ...criteria.flatMap((criterion, index) => [
      ...strayed(criterion, index, techniques),
      ...groundless(criterion, index),
    ]),
  ];
  if (view !== 'cards' && criteria.length && techniques.length < 2) {
    const message = `expected two or more techniques, got ${techniques.length}: nothing is weighed up against it`;
    issues.push(warning('one-technique', ['techniques'], message));
  }
  for (const [list, most] of Object.entries(MOST)) {
    const { length } = list === 'criteria' ? criteria : techniques;
    if (length <= most) continue;
    const message = `expected at most ${most} ${list}, got ${length}; the first are drawn`;
    issues.push(warning('too-many', [list], message));
  }
  for (const { name } of weights) {
    if (criteria.some((one) => one.name && keyOf(one.name) === keyOf(name))) continue;
    const message = `expected the name of a criterion, got ${quote(name)}`;
    issues.push(error('unknown-criterion', ['weights'], message));
  }
  return [...issues, ...uncounted(model)].slice(0, LIMITS.issues);
}

function repeated(names: readonly (string | undefined)[], list: string): Issue[] {
  const seen = new Set<string>();
  return names.flatMap((name, index): Issue[] => {
    if (!name) return [];
    const twice = seen.has(keyOf(name));
    seen.add(keyOf(name));
    const message = `expected a name of its own, got ${quote(name)} a second time`;
    return twice ? [error('duplicate-name', [list, index, 'name'], message)] : [];
  });
}

/** Verdicts about a technique that nobody has named, or of which there is one already. */
function strayed(
  { verdicts = [] }: Criterion,
  index: number,
  techniques: readonly Technique[],
): Issue[] {
  const seen = new Set<number>();
  return verdicts.flatMap((verdict, at): Issue[] => {
    const place = placeOf(verdict, at, techniques);
    const path = ['criteria', index, 'verdicts', at];
    if (place < 0) {
      const names = techniques.map(({ name }) => name).join(', ');
      const message = verdict.technique
        ? `expected one of ${names}, got ${quote(verdict.technique)}; it is not drawn`
        : `expected at most one verdict for each of ${names}; it is not drawn`;
      return [error('unknown-technique', path, message)];
    }
    const twice = seen.has(place);
    seen.add(place);
    if (!twice) return [];
    const message = `expected one verdict for ${techniques[place]?.name}; the first is drawn`;
    return [error('second-verdict', path, message)];
  });
}

/** What is said to be a fact, without anything to look it up in: told where that is said. */
function groundless(criterion: Criterion, index: number): Issue[] {
  const { verdicts = [], basis: all } = criterion;
  const bare = ({ source, href }: Verdict): boolean =>
    ![source, href, criterion.source, criterion.href].some(Boolean);
  const message = 'expected a source with what is told as a fact; without one it is an opinion';
  const found = (...path: readonly (string | number)[]): Issue =>
    warning('fact-without-source', ['criteria', index, ...path, 'basis'], message);
  const inherited = verdicts.length ? verdicts.filter(({ basis }) => !basis) : [{}];
  return [
    ...(all === 'fact' && inherited.some(bare) ? [found()] : []),
    ...verdicts.flatMap((verdict, at) =>
      verdict.basis === 'fact' && bare(verdict) ? [found('verdicts', at)] : [],
    ),
  ];
}

/** Criteria of a matrix that have no part in its sums, for a technique is not rated by them. */
function uncounted(model: TradeoffTableModel): Issue[] {
  const { rows, techniques, matrix } = weighed(model);
  if (!matrix) return [];
  return rows.flatMap((row): Issue[] => {
    if (isCounted(row) || row.weight === 0) return [];
    const missing = techniques.filter((_, at) => row.ratings[at] === undefined);
    const names = missing.map(({ name }) => name).join(', ');
    const message = `expected a rating for ${names} too: a criterion counts when all are rated by it`;
    return [warning('not-counted', ['criteria', row.index], message)];
  });
}
