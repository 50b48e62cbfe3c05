/** How far a number goes that is no exact one. */
const BOUNDS = ['<', '>', '≤', '≥', '~'] as const;
export type Bound = (typeof BOUNDS)[number];

/** A number as reports give it: "fewer than 20 %", "at most 125 ms", "about 540". */
export interface Amount {
  readonly value: number;
  readonly bound?: Bound;
  /** As it was written, in lower case; empty for none. */
  readonly unit: string;
}

const WORDS: readonly (readonly [RegExp, Bound])[] = [
  [/^(<=|≤|at most|up to|max|maximum)$/, '≤'],
  [/^(>=|≥|at least|min|minimum)$/, '≥'],
  [/^(<|under|below|less than|fewer than)$/, '<'],
  [/^(>|over|above|more than)$/, '>'],
  [/^(~|≈|about|around|almost|nearly|circa|ca\.|c\.)$/, '~'],
];

/** Anchored; what stands before the number holds no digit, so that it takes linear time. */
const AMOUNT = /^([^\d]*?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)([^\d]*)$/;
const LONGEST = 60;

/** Reads a number that is not negative, with what stands before and after it. */
export function parseAmount(value: string | number): Amount | undefined {
  const text = String(value).trim().toLowerCase();
  const match = text.length <= LONGEST ? AMOUNT.exec(text) : undefined;
  if (!match) return undefined;
  const [, before = '', digits = '', after = ''] = match;
  const word = before.trim();
  const bound = WORDS.find(([pattern]) => pattern.test(word))?.[1];
  const read = Number(digits.replaceAll(',', ''));
  if ((word && !bound) || !Number.isFinite(read)) return undefined;
  return { value: read, unit: after.trim(), ...(bound ? { bound } : {}) };
}

/** A number for people, at most so many decimals; exact where that is short. */
export function formatNumber(value: number, decimals = 1): string {
  const factor = 10 ** decimals;
  const [whole = '', part] = String(Math.round(value * factor) / factor).split('.');
  // A narrow space, which does not break, sets off thousands.
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') : whole;
  return part ? `${grouped}.${part}` : grouped;
}

/** The bound before what it is about: `< 20 %`. */
export function boundText(bound: Bound | undefined, text: string): string {
  return bound ? `${bound} ${text}` : text;
}

/**
 * How far a sum goes that has parts which go so far: what one of them only stays below, the sum only
 * stays below. With one part from above and one from below nothing holds, and it is an estimate.
 */
export function boundOfSum(bounds: readonly (Bound | undefined)[]): Bound | undefined {
  const first = (...some: Bound[]) => some.find((bound) => bounds.includes(bound));
  const [most, least] = [first('<', '≤'), first('>', '≥')];
  return most && least ? '~' : (most ?? least ?? first('~'));
}

/** The next round number that is not smaller; 1 of nothing. */
export function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8].find(
    (one) => one * power >= value * (1 - 1e-9),
  );
  return (step ?? 10) * power;
}
