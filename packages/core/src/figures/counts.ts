import { type PlacedText, box } from '../figure/box.ts';
import type { Layout } from '../figure/context.ts';
import { GAP, SMALL, STYLES } from '../figure/style.ts';

import { wrap } from '../figure/wrap.ts';

/** Room of a mark before a count. */
const MARK = 26;

/** What is counted, side by side: a mark, a number with its word, what it means. */
export const counts: Layout = (block, width, { measure }) => {
  const all = block.children ?? [];
  const room = width - (all.length - 1) * GAP;
  const wanted = all.map(({ label = '' }) => MARK + 1.06 * measure(label, STYLES.text.label));
  const wish = wanted.reduce((sum, want) => sum + want, 0);
  // Under each other where no three words stand side by side.
  const piled = wish > room;
  const widths = piled ? all.map(() => width) : shareRoom(wanted, room);
  let x = 0;
  let y = 0;
  const children = all.map((child, index) => {
    const wide = widths[index] as number;
    const label = wrap(child.label ?? '', wide - MARK, STYLES.text.label, measure, 3);
    const detail = wrap(child.detail ?? '', wide - MARK, SMALL, measure, 5);
    const text = (font: typeof SMALL, look: PlacedText['look'], top: number) => {
      return (words: string, at: number): PlacedText => ({
        words,
        x: MARK,
        y: top + at * (look === 'label' ? 16 : 14),
        font,
        look,
        anchor: 'start',
      });
    };
    const below = label.lines.length * 16;
    const part = box(child, wide, below + detail.lines.length * 14, {
      cut: label.cut || detail.cut,
      texts: [
        ...label.lines.map(text(STYLES.text.label, 'label', 8)),
        ...detail.lines.map(text(SMALL, 'detail', below + 7)),
      ],
    });
    part.x = piled ? 0 : x;
    part.y = y;
    if (piled) y += part.height + GAP / 2;
    x += wide + GAP;
    return part;
  });
  const foot = Math.max(0, ...children.map((child) => child.y + child.height));
  return box(block, width, foot, { children });
};

/** Room shared out equally, but nobody gets less than they want; the wishes fit together. */
function shareRoom(wanted: readonly number[], room: number): number[] {
  let level = room / wanted.length;
  let open = wanted;
  for (;;) {
    const wide = wanted.filter((want) => want > level);
    const rest = wanted.filter((want) => want <= level);
    if (rest.length === open.length || rest.length === 0) break;
    open = rest;
    level = (room - wide.reduce((sum, want) => sum + want, 0)) / rest.length;
  }
  const widths = wanted.map((want) => Math.floor(Math.max(want, level)));
  const left = room - widths.reduce((sum, wide) => sum + wide, 0);
  widths[widths.length - 1] = (widths.at(-1) ?? 0) + left;
  return widths;
}
