// The manager and the pages without script are made apart from the stories and know no aliases.
import { PALETTES } from '../../packages/core/src/figure/theme.ts';

export type Scheme = 'light' | 'dark';

/** Colours of everything around the pictures: theirs, and those of grounds, lines and fields. */
export function schemeColours(scheme: Scheme) {
  const { ink, muted, accent, paper, tones } = PALETTES[scheme];
  const around =
    scheme === 'dark'
      ? { ground: '#0c1016', hover: '#1c2430', line: '#2c3847', field: '#536173' }
      : { ground: '#f3f5f8', hover: '#e3eaf4', line: '#cfd7e1', field: '#8a96a6' };
  return { ink, muted, accent, paper, tones, ...around };
}

export const FONTS = "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif";

/** The three bands of the logo, from the top. */
export const BANDS = ['app', 'guest', 'hardware'] as const;
