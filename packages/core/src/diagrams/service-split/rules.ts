import { error, quote, warning, type Issue } from '../../input/issue.ts';
import { LIMITS } from '../../input/plain.ts';
import type { ServiceSplitModel } from './schema.ts';
import { circlesOf } from './derive.ts';
import { keyOf, nameOf, placesOf, splitOf } from './derive.ts';
import { check } from '../../rules/check.ts';
import type { RuleSet } from '../../rules/rule.ts';

/** No rule with a number is about services: names and calls are looked at. */
export const serviceSplitRules: RuleSet<ServiceSplitModel> = {
  rules: [],
  places: () => [],
  check: (set, model, found, ...settings) =>
    check(set, model, [...found, ...inspect(model)], ...settings),
};

/** Names that nobody has or two have, and modules that call each other in a circle. */
function inspect({ modules = [], scale = [], ...rest }: ServiceSplitModel): readonly Issue[] {
  const places = placesOf(modules);
  const issues: Issue[] = [];
  modules.forEach((module, index) => {
    const name = nameOf(module, index);
    if (places.get(keyOf(name)) !== index) {
      const message = `expected a name of its own, got ${quote(name)} a second time; calls to it mean the first`;
      issues.push(error('duplicate-name', ['modules', index, 'name'], message));
    }
    for (const callee of module.calls ?? []) {
      if (places.has(keyOf(callee))) continue;
      const message = `expected the name of a module, got ${quote(callee)}; the call is not drawn`;
      issues.push(error('unknown-module', ['modules', index, 'calls'], message));
    }
  });
  for (const { name } of scale) {
    if (places.has(keyOf(name))) continue;
    const message = `expected the name of a module, got ${quote(name)}`;
    issues.push(error('unknown-module', ['scale'], message));
  }
  const { services } = splitOf({ ...rest, modules, scale });
  for (const circle of circlesOf(services)) {
    const named = circle.slice(0, 4).map((index) => services[index]?.name);
    const more = circle.length > 4 ? ` and ${circle.length - 4} more` : '';
    const message = `${named.join(', ')}${more} call each other in a circle: as services none of them can start, change or fail without the others`;
    const path = ['modules', circle[0] ?? 0, 'calls'];
    issues.push({ ...warning('call-circle', path, message), severity: 'info' });
  }
  return issues.slice(0, LIMITS.issues);
}
