import type { DocsOf } from '../docs.ts';
import type { rollingReplacement } from './diagram.ts';

export const docs = {
  summary: 'A rolling replacement, step by step or on an axis.',
  description:
    'Old replicas out, new replicas in, step by step as a Kubernetes Deployment does it: surge, unavailable and readiness honoured at each step. Or replicas that follow a load.',
  shows:
    'old replicas out, new replicas in, step by step: surge, unavailable and readiness as a Kubernetes Deployment honours them; replicas that follow a load',
  children:
    '`<replacement-stage old-ready="3" new-starting="1">` children tell a sequence of your own, which is judged; or a `<script type="application/json">`: read as data.',
  keys: {
    name: 'What is replaced.',
    from: 'Image or version of the old replicas.',
    to: 'Image or version of the new ones.',
    packaging: 'What a replica is: a container by default.',
    replicas: 'How many are wanted; 3 by default.',
    strategy: 'One after another, or all at once; the former by default.',
    maxSurge:
      'How many more than wanted there may be: a number, or a percentage that is rounded up; `25%` by default.',
    maxUnavailable:
      'How many of those that are wanted may be away: a number, or a percentage that is rounded down; `25%` by default.',
    readiness:
      'A probe says when a new replica is ready; without one it counts as ready once it runs; a failing one never passes.',
    view: 'Step by step, or all moments on an axis.',
    load: 'Requests in a second, one moment after another, such as `90 250 600`: replicas follow them, nothing is replaced.',
    perReplica: 'Requests in a second that one replica serves; 100 by default.',
    stages: 'Moments of your own; by default the children, else they are worked out.',
  },
  types: { load: 'string | readonly number[]' },
  example: 'one-more',
} satisfies DocsOf<typeof rollingReplacement>;
