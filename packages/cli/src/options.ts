import { MOST_STEPS, THEMES, type ThemeName } from '@stratagram/core';
import { MODES, type Mode } from '@stratagram/embed';
import { parseArgs } from 'node:util';
import { LANGUAGES } from './load-locale.ts';
import { Refusal } from './refusal.ts';

/** What can be written. */
const FORMATS = ['svg', 'png', 'html', 'picture', 'text', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** What a block of Markdown can become. */
const IN_MARKDOWN = ['html', 'svg', 'png', 'picture'] as const;

/** How the findings of `check` can be told. */
const REPORTS = ['text', 'json', 'sarif', 'github'] as const;
export type ReportFormat = (typeof REPORTS)[number];

/** What was asked for, checked as far as it can be without looking at files. */
export interface JudgeOptions {
  /** Names of files, or patterns of names. */
  readonly files: readonly string[];
  readonly strict: boolean;
  /** Settings of rules, `R45=off`. */
  readonly rule: readonly string[];
  /** The file with settings; searched when nothing is said, `false` when there shall be none. */
  readonly config?: string | false | undefined;
}

export interface CheckOptions extends JudgeOptions {
  readonly format: ReportFormat;
  readonly maxWarnings?: number | undefined;
}

export interface Options extends JudgeOptions {
  readonly output?: string | undefined;
  readonly format?: Format | undefined;
  readonly mode?: Mode | undefined;
  readonly theme?: ThemeName | undefined;
  readonly width?: number | undefined;
  /** Width of a second picture for phones in HTML, px. */
  readonly narrow?: number | undefined;
  readonly scale: number;
  readonly locale?: string | undefined;
  readonly background: boolean;
  readonly layers: boolean;
  /** The step to draw alone, or each in a file of its own; all in one picture when nothing is said. */
  readonly step?: number | 'each' | undefined;
  readonly watch: boolean;
}

export interface PrerenderOptions extends JudgeOptions {
  readonly mode?: Mode | undefined;
  readonly theme?: ThemeName | undefined;
  readonly width?: number | undefined;
  /** Width of a second picture for phones in HTML, px. */
  readonly narrow?: number | undefined;
  readonly locale?: string | undefined;
}

export interface MarkdownOptions
  extends
    JudgeOptions,
    Pick<
      Options,
      'output' | 'mode' | 'theme' | 'width' | 'narrow' | 'scale' | 'locale' | 'background'
    > {
  /** What blocks become: figures of HTML, images, or pairs of a light and a dark one. */
  readonly format: (typeof IN_MARKDOWN)[number];
  /** The folder for files with pictures; that of the page when nothing is said. */
  readonly pictures?: string | undefined;
}

export interface RulesOptions {
  readonly rule?: string | undefined;
  readonly format: 'text' | 'json';
}

const flag = { type: 'boolean' } as const;
const text = { type: 'string' } as const;
type Taken = Readonly<
  Record<
    string,
    typeof flag | (typeof text & { readonly short?: string; readonly multiple?: boolean })
  >
>;

const JUDGE: Taken = {
  strict: flag,
  rule: { ...text, multiple: true },
  config: text,
  'no-config': flag,
};
const CHECK: Taken = { ...JUDGE, format: text, 'max-warnings': text };
const LOOK: Taken = { mode: text, theme: text, width: text, narrow: text, locale: text };
const PRERENDER: Taken = { ...JUDGE, ...LOOK };
const DRAWN: Taken = {
  ...JUDGE,
  ...LOOK,
  output: { ...text, short: 'o' },
  format: text,
  scale: text,
  background: flag,
};
const MARKDOWN: Taken = { ...DRAWN, pictures: text };
const RENDER: Taken = { ...DRAWN, layers: flag, step: text, watch: flag };

/** Reads the words after `render`. */
export function renderOptions(words: readonly string[]): Options {
  const { values, files } = parse('render', RENDER, words);
  const format = choice('format', values['format'], FORMATS);
  return {
    ...judgeOptions('render', values, files),
    ...drawOptions(values),
    format,
    layers: values['layers'] === true,
    step: values['step'] === 'each' ? 'each' : number('step', values['step'], 1, MOST_STEPS, true),
    watch: values['watch'] === true,
  };
}

/** Reads the words after `markdown`. */
export function markdownOptions(words: readonly string[]): MarkdownOptions {
  const { values, files } = parse('markdown', MARKDOWN, words);
  const format = choice('format', values['format'], IN_MARKDOWN) ?? 'html';
  const pictures = said(values['pictures']);
  const drawn = drawOptions(values);
  if (drawn.mode && format !== 'html') {
    throw usage(`--mode expects the format html, got ${format}`);
  }
  if (format === 'html' && pictures !== undefined) {
    throw usage('--pictures expects a format that has files: svg, png or picture');
  }
  return { ...judgeOptions('markdown', values, files), ...drawn, format, pictures };
}

/** How pictures are drawn, and where they go. */
function drawOptions(values: Values) {
  return {
    ...lookOptions(values),
    output: said(values['output']),
    scale: number('scale', values['scale'], 0.1, 10) ?? 1,
    background: values['background'] === true,
  };
}

/** Reads the words after `prerender`. */
export function prerenderOptions(words: readonly string[]): PrerenderOptions {
  const { values, files } = parse('prerender', PRERENDER, words);
  return { ...judgeOptions('prerender', values, files), ...lookOptions(values) };
}

function lookOptions(
  values: Values,
): Pick<Options, 'mode' | 'theme' | 'width' | 'narrow' | 'locale'> {
  return {
    mode: choice('mode', values['mode'], MODES),
    theme: choice('theme', values['theme'], THEMES),
    width: number('width', values['width'], 160, 4_000, true),
    narrow: number('narrow', values['narrow'], 160, 559, true),
    locale: choice('locale', values['locale'], LANGUAGES),
  };
}

/** Reads the words after `check`. */
export function checkOptions(words: readonly string[]): CheckOptions {
  const { values, files } = parse('check', CHECK, words);
  return {
    ...judgeOptions('check', values, files),
    format: choice('format', values['format'], REPORTS) ?? 'text',
    maxWarnings: number('max-warnings', values['max-warnings'], 0, 1e9, true),
  };
}

/** Reads the words after `rules`. */
export function rulesOptions(words: readonly string[]): RulesOptions {
  const { values, files } = parse('rules', { format: text }, words);
  if (files.length > 1) throw usage(`rules explains one rule at a time, got "${files.join(' ')}"`);
  return { rule: files[0], format: choice('format', values['format'], ['text', 'json']) ?? 'text' };
}

/** Refuses words after a command that takes none. */
export function noOptions(command: string, words: readonly string[]): void {
  const { files } = parse(command, {}, words);
  if (files.length > 0) throw usage(`${command} takes no file, got "${files[0]}"`);
}

type Value = string | boolean | undefined | readonly (string | boolean)[];
type Values = Readonly<Record<string, Value>>;

function parse(command: string, options: Taken, words: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
    });
    return { values: values as Values, files: positionals };
  } catch (thrown) {
    // `Unknown option '--colour'. To specify a positional argument …`
    const [first = ''] = thrown instanceof Error ? thrown.message.split(/\.\s|\n/) : [];
    throw usage(`${command}: ${first.replace(/\.$/, '')}`);
  }
}

function judgeOptions(command: string, values: Values, files: readonly string[]): JudgeOptions {
  if (files.length === 0) throw usage(`${command} expects a FILE, or - for standard input`);
  const config = said(values['config']);
  const without = values['no-config'] === true;
  if (without && config) throw usage('expected --config or --no-config, got both');
  return {
    files,
    strict: values['strict'] === true,
    rule: [values['rule'] ?? []].flat().map(String),
    config: without ? false : config,
  };
}

function said(value: Value): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function choice<T extends string>(name: string, value: Value, known: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const found = known.find((item) => item === value);
  if (found === undefined) {
    throw usage(`--${name}: expected one of ${known.join(', ')}, got "${String(value)}"`);
  }
  return found;
}

function number(
  name: string,
  value: Value,
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
