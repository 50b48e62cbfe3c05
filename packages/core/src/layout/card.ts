import type { Block } from './block.ts';
import { box, type Box, type PlacedText, type Shape } from './box.ts';
import type { Context, Flow } from './flow.ts';
import { NAME, SMALL } from './style.ts';
import { wrap } from './wrap.ts';

const PAD = 10;
/** What is on the cards may run this much wider in another font. */
const SLACK = 1.04;
/** Height of an arrow between two cards, without the gaps over and under it, px. */
const ARROW = 6;

/**
 * A card: its name with a fact at the end of the line, or under it where both do not fit, then what
 * there is to say. Its line is that of its first mark: solid for what lasts, dashed for what ends.
 */
export const card: Flow = (block, width, context) => {
  const { texts, height, cut } = written(block, width, context);
  const look = block.marks?.[0]?.look ?? 'range';
  const shape: Shape = { look, x: 0, y: 0, width, height };
  const sign: Shape[] = block.sign
    ? [{ look: block.sign, x: PAD, y: 10.5, width: 10, height: 10 }]
    : [];
  return box(block, width, height, { shapes: [shape, ...sign], texts, cut });
};

/** The texts of a card from `top` on, and the height that they need with a margin. */
export function written(
  block: Block,
  width: number,
  { measure }: Context,
  top = 0,
): { readonly texts: PlacedText[]; readonly height: number; readonly cut: boolean } {
  const { label = '', aside = '', detail = '' } = block;
  const room = width - 2 * PAD;
  const sign = block.sign ? 16 : 0;
  const name = wrap(label, room - sign, NAME, measure, 3);
  const last = name.lines.at(-1) ?? '';
  const ends = sign + (measure(last, NAME) + measure(aside, SMALL)) * SLACK + 12 <= room;
  const fact = wrap(ends ? '' : aside, room, SMALL, measure, 3);
  const told = wrap(detail, room, SMALL, measure, 8);
  const texts: PlacedText[] = [];
  let y = top + 7;
  for (const words of name.lines) {
    texts.push({ words, x: PAD + sign, y: y + 8.5, font: NAME, look: 'label', anchor: 'start' });
    y += 17;
  }
  const end = y - 8.5;
  if (ends && aside)
    texts.push({
      words: aside,
      x: width - PAD,
      y: end,
      font: SMALL,
      look: 'detail',
      anchor: 'end',
    });
  for (const words of [...fact.lines, ...told.lines]) {
    texts.push({ words, x: PAD, y: y + 7, font: SMALL, look: 'detail', anchor: 'start' });
    y += 14;
  }
  return { texts, height: y + 7 - top, cut: name.cut || fact.cut || told.cut };
}

/** An arrow from what is above to what is below, with what passes along it. */
export const arrow: Flow = (block, width, { measure }) => {
  const x = Math.min(30, width / 4);
  const texts = wrap(block.label ?? '', width - x - 10, SMALL, measure, 1).lines.map(
    (words): PlacedText => ({
      words,
      x: x + 10,
      y: ARROW / 2,
      font: SMALL,
      look: 'detail',
      anchor: 'start',
    }),
  );
  const shapes: Shape[] = [{ look: 'tick', x, y: -6, width: 0, height: ARROW + 12 }];
  return box(block, width, ARROW, { shapes, texts });
};

/** The block of an arrow; `label` tells what passes along it. */
export function arrowBlock(id: string, label?: string): Block {
  return {
    id,
    kind: 'axis',
    look: 'axis',
    flow: 'arrow',
    children: [],
    ...(label ? { label } : {}),
  };
}

/** Gives a card more height: its line grows, its texts stay at the top. */
export function heighten(placed: Box, height: number): Box {
  const [shape, ...rest] = placed.shapes ?? [];
  const shapes = shape ? [{ ...shape, height }, ...rest] : [];
  return { ...placed, height, shapes };
}
