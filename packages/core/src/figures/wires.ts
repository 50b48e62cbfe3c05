import { BOXES, type Ink, SOLID, USAGES, ink, line, stroke } from '../figure/ink.ts';
import { type Figures, type Pen, hexagon, outline, round } from '../figure/pen.ts';
import { drawTexts } from '../figure/texts.ts';
import type { Boundary } from '../figure/block.ts';
import { type Box, type PlacedText, type Shape, box, stretch } from '../figure/box.ts';
import type { Layout } from '../figure/context.ts';
import type { Font } from '../figure/measure.ts';
import type { Mark } from '../figure/quantity.ts';
import { GAP, SMALL } from '../figure/style.ts';
import { wrap } from '../figure/wrap.ts';

const COUNT: Font = { size: 13, bold: true };

/** Two columns of services have at least this width each, else there is one, px. */
const NARROWEST_OF_TWO = 190;

/** Lines leave the services at least this much, px. */
const NARROWEST = 110;

/** Ports of services in two columns stand on four heights: this room at least, px. */
const PORTS = 62;

/** From the edge of a service to the first lane, and from lane to lane, px. */
export const EDGE = 18;

export const LANE = 9;

/**
 * Services in one or two columns with a channel beside or between them, in which the lines of all
 * calls run: no line comes near a text. `marks` of the block are its calls, from place to place.
 */
export const routes: Layout = (block, width, context) => {
  const cards = block.children ?? [];
  const calls = block.marks ?? [];
  const channelOf = (lanes: number, sides: number, lane: number): number =>
    lanes ? sides * EDGE + (lanes - 1) * lane + (sides === 1 ? 4 : 0) : (sides - 1) * GAP;
  const two = channelOf(lanesOf(calls, 2).count, 2, LANE);
  const columns = cards.length > 1 && (width - two) / 2 >= NARROWEST_OF_TWO ? 2 : 1;
  const lanes = lanesOf(calls, columns);
  // Of many calls the lanes move together rather than leave the services no room.
  const room = (width - NARROWEST - EDGE) / Math.max(1, lanes.count);
  const lane = columns === 2 ? LANE : Math.max(1, Math.min(LANE, room));
  const cell = Math.floor((width - channelOf(lanes.count, columns, lane)) / columns);
  const children: Box[] = [];
  let y = 0;
  for (let from = 0; from < cards.length; from += columns) {
    const row = cards.slice(from, from + columns).map((card) => context.fit(card, cell, context));
    const height = Math.max(PORTS, ...row.map((part) => part.height));
    row.forEach((part, index) => {
      stretch(part, height);
      part.x = index ? width - cell : 0;
      part.y = y;
    });
    children.push(...row);
    y += height + GAP;
  }
  const shapes = wires(calls, lanes, lane, children, columns);
  return box(block, width, Math.max(0, y - GAP), { children, shapes });
};

const HIGH = 28;

const BETWEEN = 6;

const TILE = 14;

/** Instances of one service side by side (`size` of them), and their number where there are several. */
export const tiles: Layout = (block, width, { measure }) => {
  const { size = 1, kernel } = block;
  const wide = kernel ? 46 : 28;
  const words = size > 1 ? `×${size}` : '';
  const room = width - (words ? measure(words, COUNT) * 1.04 + 8 : 0);
  const fitting = Math.max(1, Math.floor((room + BETWEEN) / (wide + BETWEEN)));
  const visible = Math.min(size, fitting, 12);
  const shapes = Array.from({ length: visible }, (_, index): Shape[] => {
    const x = index * (wide + BETWEEN);
    return [
      { look: 'range', x, y: 0, width: wide, height: HIGH },
      ...(kernel ? [{ look: 'host', x: x + 14, y: HIGH / 2, width: 0, height: 0 } as const] : []),
      { look: 'usage', x: x + wide - TILE - 7, y: (HIGH - TILE) / 2, width: TILE, height: TILE },
    ];
  }).flat();
  const texts: PlacedText[] = words
    ? [
        {
          words,
          x: visible * (wide + BETWEEN) + 2,
          y: HIGH / 2,
          font: COUNT,
          look: 'label',
          anchor: 'start',
        },
      ]
    : [];
  return box(block, width, HIGH, { shapes, texts });
};

const SMALL_TILE = 10;

const STEP = 13;

const PAD = 8;

/** Tiles of one copy, and rows of copies, at most. */
const MOST_TILES = 24;

const MOST_ROWS = 2;

/**
 * Copies of a whole, each a frame with a tile for every module in it (`size`). The marks of the
 * block say how many copies (`range`) and which tiles are the reason for them (`usage`).
 */
