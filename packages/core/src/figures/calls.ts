import { type Box, type PlacedText, type Shape, box } from '../figure/box.ts';
import type { Layout } from '../figure/context.ts';
import type { Font } from '../figure/measure.ts';
import { GAP, SMALL } from '../figure/style.ts';
import { wrap } from '../figure/wrap.ts';
import { isRow } from './columns.ts';
import { card } from './card.ts';
import { levels } from './levels.ts';

/** In narrower figures cards have their names only, px. */
const NARROW = 480;
/** How far a line goes on before it turns, px. */
const TURN = 8;
const NAME: Font = { size: 12, bold: true };

/**
 * Programs and what they start as a table of levels: who runs on one kernel stands beside each other
 * on it, and a line leads from the last of one column to the first of the next.
 */
export const chain: Layout = (block, width, context) => {
  const { detail } = context;
  const brief = detail === 'plain' || (width < NARROW && detail === undefined);
  const name: Layout = (one, wide, inner) => {
    const short = card({ ...one, detail: '' }, wide, inner);
    return box(one, wide, short.height, { ...short, cut: short.cut || !!one.detail });
  };
  const layouts = { ...context.layouts, ...(brief ? { card: name } : {}) };
  const table = levels(block, width, { ...context, layouts });
  const shapes = linksIn(table, 0, 0);
  if (shapes.length)
    table.children.push(
      box({ id: `${block.id}.links`, kind: 'axis', look: 'axis' }, table.width, 0, { shapes }),
    );
  return table;
};

/** A box with its place in the table. */
interface Placed {
  readonly box: Box;
  readonly x: number;
  readonly y: number;
}

/** Lines between the columns of each row. */
function linksIn({ block, children }: Box, x: number, y: number): Shape[] {
  const inner = children.flatMap((child) => linksIn(child, x + child.x, y + child.y));
  if (!isRow(block)) return inner;
  const columns = children.map((child) => ({ box: child, x: x + child.x, y: y + child.y }));
  const links = columns.slice(1).flatMap((column, index): Shape[] => {
    const before = columns[index] as Placed;
    const from = cardsIn(before).at(-1);
    const to = cardsIn(column)[0] ?? frameIn(column);
    return from && to ? [link(from, to)] : [];
  });
  return [...inner, ...links];
}

/** A line to the next column: straight where both are at one height, else with two corners. */
function link(from: Placed, to: Placed): Shape {
  const x = from.x + from.box.width + 1;
  const top = Math.max(from.y, to.y);
  const foot = Math.min(from.y + from.box.height, to.y + to.box.height);
  const straight = foot - top >= 2 * TURN;
  const middle = ({ y, box: { height } }: Placed): number => y + height / 2;
  const start = straight ? (top + foot) / 2 : middle(from);
  const height = straight ? 0 : middle(to) - start;
  return { look: 'tick', x, y: start, width: to.x - x - 1, height };
}

/** The programs in a column, from the first to the last. */
function cardsIn(column: Placed): readonly Placed[] {
  if (column.box.block.look === 'scaled' && column.box.block.layout === 'card') return [column];
  return insideOf(column).flatMap(cardsIn);
}

/** The frame of the process that a column begins with. */
function frameIn(column: Placed): Placed | undefined {
  if (column.box.block.kind === 'container-boundary') return column;
  for (const child of insideOf(column)) {
    const found = frameIn(child);
    if (found) return found;
  }
  return undefined;
}

function insideOf({ box: { children }, x, y }: Placed): readonly Placed[] {
  return children.map((child) => ({ box: child, x: x + child.x, y: y + child.y }));
}

/** An arrow down to the kernel under it, and beside it what is called and how. */
export const calls: Layout = (block, width, { measure }) => {
  const x = Math.min(20, width / 6);
  const room = width - x - 12;
  const texts: PlacedText[] = [];
  let y = 2;
  let cut = false;
  const put = (text: string | undefined, font: Font, high: number, most: number): void => {
    const { lines, cut: short } = wrap(text ?? '', room, font, measure, most);
    const look = font === SMALL ? 'detail' : 'label';
    cut ||= short;
    for (const words of lines) {
      texts.push({ words, x: x + 12, y: y + high / 2, font, look, anchor: 'start' });
      y += high;
    }
  };
  put(block.label, NAME, 16, 3);
  put(block.detail, SMALL, 14, 9);
  const height = Math.max(24, y);
  return box(block, width, height, {
    shapes: [{ look: 'limit', x, y: -GAP, width: 0, height: height + 2 * GAP - 1 }],
    texts,
    cut,
  });
};
