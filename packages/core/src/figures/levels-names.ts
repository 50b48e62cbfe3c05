import type { Block } from '../figure/block.ts';
import type { Font, Measure } from '../figure/measure.ts';
import { NAME } from '../figure/style.ts';
import { type Lines, wrap } from '../figure/wrap.ts';
import type { Room } from './levels-room.ts';

/** The version in a name: `nginx 1.27`, `Ubuntu 24.04 + KVM`. */
const VERSION = /(?<![·\s])\s+(v?\d[\d.]*)(?=$| \+)/;
/** The space that keeps a version with its name. */
const JOINED = /\u00a0(?=v?\d)/;
/** Room of a number behind a name, px. */
const NUMBERED = 16;
/** Before a capital letter inside of a word: `Postgre|SQL`. */
const CAPITALS = /(?<=\p{Ll}{3})(?=\p{Lu})/gu;

/** Lines of a text as even as can be, at most so many; not whole when one is cut short, or broken inside of a word. */
export function linesIn(
  text: string | undefined,
  width: number,
  font: Font,
  most: number,
  { capitals }: Room,
  measure: Measure,
): { readonly lines: readonly string[]; readonly isWhole: boolean } {
  if (!text) return { lines: [], isWhole: true };
  const words = capitals ? text.replace(CAPITALS, '\u200b') : text;
  let all = wrap(words, width, font, measure, most);
  // The number of a name that is cut stands behind it.
  if (all.cut && font === NAME) all = wrap(words, width - NUMBERED, font, measure, most);
  const even = most === 2 ? balance(words, all, width, font, measure) : all.lines;
  const lines = even.map((line) => line.replaceAll('\u200b', '').replace(JOINED, ' '));
  return { lines, isWhole: !all.cut && !all.broken };
}

/** Two lines as even as can be. */
function balance(
  words: string,
  { lines, cut }: Lines,
  width: number,
  font: Font,
  measure: Measure,
): readonly string[] {
  if (lines.length !== 2 || cut) return lines;
  let best = lines;
  for (let room = width - 8; room > 24; room -= 8) {
    const next = wrap(words, room, font, measure, 2);
    if (next.cut || next.broken) break;
    best = next.lines;
  }
  return best;
}

/**
 * The name of a layer or a tenant: short where there is little room; with its version, which stays
 * with it, or without where there is no room for both.
 */
export function nameIn(
  { label, tone, kernel, short, copies }: Block,
  width: number,
  { versions }: Room,
  measure: Measure,
): string | undefined {
  // First, so that it stays where the name is cut.
  if (copies) return `${copies.words} ${label ?? ''}`;
  if (short && label && measure(label, NAME) * 1.04 > width) return short[0];
  if (!label || !(kernel || tone === 'libs')) return label;
  return label.replace(VERSION, versions ? '\u00a0$1' : '');
}

/** A number at the beginning of a text, and what follows it. */
export function numberIn(text = ''): readonly [number: string, words: string] {
  const [number = ''] = /^\d\S*(?= )/.exec(text) ?? [];
  return [number, text.slice(number.length + 1)];
}

/** Is any word of a block not drawn? It belongs into a tooltip then. */
export function isShort(block: Block, lines: readonly string[], end: string): boolean {
  const { label = '', detail = '', aside = '', copies } = block;
  const many = copies?.words ?? '';
  const [drawn, whole] = [lines.join('') + end, many + label + detail + aside];
  return drawn !== whole && bare(drawn) !== bare(whole);
}

function bare(words: string): string {
  return words.replace(/[\s·-]/g, '');
}
