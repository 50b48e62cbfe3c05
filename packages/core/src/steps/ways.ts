import { ink } from '../figure/ink.ts';
import type { Font } from '../figure/measure.ts';
import { type Pen, round } from '../figure/pen.ts';
import type { Box } from '../figure/box.ts';
import { faultOf } from '../figure/reach.ts';
import { measureArial } from '../figure/measure.ts';
import { LANE, SMALL, STYLES, TITLE_HEIGHT } from '../figure/style.ts';

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
  const obstacles = [...texts];
  for (const [id, area] of areas) if (isMarked(id)) obstacles.push(cornerOf(area));
  return way.slice(1).flatMap((to, index) => {
    const start = areas.get(way[index] as string);
    const end = areas.get(to);
    if (!start || !end || start === end) return [];
    const move = moveOf(start, end, obstacles);
    obstacles.push(...roomOf(move));
    return [move];
  });
}

/** Where the marks of a layer are: astride its upper edge, near its end. */
function cornerOf({ right, top }: Area): Area {
  return { left: right - 26, right, top: top - 10, bottom: top + 9 };
}

function moveOf(start: Area, end: Area, obstacles: readonly Area[]): Move {
  const left = Math.max(start.left, end.left);
  const right = Math.min(start.right, end.right);
  if (right - left > 2 * SIDE) return upright(start, end, left, right, obstacles);
  const top = Math.max(start.top, end.top);
  const bottom = Math.min(start.bottom, end.bottom);
  return bottom - top > 2 * SIDE
    ? level(start, end, top, bottom, obstacles)
    : angled(start, end, obstacles);
}

/** Up or down between layers over each other; one in the other counts as under its upper edge. */
function upright(
  start: Area,
  end: Area,
  left: number,
  right: number,
  obstacles: readonly Area[],
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
    obstacles,
  );
}

/** The edge that a line leaves or enters a layer by; one around the other is left below its title. */
function edge(area: Area, other: Area, lower: boolean, inside: boolean): number {
  if (inside && holds(area, other)) return area.top + INTO;
  return lower ? area.bottom : area.top;
}

/** Across between neighbours. */
function level(
  start: Area,
  end: Area,
  top: number,
  bottom: number,
  obstacles: readonly Area[],
): Move {
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
    obstacles,
  );
}

