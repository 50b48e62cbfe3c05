import type { Block } from './block.ts';
import { box, type Box, type PlacedText } from './box.ts';
import type { Measure } from './measure.ts';
import type { Scale } from './quantity.ts';
import { SMALL } from './style.ts';
import { wrap } from './wrap.ts';

/** A list of more would be longer than the picture that it is about. */
const MOST = 8;

/** Something that is drawn on a scale without its name, with its ends there. */
export interface Unnamed {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The few that were too narrow for a name, by place on the scale: `0–1: pod1.slice 1 CPU`. */
export function unnamedBox(
  all: readonly Unnamed[],
  scale: Scale,
  width: number,
  measure: Measure,
): Box | undefined {
  if (all.length === 0 || all.length > MOST) return undefined;
  const at = (value: number): string => scale.label(value / scale.unit, false);
  const lines = all.flatMap(({ name, from, to }) => {
    const ends = [...new Set([at(from), at(to)])].join('–');
    return wrap(`${ends}: ${name}`, width, SMALL, measure, 2).lines;
  });
  const texts = lines.map((words, index): PlacedText => ({
    words,
    x: 0,
    y: 8 + index * 14,
    font: SMALL,
    look: 'detail',
    anchor: 'start',
  }));
  const block: Block = { id: 'unnamed', kind: 'axis', look: 'axis' };
  return box(block, width, lines.length * 14 + 4, { texts });
}
