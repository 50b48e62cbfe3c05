import type { Block } from './block.ts';
import { box, type Box, type PlacedText } from './box.ts';
import type { Flow } from './flow.ts';
import { NAME, SMALL } from './style.ts';
import { shorten } from './wrap.ts';

const HEIGHT = 26;
const ROWS = 3;

/** What takes nothing of a scale: small dashed boxes in a few rows, the rest as a count. */
export const chips: Flow = (block, width, { measure }) => {
  const placed: Box[] = [];
  let x = 0;
  let y = 0;
  const all = block.children ?? [];
  const add = (chip: Block): boolean => {
    const made = chipOf(chip);
    const wraps = x > 0 && x + made.width > width;
    if (wraps && y >= (ROWS - 1) * (HEIGHT + 6)) return false;
    if (wraps) y += HEIGHT + 6;
    made.x = wraps ? 0 : x;
    made.y = y;
    x = made.x + made.width + 6;
    placed.push(made);
    return true;
  };
  const chipOf = (chip: Block): Box => {
    const { label = '', aside = '' } = chip;
    const most = Math.min(width, 260) - 20;
    const side = aside && measure(aside, SMALL) * 1.04 + 8 < most / 2 ? aside : '';
    const room = most - (side ? measure(side, SMALL) * 1.04 + 8 : 0);
    const fits = (words: string): boolean => measure(words, NAME) * 1.04 <= room;
    const name = fits(label) ? label : shorten(label, fits);
    const long = measure(name, NAME) * 1.04;
    const texts: PlacedText[] = [
      { words: name, x: 10, y: HEIGHT / 2, font: NAME, look: 'label', anchor: 'start' },
    ];
    const wide = 20 + long + (side ? 8 + measure(side, SMALL) * 1.04 : 0);
    if (side)
      texts.push({
        words: side,
        x: wide - 10,
        y: HEIGHT / 2,
        font: SMALL,
        look: 'detail',
        anchor: 'end',
      });
    return box(chip, wide, HEIGHT, {
      texts,
      shapes: [{ look: 'dashed', x: 0.5, y: 0.5, width: wide - 1, height: HEIGHT - 1 }],
      cut: name !== label || side !== aside,
    });
  };
  const fitting = all.findIndex((chip) => !add(chip));
  const hidden = (fitting < 0 ? 0 : all.length - fitting) + (block.more?.count ?? 0);
  if (hidden && block.more) {
    const { id, more } = block;
    for (let count = hidden; ; count++) {
      const rest: Block = {
        id: `${id}.more`,
        kind: 'more',
        look: 'scaled',
        label: more.label(count),
      };
      if (add(rest) || placed.length === 0) break;
      const last = placed.pop() as Box;
      x = last.x;
    }
  }
  return box(block, width, y + HEIGHT, { children: placed });
};
