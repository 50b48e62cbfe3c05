import { BOXES, GRID, SOLID, USAGES, ink, inks, line } from '../figure/ink.ts';
import { type Figures, type Pen, hatching, round } from '../figure/pen.ts';
import type { Block, Tone } from '../figure/block.ts';
import { type Box, type PlacedText, type Shape, box, stretch } from '../figure/box.ts';
import type { Context, Layout } from '../figure/flow.ts';
import type { Font } from '../figure/measure.ts';
import { GAP, NAME, SMALL } from '../figure/style.ts';
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
    flow: 'arrow',
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

/** Room of the arrow from the programs to the process, px. */
const BETWEEN = 24;

const NARROW = 480;

/** A strip with an arrow down to the kernel under it. */
export const calls: Layout = (block, width, context) => callsBox(block, width, 0, context);

/**
 * The last of a chain: programs under each other, the process that they start beside them, and a
 * strip under both in which its system calls go to the kernel. Children in this order; the programs
 * may be missing.
 */
export const start: Layout = (block, width, context) => {
  const [calls, process, programs] = (block.children ?? []).toReversed();
  if (!calls || !process) return box(block, width, 0);
  const part = width < NARROW ? 0.54 : 0.62;
  const left = programs ? Math.floor((width - BETWEEN) * part) : 0;
  const from = programs ? left + BETWEEN : 0;
  const right = context.fit(process, width - from, context);
  right.x = from;
  const beside = programs && context.fit(programs, left, context);
  const height = Math.max(right.height, beside?.height ?? 0);
  stretch(right, height);
  const strip = calls.label ? callsBox(calls, width, from, context) : box(calls, width, GAP);
  strip.y = height;
  const last = beside?.children.at(-1);
  const middle = beside && last ? last.y + last.height / 2 : 0;
  const link: Box[] = last
    ? [
        {
          ...box({ id: `${block.id}.starts`, kind: 'axis', look: 'axis' }, BETWEEN, 1, {
            shapes: [{ look: 'tick', x: 1, y: 0, width: BETWEEN - 3, height: 0 }],
          }),
          x: left,
          y: middle,
        },
      ]
    : [];
  return box(block, width, height + strip.height, {
    children: [...(beside ? [beside] : []), ...link, right, strip],
  });
};

function callsBox(
  block: Parameters<Layout>[0],
  width: number,
  from: number,
  { measure }: Context,
): Box {
  const x = from + Math.min(26, (width - from) / 6);
  const name = wrap(block.label ?? '', width - x - 12, { size: 12, bold: true }, measure, 2);
  // What there is to say stands beside the arrow, or under its name where nothing else is beside it.
  const room = from ? x - 16 : width - x - 12;
  const detailLines = wrap(block.detail ?? '', room, SMALL, measure, 6);
  const texts: PlacedText[] = name.lines.map((words, index) => ({
    words,
    x: x + 12,
    y: 14 + index * 16,
    font: { size: 12, bold: true },
    look: 'label',
    anchor: 'start',
  }));
  const top = from ? 14 : 14 + name.lines.length * 16;
  detailLines.lines.forEach((words, index) => {
    const y = top + index * 14;
    const place = from
      ? ({ x: x - 12, anchor: 'end' } as const)
      : ({ x: x + 12, anchor: 'start' } as const);
    texts.push({ words, y, font: SMALL, look: 'detail', ...place });
  });
  const height = Math.max(30, ...texts.map(({ y }) => y + 10));
  return box(block, width, height, {
    shapes: [{ look: 'limit', x, y: 0, width: 0, height: height + 7 }],
    texts,
    cut: name.cut || detailLines.cut,
  });
}

const PLACE_NAME: Font = { size: 13, bold: true };

const MARK = 20;

