import { basic } from './en.ts';
import type { en } from '../diagrams/words.en.ts';

/** The words of a diagram in one language: patterns with `{names}` that values replace. */
export interface Locale {
  /** BCP 47 tag. */
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  readonly messages: Words;
}

export type MessageKey = keyof typeof en;

/**
 * A message that counts, in the plural forms of its language as Unicode (CLDR) names them; those
 * that are left out read as `other`: `{one: '{n} gość', few: '{n} goście', other: '{n} gości'}`.
 */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/**
 * A pattern for any number. Languages that tell one from many write `this guest|all {n} guests`, or
 * with a form for exactly two between them: `this guest|both guests|all {n} guests`.
 */
export type Message = string | Forms;

/** Some of the messages: those that one diagram needs. */
export type Words = Readonly<Partial<Record<MessageKey, Message>>>;

/** Words of a language: a message with its values filled in; `n` chooses the form. */
export type Translate = (
  key: MessageKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** The words of a locale; a message it lacks is taken from the English words of the diagram. */
export function translator(locale?: Locale, english: Words = basic): Translate {
  const own = locale?.messages;
  return (key, values) => {
    const message = own?.[key] ?? english[key] ?? key;
    if (!values) return typeof message === 'string' ? message : message.other;
    const parts = formOf(message, values['n'], locale?.lang);
    let text = '';
    for (let at = 0; at < parts.length; at++) {
      const part = parts[at] as string;
      text +=
        at % 2 ? (part === 'n' ? grouped(values[part], locale?.lang) : (values[part] ?? '')) : part;
    }
    return text;
  };
}

/** A number as a language writes it, in the digits of the other texts: `1,000`. */
function grouped(n: string | number = '', lang = 'en'): string | number {
  if (typeof n === 'string' || n < 1_000) return n;
  try {
    return n.toLocaleString(`${lang}-u-nu-latn`);
  } catch {
    return n;
  }
}

/** A form in parts, every second of which is a name. */
type Parts = readonly string[];

/** What of a message fits a number. */
function formOf(message: Message, n: string | number = Number.NaN, lang = 'en'): Parts {
  if (typeof message !== 'string') {
    return formsOf(message[ruleOf(lang).select(Number(n))] ?? message.other)[0] as Parts;
  }
  const forms = formsOf(message);
  const last = forms.length - 1;
  return forms[n === 1 ? 0 : n === 2 ? Math.min(1, last) : last] as Parts;
}

const MOST_PATTERNS = 4_096;
const patterns = /* @__PURE__ */ new Map<string, readonly Parts[]>();

/** The forms of a pattern, taken apart once. */
function formsOf(pattern: string): readonly Parts[] {
  let forms = patterns.get(pattern);
  if (!forms) {
    if (patterns.size >= MOST_PATTERNS) patterns.clear();
    forms = pattern.split('|').map((form) => form.split(/[{}]/));
    patterns.set(pattern, forms);
  }
  return forms;
}

const rules = /* @__PURE__ */ new Map<string, Pick<Intl.PluralRules, 'select'>>();

/** How a language counts; one that nobody knows counts like English. */
function ruleOf(lang: string): Pick<Intl.PluralRules, 'select'> {
  let rule = rules.get(lang);
  if (!rule) {
    try {
      rule = new Intl.PluralRules(lang);
    } catch {
      rule = { select: (n) => (n === 1 ? 'one' : 'other') };
    }
    if (rules.size >= MOST_PATTERNS) rules.clear();
    rules.set(lang, rule);
  }
  return rule;
}
