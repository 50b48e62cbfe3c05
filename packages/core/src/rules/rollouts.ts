import { counts, type Moment } from '../domain/rollout.ts';
import type { Limits } from '../model/rolling/moments.ts';
import type { Finding, Rule } from './rule.ts';

const replacement: Rule = {
  id: 'R52',
  code: 'replaced-too-fast',
  severity: 'error',
  title:
    'A rolling replacement oversteps its limits, ends old replicas too early, or changes running ones.',
  why: 'Who counts on the picture expects that enough replicas serve all the time, and that what runs is what the image holds.',
  source: {
    title: 'Kubernetes documentation, Deployments',
    href: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/',
  },
  on: {
    rollout: ({ moments, limits }) =>
      moments.flatMap((moment, index) => [
        ...changed(moment, index),
        ...tooFew(moment, index, limits),
        ...tooMany(moment, index, limits),
      ]),
  },
};

/** Images that were changed under running replicas. */
function changed({ changed: n = 0 }: Moment, index: number): Finding[] {
  if (n === 0) return [];
  const message = `Step ${index + 1}: the image of ${n} running ${n > 1 ? 'replicas' : 'replica'} is changed in place; a new replica from the new image takes its place instead.`;
  return [{ path: ['stages', index, 'changedInPlace'], message }];
}

/** Fewer ready ones than must stay. */
function tooFew({ old, fresh }: Moment, index: number, { replicas, least }: Limits): Finding[] {
  const ready = old.ready + fresh.ready;
  if (ready >= least) return [];
  const early = `an old replica is removed before the new one is ready: ${ready} of at least ${least} are ready.`;
  const away = `${replicas - ready} of ${replicas} are taken away, at most ${replicas - least} may be unavailable.`;
  const message = `Step ${index + 1}: ${fresh.starting + fresh.running ? early : away}`;
  return [{ path: ['stages', index], message }];
}

/** More than may exist. */
function tooMany({ old, fresh }: Moment, index: number, { replicas, most }: Limits): Finding[] {
  const all = counts(old) + counts(fresh);
  if (all <= most) return [];
  const message = `Step ${index + 1}: ${all - replicas} more than the ${replicas} that are wanted exist, the surge is at most ${most - replicas}.`;
  return [{ path: ['stages', index], message }];
}

/** Rules about replicas that are replaced. */
export const ROLLOUT_RULES: readonly Rule[] = [replacement];
