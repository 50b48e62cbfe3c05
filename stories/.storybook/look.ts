// The manager is bundled apart from the stories and knows no aliases.
import { PALETTES } from '../../packages/core/src/scene/theme.ts';
import { create } from 'storybook/theming';

/** The colours of Storybook's own pages: those of the diagrams. */
export function look(scheme: 'light' | 'dark') {
  const { ink, muted, accent, paper, tones } = PALETTES[scheme];
  const dark = scheme === 'dark';
  return create({
    base: scheme,
    brandTitle: 'Stratagram',
    brandUrl: './',
    brandImage: logo(ink, [tones.app, tones.guest, tones.hardware]),
    brandTarget: '_self',
    colorPrimary: accent,
    colorSecondary: accent,
    appBg: dark ? '#0c1016' : '#f3f5f8',
    appContentBg: paper,
    appPreviewBg: paper,
    appHoverBg: dark ? '#1c2430' : '#e3eaf4',
    appBorderColor: dark ? '#2c3847' : '#cfd7e1',
    appBorderRadius: 6,
    fontBase: "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif",
    textColor: ink,
    textMutedColor: muted,
    textInverseColor: paper,
    barBg: paper,
    barTextColor: muted,
    barSelectedColor: accent,
    barHoverColor: accent,
    inputBg: paper,
    inputBorder: dark ? '#536173' : '#8a96a6',
    inputTextColor: ink,
    inputBorderRadius: 6,
  });
}

/** Which of the two the reader's system asks for. */
export function readersLook() {
  return look(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
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
