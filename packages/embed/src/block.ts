import type { Position } from './source/locate.ts';

/**
 * Where places of a block's text are in its file. Quotes, lists and tabs stand in front of its lines;
 * a line of the file ends with that of the text.
 *
 * @param lines - The lines of the file.
 * @param first - Number of the line of the file that the text starts on, from 1.
 */
export function placesIn(
  lines: readonly string[],
  first: number,
  text: string,
): (place: Position) => Position {
  const inner = text.split(/\r\n|\r|\n/);
  return ({ line, column }) => {
    const own = inner[line - 1] ?? '';
    const whole = lines[first + line - 2] ?? '';
    const before = whole.endsWith(own) ? whole.length - own.length : 0;
    return { line: first + line - 1, column: column + before };
  };
}

/** The lines of a text. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}
