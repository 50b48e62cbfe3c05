import { formatNumber, type Amount, type Bound } from './amounts.ts';

/** How much one figure differs from another. */
export interface Change {
  readonly points: number;
  /** In percent of the first; none where that is 0. */
  readonly percent: number | undefined;
  /** Where one of them is no exact number. */
  readonly bound?: Bound;
}

export function changeOf(from: Amount, to: Amount): Change {
  const points = to.value - from.value;
  const percent = from.value ? (points / from.value) * 100 : undefined;
  if (!from.bound && !to.bound) return { points, percent };
  const more = (!from.bound || /[<≤]/.test(from.bound)) && (!to.bound || /[>≥]/.test(to.bound));
  const less = (!from.bound || /[>≥]/.test(from.bound)) && (!to.bound || /[<≤]/.test(to.bound));
  return { points, percent, bound: more ? '>' : less ? '<' : '~' };
}

/** With its sign, one decimal: `+26.1`, `−3`. */
export function signed(value: number): string {
  const text = formatNumber(Math.abs(value));
  return text === '0' ? text : `${value < 0 ? '−' : '+'}${text}`;
}
