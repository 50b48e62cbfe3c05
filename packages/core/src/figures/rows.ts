import type { Block } from '../figure/block.ts';
import { box, pile, stretch, type Box } from '../figure/box.ts';
import type { Context } from '../figure/context.ts';
import { countBlock } from './columns.ts';
import { GAP, MARK_ROOM, RAIL, SMALL, STYLES } from '../figure/style.ts';

/** No cell is narrower, px. */
const NARROWEST = 80;
/** Words up to this width stay whole and keep a cell from getting narrower, px. */
const LONG_WORD = 112;
/** Second lines up to this width break at most once, px. */
const LONG_DETAIL = 132;
/** Side by side inside a cell: beyond this width they wrap, px. */
const WIDE_CELL = 252;

/**
 * Children side by side. In one row those that hold more get more room; when they do not fit they
 * wrap into rows of equal cells that rest on a rail; of many tenants the last fold into one cell
 * with a count.
 */
export function grid(block: Block, width: number, context: Context): Box {
  const all = block.children ?? [];
  const wanted = all.map((child) => comfortable(child, context));
  const ideal = Math.min(width, Math.max(NARROWEST, ...wanted));
  const beam = block.kind === 'tenants' ? RAIL : 0;
  const most = Math.max(1, Math.floor((width - beam + GAP) / (ideal + GAP)));
  const room = width - (all.length - 1) * GAP;
  const oneRow = !block.more?.count && wanted.reduce((sum, wide) => sum + wide, 0) <= room;
  const listed = oneRow ? all : foldRows(block, all, most);
  const rows = oneRow ? 1 : Math.ceil(listed.length / most);
  const columns = Math.ceil(listed.length / rows);
  const left = rows > 1 ? beam : 0;
  const boxes: Box[] = [];
  let y = 0;
  for (const cells of rows === 1 ? [listed] : inRows(listed, columns)) {
    // Widths mean nothing: a lone tenant in the last row is as wide as those above it.
    const count = cells.every((child) => child.fold) ? columns : cells.length;
    const inner = width - left - (count - 1) * GAP;
    const equal = Math.floor(inner / count);
    const shares = oneRow ? shareRoom(wanted, inner) : undefined;
    // Whole pixels; the last cell takes what is left over.
    const last = inner - equal * (count - 1);
    const row = cells.map((child, index) =>
      context.fit(child, shares?.[index] ?? (index === count - 1 ? last : equal), context),
    );
    align(row);
    const height = Math.max(...row.map((part) => part.height));
    let x = left;
    for (const part of row) {
      stretch(part, height);
      part.x = x;
      part.y = y;
      x += part.width + GAP;
      boxes.push(part);
    }
    y += height + GAP;
  }
  return box(block, width, Math.max(0, y - GAP), {
    children: boxes,
    ...(left ? { rail: true } : {}),
  });
}

/** Cells in rows of so many. */
function inRows(cells: readonly Block[], columns: number): readonly (readonly Block[])[] {
  const rows: (readonly Block[])[] = [];
  for (let from = 0; from < cells.length; from += columns)
    rows.push(cells.slice(from, from + columns));
  return rows;
}

/** Room shared out equally, but nobody gets less than they want; the wishes fit together. */
export function shareRoom(wanted: readonly number[], room: number): number[] {
  let level = room / wanted.length;
  let open = wanted;
  for (;;) {
    const wide = wanted.filter((want) => want > level);
    const rest = wanted.filter((want) => want <= level);
    if (rest.length === open.length || rest.length === 0) break;
    open = rest;
    level = (room - wide.reduce((sum, want) => sum + want, 0)) / rest.length;
  }
  const widths = wanted.map((want) => Math.floor(Math.max(want, level)));
  const left = room - widths.reduce((sum, wide) => sum + wide, 0);
  widths[widths.length - 1] = (widths.at(-1) ?? 0) + left;
  return widths;
}

