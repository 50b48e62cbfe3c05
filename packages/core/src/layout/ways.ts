import type { Box } from './box.ts';
import { placesIn, type Area } from './places.ts';

/** A move from one layer to another: a line through these points, with its number beside it. */
export interface Move {
  readonly points: readonly Point[];
  readonly badge: Point;
}

type Point = readonly [x: number, y: number];

/** How far a line reaches into the layers at its ends: their texts leave so much free, px. */
const INTO = 8;
const OUT = 6;
/** The nearest that a line comes to the side of a layer. */
const SIDE = 9;
/** From a line to the middle of the number beside it. */
const BESIDE = 15;
/** Half the size of a number, and of a line with the room that it needs. */
const NUMBER = 9;
const LINE = 4;
/** Places are tried so far from each other. */
const TRY = 4;

/**
 * Lines for a way through layers, each from the edge of one to the edge of the next. They run beside
 * the texts of what they cross: down near the end of the layers, up near their start, so that there
 * and back make a loop.
 *
 * @param isMarked - Does a layer carry a mark on its corner?
 */
export function movesOf(
  root: Box,
  way: readonly string[],
  isMarked: (id: string) => boolean = () => false,
): readonly Move[] {
  const { areas, texts } = placesIn(root);
  const taken = [...texts];
  for (const [id, area] of areas) if (isMarked(id)) taken.push(cornerOf(area));
  return way.slice(1).flatMap((to, index) => {
    const start = areas.get(way[index] as string);
    const end = areas.get(to);
    if (!start || !end || start === end) return [];
    const move = moveOf(start, end, taken);
    taken.push(...roomOf(move));
    return [move];
  });
}

/** Where the marks of a layer are: astride its upper edge, near its end. */
function cornerOf({ right, top }: Area): Area {
  return { left: right - 26, right, top: top - 10, bottom: top + 9 };
}

function moveOf(start: Area, end: Area, taken: readonly Area[]): Move {
  const left = Math.max(start.left, end.left);
  const right = Math.min(start.right, end.right);
  if (right - left > 2 * SIDE) return upright(start, end, left, right, taken);
  const top = Math.max(start.top, end.top);
  const bottom = Math.min(start.bottom, end.bottom);
  return bottom - top > 2 * SIDE
    ? level(start, end, top, bottom, taken)
    : angled(start, end, taken);
}

/** Up or down between layers over each other; one in the other counts as under its upper edge. */
function upright(
  start: Area,
  end: Area,
  left: number,
  right: number,
  taken: readonly Area[],
): Move {
  const inside = holds(start, end) || holds(end, start);
  const down = inside ? holds(start, end) : start.top < end.top;
  const sign = down ? 1 : -1;
  const from = edge(start, end, down, inside) - sign * OUT;
  const to = edge(end, start, !down, inside) + sign * INTO;
  return first(
    steps(down ? right - SIDE : left + SIDE, down ? left + SIDE : right - SIDE).flatMap((x) =>
      [-sign, sign]
        .map((side) => x + side * BESIDE)
        .filter((beside) => beside >= left && beside <= right)
        .map((beside): Move => ({
          points: [
            [x, from],
            [x, to],
          ],
          badge: [beside, from + sign * (OUT + 4)],
        })),
    ),
    taken,
  );
}

/** The edge that a line leaves or enters a layer by; one around the other is left below its title. */
function edge(area: Area, other: Area, lower: boolean, inside: boolean): number {
  if (inside && holds(area, other)) return area.top + INTO;
  return lower ? area.bottom : area.top;
}

/** Across between neighbours. */
function level(start: Area, end: Area, top: number, bottom: number, taken: readonly Area[]): Move {
  const sign = start.left < end.left ? 1 : -1;
  const from = (sign > 0 ? start.right : start.left) - sign * OUT;
  const to = (sign > 0 ? end.left : end.right) + sign * INTO;
  const middle = (top + bottom) / 2;
  const places = steps(top + SIDE, bottom - SIDE).sort(
    (one, other) => Math.abs(one - middle) - Math.abs(other - middle),
  );
  return first(
    places.map((y): Move => ({
      points: [
        [from, y],
        [to, y],
      ],
      badge: [(from + to) / 2, y - sign * BESIDE],
    })),
    taken,
  );
}

/** Out of a layer up or down, then across into one that is neither beside nor over or under it. */
function angled(start: Area, end: Area, taken: readonly Area[]): Move {
  const down = start.top < end.top ? 1 : -1;
  const across = start.left < end.left ? 1 : -1;
  const from = (down > 0 ? start.bottom : start.top) - down * OUT;
  const to = (across > 0 ? end.left : end.right) + across * INTO;
  const y = (end.top + end.bottom) / 2;
  const near = across > 0 ? start.right - SIDE : start.left + SIDE;
  return first(
    steps(near, across > 0 ? start.left + SIDE : start.right - SIDE).map((x): Move => ({
      points: [
        [x, from],
        [x, y],
        [to, y],
      ],
      badge: [x - across * BESIDE, from + down * (OUT + 4)],
    })),
    taken,
  );
}

function holds(outer: Area, inner: Area): boolean {
  return (
    outer.left <= inner.left &&
    outer.right >= inner.right &&
    outer.top <= inner.top &&
    outer.bottom >= inner.bottom
  );
}

function steps(from: number, to: number): number[] {
  const count = Math.max(0, Math.floor(Math.abs(to - from) / TRY));
  return Array.from({ length: count + 1 }, (_, index) => from + Math.sign(to - from) * index * TRY);
}

/** The first line that covers nothing; where there is none, the one that covers least. */
function first(moves: readonly Move[], taken: readonly Area[]): Move {
  let best: Move | undefined;
  let least = Infinity;
  for (const move of moves) {
    const covered = roomOf(move).reduce((sum, area) => sum + covers(area, taken), 0);
    if (covered < least) [best, least] = [move, covered];
    if (covered === 0) break;
  }
  return best as Move;
}

function covers(area: Area, taken: readonly Area[]): number {
  return taken.reduce((sum, { left, top, right, bottom }) => {
    const wide = Math.min(area.right, right) - Math.max(area.left, left);
    const high = Math.min(area.bottom, bottom) - Math.max(area.top, top);
    return sum + (wide > 0 && high > 0 ? wide * high : 0);
  }, 0);
}

/** What a move takes of the picture. */
export function roomOf({ points, badge: [x, y] }: Move): readonly Area[] {
  const around = ([x1, y1]: Point, [x2, y2]: Point, by: number): Area => ({
    left: Math.min(x1, x2) - (x1 === x2 ? by : 0),
    right: Math.max(x1, x2) + (x1 === x2 ? by : 0),
    top: Math.min(y1, y2) - (y1 === y2 ? by : 0),
    bottom: Math.max(y1, y2) + (y1 === y2 ? by : 0),
  });
  const lines = points.slice(1).map((point, index) => around(points[index] as Point, point, LINE));
  return [...lines, { left: x - NUMBER, right: x + NUMBER, top: y - NUMBER, bottom: y + NUMBER }];
}
