import { warning, type Issue } from '../../input/issue.ts';
import { capacityOf, KEYS } from '../shared/amounts.ts';
import { fitOf, needOf } from './derive.ts';
import type { Host } from '../utilisation-view/schema.ts';
import type { DensityView } from './schema.ts';
import { contradictions } from '../shared/capacity.rules.ts';
import {
  requestAboveLimit,
  requestsBeyondNode,
  unusualSize,
  wrongCount,
} from '../shared/capacity.rules.ts';
import { tinySize } from '../shared/sizes.rules.ts';
import { check } from '../../rules/check.ts';
import type { Place, RuleSet } from '../../rules/rule.ts';

/** How many fit, how large they are, and what pods may ask for. */
export const densityViewRules: RuleSet<DensityView> = {
  rules: [wrongCount, unusualSize, requestAboveLimit, requestsBeyondNode, tinySize],
  places,
  check: (set, model, found, ...settings) =>
    check(set, model, [...found, ...inspect(model)], ...settings),
};

function places(model: DensityView): readonly Place[] {
  const host: Place = { sort: 'host', at: { path: [], id: '', host: model as Host } };
  const units = (model.units ?? []).flatMap((ask, index): Place[] => {
    const id = `units.${index}`;
    const path = ['units', index];
    const name = ask.name || `Unit ${index + 1}`;
    return [
      { sort: 'ask', at: { path, id, ask } },
      { sort: 'unit', at: { path, id, ask, model, name, fit: fitOf(model, ask) } },
    ];
  });
  return [host, ...units];
}

/** What is said and shows nowhere, and sizes that are not of the same thing. */
function inspect(model: DensityView): readonly Issue[] {
  const { units = [], scale } = model;
  const issues = [...contradictions(model, [])];
  const sized = units.flatMap(({ size, sizeOf }, index) => (size ? [{ sizeOf, index }] : []));
  if (scale && sized.length === 0)
    issues.push(warning('no-sizes', ['scale'], 'expected units with a size: this is their axis'));
  const other = sized.find(({ sizeOf }) => sizeOf !== sized[0]?.sizeOf);
  if (other) {
    const message = `expected sizes of one sort, got ${sized[0]?.sizeOf ?? 'one that is not told'} and ${other.sizeOf ?? 'one that is not told'}: these numbers are not comparable`;
    issues.push(warning('mixed-sizes', ['units', other.index, 'sizeOf'], message));
  }
  units.forEach((unit, index) => {
    const shares = unit.sharedMemory ?? unit.sharedStorage;
    if (unit.sharing && shares === undefined) {
      const message =
        'expected how much memory or storage is shared: what is the same in each unit';
      issues.push(warning('nothing-shared', ['units', index, 'sharing'], message));
    }
    const counted = KEYS.some((key) => capacityOf(model, key) && needOf(unit, key)?.each);
    if (unit.count === 0 && !counted)
      issues.push(
        warning('no-units', ['units', index, 'count'], 'expected at least 1 where no host is told'),
      );
  });
  return issues;
}