export const copies: Layout = (block, width, { measure }) => {
  const { size = 1, kernel, label = '', marks = [] } = block;
  const all = marks.find(({ look }) => look === 'range')?.to ?? 1;
  const needed = new Set(marks.flatMap(({ look, from }) => (look === 'usage' ? [from] : [])));
  const count = Math.min(size, MOST_TILES);
  const columns = Math.min(count, Math.max(3, Math.ceil(Math.sqrt(2 * count))));
  const before = kernel ? 20 : 0;
  const wide = 2 * PAD + before + columns * STEP - (STEP - SMALL_TILE);
  const high = 2 * PAD + Math.ceil(count / columns) * STEP - (STEP - SMALL_TILE);
  const inRow = Math.max(1, Math.floor((width + BETWEEN) / (wide + BETWEEN)));
  const most = MOST_ROWS * inRow;
  // Where not all are drawn, an ellipsis stands for the rest; the label has their number.
  const visible = all > most ? most - 1 : all;
  const { lines } = wrap(label, width, SMALL, measure, 3);
  const top = lines.length * 14 + 2;
  const shapes: Shape[] = [];
  for (let index = 0; index < visible; index++) {
    const x = (index % inRow) * (wide + BETWEEN);
    const y = top + Math.floor(index / inRow) * (high + BETWEEN);
    shapes.push({ look: 'range', x, y, width: wide, height: high });
    if (kernel) shapes.push({ look: 'host', x: x + 16, y: y + high / 2, width: 0, height: 0 });
    for (let tile = 0; tile < count; tile++)
      shapes.push({
        look: needed.has(tile) ? 'usage' : 'open',
        x: x + PAD + before + (tile % columns) * STEP,
        y: y + PAD + Math.floor(tile / columns) * STEP,
        width: SMALL_TILE,
        height: SMALL_TILE,
      });
  }
  const texts = lines.map((words, index): PlacedText => ({
    words,
    x: 0,
    y: 7 + index * 14,
    font: SMALL,
    look: 'detail',
    anchor: 'start',
  }));
  const rows = Math.ceil(Math.min(all, most) / inRow);
  if (visible < all)
    texts.push({
      words: '…',
      x: (visible % inRow) * (wide + BETWEEN) + 4,
      y: top + (rows - 1) * (high + BETWEEN) + high / 2,
      font: COUNT,
      look: 'label',
      anchor: 'start',
    });
  return box(block, width, top + rows * (high + BETWEEN) - BETWEEN, { shapes, texts });
};

/** Where a call reaches its API from the left (1) or the right (-1). */
export function api(look: Shape['look'], x: number, y: number, width: number): Shape[] {
  return [
    { look: 'limit', x, y: y - 6, width: 0, height: 12 },
    { look, x, y, width, height: 0 },
  ];
}

type PathOf = (at: (x: number) => number, shape: Shape) => string;

const lineOf: PathOf = (at, { x, y, width, height }) =>
  `M${at(x)} ${round(y)}${width ? `H${at(x + width)}` : `V${round(y + height)}`}`;

const fieldOf: PathOf = (at, { x, y, width, height }) =>
  `M${at(x)} ${round(y)}H${at(x + width)}v${round(height)}H${at(x)}z`;

/** What each look is drawn as; what lies over others comes later. */
const PATHS: readonly (readonly [look: Shape['look'], path: PathOf, paint: Ink])[] = [
  ['open', fieldOf, BOXES.app],
  ['usage', fieldOf, USAGES.app],
  ['tick', lineOf, /* @__PURE__ */ line('link')],
  ['throttle', lineOf, /* @__PURE__ */ failed(1.5, '4 3')],
  // A dot where a call joins the lane of the service that it is for.
  [
    'sum',
    (at, { x, y }) => `M${round(at(x) - 2.5)} ${round(y)}a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0z`,
    /* @__PURE__ */ ink('rail', { fill: 'muted' }),
  ],
  // The API: a short thick line on the edge of a service.
  ['limit', lineOf, /* @__PURE__ */ stroke('limit', 3.5)],
  [
    'own-cap',
    (at, { x, y, width }) =>
      `M${at(x - 2 * width)} ${round(y)}L${at(x - 9 * width)} ${round(y - 4)}v8z`,
    SOLID,
  ],
  [
    'over',
    (at, { x, y, width }) => {
      const middle = at(x - 8 * width);
      return `M${middle - 4} ${round(y - 4)}l8 8m0-8l-8 8`;
    },
    /* @__PURE__ */ failed(2.5),
  ],
];

function failed(width: number, dash?: string): Ink {
  return ink('fault', { fill: 'none', stroke: 'error', width, ...(dash ? { dash } : {}) });
}

/** How instances, copies and the calls between services are drawn. */
export const wireFigures: Figures = {
  draw(pen, box, x, y) {
    const shapes = (box.shapes ?? []).map((shape) => ({
      ...shape,
      x: x + shape.x,
      y: y + shape.y,
    }));
    drawShapes(pen, shapes, box.block.boundary);
    drawTexts(pen, box, x, y);
  },
  swatch(pen, { block }, x, y) {
    const look = block.items?.[0]?.mark as Shape['look'];
    const middle = y + 10;
    if (look === 'usage' || look === 'open') {
      pen.open('app');
      drawShapes(pen, [{ look, x: x + 3, y: y + 4, width: 12, height: 12 }]);
      return pen.close();
    }
    const lane = look === 'over' ? 'throttle' : 'tick';
    drawShapes(pen, [
      { look: lane, x, y: middle, width: 16, height: 0 },
      ...api(look, x + 17, middle, 1),
    ]);
  },
};

/** Boundaries and kernels one by one; of everything else that looks alike one path. */
function drawShapes(pen: Pen, shapes: readonly Shape[], boundary?: Boundary): void {
  const frames = shapes.filter(({ look }) => look === 'range' || look === 'host');
  if (frames.length) {
    pen.open('frame');
    for (const { look, x, y, width, height } of frames) {
      if (look === 'range') outline(pen, boundary, x, y, width, height, 5);
      else hexagon(pen, x, y, 'host');
    }
    pen.close();
  }
  const at = (x: number): number => pen.at(x);
  for (const [look, pathOf, paint] of PATHS) {
    let d = '';
    for (const shape of shapes) if (shape.look === look) d += pathOf(at, shape);
    if (d) pen.path(paint, d);
  }
}

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
