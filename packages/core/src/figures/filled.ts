import { SOLID, USAGES, stroke } from '../figure/ink.ts';
import { round } from '../figure/pen.ts';
import { textLines, placeOn } from '../figure/axis.ts';
import type { Block } from '../figure/block.ts';
import { type Box, type Shape, box } from '../figure/box.ts';

import type { Font } from '../figure/measure.ts';
import type { Mark } from '../figure/quantity.ts';

import { type Length, type Parts } from './lanes.ts';
import type { Extra } from './chart.ts';

const INSIDE: Font = { size: 11, bold: true };

const HIGH = 34;

/** Between two tracks of a lane, px. */
const TRACK = 4;

/** What a part is filled with lies along its foot, so that its name stands above, px. */
const FILL = 10;

/** Fields that are narrower are drawn as one, px. */
const NARROWEST = 5;

/**
 * Parts of a lane exactly to scale. The first mark of a part is its extent, others of the same look
 * are fields beside it, the rest fills it; its children lie in it. A part that begins before the
 * last one ends begins a track of its own.
 */
export const filled: Parts = (children, x, y, scale) => {
  let end = x;
  let top = y;
  return children.map((child) => {
    const part = partOf(child, x, top, scale);
    if (part.x < end - 1e-9) part.y = top += HIGH + TRACK;
    end = part.x + part.width;
    return part;
  });
};

/** A part in a parent that has the 0 of the scale at `x`. */
function partOf(block: Block, x: number, y: number, scale: Length): Box {
  const { label = '', short = [], aside = '', children = [], marks = [] } = block;
  const at = placeOn(scale.scale, scale.length);
  const [extent, ...fills] = marks.map((mark) => fieldsOf(mark, at));
  const fields = extent ?? [];
  const left = fields[0]?.x ?? 0;
  const last = fields.at(-1);
  const wide = last ? last.x + last.width - left : 0;
  const inset = ({ look, x: from, width }: Field, top: number, height: number): Shape => ({
    look,
    x: from - left + 0.5,
    y: top,
    width: width - 1,
    height,
  });
  const shapes = [
    ...fields.map((field) => inset(field, 0.5, HIGH - 1)),
    ...fills.flat().map((field) =>
      // A limit holds for what fills the track above as well.
      field.look === 'limit'
        ? inset(field, -FILL - TRACK - 2, HIGH + FILL + TRACK)
        : inset(field, HIGH - FILL - 3, FILL),
    ),
  ];
  const fits = (text: string): boolean => scale.measure(text, INSIDE) * 1.06 + 13 <= wide;
  // Nothing is written over fields, hatching and what lies inside.
  const plain =
    fields.length === 1 && !/unused|mixed/.test(last?.look ?? '') && children.length === 0;
  const words = (plain && [`${label}, ${aside}`, label, ...short].find(fits)) || '';
  const texts = words
    ? textLines([words], 8, fills.length && last?.look !== 'open' ? 12.5 : HIGH / 2, INSIDE)
    : [];
  const part = box(block, wide, HIGH, {
    shapes,
    texts,
    cut: words !== label,
    children: children.map((child) => partOf(child, -left, 0, scale)),
  });
  part.x = x + left;
  part.y = y;
  return part;
}

type Field = Pick<Shape, 'look' | 'x' | 'width'>;

/** A mark as often as it is there, or all that are too narrow for that as one. */
function fieldsOf(
  { look, from, to, times = 1, step = 0 }: Mark,
  at: (value: number) => number,
): Field[] {
  const long = at(to) - at(from);
  const narrow = at(step) < NARROWEST;
  return Array.from({ length: narrow ? 1 : times }, (_, index) => ({
    look,
    x: at(from) + index * at(step),
    width: narrow ? times * long : long,
  }));
}

const HOST_END = /* @__PURE__ */ stroke('limit', 3);

/** What is in use of a part, and the line where a host ends. */
export const filling: Extra = (pen, { look, x, y, width, height }, tone) => {
  if (look === 'usage')
    return pen.rect(tone ? USAGES[tone] : SOLID, x, y, Math.max(1, width), height, 2);
  pen.path(HOST_END, `M${pen.at(x + width / 2)} ${round(y - 2)}v${round(height + 4)}`);
};