/** Out of a layer up or down, then across into one that is neither beside nor over or under it. */
function angled(start: Area, end: Area, obstacles: readonly Area[]): Move {
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
    obstacles,
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
function first(moves: readonly Move[], obstacles: readonly Area[]): Move {
  let best: Move | undefined;
  let least = Infinity;
  for (const move of moves) {
    const covered = roomOf(move).reduce((sum, area) => sum + covers(area, obstacles), 0);
    if (covered < least) [best, least] = [move, covered];
    if (covered === 0) break;
  }
  return best as Move;
}

function covers(area: Area, obstacles: readonly Area[]): number {
  return obstacles.reduce((sum, { left, top, right, bottom }) => {
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

/** An area of the picture. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the layers of a placed picture are, and their texts. */
export function placesIn(root: Box): {
  readonly areas: ReadonlyMap<string, Area>;
  readonly texts: readonly Area[];
} {
  const areas = new Map<string, Area>();
  const texts: Area[] = [];
  const visit = (box: Box, left: number, top: number): void => {
    const { block, width, height, children } = box;
    areas.set(block.id, { left, top, right: left + width, bottom: top + height });
    texts.push(...textsOf(box, left, top));
    for (const child of children) visit(child, left + child.x, top + child.y);
  };
  visit(root, root.x, root.y);
  return { areas, texts };
}

function textsOf(box: Box, x: number, y: number): Area[] {
  const { block, width, height, label, detail, aside, texts = [] } = box;
  const areas = texts.map((text): Area => {
    const wide = measureArial(text.words, text.font);
    const left = x + text.x - (text.anchor === 'start' ? 0 : text.anchor ? wide : wide / 2);
    return { left, right: left + wide, top: y + text.y - 6, bottom: y + text.y + 6 };
  });
  if (block.look === 'frame') return [...areas, ...titleOf(box, x, y)];
  const styles = STYLES[block.look ?? 'band'];
  const wide = Math.max(
    0,
    ...label.map((line) => measureArial(line, styles.label) + (block.kernel ? 22 : 0)),
    ...detail.map((line) => measureArial(line, SMALL)),
    measureArial(aside, SMALL),
  );
  const high = label.length * styles.labelLine + detail.length * styles.detailLine - 6;
  if (wide === 0 || high <= 0) return areas;
  const [middle, centre] = [x + width / 2, y + height / 2];
  const half = { x: wide / 2 + 2, y: high / 2 };
  return [
    ...areas,
    {
      left: middle - half.x,
      right: middle + half.x,
      top: centre - half.y,
      bottom: centre + half.y,
    },
  ];
}

/** The title line of a frame: its name at the start, its facts at the end or under it. */
function titleOf({ block, width, label, detail, aside }: Box, x: number, y: number): Area[] {
  const name = measureArial(label[0] ?? '', STYLES.frame.label) + (block.kernel ? 18 : 0);
  const facts = detail.length
    ? detail.map((line) => measureArial(line, SMALL))
    : [measureArial(aside, SMALL)];
  const top = y + 6;
  const bottom = y + TITLE_HEIGHT - 4;
  const lane = block.lane ? LANE : 0;
  const start = x + 10 + lane;
  const end = x + width - 10 - lane;
  return [
    ...(name ? [{ left: start, right: start + name + 4, top, bottom }] : []),
    ...facts.flatMap((wide, index): Area[] =>
      wide === 0
        ? []
        : detail.length
          ? [
              {
                left: start,
                right: start + wide + 4,
                top: bottom + index * 14,
                bottom: bottom + 14 + index * 14,
              },
            ]
          : [{ left: end - wide - 4, right: end, top, bottom }],
    ),
  ];
}

/** Length of an arrow's head and half its width, px. */
const HEAD = 5;

const WING = 4;

const HALO = /* @__PURE__ */ ink('glyph', { fill: 'none', stroke: 'paper', width: 5 });
const WAY = /* @__PURE__ */ ink('ring', { fill: 'none', stroke: 'accent', width: 2.25 });
const NUMBER_PLATE = /* @__PURE__ */ ink('core ring', {
  fill: 'paper',
  stroke: 'accent',
  width: 1.5,
});
const NUMBER_FONT: Font = { size: 11, bold: true };

/** The ways through a picture over its layers: each move an arrow with its number. */
export function ways(pen: Pen, root: Box, all: readonly (readonly string[])[]): void {
  const { drawing } = pen;
  const isMarked = (id: string): boolean =>
    drawing.marks.has(id) || faultOf(drawing, id) !== undefined;
  const moves = all.map((way) => movesOf(root, way, isMarked));
  if (moves.every((list) => list.length === 0)) return;
  // In words the way is told with its step.
  pen.open('ways', { hidden: true });
  for (const list of moves)
    list.forEach((move, index) => {
      drawArrow(pen, move.points);
      drawNumber(pen, move.badge, index + 1);
    });
  pen.close();
}

/** A line on a lighter one, so that it is seen on every hue, with a head at its end. */
function drawArrow(pen: Pen, points: Move['points']): void {
  const [from, to] = points.slice(-2) as [Move['badge'], Move['badge']];
  const [ux, uy] = [Math.sign(to[0] - from[0]), Math.sign(to[1] - from[1])];
  const place = (x: number, y: number): string => `${pen.at(x)} ${round(y)}`;
  const route = points.map(([x, y]) => place(x, y)).join('L');
  const wing = (side: number): string =>
    `M${place(to[0] - HEAD * ux + side * WING * uy, to[1] - HEAD * uy + side * WING * ux)}L${place(...to)}`;
  const d = `M${route}${wing(1)}${wing(-1)}`;
  pen.open('way');
  pen.path(HALO, d);
  pen.path(WAY, d);
  pen.close();
}

/** The number of a move, in a ring so that nobody takes it for that of an issue. */
function drawNumber(pen: Pen, [x, y]: Move['badge'], n: number): void {
  pen.open('way');
  pen.rect(NUMBER_PLATE, x - 8, y - 8, 16, 16, 8);
  pen.text(String(n), x, y, NUMBER_FONT, 'label');
  pen.close();
}

/** The swatch of a legend. */
export function waySwatch(pen: Pen, x: number, y: number): void {
  drawArrow(pen, [
    [x, y + 10],
    [x + 18, y + 10],
  ]);
}
