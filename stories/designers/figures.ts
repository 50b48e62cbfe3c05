import { TONES, type Palette, type Tone } from '@stratagram/core';
import { contrast, difference, type Sight } from '../../test/colours.ts';

// What can be told of a palette in numbers: computed from its colours, for any palette.

/** Contrasts that WCAG 2.2 asks for at level AA: 1.4.3 for text, 1.4.11 for what carries meaning. */
export const LEAST = { text: 4.5, line: 3 } as const;

/** How well a tone can be read and told from what is beside it. */
export interface ToneFigures {
  readonly tone: Tone;
  /** Label and second line on the fill. */
  readonly label: number;
  readonly detail: number;
  /** The outline on its own fill, on the paper, and on the fill of the neighbour it shows least on. */
  readonly onFill: number;
  readonly onPaper: number;
  readonly onNeighbour: number;
  readonly neighbour: Tone;
}

export function toneFigures(palette: Palette): ToneFigures[] {
  const { ink, muted, paper, tones } = palette;
  return TONES.map((tone) => {
    const [fill, line] = tones[tone];
    const beside = TONES.filter((other) => other !== tone)
      .map((other) => ({ other, ratio: contrast(line, tones[other][0]) }))
      .toSorted((a, b) => a.ratio - b.ratio);
    return {
      tone,
      label: contrast(ink, fill),
      detail: contrast(muted, fill),
      onFill: contrast(line, fill),
      onPaper: contrast(line, paper),
      onNeighbour: beside[0]?.ratio ?? 1,
      neighbour: beside[0]?.other ?? tone,
    };
  });
}

/** Colours that stand on the paper and run over fills, and the least that they must have there. */
const ON_PAPER = [
  ['ink', 'Labels', LEAST.text],
  ['muted', 'Second lines, brackets', LEAST.text],
  ['line', 'Boundaries', LEAST.line],
  ['error', 'Errors and faults', LEAST.line],
  ['warning', 'Warnings', LEAST.line],
  ['accent', 'What is chosen', LEAST.line],
] as const;

/** How well a colour shows on the paper, and on the fill that it shows least on. */
export interface PaperFigures {
  readonly token: (typeof ON_PAPER)[number][0];
  readonly use: string;
  readonly least: number;
  readonly onPaper: number;
  readonly onFill: number;
  readonly fill: Tone;
}

export function paperFigures(palette: Palette): PaperFigures[] {
  return ON_PAPER.map(([token, use, least]) => {
    const over = TONES.map((tone) => ({
      tone,
      ratio: contrast(palette[token], palette.tones[tone][0]),
    })).toSorted((a, b) => a.ratio - b.ratio);
    return {
      token,
      use,
      least,
      onPaper: contrast(palette[token], palette.paper),
      onFill: over[0]?.ratio ?? 1,
      fill: over[0]?.tone ?? 'host',
    };
  });
}

/** The two tones that a sight tells apart least: by fill or by line, whichever differs more. */
export function closest(
  { tones }: Palette,
  sight: Sight,
): { readonly pair: readonly [Tone, Tone]; readonly distance: number } {
  const pairs = TONES.flatMap((one, index) =>
    TONES.slice(index + 1).map((other) => {
      const [[fill, line], [otherFill, otherLine]] = [tones[one], tones[other]];
      const fills = difference(fill, otherFill, sight);
      return {
        pair: [one, other] as const,
        distance: Math.max(fills, difference(line, otherLine, sight)),
      };
    }),
  );
  return pairs.reduce((least, each) => (each.distance < least.distance ? each : least));
}

/** What in a palette cannot be read or seen well enough, in sentences; none for a good one. */
export function faults(palette: Palette): string[] {
  const weak = (what: string, ratio: number, least: number): string[] =>
    ratio < least ? [`${what}: ${toOne(ratio)}, at least ${least}:1 is needed`] : [];
  return [
    ...toneFigures(palette).flatMap(({ tone, label, detail, onFill, onPaper }) => [
      ...weak(`label on ${tone}`, label, LEAST.text),
      ...weak(`second line on ${tone}`, detail, LEAST.text),
      ...weak(`outline of ${tone} on its fill`, onFill, LEAST.line),
      ...weak(`outline of ${tone} on the paper`, onPaper, LEAST.line),
    ]),
    ...paperFigures(palette).flatMap(({ token, use, least, onPaper }) =>
      weak(`${use.toLowerCase()} (${token}) on the paper`, onPaper, least),
    ),
  ];
}

/** `4.53:1`: cut, not rounded, so that nothing looks better than it is. */
export function toOne(ratio: number): string {
  return `${(Math.floor(ratio * 100) / 100).toFixed(2)}:1`;
}
