/** One row of the table: what was measured, in words, and what we want to reach. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly reach: string;
  readonly reached: boolean;
}

/** The middle of several measurements, which a busy machine disturbs least. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Nanoseconds that one call takes: the median of several rounds after a warm-up. */
export function timePerCall(call: () => unknown, calls: number, rounds = 7): number {
  for (let index = 0; index < calls; index++) call();
  return median(
    Array.from({ length: rounds }, () => {
      const start = process.hrtime.bigint();
      for (let index = 0; index < calls; index++) call();
      return Number(process.hrtime.bigint() - start) / calls;
    }),
  );
}

/** A table in Markdown, columns padded. */
export function table(figures: readonly Figure[]): string {
  const rows = [
    ['what', 'measured', 'reach', ''],
    ...figures.map(({ what, measured, reach, reached }) => [
      what,
      measured,
      reach,
      reached ? 'yes' : 'NO',
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const lines = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  lines.splice(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  return lines.join('\n');
}
