import { FACES, SYMBOLS, WIDTHS } from './metrics.generated.ts';

/** What decides the width of a text: its size in px and whether it is set bold (600 and up). */
export interface Font {
  readonly size: number;
  readonly bold: boolean;
}

/** Width in px of a text set in one line. */
export type Measure = (text: string, font: Font) => number;

/** Letters up to here are looked up: Latin, and the symbols we use. */
const TABLE = 0x2800;

const [regular, bold] = /* @__PURE__ */ FACES.map((letters) => {
  const table = new Uint16Array(TABLE);
  for (let index = 0; index < letters.length; index++) {
    table[codeAt(index)] = WIDTHS[letters.charCodeAt(index) - 65] as number;
  }
  return table;
}) as [Uint16Array, Uint16Array];

/**
 * Width of a text in Arial and the fonts of its metrics, from the generated table; kerning is left
 * out, so the sum is a near upper bound. Other scripts are estimated by kind of letter.
 *
 * The table is that of Arimo, whose letters are as wide as those of Arial and Liberation Sans.
 *
 * @param font - Its size in px, and whether it is bold.
 * @returns px
 * @example
 * ```ts
 * measureArial('Guest OS', { size: 13, bold: true });
 * ```
 */
export const measureArial: Measure = (text, font) => {
  const known = font.bold ? KNOWN.bold : KNOWN.regular;
  let thousandths = known.get(text);
  if (thousandths === undefined) {
    thousandths = thousandthsOf(text, font.bold ? bold : regular);
    if (text.length <= LONGEST_KNOWN) {
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(text, thousandths);
    }
  }
  return (thousandths * font.size) / 1000;
};

/** Widths measured last, in thousandths of an em: the same names come in every picture. */
const KNOWN = { regular: new Map<string, number>(), bold: new Map<string, number>() };
const MOST_KNOWN = 4_096;
const LONGEST_KNOWN = 64;

function thousandthsOf(text: string, table: Uint16Array): number {
  let thousandths = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const known = table[code];
    if (known) thousandths += known;
    else {
      const point = text.codePointAt(index) as number;
      if (point > 0xffff) index++;
      thousandths += estimate(point);
    }
  }
  return thousandths;
}

/** The code points of the table in its order, see scripts/build-metrics.ts. */
function codeAt(index: number): number {
  if (index < 95) return 0x20 + index;
  return index < 191 ? 0xa0 + index - 95 : SYMBOLS.charCodeAt(index - 191);
}

const INVISIBLE = /[\p{M}\p{Cf}\u{1f3fb}-\u{1f3ff}]/u;
const EMOJI = /[\p{Extended_Pictographic}\p{RI}]/u;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{20000}-\u{3fffd}]/u;
const BROAD = /[\p{Lu}\u0400-\u04ff\u0900-\u0fff\u1000-\u10ff\u1780-\u17ff]/u;

/** Thousandths of an em of a letter that Arimo's Latin-1 table does not hold. */
function estimate(point: number): number {
  const letter = String.fromCodePoint(point);
  if (INVISIBLE.test(letter)) return 0;
  if (EMOJI.test(letter)) return 1250;
  if (WIDE.test(letter)) return 1000;
  return BROAD.test(letter) ? 760 : 620;
}
