import { type Ink, ink, stroke } from '../figure/ink.ts';
import { type Figures, type Pen, hexagon, outline, round } from '../figure/pen.ts';
import { drawTexts } from '../figure/texts.ts';
import type { Block } from '../figure/block.ts';
import { type Box, type PlacedText, type Shape, box } from '../figure/box.ts';
import type { Context, Layout } from '../figure/context.ts';
import { COUNT, GAP, SMALL } from '../figure/style.ts';
import { wrap } from '../figure/wrap.ts';
import { BEHIND, behind, LANE, placeCalls, roomAround, STEP } from './split-calls.ts';

/** From this width on both panels stand beside each other, and the space between them, px. */
const BESIDE = 640;
const BETWEEN = 32;
/** Widths of a tile, and its least height, px. */
const LEAST = 80;
const SMALLEST = 56;
const MOST = 132;
const HIGH = 44;
/** In narrower figures frames are nearer to their tiles, and tiles have their names only, px. */
const NARROW = 480;
/** Between two columns with calls, and between rows with calls, px. */
const CORRIDOR = 52;
const ROW = 28;
/** Room of the number of copies under them, px. */
const NUMBER = 22;
/** Columns, and space between lanes around services, from most to least. */
const TRIES = [
  [2, LANE],
  [2, 3],
  [1, LANE],
  [1, 2],
] as const;
/** Room of a kernel mark before a word, px. */
const MARK = 18;

/** What all tiles of a figure have in common. */
interface Grid {
  readonly columns: number;
  readonly tile: number;
  readonly high: number;
  /** From the frame around tiles to them. */
  readonly pad: number;
  readonly across: number;
  readonly down: number;
  /** Room for calls that go around a service: where they begin, and from one to the next. */
  readonly margin: number;
  readonly beyond: number;
  readonly lane: number;
  readonly fit: (tile: Block) => Box;
}

/**
 * One piece and its services: a module is the same tile at the same place of the same grid in both.
 * Copies lie behind the first; calls run from edge to edge, through no tile.
 */
export const split: Layout = (block, width, context) => {
  const panels = block.children ?? [];
  const beside = panels.length > 1 && width >= BESIDE;
  const wide = beside ? Math.floor((width - BETWEEN) / 2) : width;
  const grid = gridFor(panels.map(bodyOf), wide, width < NARROW, context);
  const copied = panels.some((panel) => numberIn(bodyOf(panel)) > 1);
  const parts = panels.map((panel) =>
    (panel.children ?? []).map((child) => {
      if (child !== bodyOf(panel))
        return { part: context.fit(child, wide, context), over: 0, under: 0 };
      const part = isServices(child)
        ? placeServices(child, grid, context)
        : placeFrame(child, grid, grid.columns, context);
      // Copies stand out over the first, their number under it.
      const own = !isServices(child) && (child.size ?? 1) > 1;
      return {
        part,
        over: copied && !isServices(child) ? BEHIND * STEP : 0,
        under: own ? NUMBER : 0,
      };
    }),
  );
  // What follows from both stands on one line.
  const lines = [0, 1].map((at) => Math.max(...parts.map((part) => heightOf(part[at]))));
  let y = 0;
  const children = panels.map((panel, index) => {
    let top = 0;
    let foot = 0;
    const own = (parts[index] as Piece[]).map((piece, at) => {
      piece.part.y = top + piece.over;
      foot = top + heightOf(piece);
      top += ((beside && lines[at]) || heightOf(piece)) + (at < 2 ? GAP : 4);
      return piece.part;
    });
    const part = box(panel, wide, foot, { children: own });
    if (beside) part.x = index * (wide + BETWEEN);
    else part.y = y;
    y += part.height + BETWEEN;
    return part;
  });
  const foot = Math.max(0, ...children.map((child) => child.y + child.height));
  return box(block, width, foot, { children });
};

/** A part of a panel, with the room that it needs over and under it. */
interface Piece {
  readonly part: Box;
  readonly over: number;
  readonly under: number;
}

