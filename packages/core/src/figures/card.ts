import { BOXES, GRID, SOLID, USAGES, ink, inks, line } from '../figure/ink.ts';
import { type Figures, type Pen, hatching, round } from '../figure/pen.ts';
import type { Block, Tone } from '../figure/block.ts';
import { type Box, type PlacedText, type Shape, box } from '../figure/box.ts';
import type { Context, Layout } from '../figure/context.ts';

import { NAME, SMALL } from '../figure/style.ts';
import { drawTexts } from '../figure/texts.ts';
import { wrap } from '../figure/wrap.ts';

const PAD = 10;

/** What is on the cards may run this much wider in another font. */
const SLACK = 1.04;

/** Height of an arrow between two cards, without the gaps over and under it, px. */
const ARROW = 6;

/**
 * A card: its name with a fact at the end of the line, or under it where both do not fit, then what
 * there is to say. Its line is that of its first mark: solid for what lasts, dashed for what ends.
 */
export const card: Layout = (block, width, context) => {
  const { texts, height, cut } = cardTexts(block, width, context);
  const look = block.marks?.[0]?.look ?? 'range';
  const shape: Shape = { look, x: 0, y: 0, width, height };
  const sign: Shape[] = block.sign
    ? [{ look: block.sign, x: PAD, y: 10.5, width: 10, height: 10 }]
    : [];
  return box(block, width, height, { shapes: [shape, ...sign], texts, cut });
};

/** The texts of a card from `top` on, and the height that they need with a margin. */
export function cardTexts(
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
  const detailLines = wrap(detail, room, SMALL, measure, 8);
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
  for (const words of [...fact.lines, ...detailLines.lines]) {
    texts.push({ words, x: PAD, y: y + 7, font: SMALL, look: 'detail', anchor: 'start' });
    y += 14;
  }
  return { texts, height: y + 7 - top, cut: name.cut || fact.cut || detailLines.cut };
}

/** An arrow from what is above to what is below, with what passes along it. */
export const arrow: Layout = (block, width, { measure }) => {
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
    layout: 'arrow',
    children: [],
    ...(label ? { label } : {}),
  };
}

/** Gives a card more height: its line grows, its texts stay at the top. */
export function heighten(part: Box, height: number): Box {
  const [shape, ...rest] = part.shapes ?? [];
  const shapes = shape ? [{ ...shape, height }, ...rest] : [];
  return { ...part, height, shapes };
}

/** What a diagram draws besides cards and bars: arrows, signs. */
type DrawExtra = (pen: Pen, shape: Shape) => void;

/** Cards with their texts, bars, and what else a diagram has on or between them. */
export function cardFiguresWith(extra: DrawExtra): Figures {
  return {
    draw(pen, box, x, y) {
      for (const shape of box.shapes ?? [])
        drawCard(pen, { ...shape, x: x + shape.x, y: y + shape.y }, box.block.tone, extra);
      drawTexts(pen, box, x, y);
    },
    swatch(pen, { block }, x, y) {
      const look = block.items?.[0]?.mark as Shape['look'];
      const field = /range|open|asked/.test(look)
        ? { x, y: y + 4, width: 18, height: 12 }
        : look === 'usage'
          ? { x, y: y + 7, width: 18, height: 6 }
          : /inherited|limit/.test(look)
            ? { x, y: y + 10, width: 18, height: 0 }
            : { x: x + 4, y: y + 5, width: 10, height: 10 };
      drawCard(pen, { look, ...field }, undefined, extra);
    },
  };
}

const CARD = /* @__PURE__ */ ink('core bracket', { fill: 'paper', stroke: 'muted', width: 1.25 });
const OPEN_CARD = /* @__PURE__ */ ink('core bracket', {
  fill: 'paper',
  stroke: 'muted',
  width: 1.5,
  dash: '5 4',
});
const OPEN_CARDS = /* @__PURE__ */ inks((tone) =>
  ink('box', { fill: `${tone}-fill`, stroke: `${tone}-line`, width: 1.5, dash: '5 4' }),
);
const WANTED = /* @__PURE__ */ line('bracket', '3 3');

/** What each look of a shape means on a card; the names are those that all charts have. */
function drawCard(pen: Pen, shape: Shape, tone: Tone | undefined, extra: DrawExtra): void {
  const { look, x, y, width, height } = shape;
  switch (look) {
    // A card of what lasts, and of what ends or is only spoken of.
    case 'range':
      pen.rect(tone ? BOXES[tone] : CARD, x, y, width, height, 6);
      if (pen.palette.hatched && tone && width > 24) hatching(pen, tone, x, y, 5, height);
      return;
    case 'open':
      return pen.rect(tone ? OPEN_CARDS[tone] : OPEN_CARD, x, y, width, height, 6);
    case 'asked':
      return pen.rect(WANTED, x, y, width, height, 6);
    // A quantity.
    case 'usage':
      return pen.rect(tone ? USAGES[tone] : SOLID, x, y, width, height, 2);
    case 'grid':
      return pen.path(GRID, `M${pen.at(x)} ${round(y)}H${pen.at(x + width)}`);
    default:
      extra(pen, shape);
  }
}
