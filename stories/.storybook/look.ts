import { create } from 'storybook/theming';
import { BANDS, FONTS, schemeColours, type Scheme } from './scheme.ts';

/** The colours of Storybook's own pages: those of the diagrams. */
export function look(scheme: Scheme) {
  const { ink, muted, accent, paper, tones, ground, hover, line, field } = schemeColours(scheme);
  return create({
    base: scheme,
    brandTitle: 'Stratagram',
    brandUrl: './',
    brandImage: logo(
      ink,
      BANDS.map((band) => tones[band]),
    ),
    brandTarget: '_self',
    colorPrimary: accent,
    colorSecondary: accent,
    appBg: ground,
    appContentBg: paper,
    appPreviewBg: paper,
    appHoverBg: hover,
    appBorderColor: line,
    appBorderRadius: 6,
    fontBase: FONTS,
    textColor: ink,
    textMutedColor: muted,
    textInverseColor: paper,
    barBg: paper,
    barTextColor: muted,
    barSelectedColor: accent,
    barHoverColor: accent,
    inputBg: paper,
    inputBorder: field,
    inputTextColor: ink,
    inputBorderRadius: 6,
  });
}

const readerWantsDark = matchMedia('(prefers-color-scheme: dark)');

/** What a theme of the toolbar is for the pages around the pictures: `auto` is the reader's own. */
export function schemeOf(theme: unknown): Scheme {
  if (theme === 'dark' || theme === 'light') return theme;
  return theme === 'auto' && readerWantsDark.matches ? 'dark' : 'light';
}

/** Calls back when the reader's system turns light or dark; gives what ends that. */
export function onReadersScheme(call: () => void): () => void {
  readerWantsDark.addEventListener('change', call);
  return () => readerWantsDark.removeEventListener('change', call);
}

/** Three bands and the name, as a data address. */
function logo(ink: string, tones: readonly (readonly [fill: string, line: string])[]): string {
  const bands = tones.map(
    ([fill, line], index) =>
      `<rect x="1" y="${2 + index * 10}" width="34" height="8" rx="2" fill="${fill}" stroke="${line}" stroke-width="1.25"/>`,
  );
  const name = `<text x="44" y="23" font-family="Arial, Helvetica, sans-serif" font-size="20" font-weight="700" fill="${ink}">Stratagram</text>`;
  return `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="156" height="32">${bands.join('')}${name}</svg>`,
  )}`;
}
