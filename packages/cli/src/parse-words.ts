import { nearest } from '@stratagram/core';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import {
  COMMANDS,
  type Command,
  type CommandName,
  type Option,
  type ValuesOf,
} from './option-table.ts';
import { usage } from './refusal.ts';

/** What stands behind a command. */
export interface Words<Name extends CommandName> {
  readonly values: ValuesOf<Name>;
  /** Words that belong to no option. */
  readonly operands: readonly string[];
}

/**
 * Reads the words behind a command with Node's own parser, which starts at once and takes nothing that it
 * does not know, and checks the values by the table. Of libraries that were measured, Optique starts
 * 27 ms later, and smaller ones lose input; the table would still be needed for help, manual and completion.
 *
 * @throws A refusal with the nearest right word.
 */
export function parseWords<Name extends CommandName>(
  name: Name,
  words: readonly string[],
): Words<Name> {
  const { options }: Command = COMMANDS[name];
  const entries = Object.entries(options);
  const config: ParseArgsOptionsConfig = {};
  for (const [key, { value, short, multiple = false }] of entries) {
    config[key] = { type: value ? 'string' : 'boolean', multiple, ...(short && { short }) };
  }
  const { values, positionals } = parse(name, config, words, options);
  const read = entries.map(([key, option]) => [key, valueOf(key, option, values[key])]);
  return { values: Object.fromEntries(read) as ValuesOf<Name>, operands: positionals };
}

type RawValue = string | boolean | undefined | readonly (string | boolean)[];

function parse(
  name: string,
  config: ParseArgsOptionsConfig,
  words: readonly string[],
  options: Command['options'],
) {
  try {
    return parseArgs({ args: [...words], options: config, allowPositionals: true });
  } catch (thrown) {
    throw usage(faultOf(name, words, options, thrown instanceof Error ? thrown.message : ''));
  }
}

/** What Node says of a word, as we say it: `Unknown option '--colour'`, `Option '-o, --output <value>' …`. */
function faultOf(
  name: string,
  words: readonly string[],
  options: Command['options'],
  message: string,
): string {
  const [, unknown] = /^Unknown option '([^']*)'/.exec(message) ?? [];
  const [, key = ''] = /--([\w-]+)/.exec(message) ?? [];
  const option = options[key];
  if (unknown !== undefined || !option) {
    const near = nearest(key, Object.keys(options));
    const help = near ? `did you mean --${near}?` : `'stratagram ${name} --help' lists them`;
    return `${name}: expected one of its options, got ${unknown ?? `"${words.join(' ')}"`}; ${help}`;
  }
  const flags = new Set([`--${key}`, `-${option.short}`]);
  const at = words.findIndex((word) => flags.has(word.split('=', 1)[0] ?? ''));
  const [, assigned] = /=([^]*)$/.exec(words[at] ?? '') ?? [];
  const value = assigned ?? words[at + 1];
  return `--${key}: expected ${expectation(option)}, got ${value === undefined ? 'nothing' : `"${value}"`}`;
}

/** What an option takes. */
function expectation({ value, choices, range, fraction }: Option): string {
  if (!value) return 'no value';
  if (range) {
    const kind = fraction ? 'a number' : 'a whole number';
    return `${[...(choices ?? []), kind].join(' or ')} from ${range[0]} to ${range[1]}`;
  }
  return choices ? `one of ${choices.join(', ')}` : value;
}

function valueOf(key: string, option: Option, raw: RawValue): unknown {
  const { value, choices, range, multiple } = option;
  if (multiple) return [raw ?? []].flat();
  if (!value) return raw === true;
  if (raw === undefined) return undefined;
  const text = String(raw);
  if (choices?.includes(text)) return text;
  const amount = range && numberIn(text, range, option.fraction);
  if (amount !== undefined) return amount;
  if (!choices && !range) return text;
  const near = nearest(text.toLowerCase(), choices ?? []);
  const hint = near ? `; did you mean ${near}?` : '';
  throw usage(`--${key}: expected ${expectation(option)}, got "${text}"${hint}`);
}

function numberIn(
  text: string,
  [least, most]: readonly [number, number],
  isFraction = false,
): number | undefined {
  const amount = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  const isRight = amount >= least && amount <= most && (isFraction || Number.isInteger(amount));
  return isRight ? amount : undefined;
}
