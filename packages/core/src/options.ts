import { LOCALES } from './diagrams/locales.ts';
import { type Measure, measureArial } from './figure/measure.ts';
import { THEMES } from './input/themes.ts';
import { MOST_STEPS } from './input/common.ts';
import { toNumber } from './input/fields.ts';
import { type Issue, quote, warning } from './input/issue.ts';
import { copyPlain, LIMITS } from './input/plain.ts';
import { printable } from './input/printable.ts';
import { nearest } from './input/unknown-keys.ts';
import type { RenderOptions } from './plan.ts';
import { readSettings, type RuleSettings } from './rules/settings.ts';
import type { Locale, Message, Words } from './words/translate.ts';

/** How a picture is meant; what the input says itself comes second. */
export interface Options extends Omit<RenderOptions, 'locale'> {
  /**
   * A language tag that the package knows (`en`, `ar`), or words of your own, which are read once:
   * pass another object instead of changing one.
   */
  readonly locale?: string | Locale | undefined;
  /** Grades and thresholds of rules: `{R45: 'off', R36: {part: 0.8}}`. */
  readonly rules?: RuleSettings | undefined;
  /** One element a line. */
  readonly pretty?: boolean | undefined;
  /**
   * A file for Figma, Inkscape and other drawing programs: parts of the picture are layers with
   * names, texts stay texts. It has `id`s, so it does not belong inline in a page; of `auto` it has
   * the light colours.
   */
  readonly layers?: boolean | undefined;
}

/** Says that something is not what was expected; the default takes its place. */
type Refuse = (value: unknown, expected: string, near?: string) => undefined;

const flag = (value: unknown, refuse: Refuse): boolean | undefined =>
  typeof value === 'boolean' ? value : refuse(value, 'true or false');
const path = (value: unknown, refuse: Refuse): string | undefined =>
  typeof value === 'string' ? value : refuse(value, 'the path of a layer, such as "guests.0"');

const READERS: {
  readonly [Name in keyof Required<Options>]: (
    value: unknown,
    refuse: Refuse,
    issues: Issue[],
  ) => Options[Name];
} = {
  theme: (value, refuse) =>
    THEMES.find((theme) => theme === value) ??
    refuse(value, `one of ${THEMES.join(', ')}`, near(value, THEMES)),
  width: (value, refuse) => numeric(value) ?? refuse(value, 'a number of px, such as 760'),
  locale: (value, refuse) => (typeof value === 'string' ? value : localeOf(value, refuse)),
  standalone: flag,
  background: flag,
  pretty: flag,
  layers: flag,
  measure: (value, refuse) =>
    (typeof value === 'function' ? measureOf(value as Measure) : undefined) ??
    refuse(value, 'a function that gives the width of a text in px'),
  selected: path,
  active: path,
  step: (value, refuse) => {
    const step = numeric(value);
    return Number.isInteger(step) && Number(step) >= 0 && Number(step) <= MOST_STEPS
      ? step
      : refuse(value, `a whole number from 0 to ${MOST_STEPS}`);
  },
  rules: (value, refuse, issues) =>
    isObject(value)
      ? readSettings(copyPlain(value, []), issues)
      : refuse(value, "settings of rules, such as {R45: 'off'}"),
};
const NAMES = Object.keys(READERS) as (keyof Options)[];

const NONE: Options = /* @__PURE__ */ Object.freeze({});

/**
 * Reads options of any kind. What is none of them, throws when it is read or is wrong in kind is told
 * and left out, so that its default holds.
 */
export function readOptions(input: unknown, issues: Issue[]): Options {
  if (input === undefined || input === null) return NONE;
  if (!isObject(input)) {
    issues.push(wrong(`expected options, such as {theme: 'dark'}, got ${quote(input)}`));
    return NONE;
  }
  const options: Record<string, unknown> = {};
  for (const name of NAMES) {
    const value = get(input, name);
    if (value === undefined || value === null) continue;
    const refuse: Refuse = (got, expected, close) => {
      const help = close ? `; did you mean ${close}?` : '';
      issues.push(
        wrong(
          `expected ${expected} as the option ${name}, got ${got === THROWN ? 'an exception' : quote(got)}${help}`,
        ),
      );
    };
    const read = READERS[name](value, refuse, issues);
    if (read !== undefined) options[name] = read;
  }
  misspelt(input, issues);
  return options;
}

function wrong(message: string): Issue {
  return warning('wrong-option', [], message);
}

function isObject(value: unknown): value is object {
  try {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    // A proxy that was revoked: each of its values is one that cannot be read.
    return true;
  }
}

