import { AXIS, BOXES, GRID, ink, inks, stroke } from '../figure/ink.ts';
import { type Figures, type Pen, hatching, round } from '../figure/pen.ts';
import type { Tone } from '../figure/block.ts';
import { type Shape } from '../figure/box.ts';

import { drawTexts } from '../figure/texts.ts';

/** Draws the shapes that only one sort of chart has. */
export type Extra = (pen: Pen, shape: Shape, tone: Tone | undefined) => void;

/** Bars and lines on an axis, in the picture and in its legend. */
export function chartFigures(extra?: Extra): Figures {
  return {
    draw(pen, box, x, y) {
      for (const shape of box.shapes ?? [])
        drawShape(pen, { ...shape, x: x + shape.x, y: y + shape.y }, box.block.tone, extra);
      drawTexts(pen, box, x, y);
    },
    // Over a hue stands what marks it besides.
    swatch(pen, { block }, x, y) {
      const { mark, tone } = block.items?.[0] ?? {};
      const look = (tone ? 'hatch' : mark) as Shape['look'];
      const own = look === 'range' ? 'host' : tone;
      pen.open(own ?? '');
      drawShape(pen, { look, x, y: y + 4, width: 18, height: 12 }, own, extra);
      pen.close();
    },
  };
}

/** A bar of what was measured, without a tone and in one. */
const BAR_INK = /* @__PURE__ */ ink('core bracket', {
  fill: 'paper',
  stroke: 'muted',
  width: 1.25,
});
/** A bar of a part that was not measured, or of what was foretold. */
const OPEN_BAR = /* @__PURE__ */ ink('core bracket', {
  fill: 'paper',
  stroke: 'muted',
  width: 1.5,
  dash: '4 3',
});
const OPEN_BARS = /* @__PURE__ */ inks((tone) =>
  ink('box', { fill: `${tone}-fill`, stroke: `${tone}-line`, width: 1.5, dash: '4 3' }),
);

function drawShape(pen: Pen, shape: Shape, tone: Tone | undefined, extra?: Extra): void {
  const { look, x, y, width, height } = shape;
  switch (look) {
    case 'range':
    case 'open':
    case 'unused':
    case 'mixed': {
      // However little it is: it can be seen.
      const wide = Math.max(2, width);
      const paint =
        look === 'range' || look === 'mixed'
          ? tone
            ? BOXES[tone]
            : BAR_INK
          : tone
            ? OPEN_BARS[tone]
            : OPEN_BAR;
      pen.rect(paint, x, y, wide, height, Math.min(4, wide / 2));
      if (look === 'mixed') hatching(pen, 'hypervisor', x + 1, y + 1, wide - 2, height - 2);
      if (look === 'unused') hatching(pen, 'control', x + 1, y + 1, wide - 2, height - 2);
      if (pen.palette.hatched && tone && wide > 8) hatching(pen, tone, x, y, 5, height);
      return;
    }
    case 'hatch':
      return hatching(pen, 'hypervisor', x, y, width, height);
    case 'tick':
    case 'grid': {
      const end = width ? `L${pen.at(x + width)} ${round(y + height)}` : `V${round(y + height)}`;
      return pen.path(look === 'tick' ? AXIS : GRID, `M${pen.at(x)} ${round(y)}${end}`);
    }
    default:
      extra?.(pen, shape, tone);
  }
}

const DIFFERENCE = /* @__PURE__ */ stroke('limit', 2);

/** An arrow between two upright lines, to the left where its width is negative: a difference. */
export const spanned: Extra = (pen, { x, y, width, height }) => {
  const end = x + width;
  const middle = round(y + height / 2);
  const back = end - Math.sign(width) * Math.min(5, Math.abs(width));
  const upright = (place: number): string => `M${pen.at(place)} ${round(y)}V${round(y + height)}`;
  pen.path(
    DIFFERENCE,
    `${upright(x)}${upright(end)}M${pen.at(x)} ${middle}H${pen.at(end)}M${pen.at(back)} ${middle - 4}L${pen.at(end)} ${middle}L${pen.at(back)} ${middle + 4}`,
  );
};
