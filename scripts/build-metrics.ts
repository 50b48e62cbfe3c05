/**
 * Writes the advance widths of Arimo (metric-compatible with Arial, Helvetica and Liberation Sans)
 * as the table that core measures text with: `pnpm metrics`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import opentype from 'opentype.js';

const require = createRequire(import.meta.url);
const TARGET = new URL('../packages/core/src/figure/metrics.generated.ts', import.meta.url);
const FACES = { regular: '400Regular/Arimo_400Regular.ttf', bold: '700Bold/Arimo_700Bold.ttf' };
/** Printable ASCII, then Latin-1 from the no-break space on, then the symbols our labels use. */
const CHARACTERS = [...range(0x20, 0x7e), ...range(0xa0, 0xff)]
  .map((code) => String.fromCharCode(code))
  .concat([...'–—‘’“”•…→≤≥']);

const faces = await Promise.all(Object.values(FACES).map(widths));
await writeFile(TARGET, source(faces));

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Advance widths in thousandths of an em, in the order of CHARACTERS. */
async function widths(file: string): Promise<number[]> {
  const bytes = await readFile(require.resolve(`@expo-google-fonts/arimo/${file}`));
  const font = opentype.parse(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
  );
  return CHARACTERS.map((character) =>
    Math.round(((font.charToGlyph(character).advanceWidth ?? 0) / font.unitsPerEm) * 1000),
  );
}

/** One letter a character: its place in the list of distinct widths, from `A` on. */
function source(faces: readonly number[][]): string {
  const distinct = [...new Set(faces.flat())].sort((a, b) => a - b);
  const letters = (face: readonly number[]): string =>
    face.map((width) => String.fromCharCode(65 + distinct.indexOf(width))).join('');
  return `// Written by scripts/build-metrics.ts from Arimo (OFL); do not edit.
/** Distinct advance widths in thousandths of an em. */
export const WIDTHS: readonly number[] = [${distinct.join(', ')}];
/** Characters outside Latin-1 that the table knows, after U+0020-U+007E and U+00A0-U+00FF. */
export const SYMBOLS = '–—‘’“”•…→≤≥';
/** Per face one letter a character: \`A\` is the first of WIDTHS. */
export const FACES: readonly [regular: string, bold: string] = [
  ${faces.map((face) => JSON.stringify(letters(face))).join(',\n  ')},
];
`;
}
