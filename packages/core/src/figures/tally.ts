import type { Box } from '../figure/box.ts';
import { crossingMark } from './crossings.ts';
import { BOXES } from '../figure/ink.ts';
import { type Figures, type Pen, hatching, hexagon, hole, outline } from '../figure/pen.ts';
import { drawTexts } from '../figure/texts.ts';

/** What only stacks side by side have: places of what is absent, counts. */
export const tallyFigures: Figures = {
  draw(pen, box, x, y) {
    switch (box.block.kind) {
      case 'absent':
        hole(pen, x, y, box.width, box.height);
        return drawTexts(pen, box, x, y);
      default:
        drawCounted(pen, box, x, y);
        drawTexts(pen, box, x, y);
    }
  },
  // Its legend has the marks that every stack has.
  swatch: () => undefined,
};

/** The mark that the counted things have in the picture. */
function drawCounted(pen: Pen, { block }: Box, x: number, y: number): void {
  if (block.kind === 'kernels' && !block.boundary) return hexagon(pen, x + 10, y + 8);
  if (block.kind === 'crossings') return crossingMark(pen, x + 10, y + 8);
  pen.open(block.boundary ? 'frame' : 'libs');
  if (block.boundary) outline(pen, block.boundary, x + 2, y + 2, 17, 12, 3);
  else {
    pen.rect(BOXES.libs, x + 2, y + 2, 17, 12, 3);
    if (pen.palette.hatched) hatching(pen, 'libs', x + 2, y + 2, 17, 12);
  }
  pen.close();
}
