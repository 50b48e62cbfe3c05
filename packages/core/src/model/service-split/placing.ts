import { box, stretch, type Box, type PlacedText, type Shape } from '../../layout/box.ts';
import type { Flow } from '../../layout/flow.ts';
import type { Font } from '../../layout/measure.ts';
import { GAP, SMALL } from '../../layout/style.ts';
import { wrap } from '../../layout/wrap.ts';
import { EDGE, LANE, lanesOf, wires } from './wiring.ts';

const COUNT: Font = { size: 13, bold: true };
/** Two columns of services have at least this width each, else there is one, px. */
const NARROWEST_OF_TWO = 190;
/** Lines leave the services at least this much, px. */
const NARROWEST = 110;
/** Ports of services in two columns stand on four heights: this room at least, px. */
const PORTS = 62;
/**
 * Services in one or two columns with a channel beside or between them, in which the lines of all
 * calls run: no line comes near a text. `marks` of the block are its calls, from place to place.
 */
export const routes: Flow = (block, width, context) => {
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
    const height = Math.max(PORTS, ...row.map((placed) => placed.height));
    row.forEach((placed, index) => {
      stretch(placed, height);
      placed.x = index ? width - cell : 0;
      placed.y = y;
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
export const tiles: Flow = (block, width, { measure }) => {
  const { size = 1, kernel } = block;
  const wide = kernel ? 46 : 28;
  const words = size > 1 ? `×${size}` : '';
  const room = width - (words ? measure(words, COUNT) * 1.04 + 8 : 0);
  const fitting = Math.max(1, Math.floor((room + BETWEEN) / (wide + BETWEEN)));
  const shown = Math.min(size, fitting, 12);
  const shapes = Array.from({ length: shown }, (_, index): Shape[] => {
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
          x: shown * (wide + BETWEEN) + 2,
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
export const copies: Flow = (block, width, { measure }) => {
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
  const shown = all > most ? most - 1 : all;
  const { lines } = wrap(label, width, SMALL, measure, 3);
  const top = lines.length * 14 + 2;
  const shapes: Shape[] = [];
  for (let index = 0; index < shown; index++) {
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
  if (shown < all)
    texts.push({
      words: '…',
      x: (shown % inRow) * (wide + BETWEEN) + 4,
      y: top + (rows - 1) * (high + BETWEEN) + high / 2,
      font: COUNT,
      look: 'label',
      anchor: 'start',
    });
  return box(block, width, top + rows * (high + BETWEEN) - BETWEEN, { shapes, texts });
};
