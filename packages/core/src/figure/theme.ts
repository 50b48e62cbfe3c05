import { TONES, type Tone } from './block.ts';
import type { ThemeName } from '../input/themes.ts';

export { THEMES, type ThemeName } from '../input/themes.ts';

/** The colours of a drawing: texts, lines, and a fill and a line for each tone. */
export interface Palette {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly paper: string;
  readonly error: string;
  readonly accent: string;
  readonly warning: string;
  /** What a fault has stopped or taken, and where it began. */
  readonly lost: readonly [fill: string, line: string];
  readonly origin: readonly [fill: string, line: string];
  readonly tones: Readonly<Record<Tone, readonly [fill: string, stroke: string]>>;
  /** Tones also differ by a hatched strip, for printers without colour. */
  readonly hatched?: true;
}

/** Colours in the order ink, muted, line, paper, error, accent, warning, fill and line of what is lost, fill of a fault's origin, then fill and line of each of TONES. */
function palette(colours: string): Palette {
  const [
    ink = '',
    muted = '',
    line = '',
    paper = '',
    error = '',
    accent = '',
    warning = '',
    lost = '',
    lostLine = '',
    origin = '',
    ...rest
  ] = colours.split(' ').map((colour) => `#${colour}`);
  const tones = Object.fromEntries(
    TONES.map((tone, index) => [tone, [rest[2 * index], rest[2 * index + 1]]]),
  ) as unknown as Palette['tones'];
  return {
    ink,
    muted,
    line,
    paper,
    error,
    accent,
    warning,
    lost: [lost, lostLine],
    origin: [origin, error],
    tones,
  };
}

const light = /* @__PURE__ */ palette(
  '16202c 414d5d 1b2533 ffffff b3261e 0b57d0 8a5200 eceef1 7f8a97 f9dcd9 ' +
    'd0d8e2 5a6a80 b9daf9 1f6fbf cfb9f3 6b37bf b3e6e0 0c7a73 cdd6fd 4455cc fae5ad 946400 d2f1d0 2a803e fbcdd7 b43157',
);
const dark = /* @__PURE__ */ palette(
  'f3f6fa c6d0dc e4e9f0 11161d ff9c94 8ab8ff f2bf5e 20262f 66727f 5a211d ' +
    '364253 8fa0b6 123d69 5ca7f1 4d3085 c8b0ff 0a4f4a 4fd0c5 262f6e 8294f2 574211 dbab3c 184e27 58bb6c 601f36 f28fa9',
);
const contrast = /* @__PURE__ */ palette(
  '000000 000000 000000 ffffff a00000 0000c8 6e4900 e4e4e4 3a3a3a ffffff ' +
    'ffffff 3a4656 ffffff 004c99 ffffff 7b1fd0 ffffff 00625c ffffff 14208a ffffff 6e4900 ffffff 0a4d1c ffffff 99113b',
);

/** Every theme's colours; `auto` draws with those of `light` and is overridden by style sheets. */
export const PALETTES: Readonly<Record<ThemeName, Palette>> = {
  auto: light,
  light,
  dark,
  contrast,
  print: {
    .../* @__PURE__ */ palette(
      `000000 000000 000000 ffffff 000000 000000 000000 ffffff 000000 ffffff${' ffffff 000000'.repeat(TONES.length)}`,
    ),
    hatched: true,
  },
};

