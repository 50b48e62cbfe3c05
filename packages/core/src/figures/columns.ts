import type { Block } from '../figure/block.ts';
import { GAP } from '../figure/style.ts';

/** The columns of a row: who is carried, then who stands beside them. */
export interface Columns {
  /** Something crosses the edge of tenants, which needs room outside. */
  readonly crossed: boolean;
  readonly tenants: readonly Block[];
  readonly neighbours: readonly Block[];
  /** The group whose `more` counts the tenants that are not drawn. */
  readonly group: Block | undefined;
}

const COLUMNS = /* @__PURE__ */ new WeakMap<Block, Columns>();

/** Columns of a row, whatever groups they come in: looked for once. */
export function columnsOf(row: Block): Columns {
  let columns = COLUMNS.get(row);
  if (!columns) COLUMNS.set(row, (columns = findColumns(row)));
  return columns;
}

function findColumns(row: Block): Columns {
  const tenants: Block[] = [];
  const neighbours: Block[] = [];
  let group: Block | undefined = row.more ? row : undefined;
  for (const child of row.children ?? []) {
    if (child.kind === 'tenants' && isRow(child)) {
      const inner = columnsOf(child);
      tenants.push(...inner.tenants);
      neighbours.push(...inner.neighbours);
      group ??= inner.group;
    } else if (child.fold || holdsRow(child)) tenants.push(child);
    else neighbours.push(child);
  }
  // Machines stand nearer than programs.
  neighbours.sort((one, other) => Number(!one.children) - Number(!other.children));
  return { crossed: tenants.some(isCrossed), tenants, neighbours, group };
}

/** Does something cross the edge of a frame, or of that of a column? */
function isCrossed({ look, children = [] }: Block): boolean {
  if (look === 'frame') return children[0]?.kind === 'crossings';
  return children.some((child) => child.look === 'frame' && isCrossed(child));
}

/** Room outside of frames that something crosses, px. */
const OUTSIDE = 10;

/** Space before the first column of a row, and between two, px. */
export function spaceIn(row: Block): readonly [before: number, between: number] {
  const { between = GAP } = row;
  return columnsOf(row).crossed ? [OUTSIDE, Math.max(between, OUTSIDE + GAP)] : [0, between];
}

/** Do others stand side by side in it, at any depth? */
export function holdsRow(block: Block): boolean {
  return block.children?.some((child) => isRow(child) || holdsRow(child)) ?? false;
}

/** Do its children stand side by side? Those of a table are its levels. */
export function isRow({ layout = '' }: Block): boolean {
  return ROWS.has(layout);
}

const ROWS: ReadonlySet<string> = new Set(['row', 'beside', 'pack']);

/** Is it one level in several parts, without tenants? */
export function isSplit({ kind, children = [] }: Block): boolean {
  return kind === 'ground' && children.length > 1;
}

/** Every row in a block, outer ones first. */
export function rowsIn(block: Block): readonly Block[] {
  const rows: Block[] = [];
  const visit = (one: Block, inRow: boolean): void => {
    const own = isRow(one) && !inRow;
    if (own) rows.push(one);
    for (const child of one.children ?? []) visit(child, own && child.kind === 'tenants');
  };
  visit(block, false);
  return rows;
}

/** The cell that stands for so many tenants that are not drawn; it has their boundary, if all have one. */
export function countBlock({ id, more }: Block, count: number, tenants: readonly Block[]): Block {
  const boundary = tenants[0]?.boundary;
  return {
    id: `${id}.more`,
    kind: 'more',
    look: 'more',
    ...(more ? { label: more.label(count) } : {}),
    ...(more?.detail ? { detail: more.detail } : {}),
    ...(boundary && tenants.every((one) => one.boundary === boundary) ? { boundary } : {}),
  };
}

/** Widths of columns in px, by what their parts want. */
export class Widths {
  /** Widths of a tenant, and of one in another. */
  readonly least: number;
  readonly nested: number;
  readonly most: number;
  /** Padding of frames. */
  readonly pad: number;
  readonly neighbour: (block: Block, depth: number) => number;
  /** Which rows draw how many of their tenants; those that are not in it draw all. */
  readonly #drawn = new Map<Block, number>();

  constructor({
    least,
    nested,
    most,
    pad,
    neighbour,
  }: Pick<Widths, 'least' | 'nested' | 'most' | 'pad' | 'neighbour'>) {
    this.least = least;
    this.nested = nested;
    this.most = most;
    this.pad = pad;
    this.neighbour = neighbour;
  }

  /** How many tenants a row draws, and how many a card counts. */
  count(row: Block): { readonly drawn: number; readonly folded: number } {
    const { tenants, group } = columnsOf(row);
    const drawn = Math.min(tenants.length, this.#drawn.get(row) ?? tenants.length);
    // A tree of several counts as many as are on it.
    const hidden = tenants.slice(drawn).reduce((sum, { size = 1 }) => sum + size, 0);
    return { drawn, folded: (group?.more?.count ?? 0) + hidden };
  }

  /** Makes a row draw fewer tenants: a card for a single one would be as wide as that one. */
  fold(row: Block): void {
    const { drawn, folded } = this.count(row);
    this.#drawn.set(row, Math.max(1, folded ? drawn - 1 : drawn - 2));
  }

  /**
   * Width of a row.
   *
   * @param unit - Width that tenants should have, px; they keep between least and most.
   */
  row(row: Block, unit: number, depth = 0): number {
    const { tenants, neighbours } = columnsOf(row);
    const { drawn, folded } = this.count(row);
    const [before, between] = spaceIn(row);
    let width = before + (folded ? this.leaf(unit, depth) + between : 0);
    for (const tenant of tenants.slice(0, drawn))
      width += this.column(tenant, unit, depth) + between;
    for (const one of neighbours) width += this.beside(one, unit, depth) + between;
    return Math.max(0, width - between);
  }

  /** Width of a tenant, with those in it. */
  column(block: Block, unit: number, depth: number): number {
    const own = block.look === 'frame' ? depth + 1 : depth;
    let widest = 0;
    for (const child of block.children ?? [])
      if (isRow(child)) widest = Math.max(widest, this.row(child, unit, own));
      else if (holdsRow(child)) widest = Math.max(widest, this.column(child, unit, own));
    // A pile has the edges of the others at its end.
    const edges = block.copies ? GAP : 0;
    if (!widest) return this.leaf(unit, depth) + (block.children?.[0]?.copies ? GAP : edges);
    return widest + edges + (block.look === 'frame' ? 2 * this.pad : 0);
  }

  /** Machines beside tenants are as wide as these, programs are slim. */
  beside(block: Block, unit: number, depth: number): number {
    return block.children ? this.leaf(unit, depth) : this.neighbour(block, depth);
  }

  leaf(unit: number, depth: number): number {
    return Math.min(this.most, Math.max(depth ? this.nested : this.least, unit));
  }
}
