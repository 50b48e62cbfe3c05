import { array, optional, picklist, strictObject } from 'valibot';
import type { InferOutput } from 'valibot';
import type { Bound } from '../../domain/amounts.ts';
import { DURATION_UNITS, millisecondsIn, parseDuration } from '../../domain/durations.ts';
import { phaseOf, STARTED, type PhaseKind } from '../../domain/phases.ts';
import { common } from '../../input/common.ts';
import { flag, parsed, text } from '../../input/fields.ts';

const duration = optional(
  parsed('a duration such as 125ms, 2.3 s, 5min or a part such as 76 %', parseDuration),
);

const phase = strictObject({
  name: text,
  /** What it is: one of the phases, or any other word, which is not judged. */
  kind: text,
  duration,
  /** When it begins, where it does not follow the one before. */
  start: duration,
  source: text,
  href: text,
  illustrative: flag,
});

const lane = strictObject({
  name: text,
  kind: optional(picklist(STARTED)),
  /** Is the image on the machine already? */
  image: optional(picklist(['cold', 'warm'])),
  source: text,
  href: text,
  illustrative: flag,
  phases: optional(array(phase)),
});

const SCALES = ['linear', 'log'] as const;

export const schema = strictObject({
  ...common,
  scale: optional(picklist(SCALES)),
  /** What durations without a unit are in. */
  unit: optional(picklist(DURATION_UNITS)),
  lanes: optional(array(lane)),
});
export type StartupTimeline = InferOutput<typeof schema>;
export type Lane = InferOutput<typeof lane>;
type Phase = InferOutput<typeof phase>;

/** A phase with its place in time: ms, or percent of the whole. */
export interface Timed {
  readonly phase: Phase;
  readonly index: number;
  readonly sort: PhaseKind | undefined;
  readonly from: number;
  readonly to: number;
  readonly bound: Bound | undefined;
  readonly illustrative: boolean;
}

/** Are all durations parts of an unknown whole? */
export function inParts({ lanes = [] }: StartupTimeline): boolean {
  const all = lanes.flatMap(({ phases = [] }) => phases.flatMap((one) => one.duration ?? []));
  return all.length > 0 && all.every(({ unit }) => unit === '%');
}

/**
 * The phases of a start one after the other, in ms or as parts of an unknown whole; those without a
 * duration that fits the axis have no place.
 */
export function timed(
  { phases = [], illustrative }: Lane,
  { unit = 'ms' }: Pick<StartupTimeline, 'unit'>,
  parts: boolean,
): readonly Timed[] {
  const bare = parts ? 1 : millisecondsIn(unit);
  const read = (value: Phase['duration']): number | undefined => {
    if (!value || (value.unit !== '' && (value.unit === '%') !== parts)) return undefined;
    return value.unit === '' ? value.value * bare : value.value;
  };
  let at = 0;
  return phases.flatMap((one, index): Timed[] => {
    const long = read(one.duration);
    if (long === undefined) return [];
    const from = read(one.start) ?? at;
    at = from + long;
    return [
      {
        phase: one,
        index,
        sort: phaseOf(one.kind ?? one.name ?? ''),
        from,
        to: at,
        bound: one.duration?.bound,
        illustrative: one.illustrative ?? illustrative ?? false,
      },
    ];
  });
}
