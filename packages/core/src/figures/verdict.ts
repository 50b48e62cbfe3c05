import { arrows } from '../figure/arrows.ts';
import { ink, line } from '../figure/ink.ts';
import { type Figures, type Pen, round } from '../figure/pen.ts';
import { type Shape, box } from '../figure/box.ts';
import type { Layout } from '../figure/context.ts';
import type { Font } from '../figure/measure.ts';
import { GAP, SMALL } from '../figure/style.ts';
import { drawTexts } from '../figure/texts.ts';
import { wrap } from '../figure/wrap.ts';

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

/** Room of the arrow before what is said of a way, px. */
const WAY = 32;

/** An arrow down from what moves, and how it moves. */
export const moves: Layout = ({ label = '', detail = '', ...block }, width, { measure }) => {
  const name = wrap(label, width - WAY, PLACE_NAME, measure, 3).lines;
  const why = wrap(detail, width - WAY, SMALL, measure, 5).lines;
  const height = name.length * 17 + why.length * 14 + 2 * GAP;
  const start = { x: WAY, anchor: 'start' } as const;
  return box({ label, detail, ...block }, width, height, {
    shapes: [{ look: 'limit', x: WAY / 2, y: 0, width: 0, height: height - 1 }],
    texts: [
      ...name.map((words, index) => {
        const y = GAP + 8.5 + index * 17;
        return { words, y, font: PLACE_NAME, look: 'label' as const, ...start };
      }),
      ...why.map((words, index) => {
        const y = GAP + name.length * 17 + 7 + index * 14;
        return { words, y, font: SMALL, look: 'detail' as const, ...start };
      }),
    ],
  });
};

/** Room of what moves, with what has to be there beside it; under it in less than `NARROW`, px. */
const MOVING = 244;
const NARROW = 480;

/** What moves, and what has to be there. */
export const pair: Layout = (block, width, context) => {
  const [first, second] = block.children ?? [];
  if (!first || !second) return box(block, width, 0);
  const beside = width >= NARROW;
  const moving = context.fit(first, beside ? MOVING - 24 : width, context);
  const wanted = context.fit(second, beside ? width - MOVING : width, context);
  if (beside) wanted.x = MOVING;
  else wanted.y = moving.height + GAP;
  const height = Math.max(moving.height, wanted.y + wanted.height);
  return box(block, width, height, { children: [moving, wanted] });
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
export const verdictFigures: Figures = {
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
  if (look === 'limit') return arrows(pen, { look, x, y, width, height });
  const failed = /seam|no$/.test(kind);
  pen.glyph(failed ? FAILED : MARK_INK, MARKS[kind] ?? '', x, y, MARK);
}