/** The width at which no word of a block's labels is broken, within reason. */
export function comfortable(block: Block, context: Context): number {
  const { measure } = context;
  const styles = STYLES[block.look ?? 'band'];
  const mark = block.kernel ? MARK_ROOM : 0;
  let widest = 0;
  let sum = 0;
  for (const child of block.children ?? []) {
    const wide = comfortable(child, context);
    widest = Math.max(widest, wide);
    sum += wide + GAP;
  }
  const inside = block.layout ? Math.max(widest, Math.min(WIDE_CELL, sum - GAP)) : widest;
  if (block.children && !block.look) return inside;
  let own = NARROWEST;
  for (const word of block.label?.split(' ') ?? [])
    own = Math.max(own, 2 * styles.padX + measure(word, styles.label) * 1.05 + mark);
  // A second line may take two lines.
  const detail = block.detail ? measure(block.detail, SMALL) / 1.8 + 2 * styles.padX : 0;
  const most = Math.max(Math.min(LONG_WORD, own), Math.min(LONG_DETAIL, detail));
  return Math.ceil(Math.max(most, block.look === 'frame' ? inside + 2 * GAP : inside));
}

/** Tenants that fit into two or three rows, or the first of them and a cell that counts the rest. */
function foldRows(block: Block, all: readonly Block[], columns: number): readonly Block[] {
  const { more } = block;
  if (!more || (all.length <= columns * (columns > 2 ? 2 : 3) && more.count === 0)) return all;
  const room = columns * (columns > 3 ? 1 : columns > 1 ? 2 : 3);
  const tenants = all.filter((child) => child.fold);
  const others = all.length - tenants.length;
  const most = Math.max(1, Math.min(tenants.length, room - others - 1));
  const count = more.count + tenants.length - most;
  const last = tenants[most - 1];
  const cell = countBlock(block, count, last);
  const hidden = new Set(tenants.slice(most));
  return all
    .filter((child) => !hidden.has(child))
    .flatMap((child) => (child === last ? [child, cell] : [child]));
}

/**
 * Layers of one kind in neighbouring stacks get one height, from the bottom up and at every depth,
 * so that they run through the row as one line. Kernels of every kind are alike.
 */
export function align(neighbours: readonly Box[]): void {
  const stacks = neighbours.filter(isStack);
  if (stacks.length < 2) return;
  alignTitles(stacks);
  const kinds: string[] = [];
  for (let place = 1; ; place++) {
    kinds.length = 0;
    for (const { children } of stacks) {
      const layer = children[children.length - place];
      if (layer && !kinds.includes(kindOfLayer(layer))) kinds.push(kindOfLayer(layer));
    }
    if (kinds.length === 0) break;
    for (const kind of kinds) alignKind(stacks, place, kind);
  }
  for (const stack of stacks) {
    const top = stack.children[0]?.y ?? 0;
    stack.height = top + pile(stack.children, top) + (stack.block.look === 'frame' ? GAP : 0);
  }
}

function isStack({ block, children }: Box): boolean {
  return children.length > 0 && !block.layout && !block.items;
}

/** Gives layers of a kind one height: those at a place from below, in each of the stacks. */
function alignKind(stacks: readonly Box[], place: number, kind: string): void {
  const like: Box[] = [];
  for (const { children } of stacks) {
    const layer = children[children.length - place];
    if (layer && kindOfLayer(layer) === kind) like.push(layer);
  }
  if (like.length < 2) return;
  align(like);
  let height = 0;
  for (const layer of like) height = Math.max(height, layer.height);
  for (const layer of like) stretch(layer, height);
}

function kindOfLayer({ block }: Box): string {
  return block.kernel ? 'kernel' : block.kind;
}

/** When the facts of one frame need a line of their own, those of its neighbours get one too. */
function alignTitles(stacks: readonly Box[]): void {
  const frames = stacks.filter(({ block }) => block.look === 'frame');
  const lines = Math.max(0, ...frames.map((frame) => frame.detail.length));
  for (const frame of frames) {
    if (!frame.aside || lines === 0) continue;
    const lower = (lines - frame.detail.length) * STYLES.frame.detailLine;
    if (frame.detail.length === 0) frame.detail = [frame.aside];
    frame.height += lower;
    for (const child of frame.children) child.y += lower;
  }
}
