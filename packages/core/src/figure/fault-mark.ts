import type { FaultMark } from './block.ts';
import type { Translate } from '../words/translate.ts';
import { ink } from './ink.ts';
import { type Drawing, type Pen, round } from './pen.ts';
import type { Reach } from './overlay.ts';

/** Steps of a fault that are told apart when it spreads before the reader's eyes. */
const STAGES = 6;

/** What a fault does to a layer, if anything. */
export function faultOf({ reach }: Pick<Drawing, 'reach'>, id: string): FaultMark | undefined {
  const steps = reach?.reached.get(id);
  if (steps === undefined) return undefined;
  return steps === 0 ? 'fails' : spreadMark(reach as Reach);
}

function spreadMark({ kind }: Reach): FaultMark {
  return kind === 'crash' ? 'stops' : 'reached';
}

/** The marks that a picture of a fault shows. */
export function faultMarks(reach: Reach): FaultMark[] {
  const { origins, reached } = reach;
  return [
    ...(origins.length ? (['fails'] as const) : []),
    ...(reached.size > origins.length ? [spreadMark(reach)] : []),
  ];
}

export function faultWord({ kind }: Reach, mark: FaultMark, t: Translate): string {
  return t(mark === 'fails' && kind === 'compromise' ? 'fault.taken' : `fault.${mark}`);
}

/** Class names that a style sheet can show one after the other. */
export function stageOf({ reach }: Pick<Drawing, 'reach'>, id: string): string {
  const steps = reach?.reached.get(id);
  return steps === undefined ? '' : ` reach-${Math.min(STAGES - 1, steps)}`;
}

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
