import { PLATE } from '../layout/steps.ts';
import type { Looks } from './draw.ts';
import { hole } from './hole.ts';
import { rect, text } from './shapes.ts';
import { placed } from './texts.ts';
import { ways, waySample } from './ways.ts';

/**
 * What sequences draw besides the layers of their diagram: the numbers of steps, empty
 * places, ways. `all` has one way for each step that is shown, as ids of layers.
 */
export function stepped(looks: Looks | undefined, all: readonly (readonly string[])[]): Looks {
  return {
    over: (brush, root) => ways(brush, root, all),
    scaled: (brush, box, x, y) => {
      if (box.block.absent) return [hole(brush, x, y, box.width, box.height)];
      if (box.block.kind !== 'step-head') return looks?.scaled(brush, box, x, y) ?? [];
      const plate = rect(brush, x, y, PLATE, PLATE, {
        class: 'solid',
        rx: 4,
        fill: brush.palette.line,
      });
      const number = String(box.block.size);
      const font = { size: 12, bold: true };
      const middle = PLATE / 2;
      return [
        plate,
        text(brush, number, x + middle, y + middle, font, 'number'),
        ...placed(brush, box, x, y),
      ];
    },
    sample: (brush, box, x, y) => {
      switch (box.block.items?.[0]?.mark) {
        case 'absent':
          return [hole(brush, x, y + 4, 18, 12)];
        case 'way':
          return waySample(brush, x, y);
        default:
          return looks?.sample(brush, box, x, y) ?? [];
      }
    },
  };
}