function heightOf(piece: Piece | undefined): number {
  return piece ? piece.over + piece.part.height + piece.under : 0;
}

/** The second of a panel: what its heading is about. */
function bodyOf({ children = [] }: Block): Block {
  return children[1] as Block;
}

function isServices({ kind }: Block): boolean {
  return kind === 'services';
}

/** How often the whole runs, or the service that is there most often. */
function numberIn(body: Block): number {
  const { children = [], size = 1 } = body;
  return isServices(body) ? Math.max(1, ...children.map((one) => one.size ?? 1)) : size;
}

/** Tiles of a body: those of services are in them. */
function tilesOf(body: Block): readonly Block[] {
  const { children = [] } = body;
  return isServices(body) ? children.map((one) => one.children?.[0] ?? one) : children;
}

function gridFor(bodies: readonly Block[], width: number, narrow: boolean, context: Context): Grid {
  const tiles = bodies.flatMap(tilesOf);
  const count = Math.max(1, ...bodies.map((body) => tilesOf(body).length));
  const calls = bodies.flatMap(({ marks = [] }) => marks);
  const pad = narrow ? 6 : 10;
  const room = width - BEHIND * STEP;
  const across = calls.length ? CORRIDOR : GAP;
  const most = Math.max(1, Math.floor((room + GAP) / (LEAST + 2 * pad + GAP)));
  // Calls cross one corridor, where there is room for it; lanes around services move together.
  const tries = calls.length ? TRIES : [[Math.min(most, 6), LANE] as const];
  let columns = 1;
  let tile = 0;
  let sides = { start: 0, end: 0, lane: LANE };
  for (const [tried, lane] of tries) {
    columns = Math.min(count, tried);
    sides = { ...roomAround(calls, columns, lane), lane };
    const cell = (room - sides.start - sides.end - (columns - 1) * across) / columns;
    tile = Math.floor(Math.min(MOST, cell - 2 * pad));
    if (tile >= SMALLEST) break;
  }
  const brief = narrow && context.detail === undefined;
  const fit = (one: Block): Box => {
    const { detail = '' } = one;
    const part = context.fit(brief ? { ...one, detail: '' } : one, tile, context);
    return box(one, tile, part.height, { ...part, cut: part.cut || (brief && detail !== '') });
  };
  const high = Math.max(HIGH, ...tiles.map((one) => fit(one).height));
  const { start: margin, end: beyond, lane } = sides;
  const down = calls.length ? ROW : GAP;
  return { columns, tile, high, pad, across, down, margin, beyond, lane, fit };
}

/** A frame around tiles, with what is said of it at its foot and its copies behind it. */
function placeFrame(
  block: Block,
  { tile, high, pad, fit }: Grid,
  columns: number,
  { measure }: Context,
): Box {
  const children = (block.children ?? []).map((one, index) => {
    const part = fit(one);
    part.height = high;
    part.x = pad + (index % columns) * (tile + GAP);
    part.y = pad + Math.floor(index / columns) * (high + GAP);
    return part;
  });
  const inner = columns * (tile + GAP) - GAP;
  const start = pad + (block.kernel ? MARK : 0);
  const { lines, cut } = wrap(block.detail ?? '', inner - start + pad, SMALL, measure, 3);
  const body = (children.at(-1)?.y ?? 0) + high;
  const foot = body + (lines.length ? 6 : 0);
  const height = foot + lines.length * 14 + (lines.length ? 6 : pad);
  const width = inner + 2 * pad;
  const texts = lines.map((words, index): PlacedText => {
    const y = foot + 7 + index * 14;
    return { words, x: start, y, font: SMALL, look: 'detail', anchor: 'start' };
  });
  const { size = 1 } = block;
  if (size > 1)
    texts.push({
      words: `×${size}`,
      x: width + behind(size),
      y: height + 12,
      font: COUNT,
      look: 'label',
      anchor: 'end',
    });
  const frame = box(block, width, height, { children, texts, cut });
  if (block.kernel) frame.mark = [pad + 7, foot + 7];
  return frame;
}

