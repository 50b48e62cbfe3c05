import {
  AXIS,
  BOXES,
  BRACKET,
  GRID,
  SOLID,
  USAGES,
  ink,
  inks,
  line,
  stroke,
} from '../figure/ink.ts';
import { type Pen, hatching, round } from '../figure/pen.ts';
import type { Tone } from '../figure/block.ts';
import type { Box, Shape } from '../figure/box.ts';
import { drawTexts } from '../figure/texts.ts';

/** The shapes and texts of a box that is drawn to scale. */
export function drawPart(pen: Pen, box: Box, x: number, y: number): void {
  for (const shape of box.shapes ?? []) drawShape(pen, shape, x, y, box.block.tone);
  drawTexts(pen, box, x, y);
}

const OPEN_BOXES = /* @__PURE__ */ inks((tone) =>
  ink('box', { fill: `${tone}-fill`, stroke: `${tone}-line`, width: 1.25, opacity: 0.55 }),
);
const EMPTY = /* @__PURE__ */ line('bracket', '4 3');
const SUM = /* @__PURE__ */ ink('bracket', { fill: 'none', stroke: 'muted', width: 1 });
const PLATE = /* @__PURE__ */ ink('core', { fill: 'paper' });
const LIMIT = /* @__PURE__ */ stroke('limit', 2.5);
const INHERITED = /* @__PURE__ */ stroke('limit', 1.5);
const THROTTLE = /* @__PURE__ */ stroke('limit', 2, '3 2.5');
/** What lies deeper in a subtree is paler: paper over its fill, which no letter is less dark on. */
const VEILS = /* @__PURE__ */ [0.35, 0.55, 0.7].map((opacity) =>
  ink('core', { fill: 'paper', opacity }),
);

/** One shape of a box that stands at a place. */
function drawShape(pen: Pen, shape: Shape, left: number, top: number, tone?: Tone): void {
  const { look, width, height, level = 0, at = [] } = shape;
  const x = left + shape.x;
  const y = top + shape.y;
  const upright = (): string => `M${pen.at(x)} ${round(y)}V${round(y + height)}`;
  switch (look) {
    case 'range':
    case 'open': {
      const paint = tone ? (look === 'open' ? OPEN_BOXES : BOXES)[tone] : BRACKET;
      pen.rect(paint, x, y, width, height, 4);
      const veil = VEILS[Math.min(level, VEILS.length) - 1];
      if (veil && tone && !pen.palette.hatched)
        pen.rect(veil, x + 0.6, y + 0.6, width - 1.2, height - 1.2, 3.5);
      return;
    }
    case 'strip':
      if (pen.palette.hatched && tone) hatching(pen, tone, x, y, width, height);
      return;
    case 'hatch':
      return hatching(pen, 'control', x, y, width, height);
    case 'plate':
      return pen.rect(PLATE, x, y, width, height, 2);
    case 'dashed':
    case 'asked':
      return pen.rect(EMPTY, x, y, width, height, 4);
    case 'usage':
      return pen.rect(tone ? USAGES[tone] : SOLID, x, y, width, height, 2);
    case 'sum':
      return pen.rect(SUM, x, y, width, height, 2);
    case 'over':
      return pen.rect(SOLID, x, y, width, height);
    case 'min':
    case 'low':
      // What is protected whatever happens is hatched both ways.
      if (look === 'min') hatching(pen, 'engine', x, y, width, height);
      hatching(pen, 'host', x, y, width, height);
      return pen.rect(SUM, x, y, width, height);
    case 'limit': {
      const arm = pen.at(x - 4);
      return pen.path(LIMIT, `M${arm} ${round(y)}H${pen.at(x)}V${round(y + height)}H${arm}`);
    }
    case 'inherited':
      return pen.path(INHERITED, upright());
    case 'throttle':
      return pen.path(THROTTLE, upright());
    case 'teeth':
      return pen.path(
        BRACKET,
        at.map((tooth) => `M${pen.at(x + tooth)} ${round(y)}v${height}`).join(''),
      );
    case 'tick':
      return pen.path(AXIS, height ? upright() : `M${pen.at(x)} ${round(y)}H${pen.at(x + width)}`);
    case 'grid':
      return pen.path(GRID, upright());
  }
}

/** A line or an area as a legend shows it: in the tone of a cgroup, which is a class of its group. */
export function drawSwatch(pen: Pen, { block }: Box, x: number, y: number): void {
  const look = block.items?.[0]?.mark as Shape['look'];
  pen.open('hardware');
  const place = /limit|throttle|inherited/.test(look)
    ? { x: 10, y: 3, width: 0, height: 14 }
    : /asked|min|low/.test(look)
      ? { x: 0, y: 4, width: 18, height: 12 }
      : { x: 0, y: 7, width: 18, height: 6 };
  drawShape(pen, { look, ...place }, x, y, 'hardware');
  pen.close();
}
