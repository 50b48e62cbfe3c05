import { describe, expect, test } from 'vitest';
import { PALETTES, TONES, type Palette } from '@stratagram/core';
import { closest, faults, paperFigures, toneFigures, toOne } from '../stories/designers/figures.ts';
import { cssOf, NOTHING_CHOSEN, paletteOf } from '../stories/designers/choice.ts';
import { contrast, difference, seen, SIGHTS, type Sight } from './colours.ts';

describe('contrast', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    // The darkest grey that fails on white, and the next that passes (WCAG 2.2, 1.4.3).
    ['#777777', '#ffffff', 4.47],
    ['#767676', '#ffffff', 4.54],
  ])('of %s on %s is %d', (one, other, ratio) => {
    expect(Math.floor(contrast(one, other) * 100) / 100).toBe(ratio);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });

  test('is never told better than it is', () => {
    expect(toOne(contrast('#777777', '#ffffff'))).toBe('4.47:1');
    expect(toOne(2.999)).toBe('2.99:1');
  });
});

describe('colour vision', () => {
  test('grey stays grey to every sight', () => {
    for (const sight of Object.keys(SIGHTS) as Sight[])
      for (const grey of ['#000000', '#808080', '#ffffff']) expect(seen(grey, sight)).toBe(grey);
  });

  test.each([
    // Rows of the matrices, put back into sRGB.
    ['#ff0000', 'protanopia', '#6d5f00'],
    ['#ff0000', 'deuteranopia', '#a39000'],
    ['#0000ff', 'tritanopia', '#006b96'],
    ['#ff0000', 'achromatopsia', '#7f7f7f'],
    ['#12ab9f', 'trichromacy', '#12ab9f'],
  ] as const)('%s looks to %s like %s', (colour, sight, expected) => {
    expect(seen(colour, sight)).toBe(expected);
  });

  test('who lacks red cones confuses what others do not', () => {
    const [red, brown] = ['#c00000', '#5c4f00'];
    expect(difference(red, brown, 'trichromacy')).toBeGreaterThan(40);
    expect(difference(red, brown, 'protanopia')).toBeLessThan(10);
  });

  test('the closest two of a palette are found', () => {
    const tones = { ...PALETTES.light.tones, app: PALETTES.light.tones.libs };
    expect(closest({ ...PALETTES.light, tones }, 'trichromacy')).toEqual({
      pair: ['libs', 'app'],
      distance: 0,
    });
    expect(closest(PALETTES.light, 'achromatopsia').distance).toBeLessThan(2.3);
  });
});

describe('figures of a palette', () => {
  test.each(['light', 'dark', 'contrast', 'print'] as const)('%s has no fault', (theme) => {
    expect(faults(PALETTES[theme])).toEqual([]);
    expect(toneFigures(PALETTES[theme]).map(({ tone }) => tone)).toEqual(TONES);
    expect(paperFigures(PALETTES[theme]).every(({ onPaper }) => onPaper >= 4.5)).toBe(true);
  });

  test('the neighbour is the one that an outline shows least on', () => {
    const { paper, tones } = PALETTES.light;
    for (const { tone, neighbour, onNeighbour, onPaper } of toneFigures(PALETTES.light)) {
      expect(onNeighbour).toBe(contrast(tones[tone][1], tones[neighbour][0]));
      expect(onPaper).toBe(contrast(tones[tone][1], paper));
      for (const other of TONES.filter((each) => each !== tone))
        expect(contrast(tones[tone][1], tones[other][0])).toBeGreaterThanOrEqual(onNeighbour);
    }
  });

  test('what is too weak is named with its contrast', () => {
    const pale: Palette = {
      ...PALETTES.light,
      accent: '#ffff00',
      tones: { ...PALETTES.light.tones, app: ['#203020', '#2a803e'] },
    };
    expect(faults(pale)).toEqual([
      `label on app: ${toOne(contrast(pale.ink, '#203020'))}, at least 4.5:1 is needed`,
      `second line on app: ${toOne(contrast(pale.muted, '#203020'))}, at least 4.5:1 is needed`,
      `outline of app on its fill: ${toOne(contrast('#2a803e', '#203020'))}, at least 3:1 is needed`,
      `what is chosen (accent) on the paper: 1.07:1, at least 3:1 is needed`,
    ]);
  });
});

describe('what is chosen in the playground', () => {
  const choice = {
    ...NOTHING_CHOSEN,
    light: { 'app-fill': '#ffffff', ink: '#101010' },
    dark: { ink: '#101010' },
  };

  test('is the palette of a scheme with the colours that were changed', () => {
    const palette = paletteOf(choice, 'light');
    expect(palette.tones.app).toEqual(['#ffffff', PALETTES.light.tones.app[1]]);
    expect(palette.ink).toBe('#101010');
    expect(palette.tones.host).toEqual(PALETTES.light.tones.host);
    expect(paletteOf(NOTHING_CHOSEN, 'dark')).toEqual(PALETTES.dark);
  });

  test('becomes style rules that keep the other scheme', () => {
    expect(cssOf(choice)).toBe(`:root {
  --diagram-ink: #101010;
  --diagram-app-fill: light-dark(#ffffff, ${PALETTES.dark.tones.app[0]});
}
`);
    expect(cssOf({ ...NOTHING_CHOSEN, font: 'Georgia, serif', radius: 0 })).toBe(`:root {
  --diagram-font: Georgia, serif;
  --diagram-radius: 0px;
}
`);
    expect(cssOf(NOTHING_CHOSEN)).toBe('');
  });
});
