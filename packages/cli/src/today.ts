/** The day at a moment, in UTC: `2026-11-30`. */
export function todayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
