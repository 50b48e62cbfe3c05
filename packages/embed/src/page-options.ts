import { GRADES, LOCALES, parseSettings, THEMES, type RuleSettings } from '@stratagram/core';
import type { EmbedOptions } from './embed.ts';
import { MODES } from './figure.ts';
import { PHONE_BELOW } from './pictures.ts';

/** What is wrong with an option, as a sentence. */
type Faults = string[];
type Read = (value: unknown) => unknown;

/** The options that a page, a plugin or a configuration may set, and how each is read. */
const OPTIONS: Readonly<Record<keyof EmbedOptions, Read>> = {
  mode: oneOf(MODES),
  theme: oneOf(THEMES),
  width: (value) =>
    Number(value) >= 160 && Number(value) <= 4_000
      ? Number(value)
      : wrong('a width from 160 to 4000', value),
  narrow: (value) =>
    Number(value) >= 160 && Number(value) < PHONE_BELOW
      ? Number(value)
      : wrong(`a width from 160 to ${PHONE_BELOW - 1}`, value),
  background: (value) => (typeof value === 'boolean' ? value : wrong('true or false', value)),
  locale: oneOf(['en', ...LOCALES.map(({ lang }) => lang)]),
  rules: readRules,
};

/**
 * Reads options of unknown shape, such as `stratagram:` of a page's front matter.
 *
 * @returns The options that are right, and a sentence about each of the others.
 */
export function readOptions(value: unknown): {
  readonly options: EmbedOptions;
  readonly faults: Faults;
} {
  const faults: Faults = [];
  if (value === undefined || value === null) return { options: {}, faults };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return { options: {}, faults: [`expected ${known()}, got ${shown(value)}`] };
  }
  const options: Record<string, unknown> = {};
  for (const [name, said] of Object.entries(value)) {
    if (said === undefined) continue;
    try {
      if (!Object.hasOwn(OPTIONS, name)) wrong(known(), name);
      options[name] = OPTIONS[name as keyof EmbedOptions](said);
    } catch (thrown) {
      if (!(thrown instanceof RangeError)) throw thrown;
      faults.push(`${name}: ${thrown.message}`);
    }
  }
  return { options, faults };
}

function oneOf(allowed: readonly string[]): Read {
  return (value) =>
    allowed.includes(value as string) ? value : wrong(`one of ${allowed.join(', ')}`, value);
}

/** An object as in the settings of the command, or the text of the attribute `rules`. */
function readRules(value: unknown): RuleSettings {
  if (typeof value !== 'object' || !value) {
    const issues: Parameters<typeof parseSettings>[1] = [];
    const settings = parseSettings(
      String(value)
        .split(/[\s,]+/)
        .filter(Boolean),
      issues,
    );
    for (const { message } of issues) throw new RangeError(message);
    return settings;
  }
  for (const [id, setting] of Object.entries(value)) {
    const grade: unknown =
      typeof setting === 'object' && setting
        ? (setting as { severity?: unknown }).severity
        : setting;
    const isRight = /^R\d+$/.test(id) && (grade === undefined || GRADES.includes(grade as never));
    if (!isRight)
      wrong(`rules with ${GRADES.join(', ')}, such as R45: off`, `${id}: ${String(grade)}`);
  }
  return value as RuleSettings;
}

function known(): string {
  return `options (${Object.keys(OPTIONS).join(', ')})`;
}

function wrong(expected: string, value: unknown): never {
  throw new RangeError(`expected ${expected}, got ${shown(value)}`);
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `"${value.slice(0, 40)}"` : String(value).slice(0, 40);
}
