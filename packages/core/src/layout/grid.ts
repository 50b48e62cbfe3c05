import type { Block } from './block.ts';
import { box, pile, stretch, type Box } from './box.ts';
import type { Context } from './flow.ts';
import { GAP, LINKS, RAIL, SMALL, STYLES } from './style.ts';

/** Labels up to this width keep a cell from getting narrower; longer ones wrap, px. */
const LONG_LABEL = 112;
/** No cell is narrower, px. */
const NARROWEST = 92;

/**
 * Children side by side in cells of one width. When they do not fit they wrap into rows that rest
 * on a rail; of many tenants the last fold into one cell with a count.
 */
export function grid(block: Block, width: number, context: Context): Box {
  const all = block.children ?? [];
  const ideal = Math.min(width, Math.max(...all.map((child) => comfortable(child, context))));
  const most = Math.max(1, Math.floor((width + GAP) / (ideal + GAP)));
  const listed = folded(block, all, most);
  const rows = Math.ceil(listed.length / most);
  const columns = Math.ceil(listed.length / rows);
  const left = rows > 1 && block.kind === 'tenants' ? RAIL : 0;
  const cell = (width - left - (columns - 1) * GAP) / columns;
  const boxes = listed.map((child) => context.fit(child, cell, context));
  const top = rows === 1 && listed.some((child) => child.manages) ? LINKS : 0;
  let y = top;
  for (let row = 0; row < rows; row++) {
    const cells = boxes.slice(row * columns, (row + 1) * columns);
    align(cells);
    const height = Math.max(...cells.map((placed) => placed.height));
    cells.forEach((placed, column) => {
      stretch(placed, height);
      placed.x = left + column * (cell + GAP);
      placed.y = y;
    });
    y += height + GAP;
  }
  return box(block, width, y - GAP, { children: boxes, ...(left ? { rail: true } : {}) });
}

/** The width at which a block's labels stand in one line, within reason. */
function comfortable(block: Block, context: Context): number {
  const { measure } = context;
  const styles = STYLES[block.look ?? 'band'];
  const children = block.children ?? [];
  const widths = children.map((child) => comfortable(child, context));
  const gaps = 2 * GAP;
  if (block.flow)
    return Math.min(
      320,
      widths.reduce((sum, wide) => sum + wide + GAP, 0),
    );
  const own = measure(block.label ?? '', styles.label) + 2 * styles.padX + (block.kernel ? 40 : 0);
  const facts = block.aside ? measure(block.aside, SMALL) + gaps : 0;
  const most = Math.max(NARROWEST, Math.min(LONG_LABEL, own, facts || own), ...widths);
  return block.look === 'frame' ? most + gaps : most;
}

/** At most two rows (three narrow ones) of cells; tenants beyond become a cell that counts them. */
function folded(block: Block, all: readonly Block[], columns: number): readonly Block[] {
  const room = columns * (columns > 2 ? 2 : 3);
  const { more } = block;
  if (!more || (all.length <= room && more.count === 0)) return all;
  const tenants = all.filter((child) => child.fold);
  const others = all.length - tenants.length;
  const kept = Math.max(1, Math.min(tenants.length, room - others - 1));
  const count = more.count + tenants.length - kept;
  const last = tenants[kept - 1];
  const cell: Block = {
    id: `${block.id}.more`,
    kind: 'more',
    look: 'more',
    label: more.label(count),
    ...(more.detail ? { detail: more.detail } : {}),
    ...(last?.boundary ? { boundary: last.boundary } : {}),
  };
  const hidden = new Set(tenants.slice(kept));
  return all
    .filter((child) => !hidden.has(child))
    .flatMap((child) => (child === last ? [child, cell] : [child]));
}

/** Layers of the same place in neighbouring frames get the same height. */
function align(cells: readonly Box[]): void {
  const frames = cells.filter((placed) => placed.block.look === 'frame' && !placed.block.flow);
  const layers = Math.max(0, ...frames.map((placed) => placed.children.length));
  const like = frames.filter((placed) => placed.children.length === layers);
  for (let place = 0; place < layers; place++) {
    const height = Math.max(...like.map((placed) => placed.children[place]?.height ?? 0));
    like.forEach(({ children }) => {
      const layer = children[place];
      if (layer) stretch(layer, height);
    });
  }
  for (const placed of like) {
    const top = placed.children[0]?.y ?? 0;
    placed.height = top + pile(placed.children, top) + (layers ? GAP : 0);
  }
}