/** Services in the cells of a grid, and the calls between them. */
function placeServices(block: Block, grid: Grid, context: Context): Box {
  const { columns, across, down, margin, beyond, pad } = grid;
  const wide = grid.tile + 2 * pad;
  const cells = (block.children ?? []).map((one) => {
    if (one.look !== 'more') return placeFrame(one, grid, 1, context);
    const card = grid.fit(one);
    card.height = grid.high;
    return card;
  });
  let y = 0;
  let foot = 0;
  for (let from = 0; from < cells.length; from += columns) {
    const row = cells.slice(from, from + columns);
    const high = Math.max(...row.map(({ height }) => height));
    const copied = row.some(({ block: { size = 1 } }) => size > 1);
    if (copied) y += BEHIND * STEP;
    row.forEach((cell, index) => {
      cell.x = margin + index * (wide + across);
      cell.y = y;
    });
    foot = y + high + (copied ? NUMBER : 0);
    y = foot + down - (copied && down > GAP ? GAP : 0);
  }
  const shapes = placeCalls(block.marks ?? [], cells, columns, grid.lane);
  const width = margin + beyond + columns * (wide + across) - across;
  return box(block, width, foot, { children: cells, shapes });
}

const PAPER = /* @__PURE__ */ ink('core', { fill: 'paper' });
const CALL = /* @__PURE__ */ stroke('limit', 1.5);
const BROKEN = /* @__PURE__ */ failed(1.5, '4 3');
const CROSS = /* @__PURE__ */ failed(2.5);

function failed(width: number, dash?: string): Ink {
  return ink('fault', { fill: 'none', stroke: 'error', width, ...(dash ? { dash } : {}) });
}

/** How frames with their copies, and calls, are drawn. */
export const splitFigures: Figures = {
  draw(pen, part, x, y) {
    const { block, width, height, mark, shapes = [] } = part;
    if (block.boundary) {
      pen.open('frame');
      for (let copy = behind(block.size ?? 1); copy >= 0; copy -= STEP) {
        pen.rect(PAPER, x + copy, y - copy, width, height, 10);
        outline(pen, block.boundary, x + copy, y - copy, width, height);
      }
      pen.close();
    }
    if (mark) {
      pen.open('guest');
      hexagon(pen, x + mark[0], y + mark[1], 'guest');
      pen.close();
    }
    for (const shape of shapes) drawCall(pen, { ...shape, x: x + shape.x, y: y + shape.y });
    drawTexts(pen, part, x, y);
  },
  swatch(pen, { block }, x, y) {
    const look = block.items?.[0]?.mark === 'over' ? 'over' : 'tick';
    drawCall(pen, { look, x, y: y + 10, width: 18, height: 0 });
  },
};

/** An arrow from edge to edge, or around what lies between; a cross on one that fails. */
function drawCall(pen: Pen, { look, x, y, width, height }: Shape): void {
  const around = look === 'grid' || look === 'throttle';
  const broken = look === 'over' || look === 'throttle';
  const [ex, ey] = [around ? x : x + width, y + height];
  const [dx, dy] = around ? [-width, 0] : [width, height];
  const long = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / long, dy / long];
  const at = (left: number, top: number): string => `${pen.at(left)} ${round(top)}`;
  const wing = (side: number): string =>
    at(ex - 6 * ux - side * 3.5 * uy, ey - 6 * uy + side * 3.5 * ux);
  const way = around ? `L${at(x + width, y)}L${at(x + width, ey)}` : '';
  pen.path(broken ? BROKEN : CALL, `M${at(x, y)}${way}L${at(ex, ey)}`);
  pen.path(broken ? CROSS : CALL, `M${wing(1)}L${at(ex, ey)}L${wing(-1)}`);
  if (!broken) return;
  const [mx, my] = [x + (around ? width : width / 2), y + height / 2];
  pen.path(
    CROSS,
    `M${at(mx - 4, my - 4)}L${at(mx + 4, my + 4)}M${at(mx + 4, my - 4)}L${at(mx - 4, my + 4)}`,
  );
}
