/** A day, a month or a year as ISO 8601 writes it. */
export type Day = `${number}` | `${number}-${string}`;

/** When something holds, where it does not always: both as days, months or years; `until` not any more. */
export interface Span {
  readonly since?: string;
  readonly until?: string;
}

const WRITTEN = /^((?:19|20)\d\d)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** The last day of a day, a month or a year; undefined for anything else. */
export function lastDay(text: string): string | undefined {
  const [, year, month = '12', day] = WRITTEN.exec(text.trim()) ?? [];
  if (!year) return undefined;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) > last ? undefined : `${year}-${month}-${day ?? last}`;
}

/**
 * Did it hold on a day? Without a day it is judged by what is known today. Dates are compared as texts:
 * a month comes before each of its days.
 */
export function holds({ since = '', until = '~' }: Span, day = '9999'): boolean {
  return since <= day && day < until;
}
