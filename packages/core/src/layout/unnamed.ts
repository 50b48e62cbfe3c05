import { box, type Box } from './box.ts';
import type { Measure } from './measure.ts';
import type { Scale } from './quantity.ts';
import { lined, packed } from './ruler.ts';

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
  const told = all.map(({ name, from, to }) => {
    const ends = [...new Set([at(from), at(to)])].join('–');
    return `${ends}: ${name}`;
  });
  const { lines } = packed(told.join(' · '), width, measure, 2 * MOST);
  return box({ id: 'unnamed', kind: 'axis', look: 'axis' }, width, lines.length * 14 + 4, {
    texts: lined(lines, 0, 8),
  });
}
