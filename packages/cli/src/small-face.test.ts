import { Resvg } from '@resvg/resvg-js';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SMALL_FACE } from './small-face.ts';

/** The letters of a row of Unicode that the small faces have. */
function lettersFrom(first: number): string {
  const row = Array.from({ length: 64 }, (_, index) => String.fromCodePoint(first + index));
  return row.filter((letter) => new RegExp(`[${SMALL_FACE}]`).test(letter)).join('');
}

function paint(text: string, weight: number, ending: string): Buffer {
  const plain = text.replace(/[&<]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="30"><text y="20" font-family="Arimo" font-weight="${weight}" font-size="13">${plain}</text></svg>`;
  const fontFiles = ['Regular', 'Bold'].map((name) =>
    fileURLToPath(new URL(`../dist/fonts/Arimo-${name}${ending}.ttf`, import.meta.url)),
  );
  return new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).render().pixels;
}

test.each([
  ...[0x20, 0x60, 0xa0, 0xe0, 0x2000, 0x2190, 0x2264].map(lettersFrom),
  'AVATAR To Wave, LTE. fi ffl 1/2 kernel “quoted” – a … b',
])('small faces paint what the whole ones do: %s', (text) => {
  for (const weight of [400, 600]) {
    const small = paint(text, weight, '.small');
    expect(small.some((value) => value > 0)).toBe(true);
    expect(small.equals(paint(text, weight, ''))).toBe(true);
  }
});
