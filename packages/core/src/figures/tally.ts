import type { Box } from '../figure/box.ts';
import type { Brush } from '../figure/pen.ts';
import type { Looks } from '../figure/pen.ts';
import { hole } from '../figure/pen.ts';
import { el, type Scene } from '../figure/scene.ts';
import { bracket, hatching, hexagon, outline, rect, round } from '../figure/pen.ts';
import { centred, placed } from '../figure/texts.ts';

/** What only stacks side by side have: brackets with numbers, places of what is absent, counts. */
export const compared: Looks = {
  scaled: (brush, box, x, y) => {
    switch (box.block.kind) {
      case 'tally':
        return [spans(brush, x + 1, y, box.height), ...placed(brush, box, x, y)];
      case 'absent':
        return [hole(brush, x, y, box.width, box.height), ...centred(brush, box, x, y)];
      default:
        return [...counted(brush, box, x, y), ...placed(brush, box, x, y)];
    }
  },
  sample: (brush, _, x, y) => [spans(brush, x + 8, y + 3, 14)],
};

/** A bracket beside the layers that it speaks of. */
function spans(brush: Brush, x: number, y: number, height: number): Scene {
  const { at, path } = bracket(brush);
  const end = at(x);
  return path('bracket', `M${end} ${round(y + 1)}H${at(x + 4)}V${round(y + height - 1)}H${end}`);
}

/** The mark that the counted things have in the picture. */
function counted(brush: Brush, { block }: Box, x: number, y: number): Scene[] {
  const { palette } = brush;
  if (block.boundary)
    return [el('g', { class: 'frame' }, outline(brush, block.boundary, x + 2, y + 2, 17, 12, 3))];
  if (block.kind === 'kernels') return [hexagon(brush, x + 10, y + 8, palette.line, palette.paper)];
  const [fill, stroke] = palette.tones.libs;
  return [
    el('g', { class: 'libs' }, [
      rect(brush, x + 2, y + 2, 17, 12, {
        class: 'box',
        rx: 3,
        fill,
        stroke,
        'stroke-width': 1.25,
      }),
      ...(palette.hatched ? [hatching(brush, 'libs', x + 2, y + 2, 17, 12)] : []),
    ]),
  ];
}
