import { type Limits, limitsOf, momentsOf } from './derive.ts';
import type { RollingReplacementModel } from './schema.ts';
import { type Moment, counts } from '../../domain/rollout.ts';
import { type Issue, error, warning } from '../../input/issue.ts';
import { check } from '../../rules/check.ts';
import type { Finding, Rule, RuleSet } from '../../rules/rule.ts';

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

/** Rules about replicas that are replaced. */
export const ROLLOUT_RULES: readonly Rule[] = [replacement];

export const rollingReplacementRules: RuleSet<RollingReplacementModel> = {
  rules: ROLLOUT_RULES,
  // What is worked out keeps the limits; loads have none.
  places: (model) =>
    model.stages?.length
      ? [{ sort: 'rollout', at: { path: [], limits: limitsOf(model), moments: momentsOf(model) } }]
      : [],
  check: (set, model, found, ...settings) =>
    check(set, model, [...found, ...inspect(model)], ...settings),
};

/** What the Kubernetes API refuses, and what has no effect here. */
function inspect(model: RollingReplacementModel): readonly Issue[] {
  const { maxSurge, maxUnavailable, strategy, load, perReplica, stages } = model;
  const issues: Issue[] = [];
  if (strategy === 'Recreate')
    for (const [key, value] of Object.entries({ maxSurge, maxUnavailable })) {
      if (!value) continue;
      const message = 'expected with RollingUpdate only: Recreate ends all before it starts any';
      issues.push(error('not-rolling', [key], message));
    }
  else if (maxSurge?.value === 0 && maxUnavailable?.value === 0) {
    const message =
      'expected maxSurge or maxUnavailable above 0: with both 0 nothing may come before something goes, and nothing may go before something comes';
    issues.push(error('no-room', ['maxUnavailable'], message));
  }
  if (maxUnavailable?.percent && maxUnavailable.value > 100) {
    const message = `expected at most 100%, got ${maxUnavailable.value}%: more than all cannot be away`;
    issues.push(error('above-whole', ['maxUnavailable'], message));
  }
  if (load && stages?.length)
    issues.push(
      warning('two-sequences', ['load'], 'expected stages or a load; the stages are drawn'),
    );
  if (perReplica !== undefined && !load)
    issues.push(warning('no-load', ['perReplica'], 'expected with a load only'));
  return issues;
}

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
