import type { Block, TenantSort } from '../figure/block.ts';
import { plus, type Counts } from '../diagrams/vm-stack/view.ts';

/** Something of a picture that can stop, with all that ties it to others. */
export interface Layer {
  readonly id: string;
  readonly kind: string;
  readonly block: Block;
  /** What it stands on. */
  readonly on: readonly Layer[];
  /** What stands on it. */
  readonly bears: Layer[];
  /** The frame around it. */
  readonly frame: Layer | undefined;
  readonly holds: Layer[];
  /** A frame is nothing without this part of it: a VM without its kernel. */
  readonly vital: boolean;
  /** VMs whose devices it serves. */
  readonly serves: readonly Layer[];
  /** What counts as tenants here, without those inside. */
  readonly tenants: Counts;
  /** Stands for tenants that are only counted. */
  readonly folded: boolean;
}

/** Tenants side by side, and those that are only counted. */
export interface Row {
  readonly block: Block;
  /** Of each tenant what stands in no other part of it, from the ground up. */
  readonly tenants: readonly (readonly Layer[])[];
  readonly more: Layer | undefined;
}

/** Layers on one hardware; a comparison draws several. */
export interface Machine {
  /** What it is called beside others. */
  readonly label: string | undefined;
  readonly layers: readonly Layer[];
  /** Rows of the tenants that no other tenant holds. */
  readonly rows: readonly Row[];
}

/** What rests on what in a picture, as its blocks stand. */
export interface Graph {
  readonly layers: readonly Layer[];
  readonly byId: ReadonlyMap<string, Layer>;
  /** Every row of tenants, also inside others. */
  readonly rows: readonly Row[];
  readonly machines: readonly Machine[];
}

/** Looks that say something about layers and are none. */
const BESIDE: ReadonlySet<string> = new Set([
  'heading',
  'text',
  'legend',
  'issue',
  'notice',
  'axis',
]);

/** What has these kinds runs the frame that it stands in, as a kernel does. */
const RUNS: ReadonlySet<string> = new Set(['hypervisor']);

const NOTHING: readonly Layer[] = [];

/**
 * Reads a picture as a graph: of a column each layer rests on the one below it, of a row each
 * rests on what is below the row, and what is in a frame rests, at its bottom, on what the frame
 * stands on. Groups are only places. Engines and other managers bear nothing, wherever they are
 * drawn: no system call and no page of memory passes through them.
 */
export function graphOf(blocks: readonly Block[]): Graph {
  const layers: Layer[] = [];
  const byId = new Map<string, Layer>();
  const rows: Row[] = [];
  const machines: Machine[] = [];

  const add = (
    block: Block,
    on: readonly Layer[],
    frame: Layer | undefined,
    rest: Partial<Layer> = {},
  ): Layer => {
    const { id, kind, tenant, kernel } = block;
    const vital = frame !== undefined && (kernel !== undefined || RUNS.has(kind));
    const tenants = tenant ? { [tenant]: 1 } : {};
    const own = { bears: [], holds: [], serves: NOTHING, tenants, folded: false, ...rest };
    const layer: Layer = { id, kind, block, on, frame, vital, ...own };
    layers.push(layer);
    byId.set(id, layer);
    for (const below of on) below.bears.push(layer);
    frame?.holds.push(layer);
    return layer;
  };

  /** Places a block; tells what stands on it, if anything does. */
  const place = (block: Block, on: readonly Layer[], frame?: Layer): readonly Layer[] => {
    const { children, look, kind } = block;
    if (BESIDE.has(look ?? kind)) return on;
    if (kind === 'panel') {
      const from = [layers.length, rows.length] as const;
      column(children ?? [], on, frame);
      machines.push(machine(block.label, layers.slice(from[0]), rows.slice(from[1])));
      return on;
    }
    if (!look && children) {
      return block.flow ? row(block, on, frame) : column(children, on, frame);
    }
    const layer = add(block, on, frame);
    if (block.flow) row(block, on, layer);
    else if (children) column(children, on, layer);
    return block.commands ? on : [layer];
  };

  const column = (
    children: readonly Block[],
    on: readonly Layer[],
    frame?: Layer,
  ): readonly Layer[] => {
    let below = on;
    // A control plane over a node has machines of its own.
    for (const block of children.toReversed())
      below =
        block.manages && block.commands
          ? (place(block, NOTHING, frame), below)
          : place(block, below, frame);
    return below;
  };

  const row = (block: Block, on: readonly Layer[], frame?: Layer): readonly Layer[] => {
    const { children = [], more, id } = block;
    const tops: Layer[] = [];
    const tenants: Layer[][] = [];
    const serving: Layer[] = [];
    const served: Layer[] = [];
    for (const child of children) {
      const from = layers.length;
      const bearing = place(child, on, frame);
      if (bearing !== on) tops.push(...bearing);
      const outer = layers.slice(from).filter((layer) => layer.frame === frame);
      if (child.fold) tenants.push(outer);
      if (child.serves) serving.push(...outer.filter(isFrame).flatMap(servingParts));
      else served.push(...outer.filter(({ kind, folded }) => kind === 'vm' || folded));
    }
    let cell: Layer | undefined;
    if (more?.count) {
      const like = countIn(tenants[0] ?? []);
      const each = Object.entries(like) as [TenantSort, number][];
      const counts = Object.fromEntries(each.map(([sort, n]) => [sort, n * more.count]));
      const label = more.label(more.count);
      const stand: Block = { id: `${id}.more`, kind: 'more', label };
      cell = add(stand, on, frame, { tenants: more.tenants ?? counts, folded: true });
      served.push(cell);
    }
    for (const layer of serving) {
      (layer as { serves: readonly Layer[] }).serves = served;
    }
    if (tenants.length || cell) rows.push({ block, tenants, more: cell });
    return tops.length ? tops : on;
  };

  column(blocks, NOTHING);
  if (machines.length === 0) machines.push(machine(undefined, layers, rows));
  return { layers, byId, rows, machines };
}

function isFrame({ block }: Layer): boolean {
  return block.look === 'frame';
}

/** A VM that serves others, and the programs in it that do so. */
function servingParts(frame: Layer): readonly Layer[] {
  return [frame, ...frame.holds.filter(({ block }) => block.serves)];
}

function machine(
  label: string | undefined,
  layers: readonly Layer[],
  rows: readonly Row[],
): Machine {
  return { label, layers, rows: rows.filter((row) => !isInside(row)) };
}

/** Tenants among layers and in them. */
export function countIn(layers: readonly Layer[]): Counts {
  return layers.reduce<Counts>(
    (sum, layer) => plus(plus(sum, layer.tenants), countIn(layer.holds)),
    {},
  );
}

/** Does some tenant hold this row? */
function isInside({ tenants, more }: Row): boolean {
  for (let frame = (tenants[0]?.[0] ?? more)?.frame; frame; frame = frame.frame)
    if (frame.block.tenant) return true;
  return false;
}
