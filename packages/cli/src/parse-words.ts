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
 * does not know, and checks the values by the table.
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
  const { values, positionals } = parse(name, config, words);
  const read = entries.map(([key, option]) => [key, valueOf(key, option, values[key])]);
  return { values: Object.fromEntries(read) as ValuesOf<Name>, operands: positionals };
}

type Given = string | boolean | undefined | readonly (string | boolean)[];

function parse(name: string, options: ParseArgsOptionsConfig, words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (thrown) {
    // `Unknown option '--colour'. To specify a positional argument …`
    const [first = ''] = thrown instanceof Error ? thrown.message.split(/\.\s|\n/) : [];
    const [, unknown = ''] = /^Unknown option '--([^']*)'/.exec(first) ?? [];
    const near = unknown && nearest(unknown, Object.keys(options));
    throw usage(`${name}: ${first.replace(/\.$/, '')}${near ? `; did you mean --${near}?` : ''}`);
  }
}

function valueOf(key: string, option: Option, given: Given): unknown {
  const { value, choices, range, multiple } = option;
  if (multiple) return [given ?? []].flat();
  if (!value) return given === true;
  if (given === undefined) return undefined;
  const text = String(given);
  if (choices?.includes(text)) return text;
  if (range) return number(key, text, range, option.fraction);
  if (!choices) return text;
  const near = nearest(text.toLowerCase(), choices);
  const hint = near ? `; did you mean ${near}?` : '';
  throw usage(`--${key}: expected one of ${choices.join(', ')}, got "${text}"${hint}`);
}

function number(
  key: string,
  text: string,
  [least, most]: readonly [number, number],
  fraction = false,
): number {
  const read = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (read >= least && read <= most && (fraction || Number.isInteger(read))) return read;
  const what = fraction ? 'a number' : 'a whole number';
  throw usage(`--${key}: expected ${what} from ${least} to ${most}, got "${text}"`);
}
