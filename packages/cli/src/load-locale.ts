import { findLocale, LOCALES, type Locale } from '@stratagram/core';

/** Languages that the command speaks. */
export const LANGUAGES: readonly string[] = ['en', ...LOCALES.map(({ lang }) => lang)];

/**
 * Loads the words of a language. In the command as it is built, each stands in a file of its own:
 * `rollup.config.js` writes this module anew.
 *
 * @param tag - A BCP 47 tag; others than those of a language that there is mean English.
 */
export async function loadLocale(tag: unknown): Promise<Locale | undefined> {
  return findLocale(tag);
}
