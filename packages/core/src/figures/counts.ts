import { box, type PlacedText } from '../figure/box.ts';
import type { Layout } from '../figure/context.ts';
import { GAP, SMALL, STYLES } from '../figure/style.ts';
import { wrap } from '../figure/wrap.ts';

/** Room of a mark before a count, and between two counts, px. */
const MARK = 26;
const BETWEEN = 16;
/** Height of a line, px. */
const LINE = 20;

/** What is counted, in lines of text: a mark, a number with its word, what it means. */
export const counts: Layout = (block, width, { measure }) => {
  let x = 0;
  let y = 0;
  const children = (block.children ?? []).map((child) => {
    const { label = '', detail = '' } = child;
    const named = MARK + measure(label, STYLES.text.label) * 1.02 + 5;
    const wide = Math.min(width, named + measure(detail, SMALL) * 1.06);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += LINE;
    }
    // What is longer than a line goes on in the next ones.
    const first = wrap(detail, wide - named, SMALL, measure, 1);
    const fits = !first.cut && !first.broken;
    const below = fits ? [] : wrap(detail, wide - MARK, SMALL, measure, 4).lines;
    const put = (
      words: string,
      at: number,
      line: number,
      look: PlacedText['look'],
    ): PlacedText => ({
      words,
      x: at,
      y: LINE / 2 + line,
      font: look === 'label' ? STYLES.text.label : SMALL,
      look,
      anchor: 'start',
    });
    const part = box(child, wide, LINE + below.length * 14, {
      texts: [
        put(label, MARK, 0, 'label'),
        ...(fits && detail ? [put(detail, named, 0.5, 'detail')] : []),
        ...below.map((words, line) => put(words, MARK, 16 + line * 14, 'detail')),
      ],
    });
    part.x = x;
    part.y = y;
    x += wide + BETWEEN;
    if (below.length) {
      x = 0;
      y += part.height;
    }
    return part;
  });
  const foot = Math.max(0, ...children.map((child) => child.y + child.height));
  return box(block, width, foot + GAP / 2, { children });
};
