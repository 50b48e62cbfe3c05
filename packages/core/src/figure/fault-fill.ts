import type { FaultMark } from './block.ts';
import type { Box } from './box.ts';
import { ink } from './ink.ts';
import { measureArial } from './measure.ts';
import { type Pen, round } from './pen.ts';
import { faultOf } from './reach.ts';

const ORIGIN = /* @__PURE__ */ ink('fault origin', {
  fill: 'origin-fill',
  stroke: 'error',
  width: 2.5,
});
const LOST = /* @__PURE__ */ ink('fault lost', {
  fill: 'lost-fill',
  stroke: 'lost-line',
  width: 1.25,
});
const LINES = /* @__PURE__ */ ink('lines', { fill: 'none', stroke: 'lost-line', width: 1 });
const PLATE = /* @__PURE__ */ ink('plate', { fill: 'lost-fill' });

/** Space between lines of a hatching, px. */
const STEP = 6;

/**
 * What a fault does to a layer, as its fill: pale red where it begins, grey where it stops what it
 * reaches, grey with lines where somebody else has got hold of it. Print has lines for both.
 */
export function faultFill(pen: Pen, box: Box, x: number, y: number, rx: number): void {
  const { width, height, block } = box;
  const fault = faultOf(pen.drawing, block.id);
  if (!fault) return;
  faultSample(pen, fault, x, y, width, height, rx);
  drawPlate(pen, fault, box, x, y);
}

/** A fill by itself, as legends show it. */
export function faultSample(
  pen: Pen,
  fault: FaultMark,
  x: number,
  y: number,
  width: number,
  height: number,
  rx = 3,
): void {
  pen.rect(fault === 'fails' ? ORIGIN : LOST, x, y, width, height, rx);
  if (isHatched(pen, fault))
    pen.path(LINES, linesIn(pen, x + 2, y + 2, width - 4, height - 4, fault === 'stops'));
}

/** A plate under each text of a hatched layer: no line touches a letter. */
function drawPlate(pen: Pen, fault: FaultMark, box: Box, x: number, y: number): void {
  if (!isHatched(pen, fault)) return;
  const { texts = [] } = box;
  const [first] = texts;
  if (!first) return;
  if (first.turned) {
    const long = Math.min(box.height - 8, 10 + measureArial(first.words, first.font));
    return pen.rect(PLATE, x + first.x - 8, y + first.y - long / 2, 16, long, 3);
  }
  const wide = Math.max(
    box.labelWidth,
    ...texts.map(({ words, font }) => measureArial(words, font)),
  );
  const room = Math.min(box.width - 6, wide + (box.mark ? 28 : 8));
  const top = Math.min(...texts.map((text) => text.y)) - 9;
  const foot = Math.max(...texts.map((text) => text.y)) + 9;
  const centre = texts.every((text) => text.anchor === undefined)
    ? box.width / 2
    : first.x + room / 2;
  pen.rect(PLATE, x + centre - room / 2, y + top, room, foot - top, 3);
}

function isHatched(pen: Pen, fault: FaultMark): boolean {
  return fault === 'reached' || (fault === 'stops' && pen.palette.hatched === true);
}

/** Lines at 45° in a rectangle, cut by arithmetic: no pattern, no id. */
function linesIn(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  falls: boolean,
): string {
  let d = '';
  for (let at = STEP; at < width + height; at += STEP) {
    const from = Math.max(0, at - height);
    const to = Math.min(width, at);
    const place = (along: number): string => {
      const left = falls ? x + width - along : x + along;
      return `${pen.at(left)} ${round(y + at - along)}`;
    };
    d += `M${place(from)}L${place(to)}`;
  }
  return d;
}
