import type { ThemeName } from '@stratagram/core/figure/theme';

/** `auto` as the page shows it: an image has no colour scheme of its own. */
export function seenTheme(element: Element, theme: ThemeName = 'auto'): ThemeName {
  if (theme !== 'auto') return theme;
  const schemes = getComputedStyle(element).colorScheme;
  return schemes.includes('dark') &&
    (!schemes.includes('light') || matchMedia('(prefers-color-scheme:dark)').matches)
    ? 'dark'
    : 'light';
}
