import type { Block } from '../figure/block.ts';
import { type Box, type PlacedText, box } from '../figure/box.ts';
import type { Layout } from '../figure/context.ts';
import type { Font, Measure } from '../figure/measure.ts';
import { SMALL } from '../figure/style.ts';
import { shorten } from '../figure/wrap.ts';

/** Height of a chip, space between two, px. */
const HIGH = 20;
const BETWEEN = 4;
/** Room before and after words, and before those with hatching at their start, px. */
const PAD = 5;
const HATCHED = 7;
/** In narrower columns a chip fills the column. */
const NARROW = 100;
/** In narrower ones those of one sort are counted. */
const COUNTED = 76;
/** In narrower ones nothing can be read. */
const LEAST = 50;
/** Lines of chips, unless everything is to be seen. */
const MOST_LINES = 5;
/** Room of the number behind what was cut short, px. */
const NUMBER = 10;
/** More chips than anybody counts. */
const MOST = 256;
/** Fonts that stand in for Arial run up to this much wider. */
const SLACK = 1.04;
const LETTER: Font = { size: 11, bold: true };

/** Chips in lines, as many as have room: the rest is a number. */
export const attached: Layout = (block, width, { measure, detail }) => {
  if (width < LEAST) return box(block, width, 0);
  const narrow = width < NARROW;
  const most = (detail === 'full' ? Infinity : MOST_LINES) * (HIGH + BETWEEN);
  let chips: readonly Block[] = [];
  let children: readonly Box[] = [];
  const list = (counted: boolean): void => {
    chips = (block.children ?? []).flatMap((child) => chipsOf(child, counted));
    place(Math.min(chips.length, MOST));
  };
  const place = (count: number): void => {
    const more = chips.length - count;
    const id = `${block.id}.more`;
    const rest: Block = { id, kind: 'more', look: 'text', detail: block.more?.label(more) ?? '' };
    const some = chips.slice(0, count);
    children = inLines(more ? [...some, rest] : some, width, narrow, measure);
  };
  const counted = width < COUNTED || detail === 'plain';
  list(counted);
  // How many there are of a sort says more than some of them.
  if (!counted && footOf(children) > most) list(true);
  // Those that have room without a number are hardly more than those with one.
  let count = children.filter(({ y, block: { kind } }) => y < most && kind !== 'more').length;
  while (footOf(children) > most && count > 0) place(count--);
  return box(block, width, footOf(children) - BETWEEN, { children: [...children] });
};

function footOf(children: readonly Box[]): number {
  const last = children.at(-1);
  return last ? last.y + HIGH + BETWEEN : BETWEEN;
}

/** The chips of a sort, or how many there are of it. */
function chipsOf(block: Block, counted: boolean): readonly Block[] {
  const { children, more, id, kind } = block;
  if (!children) return [block];
  const { length } = children;
  // A letter each is shorter than their number.
  if (!counted || length < 2 || !more || children.every(({ aside }) => aside)) return children;
  return [{ id, kind, look: 'cell', label: more.label(length) }];
}

/** Chips one after the other, each line as full as can be. */
function inLines(
  chips: readonly Block[],
  width: number,
  narrow: boolean,
  measure: Measure,
): readonly Box[] {
  let x = 0;
  let y = 0;
  return chips.map((chip) => {
    const pad = chip.look === 'text' ? 0 : chip.tone ? HATCHED : PAD;
    const texts = textsOf(chip, width - 2 * pad, measure);
    const isLetter = !texts.words && texts.letter !== '';
    const wide = texts.width + 2 * pad;
    const full = narrow && !isLetter && chip.look !== 'text';
    const own = full ? width : Math.min(width, Math.ceil(wide));
    if (x > 0 && x + own > width) {
      x = 0;
      y += HIGH + BETWEEN;
    }
    const part = placeChip(chip, own, texts);
    part.x = x;
    part.y = y;
    x += own + BETWEEN;
    return part;
  });
}

/** What is written in a chip, and how wide that is, px. */
interface ChipTexts {
  readonly letter: string;
  readonly words: string;
  readonly width: number;
  readonly letterWidth: number;
  /** More is said than is written. */
  readonly cut: boolean;
}

function textsOf(
  { label, detail = '', aside: letter = '', short = [] }: Block,
  room: number,
  measure: Measure,
): ChipTexts {
  const letterWidth = letter ? measure(letter, LETTER) * SLACK : 0;
  const start = letter ? letterWidth + BETWEEN : 0;
  const widthOf = (words: string): number => measure(words, SMALL) * SLACK;
  const whole = label ?? detail;
  const fits = (words: string): boolean => start + widthOf(words) <= room;
  const words = [whole, ...short].find(fits);
  if (words !== undefined)
    return { letter, words, letterWidth, width: start + widthOf(words), cut: words !== whole };
  if (letter) return { letter, words: '', letterWidth, width: letterWidth, cut: true };
  const end = shorten(short.at(-1) ?? whole, (words) => widthOf(words) <= room - NUMBER);
  return { letter, words: end, letterWidth, width: widthOf(end) + NUMBER, cut: true };
}

function placeChip(
  block: Block,
  width: number,
  { letter, words, letterWidth, width: wide, cut }: ChipTexts,
): Box {
  const middle = HIGH / 2;
  const start = block.look === 'text' ? 0 : (width - wide) / 2;
  const texts: PlacedText[] = [];
  if (letter)
    texts.push({
      words: letter,
      x: start,
      y: middle,
      font: LETTER,
      look: 'label',
      anchor: 'start',
    });
  if (words) {
    const x = start + (letter ? letterWidth + BETWEEN : 0);
    texts.push({
      words,
      x,
      y: middle,
      font: SMALL,
      look: block.look === 'text' ? 'detail' : 'label',
      anchor: 'start',
    });
  }
  // Words as small as these are second lines elsewhere too.
  const detail = [words, letter].filter(Boolean);
  return box(block, width, HIGH, { detail, texts, cut, labelWidth: wide });
}
