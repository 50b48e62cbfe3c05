import { en } from './en.ts';

/** The words of a diagram in one language: patterns with `{names}` that values replace. */
export interface Locale {
  /** BCP 47 tag. */
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  readonly messages: Readonly<Partial<Record<MessageKey, string>>>;
}

export type MessageKey = keyof typeof en;

/** Words of a language: a message with its values filled in. */
export type Translate = (
  key: MessageKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

/**
 * The words of a locale; a message it lacks is taken from English. A message may hold a form for
 * one before a `|`: `{n} guest|{n} guests`.
 */
export function translator(locale?: Locale): Translate {
  return (key, values) => {
    const pattern = locale?.messages?.[key] ?? en[key];
    if (!values) return pattern;
    const bar = pattern.indexOf('|');
    const one = values['n'] === 1;
    const form = bar < 0 ? pattern : one ? pattern.slice(0, bar) : pattern.slice(bar + 1);
    return form.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}
