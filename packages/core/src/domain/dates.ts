/** A date or a span of them, in years with a part: March 2013 is 2013.17. */
export interface Dated {
  readonly from: number;
  readonly to: number;
  /** As it is written. */
  readonly text: string;
  /** Said to be about then, or known to a part of a decade only. */
  readonly about: boolean;
}

const LONGEST = 40;
const DAY = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const DECADE = /^(early |mid |late |mid-)?(?:the )?(\d{3})0s$/;
const ABOUT = /^(?:c\.|ca\.|circa|about|around|~|≈)\s*/;
const SPAN =
  /^(\d{4}(?:-\d{1,2}(?:-\d{1,2})?)?)\s*(?:\/|–|—|\.\.|\bto\b|\bbis\b)\s*(\d{4}(?:-\d{1,2}(?:-\d{1,2})?)?)$/;
/** `1964-1967`: a dash between two years, where a month has two digits at most. */
const YEARS = /^(\d{4})\s*-\s*(\d{4})$/;

/** First and last year of a part of a decade. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  early: [0, 4],
  mid: [3, 7],
  late: [6, 10],
};

/** Reads a year, a month, a day, two of them, or a decade; undefined for anything else. */
export function parseDate(value: string | number): Dated | undefined {
  const text = String(value).trim();
  if (text.length > LONGEST) return undefined;
  const plain = text.toLowerCase();
  const bare = plain.replace(ABOUT, '');
  const about = bare !== plain;
  const decade = DECADE.exec(bare);
  if (decade) {
    const [from, to] = PARTS[(decade[1] ?? '').replace('-', ' ').trim()] ?? [0, 10];
    const start = Number(`${decade[2]}0`);
    return { from: start + from, to: start + to, text, about: true };
  }
  const [, first = bare, last = first] = SPAN.exec(bare) ?? YEARS.exec(bare) ?? [];
  const from = yearOf(first);
  const to = yearOf(last);
  if (from === undefined || to === undefined || to < from) return undefined;
  return { from, to, text: text.replace(/\s*(\/|\.\.)\s*/, '–'), about };
}

/** A day as years and a part of one. */
function yearOf(text: string): number | undefined {
  const [, year, month = '1', day = '1'] = DAY.exec(text) ?? [];
  const [m, d] = [Number(month), Number(day)];
  const right = year !== undefined && m >= 1 && m <= 12 && d >= 1 && d <= 31;
  return right ? Number(year) + (m - 1) / 12 + (d - 1) / 372 : undefined;
}
