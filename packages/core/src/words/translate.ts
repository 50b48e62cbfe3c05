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

/** Some of the messages: those that one diagram needs. */
export type Words = Readonly<Partial<Record<MessageKey, string>>>;

/** Words of a language: a message with its values filled in. */
export type Translate = (
  key: MessageKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

/**
 * The words of a locale; a message it lacks is taken from the English words of the diagram. A
 * message may hold a form for one before a `|`: `{n} guest|{n} guests`, and one for two between two
 * of them: `this guest|both guests|all {n} guests`.
 */
export function translator(locale?: Locale, english: Words = basic): Translate {
  return (key, values) => {
    const pattern = locale?.messages?.[key] ?? english[key] ?? key;
    if (!values) return pattern;
    const forms = pattern.split('|');
    const n = values['n'];
    const form = (n === 1 ? forms[0] : n === 2 ? forms[1] : undefined) ?? (forms.at(-1) as string);
    const parts = (PARTS[form] ??= form.split(/[{}]/));
    let text = '';
    for (let at = 0; at < parts.length; at++) {
      const part = parts[at] as string;
      text += at % 2 ? (values[part] ?? '') : part;
    }
    return text;
  };
}

/** Patterns in parts, every second of which is a name: taken apart once. */
const PARTS: Record<string, readonly string[]> = /* @__PURE__ */ Object.create(null);
