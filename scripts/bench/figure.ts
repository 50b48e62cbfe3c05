/** How a figure stands to what we want to reach. */
type Verdict = 'reached' | 'missed' | 'not measured' | '';

/** One row of the table: what was measured, in words, and what we want to reach. */
export interface Figure {
  /** What was measured. */
  readonly what: string;
  /** The figure with its unit, the minimum first where there are several. */
  readonly measured: string;
  /** What we want to reach; empty where the row only stands beside another. */
  readonly goal: string;
  readonly verdict: Verdict;
  /** What the same costs elsewhere, measured in the same run; or why nothing was measured. */
  readonly beside: string;
  /** The parts of the figure, printed under the table. */
  readonly details: readonly string[];
  /** The bare numbers, for `--json`. */
  readonly values: Readonly<Record<string, number>>;
}

/** Several measurements of one thing. */
export interface Spread {
  readonly minimum: number;
  readonly median: number;
}

/**
 * A row of the table.
 *
 * @param reached - Whether the goal is reached; left out where there is none.
 */
export function figure(
  what: string,
  measured: string,
  {
    goal = '',
    reached,
    beside = '',
    details = [],
    values = {},
  }: Partial<Figure> & { reached?: boolean } = {},
): Figure {
  const verdict = reached === undefined ? '' : reached ? 'reached' : 'missed';
  return { what, measured, goal, verdict, beside, details, values };
}

/** A row for what could not be measured, with the reason. */
export function unmeasured(what: string, goal: string, reason: string): Figure {
  const line = reason.replaceAll(/\s+/g, ' ').trim().slice(0, 300);
  return {
    what,
    measured: '',
    goal,
    verdict: 'not measured',
    beside: line,
    details: [],
    values: {},
  };
}

/** The least, which noise disturbs least, and the middle, which is what is usual. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    minimum: sorted[0] ?? Number.NaN,
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
  };
}

/** One thing by another, minimum by minimum and median by median. */
export function ratioOf(one: Spread, other: Spread): Spread {
  return { minimum: one.minimum / other.minimum, median: one.median / other.median };
}

/** A minimum and a median in words: `1.2 (median 1.4)`. */
export function inWords({ minimum, median }: Spread, write: (value: number) => string): string {
  return `${write(minimum)} (median ${write(median)})`;
}

/** Bytes as kB of a thousand, with one decimal. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** A table in Markdown, columns padded. */
export function table(figures: readonly Figure[]): string {
  const rows = [
    ['what', 'measured', 'goal', 'verdict', 'beside it, in the same run'],
    ...figures.map(({ what, measured, goal, verdict, beside }) => [
      what,
      measured,
      goal,
      verdict,
      beside,
    ]),
  ].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const lines = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  lines.splice(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  return lines.join('\n');
}

/** The parts of figures, as lists in Markdown. */
export function detailsOf(figures: readonly Figure[]): string {
  return figures
    .filter(({ details }) => details.length > 0)
    .map(({ what, details }) => `${what}:\n${details.map((detail) => `- ${detail}`).join('\n')}`)
    .join('\n\n');
}
