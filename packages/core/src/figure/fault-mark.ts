import type { FaultMark } from './block.ts';
import { ink } from './ink.ts';
import { type Pen, round } from './pen.ts';

/** A cross, a stop, an arrow to what somebody else has got hold of. */
const GLYPHS: Readonly<Record<FaultMark, string>> = {
  fails: 'M-3.5 -3.5L3.5 3.5M3.5 -3.5L-3.5 3.5',
  stops: 'M-2 -2H2V2H-2Z',
  reached: 'M-4 0H3.5M.5 -3.5L4 0L.5 3.5',
};

const PLATE = /* @__PURE__ */ ink('mark', { fill: 'error', stroke: 'paper', width: 1.5 });
const STOP = /* @__PURE__ */ ink('glyph', { fill: 'none', stroke: 'paper', width: 3.5 });
const CROSS = /* @__PURE__ */ ink('glyph', { fill: 'none', stroke: 'paper', width: 2 });

/** The mark of a fault: a glyph on a square of 16 px around a place. */
export function faultMark(pen: Pen, mark: FaultMark, x: number, y: number, stage = ''): void {
  pen.open(`badge error ${mark}${stage}`);
  pen.rect(PLATE, x - 8, y - 8, 16, 16, 3);
  const place = `translate(${pen.at(x)} ${round(y)})`;
  pen.path(mark === 'stops' ? STOP : CROSS, GLYPHS[mark], pen.rtl ? `${place}scale(-1 1)` : place);
  pen.close();
}

export function isFaultMark(mark: string | undefined): mark is FaultMark {
  return mark !== undefined && mark in GLYPHS;
}
