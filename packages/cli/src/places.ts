import { statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { usage } from './refusal.ts';

/** An input and where its output goes; `-` is standard output. */
export interface Place {
  readonly file: string;
  readonly output: string;
}

export interface Places {
  readonly list: readonly Place[];
  /** The folder that everything goes to. */
  readonly folder?: string;
}

/**
 * Where the outputs of files go: to one file, into a folder, or to standard output.
 *
 * @param isFile - Can a name that does not exist yet only be that of a file?
 * @param nameIn - The name of an input's output in a folder.
 */
export function placesOf(
  files: readonly string[],
  output: string,
  isFile: (output: string) => boolean,
  nameIn: (file: string) => string,
): Places {
  if (files.length > 1 && output === '-') throw usage('several files expect a folder: -o DIR');
  if (output === '-' || !isFolder(files, output, isFile)) {
    return { list: files.map((file) => ({ file, output })) };
  }
  const list = files.map((file) => ({ file, output: join(output, nameIn(file)) }));
  return { list, folder: output };
}

function isFolder(
  files: readonly string[],
  output: string,
  isFile: (output: string) => boolean,
): boolean {
  const stats = statOf(output);
  if (stats?.isDirectory() || /[/\\]$/.test(output)) return true;
  if (files.length === 1) return false;
  if (stats || isFile(output)) {
    throw usage(`several files expect a folder: -o DIR, got ${output}`);
  }
  return true;
}

/** Refuses two outputs of one name, or an output in the place of an input. */
export function refuseLosses(list: readonly Place[]): void {
  const writers = new Map<string, string>();
  for (const { file, output } of list) {
    const other = writers.get(output);
    if (other !== undefined && output !== '-') {
      throw usage(`${other} and ${file} would both be written to ${output}`);
    }
    writers.set(output, file);
  }
  const inputs = new Map(list.map(({ file }) => [identity(file), file]));
  for (const { output } of list) {
    const input = inputs.get(identity(output));
    if (input !== undefined && identity(output)) {
      throw usage(`${output} would be written over the input ${input}`);
    }
  }
}

/** The same for two names of one regular file. */
function identity(file: string): string | undefined {
  const stats = file === '-' ? undefined : statOf(file);
  return stats?.isFile() ? `${stats.dev}:${stats.ino}` : undefined;
}

/** The name of the dark picture beside a light one: `shop.dark.svg`. */
export function darkOf(light: string): string {
  return light.replace(/(\.\w+)$/, '.dark$1');
}

/** The name of a file with one step, by that of all: `shop.svg`, `shop.2.svg`. */
export function stepOf(all: string, step: number): string {
  return all.replace(/(\.\w+)$/, `.${step}$1`);
}

/** What is known of a file that may not exist. */
export function statOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}
