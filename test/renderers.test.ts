import { spawnSync } from 'node:child_process';
import { Resvg } from '@resvg/resvg-js';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { renderSvg, type ThemeName } from '../packages/core/src/index.ts';
import { fixtures } from './fixtures.ts';

const arimo = new URL('../node_modules/@expo-google-fonts/arimo/', import.meta.url).pathname;
const FONTS = [`${arimo}400Regular/Arimo_400Regular.ttf`, `${arimo}700Bold/Arimo_700Bold.ttf`];

/** The pictures that tell most of the others. */
const CHOSEN = new Set([
  'figure-vms',
  'figure-containers',
  'example',
  'compare',
  'hybrid',
  'memory',
]);
const cases = fixtures().filter(({ name }) => CHOSEN.has(name));

const withoutText = (svg: string): string => svg.replace(/<text[^>]*>[^<]*<\/text>/g, '');

function resvg(svg: string): PNG {
  const image = new Resvg(svg, {
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Arimo' },
  }).render();
  return PNG.sync.read(Buffer.from(image.asPng()));
}

function librsvg(svg: string): PNG {
  const { stdout } = spawnSync('rsvg-convert', ['--format', 'png'], { input: svg });
  return PNG.sync.read(stdout);
}

const RENDERERS = [
  ['resvg', resvg, true],
  ['librsvg', librsvg, spawnSync('rsvg-convert', ['--version']).status === 0],
] as const;

/** Share of the pixels that differ, per mille. */
function change(one: PNG, other: PNG): number {
  const { width, height } = one;
  const pixels = pixelmatch(one.data, other.data, undefined, width, height, { threshold: 0.1 });
  return (1_000 * pixels) / (width * height);
}

describe.each(RENDERERS)('%s', (_name, draw, present) => {
  describe.each(['light', 'dark', 'print'] satisfies ThemeName[])('%s', (theme) => {
    test.runIf(present).each(cases)('$kind/$name shows shapes and text', ({ input }) => {
      const { svg, width, height } = renderSvg(input, { theme, background: true });
      const whole = draw(svg);
      expect([whole.width, whole.height]).toEqual([width, height]);
      expect(change(whole, draw(withoutText(svg)))).toBeGreaterThan(10);
      const paper = draw(svg.replace(/<g[\s\S]*<\/g>/, ''));
      expect(change(whole, paper)).toBeGreaterThan(40);
    });
  });

  test.runIf(present).each(cases)('$kind/$name has no text at the edge', ({ input }) => {
    const { svg } = renderSvg(input, { theme: 'light', background: true });
    const whole = draw(svg);
    const bare = draw(withoutText(svg));
    const { width, height, data } = whole;
    let touched = 0;
    for (let y = 0; y < height; y++) {
      for (const x of [0, width - 1]) {
        const at = 4 * (y * width + x);
        if (data[at] !== bare.data[at]) touched++;
      }
    }
    expect(touched).toBe(0);
  });
});
