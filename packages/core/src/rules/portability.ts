import type { Rule } from './rule.ts';

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
