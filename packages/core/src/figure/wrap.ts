import type { Font, Measure } from './measure.ts';

/** A text broken into lines. */
export interface Lines {
  readonly lines: readonly string[];
  /** An ellipsis stands for what did not fit. */
  readonly cut: boolean;
  /** A word was longer than a line. */
  readonly broken: boolean;
}

const NOTHING: Lines = { lines: [], cut: false, broken: false };
/** Fonts that stand in for Arial run up to this much wider. */
const FONT_SLACK = 1.04;
/** Longer texts cannot fit anywhere: nothing beyond is measured. */
const LONGEST = 600;
/** Lines break after white space (not if it is no-break, not before an arrow), `/`, `-`, `_`, the `:` before a tag, between wide East Asian letters, and where a zero-width space says so. */
const BREAKS =
  /(?<=[^\S\u00a0])(?=[^\s→])|(?<=[-/_])(?=[^\s\d])|(?<=[a-z]:)(?=[a-z])|(?<=[\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60])(?=\S)|(?<=\u200b)/u;
/** Letters of scripts that break words with a hyphen: at the end of a line, at the beginning of one. */
const LETTERS = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u;
const HYPHENED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const LEAST_END = 3;
/** The first half of a letter that was cut through. */
const HALF = /[\ud800-\udbff]$/;
/** A letter with the marks, joiners and modifiers that belong to it. */
const GRAPHEMES = /\p{RI}{2}|[^](?:[\p{M}\u{1f3fb}-\u{1f3ff}]|\u200d\P{M})*/gu;

/**
 * Breaks a text greedily into at most `most` lines of a width in px. A word too long for a line is
 * broken between letters; what does not fit at all is replaced by an ellipsis, never clipped.
 */
export function wrap(text: string, width: number, font: Font, measure: Measure, most = 2): Lines {
  const room = width / FONT_SLACK;
  if (text === '') return NOTHING;
  const whole = text.length <= LONGEST;
  if (whole && measure(text, font) <= room) return { lines: [text], cut: false, broken: false };
  const fits = (line: string): boolean => measure(line, font) <= room;
  const lines: string[] = [];
  const read = whole ? text : `${text.slice(0, LONGEST).replace(HALF, '')}…`;
  const rest = read.trim().split(BREAKS);
  let line = '';
  let broken = false;
  while (rest.length) {
    const piece = rest[0] as string;
    // A separator stands between two words of a line only.
    if (!line && lines.length && piece.trim() === '·') {
      rest.shift();
      continue;
    }
    if (fits((line + piece).trimEnd())) {
      line += piece;
      rest.shift();
    } else if (lines.length === most - 1) {
      return { lines: [...lines, shorten(line + rest.join(''), fits)], cut: true, broken };
    } else if (line) {
      lines.push(line.trimEnd().replace(/\s·$/, ''));
      line = '';
    } else {
      const [count, hyphen] = breakIn(piece, fits);
      lines.push(piece.slice(0, count) + hyphen);
      broken = true;
      rest[0] = piece.slice(count);
      if (!rest[0]) rest.shift();
    }
  }
  if (line) lines.push(line.trimEnd());
  return { lines, cut: !whole, broken };
}

/** Where a word breaks that is longer than a line, no end shorter than three letters, and with what. */
function breakIn(word: string, fits: (line: string) => boolean): readonly [number, string] {
  const letters = word.match(GRAPHEMES) ?? [];
  const breakable = letters.length > 2 * LEAST_END ? letters.slice(0, -LEAST_END) : letters;
  const count = fitting(breakable, (line) => fits(`${line}-`));
  const start = word.slice(0, count);
  const isHyphened = LETTERS.test(start) && HYPHENED.test(word.slice(count)) && fits(`${start}-`);
  return isHyphened ? [count, '-'] : [fitting(letters, fits), ''];
}

/** Code units of as many letters as fit in a line, at least one letter. */
function fitting(letters: readonly string[], fits: (line: string) => boolean): number {
  let line = letters[0] ?? '';
  for (const letter of letters.slice(1)) {
    if (!fits(line + letter)) break;
    line += letter;
  }
  return line.length || 1;
}

/** The text with its end replaced by an ellipsis, so that it fits in one line. */
export function shorten(text: string, fits: (line: string) => boolean): string {
  const count = fitting(text.match(GRAPHEMES) ?? [], (line) => fits(`${line}…`));
  return `${text.slice(0, count).trimEnd()}…`;
}
