import type { Block } from '../figure/block.ts';
import { box, type Box, type Shape } from '../figure/box.ts';
import type { Context, Layout } from '../figure/context.ts';
import { ink } from '../figure/ink.ts';
import { type Pen, round } from '../figure/pen.ts';
import { card, cardPad, cardTexts } from './card.ts';
import { levels } from './levels.ts';

/** Bars get no longer, and their height, px. */
const LONGEST = 260;
const BAR = 6;
/** In narrower figures and columns small type is left out: most of it, then all of it, px. */
const ROOMY = 600;
const NARROW = 480;
const COLUMN = 150;
/** On narrower cards a sign stands before the size instead of the name, px. */
const SLIM = 110;
/** How far a tag points down, px. */
const POINT = 6;

/**
 * Trees of layers as a table of levels: what stands on one layer is side by side over it. Bars have
 * one scale, which fits into the narrowest layer.
 */
export const forest: Layout = (block, width, context) => {
  const lines = width < NARROW ? 2 : width < ROOMY ? 1 : 0;
  const place = (unit: number): Box => {
    const layer: Layout = (one, wide) => layerCard(one, wide, context, { unit, lines });
    const tag: Layout = (one, wide) => tagCard(one, wide, context, lines);
    return levels(block, width, { ...context, layouts: { ...context.layouts, layer, tag } });
  };
  const { max } = block.scale ?? {};
  const first = place(0);
  if (!max) return first;
  return place(Math.min(LONGEST, narrowestIn(first) - 20) / max);
};

/** Width of the narrowest layer, px. */
function narrowestIn({ block, width, children }: Box): number {
  const own = block.kind === 'image-layer' ? width : Infinity;
  return Math.min(own, ...children.map(narrowestIn));
}

/** A card with a bar as long as its size is on the scale, and less small type in little room. */
function layerCard(
  block: Block,
  width: number,
  context: Context,
  { unit, lines }: { readonly unit: number; readonly lines: number },
): Box {
  const words = withoutLines(block, width < COLUMN ? Math.max(1, lines) : lines);
  const look = block.marks?.[0]?.look ?? 'range';
  if (!unit || block.size === undefined) {
    const plain = card(words, width, context);
    return box(block, width, plain.height, { ...plain, block });
  }
  const slim = width < SLIM && block.aside !== undefined;
  const { sign, ...unsigned } = words;
  const { texts, height, cut } = cardTexts(slim ? unsigned : words, width, context);
  const aside = slim && sign ? texts.findIndex(({ look: kind }) => kind === 'detail') : -1;
  const line = texts[aside];
  if (line) texts[aside] = { ...line, x: line.x + 16 };
  const whole = height + BAR + 4;
  const shapes: Shape[] = [
    { look, x: 0, y: 0, width, height: whole },
    {
      look: 'usage',
      x: cardPad(width),
      y: height - 1,
      width: Math.max(1, block.size * unit),
      height: BAR,
    },
    ...(sign
      ? [{ look: sign, x: cardPad(width), y: (line?.y ?? 15.5) - 5, width: 10, height: 10 }]
      : []),
  ];
  return box(block, width, whole, { shapes, texts, cut: cut || words !== block });
}

/** What something is called and what it is, with a point down to what it is said of. */
function tagCard(block: Block, width: number, context: Context, lines: number): Box {
  const words = withoutLines(block, width < COLUMN ? Math.max(1, lines) : lines);
  const { texts, height, cut } = cardTexts(words, width, context);
  return box(block, width, height + POINT - 2, {
    shapes: [{ look: 'tick', x: 0, y: 0, width, height }],
    texts,
    cut: cut || words !== block,
  });
}

/** Shorter small type of a block, if it has some. */
function withoutLines(block: Block, lines: number): Block {
  const detail = lines ? block.short?.[lines - 1] : undefined;
  return detail === undefined ? block : { ...block, detail };
}

const TAG = /* @__PURE__ */ ink('core bracket', { fill: 'paper', stroke: 'muted', width: 1.25 });

/** The line around a tag. */
export function drawTag(pen: Pen, { x, y, width, height }: Shape): void {
  const at = (left: number): number => pen.at(x + left);
  const foot = round(y + height);
  pen.path(
    TAG,
    `M${at(0)} ${round(y)}H${at(width)}V${foot}H${at(26)}L${at(20)} ${round(y + height + POINT)}L${at(14)} ${foot}H${at(0)}z`,
  );
}

/** Small cards in lines, each as wide as its name. */
export const wraps: Layout = (block, width, context) => {
  let x = 0;
  let y = 0;
  let line = 0;
  const children = (block.children ?? []).map((child) => {
    const wide = context.measure(child.label ?? '', { size: 13, bold: true }) * 1.06;
    const part = context.fit(child, Math.min(width, wide + 24 + (child.sign ? 16 : 0)), context);
    if (x > 0 && x + part.width > width) {
      x = 0;
      y += line + 4;
      line = 0;
    }
    line = Math.max(line, part.height);
    part.x = x;
    part.y = y;
    x += part.width + 4;
    return part;
  });
  const height = Math.max(0, ...children.map((child) => child.y + child.height));
  return box(block, width, height, { children });
};
