/** The difference of two percentages: `points` in percentage points, `percent` relative to `before`. */
export function growth(before: number, after: number): { points: number; percent: number } {
  return { points: after - before, percent: ((after - before) / before) * 100 };
}

/** Seconds in a week. */
export const WEEK_SECONDS = 7 * 24 * 60 * 60;

/** The mean rate of so many events in so many seconds. */
export function perSecond(count: number, seconds: number): number {
  return count / seconds;
}
