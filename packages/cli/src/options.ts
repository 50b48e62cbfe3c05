import { A_DAY, lastDay, nearest } from '@stratagram/core';
import { COMMANDS, SHELLS, type CommandName, type ValuesOf } from './option-table.ts';
import { parseWords } from './parse-words.ts';
import { usage } from './refusal.ts';
import { todayOf } from './today.ts';

/** How inputs are judged, checked as far as it can be without looking at files. */
export interface JudgeOptions {
  /** Names of files, or patterns of names. */
  readonly files: readonly string[];
  readonly strict: boolean;
  /** Settings of rules, `R45=off`. */
  readonly rule: readonly string[];
  /** The file with settings; searched when nothing is said, `false` when there shall be none. */
  readonly config?: string | false | undefined;
}

/** How the findings of `check` can be told. */
export type ReportFormat = NonNullable<ValuesOf<'check'>['format']>;

export interface CheckOptions extends JudgeOptions {
  readonly format: ReportFormat;
  readonly maxWarnings?: number | undefined;
}

export interface FactsOptions {
  /** All of these stand in a fact that is listed. */
  readonly words: readonly string[];
  readonly olderThan?: number | undefined;
  readonly format: NonNullable<ValuesOf<'facts'>['format']>;
}

/** What can be written. */
export type Format = NonNullable<ValuesOf<'render'>['format']>;

type Without<Values> = Omit<Values, 'strict' | 'rule' | 'config' | 'no-config' | 'scale'>;

export interface Options extends JudgeOptions, Without<ValuesOf<'render'>> {
  readonly scale: number;
}

export interface PrerenderOptions extends JudgeOptions, Without<ValuesOf<'prerender'>> {}

export interface MarkdownOptions
  extends JudgeOptions, Omit<Without<ValuesOf<'markdown'>>, 'format'> {
  readonly scale: number;
  /** What blocks become: figures of HTML, images, or pairs of a light and a dark one. */
  readonly format: NonNullable<ValuesOf<'markdown'>['format']>;
}

export interface RulesOptions {
  readonly rule?: string | undefined;
  readonly format: 'text' | 'json';
}

/** Reads the words after `render`. */
export function renderOptions(words: readonly string[]): Options {
  const { values, operands } = parseWords('render', words);
  return { ...values, ...judgeOptions('render', values, operands), scale: values.scale ?? 1 };
}

/** Reads the words after `markdown`. */
export function markdownOptions(words: readonly string[]): MarkdownOptions {
  const { values, operands } = parseWords('markdown', words);
  const { format = 'html', mode, pictures, scale = 1 } = values;
  if (mode && format !== 'html') throw usage(`--mode expects the format html, got ${format}`);
  if (format === 'html' && pictures !== undefined) {
    throw usage('--pictures expects a format that has files: svg, png or picture');
  }
  return { ...values, ...judgeOptions('markdown', values, operands), format, scale };
}

/** Reads the words after `prerender`. */
export function prerenderOptions(words: readonly string[]): PrerenderOptions {
  const { values, operands } = parseWords('prerender', words);
  return { ...values, ...judgeOptions('prerender', values, operands) };
}

/** Reads the words after `check`. */
export function checkOptions(words: readonly string[]): CheckOptions {
  const { values, operands } = parseWords('check', words);
  const { format = 'text', 'max-warnings': maxWarnings, 'as-of': asOf } = values;
  const judged = judgeOptions('check', values, operands);
  const rule = asOf === undefined ? judged.rule : [...judged.rule, `as-of=${dayOf(asOf)}`];
  return { ...judged, rule, format, maxWarnings };
}

/** A day that has begun: nobody knows what will hold later. */
function dayOf(text: string): string {
  const today = todayOf(new Date());
  if (lastDay(text) === undefined) throw usage(`--as-of: expected ${A_DAY}, got "${text}"`);
  if (text.trim() > today.slice(0, text.trim().length))
    throw usage(`--as-of: expected no later day than today (${today}), got "${text}"`);
  return text.trim();
}

/** Reads the words after `facts`. */
export function factsOptions(words: readonly string[]): FactsOptions {
  const { values, operands } = parseWords('facts', words);
  const { 'older-than': olderThan, json, format = json ? 'json' : 'text' } = values;
  if (json && format !== 'json') throw usage(`expected --json or --format ${format}, got both`);
  return { words: operands, olderThan, format };
}

/** Reads the words after `rules`. */
export function rulesOptions(words: readonly string[]): RulesOptions {
  const { values, operands } = parseWords('rules', words);
  if (operands.length > 1) {
    throw usage(`rules explains one rule at a time, got "${operands.join(' ')}"`);
  }
  return { rule: operands[0], format: values.format ?? 'text' };
}

/** Reads the word after `completion`. */
export function completionShell(operands: readonly string[]): (typeof SHELLS)[number] {
  const [shell = '', ...more] = parseWords('completion', operands).operands;
  const match = SHELLS.find((one) => one === shell);
  if (match && more.length === 0) return match;
  const near = more.length === 0 && nearest(shell.toLowerCase(), SHELLS);
  const words = [shell, ...more].join(' ');
  const hint = near ? `; did you mean ${near}?` : '';
  throw usage(`completion expects one of ${SHELLS.join(', ')}, got "${words}"${hint}`);
}

/** Refuses words after a command that takes none. */
export function noOptions(command: CommandName, words: readonly string[]): void {
  const { operands } = parseWords(command, words);
  if (operands.length > 0) throw usage(`${command} takes no file, got "${operands[0]}"`);
}

type Judged = Pick<ValuesOf<'check'>, 'strict' | 'rule' | 'config' | 'no-config'>;

function judgeOptions(
  command: CommandName,
  { strict, rule, config, 'no-config': without }: Judged,
  files: readonly string[],
): JudgeOptions {
  if (files.length === 0) throw usage(`${command} expects a FILE, or - for standard input`);
  if (without && config) throw usage('expected --config or --no-config, got both');
  return { files, strict, rule, config: without ? false : config };
}

/** Is this a command? */
export function isCommand(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word);
}
