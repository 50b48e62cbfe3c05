import type { Box, Shape } from '../../layout/box.ts';
import type { Mark } from '../../layout/quantity.ts';
import { api } from './drawing.ts';

/** From the edge of a service to the first lane, and from lane to lane, px. */
export const EDGE = 18;
export const LANE = 9;
/** From the upper edge of a service: where its calls leave it and where calls reach it, by column. */
const OUT = [16, 27];
const IN = [38, 49];

/** Vertical lines: one for each service that is called, in as few lanes as they need. */
export interface Lanes {
  readonly count: number;
  readonly of: ReadonlyMap<number, number>;
}

/** Lanes by rows: lines that have no row in common share one. */
export function lanesOf(calls: readonly Mark[], columns: number): Lanes {
  const spans = new Map<number, [top: number, foot: number]>();
  const row = (place: number): number => Math.floor(place / columns);
  for (const { from, to } of calls) {
    const [top, foot] = spans.get(to) ?? [row(to), row(to)];
    spans.set(to, [Math.min(top, row(from)), Math.max(foot, row(from))]);
  }
  const feet: number[] = [];
  const of = new Map<number, number>();
  for (const [callee, [top, foot]] of [...spans].sort((a, b) => a[1][0] - b[1][0])) {
    const free = feet.findIndex((end) => end < top);
    const lane = free < 0 ? feet.length : free;
    feet[lane] = foot;
    of.set(callee, lane);
  }
  return { count: feet.length, of };
}

/**
 * The lines of all calls. A service's calls leave it on one line, which has a dot on the lane of
 * each service that it calls; that lane ends with an arrow at the API.
 *
 * @param lane - From lane to lane, px.
 */
export function wires(
  calls: readonly Mark[],
  { of }: Lanes,
  lane: number,
  cards: readonly Box[],
  columns: number,
): Shape[] {
  const [first] = cards;
  if (!first) return [];
  const laneAt = (callee: number): number => first.width + EDGE + (of.get(callee) ?? 0) * lane;
  const side = (place: number): number => place % columns;
  const edge = (place: number): number => {
    const { x = 0, width = 0 } = cards[place] ?? {};
    return side(place) ? x : x + width;
  };
  const port = (place: number, heights: readonly number[]): number =>
    (cards[place]?.y ?? 0) + (heights[side(place)] ?? 0);
  const across = (look: Shape['look'], y: number, one: number, other: number): Shape => ({
    look,
    x: Math.min(one, other),
    y,
    width: Math.abs(one - other),
    height: 0,
  });
  const shapes: Shape[] = [];
  for (const from of new Set(calls.map((call) => call.from))) {
    const y = port(from, OUT);
    const lanes = calls.filter((call) => call.from === from).map(({ to }) => laneAt(to));
    const far = side(from) ? Math.min(...lanes) : Math.max(...lanes);
    shapes.push(across('tick', y, edge(from), far));
    for (const x of lanes) shapes.push({ look: 'sum', x, y, width: 0, height: 0 });
  }
  for (const to of new Set(calls.map((call) => call.to))) {
    const mine = calls.filter((call) => call.to === to);
    const broken = mine.some(({ look }) => look === 'over');
    const line = broken ? 'throttle' : 'tick';
    const end = port(to, IN);
    const ys = [end, ...mine.map(({ from }) => port(from, OUT))];
    const x = laneAt(to);
    const top = Math.min(...ys);
    shapes.push(
      { look: line, x, y: top, width: 0, height: Math.max(...ys) - top },
      across(line, end, edge(to), x),
      ...api(broken ? 'over' : 'own-cap', edge(to), end, side(to) ? 1 : -1),
    );
  }
  return shapes;
}
