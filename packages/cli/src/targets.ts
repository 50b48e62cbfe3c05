import { statSync, type Stats } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { FORMATS, type Format, type Options } from './options.ts';
import { Refusal } from './refusal.ts';

/** An input and where its picture goes; `-` is standard output. */
export interface Target {
  readonly file: string;
  readonly output: string;
}

export interface Targets {
  readonly format: Format;
  readonly list: readonly Target[];
  /** The folder that everything goes to. */
  readonly folder?: string;
}

const ENDINGS: Readonly<Record<string, Format>> = {
  ...Object.fromEntries(FORMATS.map((format) => [`.${format}`, format])),
  '.htm': 'html',
  '.txt': 'text',
};
const ENDING_OF: Readonly<Record<Format, string>> = {
  svg: '.svg',
  png: '.png',
  html: '.html',
  text: '.txt',
  json: '.json',
};

/** Decides what is written where; refuses what would be lost. */
export function targetsOf({ files, output = '-', format, layers, watch }: Options): Targets {
  if (watch && (output === '-' || files.includes('-'))) {
    throw usage('--watch expects files: an output with -o, and no - as input');
  }
  const targets =
    output !== '-' && isFolder(files, output)
      ? inFolder(files, output, format ?? 'svg')
      : { format: format ?? formatOf(output), list: files.map((file) => ({ file, output })) };
  if (files.length > 1 && output === '-') {
    throw usage('several files expect a folder: -o DIR');
  }
  if (layers && targets.format !== 'svg') {
    throw usage(`--layers expects the format svg, got ${targets.format}`);
  }
  refuseLosses(targets.list);
  return targets;
}

function isFolder(files: readonly string[], output: string): boolean {
  const stats = statOf(output);
  if (stats?.isDirectory() || /[/\\]$/.test(output)) return true;
  if (files.length === 1) return false;
  if (stats || ENDINGS[extname(output).toLowerCase()]) {
    throw usage(`several files expect a folder: -o DIR, got ${output}`);
  }
  return true;
}

function formatOf(output: string): Format {
  const ending = extname(output).toLowerCase();
  const format = ENDINGS[ending];
  if (format) return format;
  if (output === '-' || statOf(output)?.isFile() === false) return 'svg';
  throw usage(
    `cannot tell the format of ${output}: give --format, or an ending of ${Object.keys(ENDINGS).join(', ')}`,
  );
}

function inFolder(files: readonly string[], folder: string, format: Format): Targets {
  const list = files.map((file) => {
    const stem = file === '-' ? 'stdin' : basename(file).replace(/\.(json|ya?ml)$/i, '');
    return { file, output: join(folder, `${stem}${ENDING_OF[format]}`) };
  });
  return { format, list, folder };
}

/** Two pictures of one name, or a picture in the place of an input. */
function refuseLosses(list: readonly Target[]): void {
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

function statOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

function usage(message: string): Refusal {
  return new Refusal(message, 'usage');
}
