// Written by scripts/build-metrics.ts from Arimo (OFL); do not edit.
/** Distinct advance widths in thousandths of an em. */
export const WIDTHS: readonly number[] = [191, 222, 238, 260, 278, 280, 333, 334, 350, 355, 365, 370, 389, 400, 469, 474, 500, 537, 549, 552, 556, 576, 584, 600, 611, 667, 722, 737, 778, 833, 834, 889, 944, 975, 1000, 1015];
/** Characters outside Latin-1 that the table knows, after U+0020-U+007E and U+00A0-U+00FF. */
export const SYMBOLS = '–—‘’“”•…→≤≥';
/** Per face one letter a character: `A` is the first of WIDTHS. */
export const FACES: readonly [regular: string, bold: string] = [
  "EEJUU`ZAGGMWEGEEUUUUUUUUUUEEWWWUdZZ[[ZY][EQZU^[]Z][ZY[ZaZZYEEEOUGUUQUUEUUBBQB^UUUUGQEUQ[QQQHDHWEGUUUUDUG\\LUWG\\TNSGGGVRGGGKU___YZZZZZZc[ZZZZEEEE[[]]]]]W][[[[ZZYUUUUUU`QUUUUEEEEUUUUUUUSYUUUUQUQUcBBGGIccSS",
  "EGPUU`[CGGMWEGEEUUUUUUUUUUGGWWWYb[[[[ZY][EU[Y^[]Z][ZY[ZaZZYGEGWUGUYUYUGYYEEUE`YYYYMUGYU]UUQMFMWEGUUUUFUG\\LUWG\\TNSGGGXUGGGKU___Y[[[[[[c[ZZZZEEEE[[]]]]]W][[[[ZZYUUUUUU`UUUUUEEEEYYYYYYYSYYYYYUYUUcEEQQIccSS",
];
