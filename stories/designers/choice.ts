import { PALETTES, TOKEN_NAMES, TONES, colour, type Palette } from '@stratagram/core';

/** Light and dark: a page has both, or one of them. */
export type Scheme = 'light' | 'dark';

/** What somebody has set: only what differs from the themes. */
export interface Choice {
  /** Colours by token, `#rrggbb`. */
  readonly light: Readonly<Record<string, string>>;
  readonly dark: Readonly<Record<string, string>>;
  /** Background of the picture, in each scheme. */
  readonly background: Readonly<Partial<Record<Scheme, string>>>;
  readonly font: string;
  /** Of the corners of layers, px. */
  readonly radius: number | undefined;
}

export const NOTHING_CHOSEN: Choice = {
  light: {},
  dark: {},
  background: {},
  font: '',
  radius: undefined,
};

/** The colour of a token in a scheme. */
export function chosen(choice: Choice, scheme: Scheme, token: string): string {
  return choice[scheme][token] ?? colour(PALETTES[scheme], token);
}

/** The palette of a scheme, with the colours that were changed. */
export function paletteOf(choice: Choice, scheme: Scheme): Palette {
  const of = (token: string): string => chosen(choice, scheme, token);
  const tones = TONES.map((tone) => [tone, [of(`${tone}-fill`), of(`${tone}-line`)]] as const);
  return {
    ink: of('ink'),
    muted: of('muted'),
    line: of('line'),
    paper: of('paper'),
    error: of('error'),
    accent: of('accent'),
    warning: of('warning'),
    lost: [of('lost-fill'), of('lost-line')],
    origin: [of('origin-fill'), of('error')],
    tones: Object.fromEntries(tones) as unknown as Palette['tones'],
  };
}

/** The custom properties that say it, in the order of the tokens. */
export function propertiesOf(choice: Choice): readonly (readonly [name: string, value: string])[] {
  const both = (light: string, dark: string): string =>
    light === dark ? light : `light-dark(${light}, ${dark})`;
  const changed = TOKEN_NAMES.filter((token) => choice.light[token] ?? choice.dark[token]);
  const { light, dark } = choice.background;
  return [
    ...changed.map((token) => {
      const value = both(chosen(choice, 'light', token), chosen(choice, 'dark', token));
      return [`--diagram-${token}`, value] as const;
    }),
    ...(light || dark
      ? [['--diagram-background', both(light ?? 'transparent', dark ?? 'transparent')] as const]
      : []),
    ...(choice.font ? [['--diagram-font', choice.font] as const] : []),
    ...(choice.radius === undefined ? [] : [['--diagram-radius', `${choice.radius}px`] as const]),
  ];
}

/** A style sheet for the page; empty when nothing was changed. */
export function cssOf(choice: Choice): string {
  const lines = propertiesOf(choice).map(([name, value]) => `  ${name}: ${value};\n`);
  return lines.length > 0 ? `:root {\n${lines.join('')}}\n` : '';
}
