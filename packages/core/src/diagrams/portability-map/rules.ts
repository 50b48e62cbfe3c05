import type { PortabilityMapModel } from './schema.ts';
import { type Issue, error, quote, warning } from '../../input/issue.ts';
import { LIMITS } from '../../input/plain.ts';
import { check } from '../../rules/check.ts';
import type { Rule, RuleSet } from '../../rules/rule.ts';

export const liveContainer: Rule = {
  id: 'R70',
  code: 'container-moved-running',
  severity: 'warning',
  title: 'A running container moves from host to host with its state.',
  why: 'Who counts on it loses what was only in memory: containers are stopped in one place and started anew in another.',
  source: {
    title: 'Microsoft Learn, containers and virtual machines',
    href: 'https://learn.microsoft.com/en-us/virtualization/windowscontainers/about/containers-vs-vm',
  },
  on: {
    artefact({ model }) {
      if (model.moves !== 'running' || model.artefact === 'vm') return undefined;
      const message =
        'Orchestrated containers are stopped and started again elsewhere; live migration is a feature of VMs (checkpoint and restore is the exception).';
      return { path: ['moves'], message, node: 'artefact' };
    },
  },
};

export const portabilityMapRules: RuleSet<PortabilityMapModel> = {
  rules: [liveContainer],
  places: (model) => [{ sort: 'artefact', at: { path: [], model } }],
  check: (set, model, found, ...settings) =>
    check(set, model, [...found, ...inspect(model)], ...settings),
};

/** Names that two have, sizes that do not fit each other, disks of what has none. */
function inspect({
  environments = [],
  size: whole,
  artefact,
  format,
}: PortabilityMapModel): readonly Issue[] {
  const seen = new Set<string>();
  const issues = environments.flatMap(({ name, present }, index): Issue[] => {
    const found: Issue[] = [];
    const path = ['environments', index];
    if (name && seen.has(name.toLowerCase())) {
      const message = `expected a name of its own, got ${quote(name)} a second time`;
      found.push(error('duplicate-name', [...path, 'name'], message));
    }
    if (name) seen.add(name.toLowerCase());
    if (present !== undefined && (whole === undefined || present > whole)) {
      const message =
        whole === undefined
          ? 'expected the size of the whole: without it nobody can tell what is still to be sent'
          : 'expected at most the size of the whole; all of it counts as there';
      found.push(warning('size-mismatch', [...path, 'present'], message));
    }
    return found;
  });
  if (format && artefact !== 'vm') {
    const message = `expected for a VM only, got ${quote(format)}: an image of containers has layers, no disk`;
    issues.push(warning('no-disk', ['format'], message));
  }
  return issues.slice(0, LIMITS.issues);
}
