import { linesOf } from './block.ts';

interface Files {
  readFileSync(path: string, encoding: 'utf8'): string;
}

/** What a bundle for browsers has nothing of. */
const { process } = globalThis as {
  process?: { getBuiltinModule?: (name: string) => Files | undefined };
};

/**
 * How far a part of a page stands from its place in the file. Hosts cut off the front matter before
 * Markdown is read (Eleventy, VitePress, Docusaurus), and the lines of what is left are those of no file.
 *
 * @param lines - The page as its plugin got it.
 * @param start - The first line of the part, counted from 0, and the line after its last.
 */
export function shiftOf(
  file: string | undefined,
  lines: readonly string[],
  start: number,
  end: number,
): number {
  const whole = file === undefined ? [] : readLines(file);
  const isAt = (at: number, part: readonly string[]): boolean =>
    at >= 0 && part.length > 0 && part.every((line, index) => whole[at + index] === line);
  // What is cut off stands in front: the rest of the page is the end of the file.
  const cut = whole.length - withoutBlank(lines);
  if (isAt(start + cut, lines.slice(start, withoutBlank(lines)))) return cut;
  // A template has changed the page: the nearest place that reads the same, first behind, then before.
  const part = lines.slice(start, end);
  for (let at = start; at + part.length <= whole.length; at += 1)
    if (isAt(at, part)) return at - start;
  for (let at = start - 1; at >= 0; at -= 1) if (isAt(at, part)) return at - start;
  return 0;
}

/** How many lines there are before the empty ones at the end. */
function withoutBlank(lines: readonly string[]): number {
  return lines.findLastIndex((line) => line.trim() !== '') + 1;
}

function readLines(file: string): readonly string[] {
  try {
    const fs = process?.getBuiltinModule?.('node:fs');
    return linesOf(fs?.readFileSync(file, 'utf8').trimEnd() ?? '');
  } catch {
    // Not every page has a file.
    return [];
  }
}
