import type { Box } from '../figure/box.ts';
import { BOXES, BRACKET } from '../figure/ink.ts';
import { type Figures, type Pen, hatching, hexagon, hole, outline, round } from '../figure/pen.ts';
import { drawCentre, drawTexts } from '../figure/texts.ts';

/** What only stacks side by side have: brackets with numbers, places of what is absent, counts. */
export const tallyFigures: Figures = {
  draw(pen, box, x, y) {
    switch (box.block.kind) {
      case 'tally':
        drawSpan(pen, x + 1, y, box.height);
        return drawTexts(pen, box, x, y);
      case 'absent':
        hole(pen, x, y, box.width, box.height);
        return box.texts ? drawTexts(pen, box, x, y) : drawCentre(pen, box, x, y);
      default:
        drawCounted(pen, box, x, y);
        drawTexts(pen, box, x, y);
    }
  },
  swatch: (pen, _, x, y) => drawSpan(pen, x + 8, y + 3, 14),
};

/** A bracket beside the layers that it speaks of. */
function drawSpan(pen: Pen, x: number, y: number, height: number): void {
  const end = pen.at(x);
  pen.path(BRACKET, `M${end} ${round(y + 1)}H${pen.at(x + 4)}V${round(y + height - 1)}H${end}`);
}

/** The mark that the counted things have in the picture. */
function drawCounted(pen: Pen, { block }: Box, x: number, y: number): void {
  if (block.kind === 'kernels' && !block.boundary) return hexagon(pen, x + 10, y + 8);
  pen.open(block.boundary ? 'frame' : 'libs');
  if (block.boundary) outline(pen, block.boundary, x + 2, y + 2, 17, 12, 3);
  else {
    pen.rect(BOXES.libs, x + 2, y + 2, 17, 12, 3);
    if (pen.palette.hatched) hatching(pen, 'libs', x + 2, y + 2, 17, 12);
  }
  pen.close();
}
