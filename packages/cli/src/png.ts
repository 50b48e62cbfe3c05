import { Resvg } from '@resvg/resvg-js';
import { serialize, type Scene } from '@stratagram/core';
import { fileURLToPath } from 'node:url';
import { encodePng } from './encode-png.ts';
import { Refusal } from './refusal.ts';
import { SMALL_FACE } from './small-face.ts';

/** A pixel costs four bytes, and as many again while it is written. */
const MAX_PIXELS = 32_000_000;

const FACES = ['Arimo-Regular', 'Arimo-Bold'];
/** The letters of Western Europe alone: the rasteriser reads the file of a face again for each glyph. */
const SMALL_FACES = ['Arimo-Regular.small', 'Arimo-Bold.small'];
/** Read where something runs from right to left: each face costs as much as a third of a picture. */
const RIGHT_TO_LEFT_FACES = ['NotoSansArabic-Regular', 'NotoSansArabic-Bold'];
/** Also has no colours, which the rasteriser cannot draw. */
const EMOJI = 'NotoEmoji-Regular';

/** What our faces have; anything else is drawn in fonts of the system. */
const IN_FACES =
  /^[\n\u0020-\u024f\u0370-\u04ff\u0590-\u06ff\u2010-\u2027\u2066-\u2069\u2190-\u2193\u2264\u2265]*$/;
const IN_SMALL_FACES = new RegExp(`^[\\n${SMALL_FACE}]*$`);
const ARABIC = /[\u0600-\u06ff]/;
const RIGHT_TO_LEFT = /[\u0590-\u06ff]/;

/** Paints a drawing, with our fonts first, so that it looks the same on every system. */
export function rasterize(scene: Scene, scale: number): Uint8Array {
  const { width, height } = scene.attrs;
  const megapixels = (Number(width) * Number(height) * scale * scale) / 1e6;
  if (megapixels > MAX_PIXELS / 1e6) {
    const size = `a PNG of ${Math.round(megapixels)} megapixels`;
    throw new Refusal(`${size} is too large: at most ${MAX_PIXELS / 1e6}, with --scale`, 'file');
  }
  const svg = serialize(inOurFonts(scene, 'Arimo'));
  const isCovered = IN_FACES.test(svg);
  const faces = [
    ...(IN_SMALL_FACES.test(svg) ? SMALL_FACES : FACES),
    ...(isCovered && !RIGHT_TO_LEFT.test(svg) ? [] : RIGHT_TO_LEFT_FACES),
    ...(isCovered ? [] : [EMOJI]),
  ];
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: faces.map((name) => fileURLToPath(new URL(`fonts/${name}.ttf`, import.meta.url))),
      loadSystemFonts: !isCovered,
      defaultFontFamily: 'Arimo',
      sansSerifFamily: 'Arimo',
    },
  });
  return encodePng(resvg.render());
}

/** Names the font of each text: the rasteriser's own choice for other scripts forgets the weight. */
function inOurFonts(scene: Scene, family?: string): Scene {
  const [label] = scene.children;
  const isArabic = scene.tag === 'text' && typeof label === 'string' && ARABIC.test(label);
  const font = isArabic ? 'Noto Sans Arabic' : family;
  return {
    ...scene,
    attrs: font ? { ...scene.attrs, 'font-family': font } : scene.attrs,
    children: scene.children.map((child) =>
      typeof child === 'string' ? singleGlyphs(child) : inOurFonts(child),
    ),
  };
}

/**
 * One glyph a character: the rasteriser looks for a second font only where the number of glyphs
 * stays the same, and would draw boxes for joined emoji. A flag becomes its two letters, and
 * isolates, which few fonts have, go where nothing runs from right to left.
 */
function singleGlyphs(text: string): string {
  return (RIGHT_TO_LEFT.test(text) ? text : text.replace(/[\u2066-\u2069]/g, ''))
    .replace(/\u200d\p{Extended_Pictographic}|[\ufe00-\ufe0f\u20e3]|\p{Emoji_Modifier}/gu, '')
    .replace(/[\u{1f1e6}-\u{1f1ff}]/gu, (flag) =>
      String.fromCharCode((flag.codePointAt(0) ?? 0) - 0x1f1e6 + 65),
    );
}
