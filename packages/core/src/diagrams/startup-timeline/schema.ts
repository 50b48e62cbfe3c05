import { array, optional, picklist, strictObject } from 'valibot';
import type { InferOutput } from 'valibot';
import { boundOfSum, type Bound } from '../../domain/amounts.ts';
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
  /** How far its duration goes, and how far its end does. */
  readonly bound: Bound | undefined;
  readonly ends: Bound | undefined;
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
  let ends: Bound | undefined;
  return phases.flatMap((one, index): Timed[] => {
    const long = read(one.duration);
    if (long === undefined) return [];
    const start = read(one.start);
    const from = start ?? at;
    at = from + long;
    const bound = one.duration?.bound;
    ends = boundOfSum([start === undefined ? ends : one.start?.bound, bound]);
    return [
      {
        phase: one,
        index,
        sort: phaseOf(one.kind ?? one.name ?? ''),
        from,
        to: at,
        bound,
        ends,
        illustrative: one.illustrative ?? illustrative ?? false,
      },
    ];
  });
}

/** When the last phase ends, and how far that goes. */
export function endOf(phases: readonly Timed[]): Pick<Timed, 'to' | 'ends'> {
  // Each phase that another one follows ends before that.
  const last = phases.filter(({ to }, index) => phases[index + 1]?.from !== to);
  const to = Math.max(...last.map((one) => one.to));
  const least = last.map(({ ends }) => ends).filter(isLeast);
  const own = last.filter((one) => one.to === to).map(({ ends }) => ends);
  // It is known exactly as soon as one of those that end then is.
  const ends = own.includes(undefined) ? undefined : (own.find(isLeast) ?? own[0]);
  return { to, ends: boundOfSum([ends, ...least]) };
}

function isLeast(bound: Bound | undefined): boolean {
  return bound === '>' || bound === '≥';
}
