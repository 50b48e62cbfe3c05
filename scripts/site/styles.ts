import { readFileSync } from 'node:fs';
import { FONTS, schemeColours } from '../../stories/.storybook/scheme.ts';

const COLOURS = ['ink', 'muted', 'accent', 'paper', 'ground', 'hover', 'line'] as const;

/** The style sheet of pages without script: what facts look like is the same as in the catalogue. */
export function styles(): string {
  const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
  return [tokens(), read('../../stories/catalogue/catalogue.css'), read('pages.css')].join('\n');
}

/** The colours as custom properties, light or dark as the reader's system is. */
export function tokens(): string {
  const [light, dark] = [schemeColours('light'), schemeColours('dark')];
  const colours = COLOURS.map((name) => `  --${name}: light-dark(${light[name]}, ${dark[name]});`);
  return `:root {
  color-scheme: light dark;
${colours.join('\n')}
  --fonts: ${FONTS};
}
`;
}
