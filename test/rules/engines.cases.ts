import type { RuleCases } from './case.ts';

export const ENGINE_CASES: readonly RuleCases[] = [
  {
    rule: 'R15',
    breaks: [
      {
        name: 'a band under the containers',
        input: { kind: 'container-stack', engine: 'docker', enginePlacement: 'below' },
        path: ['enginePlacement'],
        says: ['system calls go straight to the kernel'],
      },
    ],
    passes: [
      {
        name: 'the engine beside them',
        input: { kind: 'container-stack', engine: 'docker', enginePlacement: 'beside' },
      },
    ],
  },
];
