import { ar } from './ar.ts';
import type { Locale } from './messages.ts';

/** Languages that come with the package, beside English. */
export const LOCALES: readonly Locale[] = [ar];

/** The locale of a BCP 47 tag: `ar-EG` is served by `ar`; undefined means English. */
export function findLocale(
  tag: string | undefined,
  locales: readonly Locale[] = LOCALES,
): Locale | undefined {
  const language = tag?.toLowerCase().split('-')[0];
  return locales.find(({ lang }) => lang.toLowerCase() === tag?.toLowerCase() || lang === language);
}
