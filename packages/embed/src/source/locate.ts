import type { Issue } from '@stratagram/core';
import type { Finding } from './source.ts';

/** A place as editors count it: both from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** An issue with the part of the text that it is about. */
export interface Located extends Position {
  readonly issue: Issue;
  /** Where the part ends: the column is that of the first character behind it. */
  readonly end?: Position | undefined;
  /** The alias through which it was used, and where that stands. */
  readonly through?: (Position & { readonly name: string }) | undefined;
  /** Where its line starts, as an offset. */
  readonly lineStart: number;
}

/** Findings in the order of the text, with lines and columns. */
export function locate(text: string, findings: readonly Finding[]): Located[] {
  const starts = lineStarts(text);
  const position = (offset: number): Position & { lineStart: number } => {
    const line = lineOf(starts, offset);
    const lineStart = starts[line] ?? 0;
    return { line: line + 1, column: offset - lineStart + 1, lineStart };
  };
  return [...findings]
    .sort((a, b) => a.offset - b.offset)
    .map(({ issue, offset, end, through }) => ({
      issue,
      ...position(offset),
      end: end === undefined ? undefined : position(end),
      through: through && { ...position(through.offset), name: through.name },
    }));
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length)];
}

/** The last line that starts at or before an offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
