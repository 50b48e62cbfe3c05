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
    const pattern = locale?.messages[key] ?? en[key];
    if (!values) return pattern;
    const [one, other = one] = pattern.split('|') as [string, string?];
    const form = values['n'] === 1 ? one : other;
    return form.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}
