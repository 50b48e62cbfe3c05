import { ar } from './words.ar.ts';
import type { Locale } from '../words/translate.ts';

/** Languages that come with the package, beside English. */
export const LOCALES: readonly Locale[] = [ar];

/** The locale of a BCP 47 tag: `ar-EG` is served by `ar`; undefined means English. */
export function findLocale(tag: unknown, locales: readonly Locale[] = LOCALES): Locale | undefined {
  if (typeof tag !== 'string') return undefined;
  const wanted = `${tag.toLowerCase()}-`;
  return locales.find(({ lang }) => wanted.startsWith(`${lang.toLowerCase()}-`));
}
