import { warning, error, type Issue } from '../model/issue.ts';
import { limitsOf, momentsOf } from '../model/rolling/moments.ts';
import type { RollingReplacementModel } from '../model/rolling-replacement.ts';
import { judge } from './judge.ts';
import { ROLLOUT_RULES } from './rollouts.ts';
import type { Book } from './rule.ts';

export const rollingReplacementBook: Book<RollingReplacementModel> = {
  rules: ROLLOUT_RULES,
  // What is worked out keeps the limits; loads have none.
  places: (model) =>
    model.stages?.length
      ? [{ sort: 'rollout', at: { path: [], limits: limitsOf(model), moments: momentsOf(model) } }]
      : [],
  judge: (book, model, found, ...settings) =>
    judge(book, model, [...found, ...inspected(model)], ...settings),
};

/** What the Kubernetes API refuses, and what has no effect here. */
function inspected(model: RollingReplacementModel): readonly Issue[] {
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