/** Stands for a value that throws when it is read. */
const THROWN = /* @__PURE__ */ Symbol('an exception');

function get(owner: object, name: string): unknown {
  try {
    return Reflect.get(owner, name);
  } catch {
    return THROWN;
  }
}

function keysOf(owner: object): readonly string[] {
  try {
    return Object.keys(owner).slice(0, LIMITS.list);
  } catch {
    return [];
  }
}

/** Slips of the pen; other keys may belong to whoever hands the options on. */
function misspelt(input: object, issues: Issue[]): void {
  for (const key of keysOf(input)) {
    if (key in READERS) continue;
    const nearestName = near(key, NAMES);
    if (nearestName) issues.push(wrong(`${quote(key)} is no option; did you mean ${nearestName}?`));
    if (issues.length >= LIMITS.issues) return;
  }
}

function near(value: unknown, known: readonly string[]): string | undefined {
  return typeof value === 'string' && value.length < 40
    ? nearest(value.toLowerCase(), known)
    : undefined;
}

/** A number, or text that spells one; none that is no number. */
function numeric(value: unknown): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const number = toNumber(value);
  return Number.isNaN(number) ? undefined : number;
}

/** What was found out about functions and locales of callers, who mostly come again with the same. */
const measures = /* @__PURE__ */ new WeakMap<Measure, Measure>();
const locales = /* @__PURE__ */ new WeakMap<object, { locale: Locale; faults: readonly Fault[] }>();
type Fault = Parameters<Refuse>;

/** A function that measures text; where it throws or gives no width, ours does. None where it never does. */
function measureOf(input: Measure): Measure | undefined {
  if (input === measureArial) return input;
  const known = measures.get(input);
  if (known) return known;
  const width: (...of: Parameters<Measure>) => number | undefined = (text, font) => {
    try {
      const wide = input(text, font);
      return typeof wide === 'number' && wide >= 0 && wide < Infinity ? wide : undefined;
    } catch {
      return undefined;
    }
  };
  if (width('x', { size: 13, bold: false }) === undefined) return undefined;
  const safe: Measure = (text, font) => width(text, font) ?? measureArial(text, font);
  measures.set(input, safe);
  return safe;
}

function localeOf(input: unknown, refuse: Refuse): Locale | undefined {
  if (LOCALES.includes(input as Locale)) return input as Locale;
  const expected = 'a language tag such as "ar", or {lang, direction, messages}';
  if (!isObject(input)) return refuse(input, expected);
  let known = locales.get(input);
  if (!known) locales.set(input, (known = readLocale(input)));
  for (const fault of known.faults.slice(0, MOST_FAULTS)) refuse(...fault);
  return known.locale;
}

/** Who sees these many knows that the words are not what they should be. */
const MOST_FAULTS = 8;

/** A copy of words that somebody else wrote; what is wrong with it is English. */
function readLocale(input: object): { locale: Locale; faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const refuse: Refuse = (...fault) => void faults.push(fault);
  const [lang, direction, messages] = ['lang', 'direction', 'messages'].map((key) =>
    get(input, key),
  );
  const words = Object.create(null) as Record<string, Message>;
  if (!isObject(messages)) refuse(messages, 'an object of messages in the locale');
  else {
    for (const key of keysOf(messages)) {
      const value = get(messages, key);
      const message = messageOf(value);
      if (message !== undefined) words[key] = message;
      else if (value !== undefined) {
        refuse(
          value,
          `a text, or an object of plural forms with other, in messages.${printable(key)}`,
        );
      }
    }
  }
  const locale: Locale = {
    lang:
      typeof lang === 'string'
        ? printable(lang)
        : (refuse(lang, 'a language tag such as "fr" in the locale') ?? 'en'),
    direction:
      direction === 'ltr' || direction === 'rtl'
        ? direction
        : (refuse(direction, 'ltr or rtl as the direction of the locale') ?? 'ltr'),
    messages: words as Words,
  };
  return { locale, faults };
}

function messageOf(value: unknown): Message | undefined {
  if (typeof value === 'string') return printable(value);
  if (!isObject(value)) return undefined;
  const forms = keysOf(value).map((name) => [name, get(value, name)] as const);
  if (!forms.some(([name]) => name === 'other')) return undefined;
  if (!forms.every(([, form]) => typeof form === 'string')) return undefined;
  return Object.fromEntries(
    forms.map(([name, form]) => [name, printable(form as string)]),
  ) as unknown as Message;
}
