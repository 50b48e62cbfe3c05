import type { RuleCases } from './case.ts';

const places = [
  { name: 'Here', os: 'ubuntu-24.04', arch: 'amd64' },
  { name: 'There', os: 'debian-12', arch: 'amd64' },
];

export const PORTABILITY_CASES: readonly RuleCases[] = [
  {
    rule: 'R70',
    breaks: [
      {
        name: 'a container that moves while it runs',
        input: {
          kind: 'portability-map',
          artefact: 'container',
          arch: 'amd64',
          moves: 'running',
          environments: places,
        },
        path: ['moves'],
        says: ['stopped and started again', 'live migration'],
        node: 'artefact',
      },
      {
        name: 'an image of which nobody says that it is one',
        input: { kind: 'portability-map', image: 'nginx:1.27', moves: 'running' },
        path: ['moves'],
        says: ['VMs'],
      },
    ],
    passes: [
      {
        name: 'a VM that moves while it runs',
        input: {
          kind: 'portability-map',
          artefact: 'vm',
          os: 'debian-12',
          arch: 'amd64',
          moves: 'running',
          environments: places,
        },
      },
      {
        name: 'a container that is started anew',
        input: { kind: 'portability-map', arch: 'amd64', moves: 'stopped', environments: places },
      },
    ],
  },
];
