import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Settings } from './settings.ts';

/** Which files are meant by names and patterns. */
export interface Files {
  /** Each once, in the order of the words; what a pattern finds is sorted. */
  readonly files: readonly string[];
  /** Patterns that match nothing. */
  readonly missing: readonly string[];
  /** How many were left out because the settings say so. */
  readonly ignored: number;
}

/** A name without these is no pattern. */
const SPECIAL = /[*?[\]{}()!+@\\]/;

/**
 * Finds the files. A file of exactly that name comes before what the name means as a pattern; quotes
 * keep a pattern from the shell, whose own expansion stops at too many files.
 */
export async function filesOf(
  words: readonly string[],
  { ignore }: Pick<Settings, 'ignore'> = {},
): Promise<Files> {
  const all: string[] = [];
  const missing: string[] = [];
  for (const word of words) {
    if (word === '-' || !SPECIAL.test(word) || existsSync(word)) all.push(word);
    else {
      const { matches } = await import('./glob.ts');
      const names = matches(word);
      if (names) all.push(...names);
      else missing.push(word);
    }
  }
  const files = once(all);
  if (!ignore) return { files, missing, ignored: 0 };
  const { without } = await import('./glob.ts');
  const rest = without(files, ignore);
  return { files: rest, missing, ignored: files.length - rest.length };
}

function once(files: readonly string[]): readonly string[] {
  if (files.length < 2) return files;
  const seen = new Set<string>();
  return files.filter((file) => {
    const { size } = seen;
    return seen.add(identity(file)).size > size;
  });
}

/** The same for all names of a file that differ in how they lead to its folder. */
function identity(file: string): string {
  if (file === '-') return file;
  const folder = dirname(resolve(file));
  try {
    return join(realpathSync(folder), basename(file));
  } catch {
    return resolve(file);
  }
}
