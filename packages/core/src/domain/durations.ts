import { parseAmount, type Bound } from './amounts.ts';

/** Units of time that a duration is written in, in milliseconds. */
const UNITS: Readonly<Record<string, number>> = {
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1_000,
  min: 60_000,
  h: 3_600_000,
};

/** Units that a bare number can be meant in. */
export const DURATION_UNITS = ['ms', 's', 'min'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** How long something takes: milliseconds, a part of the whole in percent, or a number without a unit. */
export interface Duration {
  readonly value: number;
  readonly unit: 'ms' | '%' | '';
  readonly bound?: Bound;
}

/** Shorter or longer is a slip, ms. */
const SANE = [1e-6, 1e10] as const;

/** Reads `125ms`, `2.3 ms`, `at most 40 s`, `76 %` or a bare number; undefined for anything else. */
export function parseDuration(value: string | number): Duration | undefined {
  const amount = parseAmount(value);
  if (!amount || amount.value < SANE[0] || amount.value > SANE[1]) return undefined;
  const { value: number, unit, bound } = amount;
  const duration = (read: number, of: Duration['unit']): Duration => ({
    value: read,
    unit: of,
    ...(bound ? { bound } : {}),
  });
  if (unit === '') return duration(number, unit);
  if (unit === '%') return number <= 100 ? duration(number, unit) : undefined;
  const inMs = Object.hasOwn(UNITS, unit) ? number * (UNITS[unit] as number) : Number.NaN;
  return inMs >= SANE[0] && inMs <= SANE[1] ? duration(inMs, 'ms') : undefined;
}

/** Milliseconds that a unit stands for. */
export function millisecondsIn(unit: DurationUnit): number {
  return UNITS[unit] as number;
}

/** The unit in which a duration is told: `s` from one second, `min` from two minutes. */
export function unitFor(ms: number): readonly [factor: number, name: string] {
  if (ms >= 120_000) return [60_000, 'min'];
  if (ms >= 1_000) return [1_000, 's'];
  return ms >= 0.1 ? [1, 'ms'] : [0.001, 'µs'];
}

/** A duration for people, three digits: `2.3 ms`, `1.5 s`, `5 min`. */
export function formatDuration(ms: number): string {
  const [factor, name] = unitFor(ms);
  return `${Number((ms / factor).toPrecision(3))} ${name}`;
}
