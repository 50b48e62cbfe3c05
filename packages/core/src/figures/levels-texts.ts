import type { Block } from '../figure/block.ts';
import { type Box, type PlacedText, box } from '../figure/box.ts';
import type { Font, Measure } from '../figure/measure.ts';
import { GAP, NAME, SMALL } from '../figure/style.ts';
import { wrap } from '../figure/wrap.ts';
import type { Room } from './levels-room.ts';

/** Tenants narrower than this have less padding, and their name in the middle, px. */
export const SLIM = 104;
/** Height of a line of a name, and of second lines, px. */
export const LINE = 16;
export const SECOND = 14;
/** Room of a kernel mark before a name, px. */
export const MARK = 20;
/** In wider bands a kernel mark stays before the name, px. */
export const ABOVE = 120;
/** Width of what has its name turned, px. */
export const TURNED = 28;
/** How many a card stands for, and the height of its line, px. */
export const FOLDED: Font = { size: 24, bold: true };
const COUNTED = 28;
/** The number of a name that was cut short. */
const NUMBER: Font = { size: 11, bold: true };

/** The texts of a band, a frame's title or a card, where they stand. */
export function withTexts(part: Box, room: Room): Box {
  const { block, width, height, label, detail } = part;
  const texts: PlacedText[] = [];
  const put = (words: string, x: number, y: number, font: Font, anchor?: 'start' | 'end'): void => {
    texts.push({ words, x, y, font, look: font === SMALL ? 'detail' : 'label', anchor });
  };
  if (block.look === 'frame') {
    const slim = width < SLIM && !detail.length;
    const start = width < SLIM ? 8 : 12;
    label.forEach((words, index) =>
      put(words, slim ? width / 2 : start, 14 + index * LINE, NAME, slim ? undefined : 'start'),
    );
    if (part.aside) put(part.aside, width - start, 14, SMALL, 'end');
    detail.forEach((words, index) =>
      put(words, start, 13 + label.length * LINE + index * SECOND, SMALL, 'start'),
    );
  } else if (width <= TURNED && block.look !== 'more') {
    const [words = ''] = label;
    texts.push({
      words,
      x: width / 2,
      y: height / 2,
      font: NAME,
      look: 'label',
      anchor: undefined,
      turned: true,
    });
  } else {
    const above = block.kernel !== undefined && room.markAbove && width < ABOVE;
    const shift = block.kernel && !above ? MARK / 2 : 0;
    const centre = centreOf(part, shift);
    const counted = block.look === 'more' && part.labelWidth > 0;
    const high = label.length * LINE + detail.length * SECOND + (counted ? COUNTED - LINE : 0);
    let y = (height - high + (above ? LINE : 0)) / 2;
    if (block.kernel)
      part.mark = above ? [centre, y - 9] : [centre - part.labelWidth / 2 - 3.5, y + LINE / 2];
    label.forEach((words, index) => {
      const large = counted && index === 0;
      const line = large ? COUNTED : LINE;
      put(words, centre + shift, y + line / 2, large ? FOLDED : NAME);
      y += line;
    });
    for (const words of detail) {
      put(words, width / 2, y + SECOND / 2, SMALL);
      y += SECOND;
    }
  }
  return Object.assign(part, { texts });
}

/** The middle of a name: that of its band, or of what a part at its edge leaves of it. */
function centreOf({ width, labelWidth, children }: Box, shift: number): number {
  const tab = children.find(({ block }) => block.part === 'tab');
  const end = tab ? tab.x + tab.width + GAP : 0;
  const middle = width / 2;
  return middle - labelWidth / 2 - shift < end ? (end + width) / 2 : middle;
}

/** Names that were cut short get a number, and stand under the stack in full. */
export function placeKey(stack: Box, measure: Measure): void {
  const names: string[] = [];
  const visit = (part: Box): void => {
    const last = part.texts?.[part.label.length - 1];
    if (part.label.at(-1)?.endsWith('…') && last) {
      names.push(part.block.label ?? '');
      part.texts = [...(part.texts ?? []), numberOf(names.length, last, part.width, measure)];
    }
    part.children.forEach(visit);
  };
  visit(stack);
  if (names.length === 0) return;
  const block: Block = {
    id: `${stack.block.id}.key`,
    kind: 'key',
    look: 'text',
    label: names.map((name, index) => `${index + 1} ${name}`).join(', '),
  };
  const room = stack.width - 24;
  let y = 0;
  const texts = names.flatMap((name, index): PlacedText[] => {
    const { lines } = wrap(name, room, SMALL, measure, 3);
    const top = y;
    y += Math.max(20, lines.length * SECOND + 6);
    const number = { words: String(index + 1), x: 4, y: top + 10 };
    return [
      { ...number, font: NUMBER, look: 'label', anchor: 'start' },
      ...lines.map((words, line): PlacedText => ({
        words,
        x: 24,
        y: top + 10 + line * SECOND,
        font: SMALL,
        look: 'detail',
        anchor: 'start',
      })),
    ];
  });
  const key = box(block, stack.width, y, { texts });
  key.y = stack.height + GAP;
  stack.children.push(key);
  stack.height = key.y + y;
}

/** The number of a name behind its last line. */
function numberOf(
  number: number,
  { words, x, y, font, anchor }: PlacedText,
  width: number,
  measure: Measure,
): PlacedText {
  const wide = measure(words, font);
  const end = anchor === 'start' ? x + wide : x + wide / 2;
  return {
    words: String(number),
    x: Math.min(width - 8, end + 2),
    y: y - 3,
    font: NUMBER,
    look: 'label',
    anchor: 'start',
  };
}
