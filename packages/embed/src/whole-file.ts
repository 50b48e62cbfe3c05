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
  const part = lines.slice(start, end);
  const isAt = (at: number): boolean => part.every((line, index) => whole[at + index] === line);
  for (let at = start; at + part.length <= whole.length; at += 1) if (isAt(at)) return at - start;
  for (let at = start - 1; at >= 0; at -= 1) if (isAt(at)) return at - start;
  return 0;
}

function readLines(file: string): readonly string[] {
  try {
    return linesOf(process?.getBuiltinModule?.('node:fs')?.readFileSync(file, 'utf8') ?? '');
  } catch {
    // Not every page has a file.
    return [];
  }
}
