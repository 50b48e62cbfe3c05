import { parseShare } from '../../domain/rollout.ts';
import { common } from '../../input/common.ts';
import { integer, names, parsed, text, toNumber, whole } from '../../input/fields.ts';
import {
  type InferOutput,
  array,
  optional,
  picklist,
  pipe,
  rawTransform,
  strictObject,
} from 'valibot';

/** Replicas that are drawn, at most; and loads, each of which takes up to two steps. */
const MOST = 60;

const MOST_LOADS = 12;

const MOST_LOAD = 1_000_000;

const share = optional(
  parsed('a number of replicas or a percentage, such as 1 or 25%', (value) => parseShare(value)),
);

const loads = optional(
  pipe(
    names.wrapped,
    rawTransform(({ dataset, addIssue, NEVER }): readonly number[] => {
      const read = dataset.value.map(toNumber);
      if (read.length <= MOST_LOADS && read.every((load) => load >= 0 && load <= MOST_LOAD))
        return read;
      addIssue({
        message: `expected up to ${MOST_LOADS} numbers of requests in a second, such as 90 250 600`,
      });
      return NEVER;
    }),
  ),
);

const count = integer(0, MOST);

const stage = strictObject({
  name: text,
  /** Replicas of the old version by how far they are. */
  oldReady: count,
  oldTerminating: count,
  newStarting: count,
  newRunning: count,
  newReady: count,
  /** Of those that run: their image was changed under them. */
  changedInPlace: count,
});

export const schema = strictObject({
  ...common,
  name: text,
  /** Images or versions. */
  from: text,
  to: text,
  packaging: optional(picklist(['container', 'vm'])),
  replicas: integer(1, MOST),
  strategy: optional(picklist(['RollingUpdate', 'Recreate'])),
  maxSurge: share,
  maxUnavailable: share,
  readiness: optional(picklist(['probe', 'none', 'failing'])),
  /** One moment after another, or all of them on an axis. */
  view: optional(picklist(['steps', 'timeline'])),
  /** Moments as somebody tells them, in place of those that are worked out. */
  stages: optional(array(stage)),
  /** Replicas come and go with the load, each of which serves so much; nothing is replaced. */
  load: loads,
  perReplica: optional(whole(1, MOST_LOAD)),
});

export type RollingReplacementModel = InferOutput<typeof schema> & {
  /** Its picture shows this moment. */
  readonly moment?: number;
};