/** A mark with a word beside it and the reasons under both: shape and word say the same. */
export const verdict: Layout = ({ label = '', detail = '', ...block }, width, { measure }) => {
  const name = wrap(label, width - MARK - 8, PLACE_NAME, measure, 3);
  const why = wrap(detail, width, SMALL, measure, 9);
  const foot = Math.max(MARK, name.lines.length * 17) + 4;
  const start = { anchor: 'start' } as const;
  return box({ label, detail, ...block }, width, foot + why.lines.length * 14, {
    shapes: [{ look: 'usage', x: 0, y: 0, width: MARK, height: MARK }],
    texts: [
      ...name.lines.map((words, index) => {
        const y = 10 + index * 17;
        return { words, x: MARK + 8, y, font: PLACE_NAME, look: 'label' as const, ...start };
      }),
      ...why.lines.map((words, index) => {
        const y = foot + 7 + index * 14;
        return { words, x: 0, y, font: SMALL, look: 'detail' as const, ...start };
      }),
    ],
    cut: name.cut || why.cut,
  });
};

/** What has to be there: small dashed boxes, side by side in rows. */
export const needs: Layout = (block, width, { measure }) => {
  let x = 0;
  let y = 0;
  const children = (block.children ?? []).map((need) => {
    const { lines, cut } = wrap(need.label ?? '', width - 20, SMALL, measure, 1);
    const [words = ''] = lines;
    const wide = Math.min(width, 20 + measure(words, SMALL) * 1.04);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += 30;
    }
    const part = box(need, wide, 24, {
      shapes: [{ look: 'asked', x: 0.5, y: 0.5, width: wide - 1, height: 23 }],
      texts: [{ words, x: 10, y: 12, font: SMALL, look: 'label', anchor: 'start' }],
      cut,
    });
    part.x = x;
    part.y = y;
    x += wide + 6;
    return part;
  });
  return box(block, width, y + 24, { children });
};

/** Marks in a field of 20 by 20. */
const MARKS: Readonly<Record<string, string>> = {
  // A check in a circle; a box in a box; there and back; a cross in an octagon; a question in a
  // rhomb; a cross.
  'runs-native': 'M10 1A9 9 0 1 1 9.99 1ZM5.5 10.5L8.8 13.8L14.5 6.8',
  'runs-vm': 'M1.5 1.5H18.5V18.5H1.5ZM6 7.5H14V14.5H6Z',
  'runs-emulated': 'M3 7H16M12.5 3.5L16 7L12.5 10.5M17 13H4M7.5 9.5L4 13L7.5 16.5',
  'runs-no': 'M6.3 1H13.7L19 6.3V13.7L13.7 19H6.3L1 13.7V6.3ZM6 6L14 14M14 6L6 14',
  'runs-unknown':
    'M10 .7L19.3 10L10 19.3L.7 10ZM8 8.2A2.1 2.1 0 1 1 11 10Q10 10.5 10 11.7M10 13.5V14.5',
  seam: 'M5 5L15 15M15 5L5 15',
};

const NEED = /* @__PURE__ */ line('bracket', '4 3');
const FAILED = /* @__PURE__ */ ink('fault', { fill: 'none', stroke: 'error', width: 2 });
const MARK_INK = /* @__PURE__ */ ink('sign', { fill: 'none', stroke: 'ink', width: 2 });

/** How marks, seams and what has to be there are drawn. */
export const cardFigures: Figures = {
  draw(pen, box, x, y) {
    for (const shape of box.shapes ?? [])
      drawPlace(pen, { ...shape, x: x + shape.x, y: y + shape.y }, box.block.kind);
    drawTexts(pen, box, x, y);
  },
  // The legend is that of stacks.
  swatch: () => {},
};

/** A mark, or the dashed line around what has to be there; a check and a question mark are not mirrored. */
function drawPlace(pen: Pen, { look, x, y, width, height }: Shape, kind: string): void {
  if (look === 'asked')
    return pen.path(NEED, `M${pen.at(x)} ${round(y)}H${pen.at(x + width)}v${height}H${pen.at(x)}z`);
  const failed = /seam|no$/.test(kind);
  pen.glyph(failed ? FAILED : MARK_INK, MARKS[kind] ?? '', x, y, MARK);
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
