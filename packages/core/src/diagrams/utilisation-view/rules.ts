import { error, warning, type Issue } from '../../input/issue.ts';
import { KEYS, keyOf } from '../shared/amounts.ts';
import { childPath } from '../../figure/legend.ts';
import type { UtilisationView } from './schema.ts';
import { allocatedTo, hostsOf, useOf, type HostEntry } from './derive.ts';
import { contradictions } from '../shared/capacity.rules.ts';
import {
  amount,
  amountNamed,
  requestAboveLimit,
  requestsBeyondNode,
} from '../shared/capacity.rules.ts';
import { tinySize } from '../shared/sizes.rules.ts';
import { check } from '../../rules/check.ts';
import type { StackPlace } from '../places.ts';
import type { Place, RuleSet } from '../../rules/rule.ts';
import { cpuOvercommit, memoryOvercommit } from '../vm-stack/rules/capacity.ts';

/** What is promised more than once, and what pods may ask for. */
export const utilisationViewRules: RuleSet<UtilisationView> = {
  rules: [cpuOvercommit, memoryOvercommit, requestAboveLimit, requestsBeyondNode, tinySize],
  places: (model) => hostsOf(model).flatMap(placesOf),
  check: (set, model, found, ...settings) =>
    check(set, model, [...found, ...inspect(model)], ...settings),
};

function placesOf({ host, path }: HostEntry): Place[] {
  const id = path.join('.');
  const { tenants = [], cpus, memory, memoryOvercommit } = host;
  const vms = tenants.filter(({ kind }) => kind === 'vm');
  // To the rules of overcommitment the VMs of a host are the guests of a stack.
  const stackOf = (key: 'cpus' | 'memory', stack: object): Place => ({
    sort: 'stack',
    at: {
      path,
      id: childPath(id, key),
      stack,
      hypervisor: {},
      known: true,
    } as unknown as StackPlace,
  });
  return [
    { sort: 'host', at: { path, id, host } },
    stackOf('cpus', {
      cpus,
      guests: { list: vms.map((vm) => ({ vcpus: allocatedTo(vm, 'cpus') })) },
    }),
    stackOf('memory', {
      memory,
      memoryOvercommit,
      guests: { list: vms.map((vm) => ({ memory: allocatedTo(vm, 'memory') })) },
    }),
    ...tenants.map((ask, index): Place => ({
      sort: 'ask',
      at: { path: [...path, 'tenants', index], id: childPath(id, `tenants.${index}`), ask },
    })),
  ];
}

/** Uses that cannot be, and what is said of a host in vain. */
function inspect(model: UtilisationView): readonly Issue[] {
  const issues: Issue[] = [];
  if (model.hosts && model.tenants)
    issues.push(warning('no-host', ['tenants'], 'expected tenants in one of the hosts'));
  for (const { host, path } of hostsOf(model)) {
    issues.push(...contradictions(host, path));
    for (const key of KEYS) {
      const use = useOf(host, key);
      if (use?.whole !== undefined && (use.used ?? 0) > use.whole * (1 + 1e-9)) {
        const message = `${amountNamed(key, use.used ?? 0)} are said to be in use; the host has ${amount(key, use.whole)}`;
        const node = childPath(path.join('.'), key);
        issues.push({ ...error('more-used-than-there-is', path, message), node });
      }
      for (const { tenant, index, allocated = Infinity, used = 0 } of use?.shares ?? []) {
        if (tenant.kind !== 'vm' || used <= allocated) continue;
        const message = `expected at most ${amount(key, allocated)}, which is all that the VM has, got ${amount(key, used)}`;
        const at = [...path, 'tenants', index, keyOf('used', key)];
        const node = childPath(path.join('.'), `tenants.${index}.${key}`);
        issues.push({ ...error('more-used-than-allocated', at, message), node });
      }
    }
  }
  return issues;
}
