import type { Locale } from '@stratagram/core/words/translate';

/** A language, or how to fetch it. */
export type Language = Locale | (() => Promise<Locale>);

/**
 * Languages beside English, by the first part of their tag. One that a page does not speak is not
 * fetched.
 *
 * @example
 * languages.set('he', { lang: 'he', direction: 'rtl', messages: { hardware: 'חומרה' } });
 */
export const languages = new Map<string, Language>([
  ['ar', async () => (await import('@stratagram/core/locales/ar')).ar],
]);

/** The language of a place in a page, also across the border of a shadow tree. */
export function languageAt(element: Element): string | null {
  const near = element.closest('[lang]');
  const { host } = element.getRootNode() as ShadowRoot;
  return near ? near.getAttribute('lang') : host ? languageAt(host) : null;
}

/** The words of a language: a promise when they must be fetched, undefined for English. */
export function localeOf(tag: unknown): Locale | Promise<void> | undefined {
  const key = String(tag).toLowerCase().split('-')[0] as string;
  const language = languages.get(key);
  if (typeof language !== 'function') return language;
  return language().then(
    (locale) => void languages.set(key, locale),
    // Words that cannot be fetched are English.
    () => void languages.delete(key),
  );
}
