import { LOCALES, THEMES, type ThemeName } from '@stratagram/core';
import { parseArgs } from 'node:util';
import { Refusal } from './refusal.ts';

/** What can be written. */
export const FORMATS = ['svg', 'png', 'html', 'text', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** What was asked for, checked as far as it can be without looking at files. */
export interface Options {
  readonly files: readonly string[];
  readonly output?: string | undefined;
  readonly format?: Format | undefined;
  readonly theme?: ThemeName | undefined;
  readonly width?: number | undefined;
  readonly scale: number;
  readonly locale?: string | undefined;
  readonly background: boolean;
  readonly strict: boolean;
  readonly watch: boolean;
}

const flag = { type: 'boolean' } as const;
const text = { type: 'string' } as const;

const STRICT = { strict: flag };
const TAKEN: Readonly<
  Record<
    string,
    Readonly<Record<string, typeof flag | typeof text | (typeof text & { short: string })>>
  >
> = {
  render: {
    ...STRICT,
    output: { ...text, short: 'o' },
    format: text,
    theme: text,
    width: text,
    scale: text,
    locale: text,
    background: flag,
    watch: flag,
  },
  check: STRICT,
  schema: {},
};

/** Reads the words after a command. */
export function parseOptions(command: string, words: readonly string[]): Options {
  const { values, positionals } = parse(command, words);
  const files = positionals;
  if (command === 'schema' ? files.length > 0 : files.length === 0) {
    throw usage(
      command === 'schema'
        ? `schema takes no file, got "${files[0]}"`
        : `${command} expects a FILE, or - for standard input`,
    );
  }
  return {
    files,
    output: said(values['output']),
    format: choice('format', values['format'], FORMATS),
    theme: choice('theme', values['theme'], THEMES),
    width: number('width', values['width'], 160, 4_000, true),
    scale: number('scale', values['scale'], 0.1, 10) ?? 1,
    locale: choice('locale', values['locale'], ['en', ...LOCALES.map(({ lang }) => lang)]),
    background: values['background'] === true,
    strict: values['strict'] === true,
    watch: values['watch'] === true,
  };
}

type Value = string | boolean | undefined;

function parse(command: string, words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: TAKEN[command] ?? {}, allowPositionals: true });
  } catch (thrown) {
    // `Unknown option '--colour'. To specify a positional argument …`
    const [first = ''] = thrown instanceof Error ? thrown.message.split(/\.\s|\n/) : [];
    throw usage(`${command}: ${first.replace(/\.$/, '')}`);
  }
}

function said(value: Value | readonly Value[]): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function choice<T extends string>(
  name: string,
  value: Value | readonly Value[],
  known: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = known.find((item) => item === value);
  if (found === undefined) {
    throw usage(`--${name}: expected one of ${known.join(', ')}, got "${String(value)}"`);
  }
  return found;
}

function number(
  name: string,
  value: Value | readonly Value[],
  min: number,
  max: number,
  whole = false,
): number | undefined {
  if (value === undefined) return undefined;
  const read = /^\d+(\.\d+)?$/.test(String(value)) ? Number(value) : Number.NaN;
  if (!(read >= min && read <= max) || (whole && !Number.isInteger(read))) {
    const what = whole ? 'a whole number' : 'a number';
    throw usage(`--${name}: expected ${what} from ${min} to ${max}, got "${String(value)}"`);
  }
  return read;
}

function usage(message: string): Refusal {
  return new Refusal(message, 'usage');
}
