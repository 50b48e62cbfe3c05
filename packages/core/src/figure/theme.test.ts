import { describe, expect, test } from 'vitest';
import { contrast, difference, SIGHTS, type Sight } from '../../../../test/colours.ts';
import { TONES } from './block.ts';
import { colour, PALETTES, rules, THEMES, TOKEN_NAMES } from './theme.ts';

/** Just noticeable is 2.3; this is told apart side by side. */
const DISTINCT = 7;

/** Those who see colours: all but the last. */
const COLOUR_SIGHTS = (Object.keys(SIGHTS) as Sight[]).filter((sight) => sight !== 'achromatopsia');

describe.each(THEMES)('%s', (theme) => {
  const { ink, muted, line, paper, error, accent, tones, hatched } = PALETTES[theme];

  test('names and facts can be read on the paper', () => {
    expect(contrast(ink, paper)).toBeGreaterThan(7);
    expect(contrast(muted, paper)).toBeGreaterThan(7);
  });

  test.each(TONES)('they can be read on the fill of %s, its line can be seen', (tone) => {
    const [fill, stroke] = tones[tone];
    expect(contrast(ink, fill)).toBeGreaterThan(7);
    expect(contrast(muted, fill)).toBeGreaterThan(4.5);
    expect(contrast(stroke, fill)).toBeGreaterThan(3);
    expect(contrast(stroke, paper)).toBeGreaterThan(3);
    // Rings and limits run over fills.
    for (const over of [line, error, accent]) expect(contrast(over, fill)).toBeGreaterThan(3);
  });

  test('lines, errors and rings can be seen on the paper', () => {
    for (const stroke of [line, muted, error, accent]) {
      expect(contrast(stroke, paper)).toBeGreaterThan(4.5);
    }
  });

  // Words and marks say it too; colours help those who see them.
  test.runIf(!hatched).each(COLOUR_SIGHTS)('no two tones look alike to %s', (sight) => {
    const alike = TONES.flatMap((one, index) =>
      TONES.slice(index + 1)
        .filter((other) => {
          const [fill, stroke] = tones[one];
          const [otherFill, otherStroke] = tones[other];
          const fills = difference(fill, otherFill, sight);
          return Math.max(fills, difference(stroke, otherStroke, sight)) < DISTINCT;
        })
        .map((other) => `${one} and ${other}`),
    );
    expect(alike).toEqual([]);
  });
});

test('print has no colour at all', () => {
  const { ink, muted, line, paper, error, accent, tones } = PALETTES.print;
  for (const value of [ink, muted, line, paper, error, accent, ...Object.values(tones).flat()]) {
    expect(value).toMatch(/^#(000000|ffffff)$/);
  }
});

test('every token has a colour in every theme', () => {
  for (const theme of THEMES) {
    for (const token of TOKEN_NAMES)
      expect(colour(PALETTES[theme], token)).toMatch(/^#[\da-f]{6}$/);
  }
});

test('style rules hold what they are given and nothing that leads outside', () => {
  expect(rules((token) => `var(--diagram-${token})`)).toContain('.label{fill:var(--diagram-ink)}');
  expect(rules(() => '#000')).not.toMatch(/url|@|undefined/);
});
