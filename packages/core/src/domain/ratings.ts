/** How well something does by a criterion, from far worse to far better than the middle: the signs of a Pugh matrix. */
export const RATINGS = [-2, -1, 0, 1, 2] as const;
export type Rating = (typeof RATINGS)[number];

const WRITTEN = ['--', '-', '0', '+', '++'];

/** A rating as people write it: signs or a whole number. */
export function parseRating(value: string | number): Rating | undefined {
  // Word processors make a true minus of a hyphen.
  const text = String(value).trim().replaceAll('\u2212', '-');
  const place = WRITTEN.indexOf(text);
  return text
    ? RATINGS.find((rating) => rating === (place < 0 ? Number(text) : place - 2))
    : undefined;
}

/** What a criterion counts: its weight, and how well each technique does by it. */
export interface Weighed {
  readonly weight: number;
  readonly ratings: readonly (Rating | undefined)[];
}

/** A criterion counts when every technique is rated by it: sums over different criteria say nothing. */
export function isCounted({ weight, ratings }: Weighed): boolean {
  return weight > 0 && ratings.every((rating) => rating !== undefined);
}

/** Weight times rating, added up over the criteria that count: one sum for each of so many techniques. */
export function scoresOf(criteria: readonly Weighed[], techniques: number): readonly number[] {
  const counted = criteria.filter(isCounted);
  return Array.from({ length: techniques }, (_, index) =>
    exact(counted.reduce((sum, { weight, ratings }) => sum + weight * (ratings[index] ?? 0), 0)),
  );
}

/** The places of the highest scores: several where they are equal. */
export function highest(scores: readonly number[]): readonly number[] {
  const most = Math.max(...scores);
  return scores.flatMap((score, index) => (score === most ? index : []));
}

/** Without the dust of adding tenths. */
function exact(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}
