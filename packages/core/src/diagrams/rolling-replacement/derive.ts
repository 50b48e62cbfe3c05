import {
  NONE,
  rollout,
  roomOf,
  shortened,
  underLoad,
  type Moment,
  type Room,
} from '../../domain/rollout.ts';
import { MOST_STEPS } from '../../input/common.ts';
import type { RollingReplacementModel } from './schema.ts';

/** A quarter, as where nothing is said. */
const QUARTER = { value: 25, percent: true };
const REPLICAS = 3;
const EACH = 100;

/** Replicas that are wanted, the fewest that must be ready and the most that may exist. */
export interface Limits {
  readonly replicas: number;
  readonly least: number;
  readonly most: number;
}

export function limitsOf(model: RollingReplacementModel): Limits {
  const { surge, unavailable, replicas } = roomFor(model);
  return { replicas, least: replicas - unavailable, most: replicas + surge };
}

function roomFor(model: RollingReplacementModel): Room & { readonly replicas: number } {
  const { replicas = REPLICAS, maxSurge = QUARTER, maxUnavailable = QUARTER } = model;
  // All at once: as many may be away as there are, and none more is there.
  if (model.strategy === 'Recreate') return { replicas, surge: 0, unavailable: replicas };
  return { replicas, ...roomOf(replicas, maxSurge, maxUnavailable) };
}

/** What one replica serves. */
export function eachOf({ perReplica = EACH }: RollingReplacementModel): number {
  return perReplica;
}

/** The moments in their order: as somebody tells them, else as they are worked out. */
export function momentsOf(model: RollingReplacementModel): readonly Moment[] {
  const { stages, load, strategy = 'RollingUpdate', readiness = 'probe' } = model;
  if (stages?.length)
    return stages.map((stage): Moment => ({
      move: 'told',
      name: stage.name ?? '',
      old: { ...NONE, ready: stage.oldReady ?? 0, terminating: stage.oldTerminating ?? 0 },
      fresh: {
        ...NONE,
        starting: stage.newStarting ?? 0,
        running: stage.newRunning ?? 0,
        ready: stage.newReady ?? 0,
      },
      up: 0,
      down: 0,
      changed: stage.changedInPlace ?? 0,
    }));
  if (load?.length) return underLoad(load, eachOf(model));
  return shortened(rollout({ ...roomFor(model), strategy, readiness }), MOST_STEPS);
}