/** What of a palette becomes a custom property `--diagram-…`: its name, the part it colours, how; `none` is no colour. */
const TOKENS: readonly (readonly [name: string, selector: string, property: 'fill' | 'stroke'])[] =
  [
    [
      'none',
      '.frame>.box,.more>.box,.bracket,.link,path.axis,.hatch,.sign,.limit,.wrong,.fault,.ring,.glyph,.manage,.lines',
      'fill',
    ],
    ['ink', '.label', 'fill'],
    ['muted', '.detail', 'fill'],
    ['ink', '.sign', 'stroke'],
    ['line', '.frame>.box,.more>.box,.limit', 'stroke'],
    ['line', '.solid,.mark', 'fill'],
    ['muted', '.bracket,.link,path.axis,.hatch', 'stroke'],
    ['error', '.wrong,.fault,.origin', 'stroke'],
    ['origin-fill', '.origin', 'fill'],
    ['lost-fill', '.lost,.plate', 'fill'],
    ['lost-line', '.lost,.lines', 'stroke'],
    ['error', '.error>.mark', 'fill'],
    ['warning', '.warning>.mark', 'fill'],
    ['accent', '.info>.mark', 'fill'],
    ['accent', '.ring', 'stroke'],
    ['paper', '.paper,.core,.number', 'fill'],
    ['paper', '.badge>.mark,.glyph', 'stroke'],
    ['host-line', '.frame>.kernel-mark>.mark', 'fill'],
    ['host-fill', '.frame>.kernel-mark>.core', 'fill'],
    ...TONES.flatMap((tone) => [
      [`${tone}-fill`, `.${tone}>.box`, 'fill'] as const,
      [`${tone}-line`, `.${tone}>.box`, 'stroke'] as const,
      [`${tone}-line`, `.${tone}>.manage`, 'stroke'] as const,
      [`${tone}-line`, `.${tone}>.end`, 'fill'] as const,
      [`${tone}-line`, `.${tone}>.kernel-mark>.mark,.${tone}>.usage`, 'fill'] as const,
      [`${tone}-fill`, `.${tone}>.kernel-mark>.core`, 'fill'] as const,
    ]),
    ['paper', '.hollow.hollow>.box', 'fill'],
    ['paper', '.plain', 'fill'],
    ['line', '.plain', 'stroke'],
    ['none', '.edge', 'fill'],
    ...TONES.map((tone) => [`${tone}-line`, `.${tone}>.edge`, 'stroke'] as const),
  ];

/** Every token once. */
export const TOKEN_NAMES: readonly string[] = /* @__PURE__ */ [
  ...new Set(TOKENS.map(([name]) => name).filter((name) => name !== 'none')),
];

/**
 * The colour of a token in a palette; `none` is no colour.
 *
 * @param token - One of `TOKEN_NAMES`, such as `app-fill`.
 * @returns `#rrggbb`, or `none`.
 * @example
 * ```ts
 * colour(PALETTES.dark, 'app-line');
 * ```
 */
export function colour(palette: Palette, token: string): string {
  if (token === 'none') return token;
  const [name, part] = token.split('-') as [Tone, string?];
  if (!part) return palette[name as unknown as 'ink'] ?? '';
  const pair = palette.tones[name] ?? palette[name as unknown as 'lost'];
  return pair[part === 'fill' ? 0 : 1];
}

/** Which part of a shape a token colours. */
export type Property = 'fill' | 'stroke';

/** A selector of a style sheet, the class that the shape itself has, and what its token colours. */
export interface Rule {
  readonly token: string;
  readonly selector: string;
  readonly name: string;
  readonly property: Property;
}

/** Selectors one by one; of two that are as specific the later one wins. */
export const RULES: readonly Rule[] = /* @__PURE__ */ TOKENS.flatMap(
  ([token, selectors, property]) =>
    selectors
      .split(',')
      .map((selector) => ({ token, selector, name: selector.replace(/.*[.]/, ''), property })),
);

/**
 * Style rules that colour a drawing, one a token.
 *
 * @param value - Gives the CSS value of a token.
 * @example
 * ```ts
 * rules((token) => `var(--diagram-${token},${colour(PALETTES.light, token)})`);
 * ```
 */
export function rules(value: (token: string) => string): string {
  return TOKENS.map(
    ([token, selector, property]) =>
      `${selector}{${property}:${token === 'none' ? token : value(token)}}`,
  ).join('');
}
