import type { RuleCases } from './case.ts';

type Input = Readonly<Record<string, unknown>>;

/** Three replicas, one more allowed, none fewer. */
function told(stages: readonly Input[], more: Input = {}): Input {
  const limits = { replicas: 3, maxSurge: 1, maxUnavailable: 0 };
  return { kind: 'rolling-replacement', ...limits, ...more, stages };
}

const begin = { oldReady: 3 };

export const ROLLOUT_CASES: readonly RuleCases[] = [
  {
    rule: 'R52',
    breaks: [
      {
        name: 'an old one that goes before the new one is ready',
        input: told([begin, { oldReady: 2, oldTerminating: 1, newStarting: 1 }]),
        path: ['stages', 1],
        says: ['Step 2', 'removed before the new one is ready', '2 of at least 3'],
        node: 'stages.1',
      },
      {
        name: 'more new ones than surge allows',
        input: told([begin, { oldReady: 3, newStarting: 2 }]),
        path: ['stages', 1],
        says: ['Step 2', '2 more than the 3', 'surge is at most 1'],
      },
      {
        name: 'an image that is changed in a running container',
        input: told([begin, { oldReady: 3, changedInPlace: 1 }]),
        path: ['stages', 1, 'changedInPlace'],
        says: ['Step 2', 'image of 1 running replica is changed in place'],
        node: 'stages.1.changedInPlace',
      },
      {
        name: 'more taken away than may be unavailable',
        input: told([begin, { oldReady: 1, oldTerminating: 2 }], { maxUnavailable: 1 }),
        path: ['stages', 1],
        says: ['Step 2', '2 of 3 are taken away', 'at most 1 may be unavailable'],
      },
      {
        name: 'a quarter of three, which is rounded down',
        input: told([{ oldReady: 2 }], { maxUnavailable: '25%' }),
        path: ['stages', 0],
        says: ['1 of 3 are taken away', 'at most 0'],
      },
    ],
    passes: [
      {
        name: 'one more at a time, ready before an old one goes',
        input: told([
          begin,
          { oldReady: 3, newStarting: 1 },
          { oldReady: 3, newRunning: 1 },
          { oldReady: 3, newReady: 1 },
          { oldReady: 2, oldTerminating: 1, newReady: 1, newStarting: 1 },
          { oldReady: 2, newReady: 2 },
          { oldReady: 1, oldTerminating: 1, newReady: 2 },
          { newReady: 3, oldTerminating: 1 },
          { newReady: 3 },
        ]),
      },
      {
        name: 'a sequence that is worked out',
        input: { kind: 'rolling-replacement', replicas: 2, maxSurge: 1, maxUnavailable: 0 },
      },
      {
        name: 'a third of three that may be away',
        input: told([begin, { oldReady: 2, newStarting: 1 }], { maxUnavailable: '34%' }),
      },
      {
        name: 'all at once, where that is the strategy',
        input: {
          kind: 'rolling-replacement',
          replicas: 2,
          strategy: 'Recreate',
          stages: [{ oldTerminating: 2 }, { newStarting: 2 }, { newReady: 2 }],
        },
      },
    ],
  },
];
