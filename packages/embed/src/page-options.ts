import {
  GRADES,
  LOCALES,
  nearest,
  parseSettings,
  THEMES,
  type Issue,
  type RuleSettings,
} from '@stratagram/core';
import {
  boolean,
  check,
  number,
  picklist,
  pipe,
  rawTransform,
  safeParse,
  string,
  transform,
  union,
  unknown,
  type BaseIssue,
  type GenericSchema,
} from 'valibot';
import type { EmbedOptions } from './embed.ts';
import { MODES } from './figure.ts';
import { PHONE_BELOW } from './pictures.ts';

/** The options that a page, a plugin or a configuration may set. */
const OPTIONS: Readonly<Record<keyof EmbedOptions, GenericSchema>> = {
  mode: oneOf(MODES),
  theme: oneOf(THEMES),
  width: widthUpTo(4_000),
  narrow: widthUpTo(PHONE_BELOW - 1),
  background: boolean(expected('true or false')),
  locale: oneOf(['en', ...LOCALES.map(({ lang }) => lang)]),
  rules: pipe(
    unknown(),
    rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
      const { settings, fault } =
        typeof value === 'object' && value ? inObject(value) : inText(value);
      if (!fault) return settings;
      addIssue({ message: fault });
      return NEVER;
    }),
  ),
};

function oneOf(words: readonly string[]): GenericSchema {
  return picklist(words, expected(`one of ${words.join(', ')}`));
}

/** Front matter may have numbers in quotes. */
function widthUpTo(most: number): GenericSchema {
  const message = expected(`a width from 160 to ${most}`);
  return pipe(
    union([number(), string()], message),
    check((value) => Number(value) >= 160 && Number(value) <= most, message),
    transform(Number),
  );
}

/** Settings of rules, or what is wrong with them. */
interface Read {
  readonly settings?: RuleSettings;
  readonly fault?: string | undefined;
}

/** An object as in the settings of the command. */
function inObject(value: object): Read {
  for (const [id, setting] of Object.entries(value)) {
    // What is no day core says, with all other settings.
    if (id === 'asOf') continue;
    const grade: unknown =
      typeof setting === 'object' && setting ? Reflect.get(setting as object, 'severity') : setting;
    const isRight = /^R\d+$/.test(id) && (grade === undefined || GRADES.includes(grade as never));
    if (isRight) continue;
    const what = `rules with ${GRADES.join(', ')}, such as R45: off`;
    return { fault: `expected ${what}, got ${quoteValue(`${id}: ${String(grade)}`)}` };
  }
  return { settings: value as RuleSettings };
}

/** The text of the attribute `rules`. */
function inText(value: unknown): Read {
  const issues: Issue[] = [];
  const words = String(value).split(/[\s,]+/);
  const settings = parseSettings(words.filter(Boolean), issues);
  return { settings, fault: issues[0]?.message };
}

/**
 * Reads options of unknown shape, such as `stratagram:` of a page's front matter.
 *
 * @returns The options that are right, and a sentence about each of the others.
 */
export function readOptions(value: unknown): {
  readonly options: EmbedOptions;
  readonly faults: string[];
} {
  const faults: string[] = [];
  const options: Record<string, unknown> = {};
  if (value === undefined || value === null) return { options, faults };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return { options, faults: [`expected ${optionList()}, got ${quoteValue(value)}`] };
  }
  for (const [name, raw] of Object.entries(value)) {
    if (raw === undefined) continue;
    const fault = Object.hasOwn(OPTIONS, name)
      ? readInto(options, name as keyof EmbedOptions, raw)
      : unknownOption(name);
    if (fault) faults.push(`${name}: ${fault}`);
  }
  return { options, faults };
}

function readInto(
  options: Record<string, unknown>,
  name: keyof EmbedOptions,
  raw: unknown,
): string | undefined {
  const { success, output, issues } = safeParse(OPTIONS[name], raw);
  if (success) options[name] = output;
  return issues?.[0].message;
}

function unknownOption(name: string): string {
  const near = nearest(name.toLowerCase(), Object.keys(OPTIONS));
  return `expected ${optionList()}, got ${quoteValue(name)}${near ? `; did you mean ${near}?` : ''}`;
}

function optionList(): string {
  return `options (${Object.keys(OPTIONS).join(', ')})`;
}

/** What is said of anything else. */
export function expected(what: string): (issue: BaseIssue<unknown>) => string {
  return ({ input }) => `expected ${what}, got ${quoteValue(input)}`;
}

function quoteValue(value: unknown): string {
  return typeof value === 'string' ? `"${value.slice(0, 40)}"` : String(value).slice(0, 40);
}
