import type { Box, Shape } from '../figure/box.ts';
import type { Mark } from '../figure/quantity.ts';

/** From one copy to the one behind it, and how many are drawn behind the first, px. */
export const STEP = 6;
export const BEHIND = 3;
/** How far the first call goes out around a service, and each further one, px. */
const OUT = 10;
export const LANE = 7;

/** How far copies stand out behind the first, px. */
export function behind(size: number): number {
  return Math.min(BEHIND, size - 1) * STEP;
}

type Side = 'start' | 'end' | 'top' | 'foot';

/** One end of a call: which service, which edge of it, and who is at the other end. */
interface End {
  readonly place: number;
  readonly side: Side;
  readonly other: number;
}

/** Between two columns, between neighbours of one, or around services at its start or end. */
function sidesOf({ from, to }: Mark, columns: number): readonly [Side, Side] {
  const [column, other] = [from % columns, to % columns];
  const rows = Math.floor(to / columns) - Math.floor(from / columns);
  if (column !== other) return column ? ['start', 'end'] : ['end', 'start'];
  if (Math.abs(rows) === 1) return rows > 0 ? ['foot', 'top'] : ['top', 'foot'];
  return column ? ['end', 'end'] : ['start', 'start'];
}

/** Room of the calls that go around services, at both sides of them, px. */
export function roomAround(calls: readonly Mark[], columns: number, lane: number) {
  const roomAt = (side: Side): number => {
    const count = calls.filter((call) => {
      const [from, to] = sidesOf(call, columns);
      return from === side && to === side;
    }).length;
    return count ? OUT + lane * count : 0;
  };
  return { start: roomAt('start'), end: roomAt('end') };
}

/**
 * Calls between services in one or two columns, from place to place. Those across go straight over
 * the corridor, those between neighbours of a column straight down or up, all others around it.
 */
export function placeCalls(
  calls: readonly Mark[],
  cells: readonly Box[],
  columns: number,
  lane: number,
): Shape[] {
  const ends = new Map<Mark, readonly [End, End]>();
  for (const call of calls) {
    const [out, into] = sidesOf(call, columns);
    ends.set(call, [
      { place: call.from, side: out, other: call.to },
      { place: call.to, side: into, other: call.from },
    ]);
  }
  const all = [...ends.values()].flat();
  /** Ends of one edge share it out, in the order of who is at the other ends. */
  const pointOf = (end: End): readonly [x: number, y: number] => {
    const { x, y, width, height, block } = cells[end.place] as Box;
    const mine = all
      .filter(({ place, side }) => place === end.place && side === end.side)
      .sort((one, two) => one.other - two.other);
    const part = (mine.indexOf(end) + 1) / (mine.length + 1);
    // Copies behind a service stand out at its top and its end.
    const more = behind(block.size ?? 1);
    if (end.side === 'top') return [x + width * part, y - more];
    if (end.side === 'foot') return [x + width * part, y + height];
    return [end.side === 'end' ? x + width + more : x, y + height * part];
  };
  const lanes = { start: 0, end: 0 };
  return calls.flatMap((call): Shape[] => {
    const [from, to] = ends.get(call) as readonly [End, End];
    if (!cells[from.place] || !cells[to.place]) return [];
    const [x, y] = pointOf(from);
    const [ex, ey] = pointOf(to);
    const broken = call.look === 'over';
    if (from.side !== to.side)
      return [{ look: broken ? 'over' : 'tick', x, y, width: ex - x, height: ey - y }];
    const isEnd = from.side === 'end';
    const edge = isEnd ? Math.max(x, ex) : x;
    const out = OUT + lane * lanes[isEnd ? 'end' : 'start']++;
    return [
      {
        look: broken ? 'throttle' : 'grid',
        x: edge,
        y,
        width: isEnd ? out : -out,
        height: ey - y,
      },
    ];
  });
}
