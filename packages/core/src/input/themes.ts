/** `auto` is light with a dark variant that follows the page's `color-scheme`. */
export const THEMES = ['auto', 'light', 'dark', 'contrast', 'print'] as const;
export type ThemeName = (typeof THEMES)[number];
