import type { Boundary } from '../domain/boundaries.ts';
import { addCounts, timesCounts, type TenantCounts, type TenantSort } from '../domain/tenants.ts';

/** What is told of a layer, without what ties it to others. */
export interface LayerInput {
  /** Its path in the model, as in `data-node`. */
  readonly id: string;
  readonly kind: string;
  /** The words on it, or what it is called where it has none. */
  readonly name?: string | undefined;
  /** It is a kernel. */
  readonly kernel?: boolean;
  readonly boundary?: Boundary | undefined;
  /** It is a tenant: one of so many. */
  readonly tenant?: TenantSort | undefined;
  /** Who controls it is root on the kernel that it uses. */
  readonly root?: boolean;
  /** Path of what does as this says. */
  readonly commands?: string | undefined;
  /** Its devices and storage are those of VMs beside it, should there be some. */
  readonly serving?: boolean;
  /** Stands for tenants that are only counted. */
  readonly folded?: boolean;
  /** Its frame is nothing without it. */
  readonly vital?: boolean;
}

/** Something that can stop, with all that ties it to others. */
export interface Layer extends LayerInput {
  /** What it stands on. */
  readonly on: readonly Layer[];
  /** What stands on it. */
  readonly bears: Layer[];
  /** The frame around it. */
  readonly frame: Layer | undefined;
  readonly holds: Layer[];
  /** Its frame is nothing without it: a VM without its kernel. */
  readonly vital: boolean;
  /** VMs whose devices it serves. */
  readonly serves: readonly Layer[];
  /** What counts as tenants here, without those inside. */
  readonly tenants: TenantCounts;
}

/** Tenants side by side, and those that are only counted. */
export interface Row {
  readonly id: string;
  /** Of each tenant what stands in no other part of it, from the ground up. */
  readonly tenants: readonly (readonly Layer[])[];
  /** Stands for the rest. */
  readonly more: Layer | undefined;
  /** How many the rest are. */
  readonly hidden: number;
  /** Paths of those of them that are root on the kernel they use. */
  readonly root: readonly string[];
}

/** Layers on one hardware; a comparison has several. */
export interface Machine {
  /** What it is called beside others. */
  readonly name: string | undefined;
  readonly layers: readonly Layer[];
  /** Rows of the tenants that no other tenant holds. */
  readonly rows: readonly Row[];
}

/** What rests on what in a diagram, who serves and commands whom, and who the tenants are. */
export interface Facts {
  /** From the ground up. */
  readonly layers: readonly Layer[];
  readonly byId: ReadonlyMap<string, Layer>;
  /** Every row of tenants, also inside others. */
  readonly rows: readonly Row[];
  readonly machines: readonly Machine[];
  /** Kernels that run, those of folded tenants too. */
  readonly kernels: number;
  /** Its parts rest on each other, so that a fault spreads. */
  readonly stands: boolean;
  /** All of it runs, so that questions about it have answers. */
  readonly runs: boolean;
  /** Stacks side by side, each by its path; the layers above are those of all of them. */
  readonly stacks?: readonly Facts[];
  /** Path of one of several stacks. */
  readonly path: string;
}

/** Tenants of a row that are only counted. */
export interface Hidden {
  readonly count: number;
  readonly name: string;
  /** Tenants that they are and hold; like the first that is listed where this is not told. */
  readonly tenants?: TenantCounts;
  readonly kernels?: number;
  readonly root?: readonly string[];
}

const NOTHING: readonly Layer[] = [];

/** Collects the layers of a diagram, each after what it stands on and what holds it. */
export class FactsBuilder {
  readonly #prefix: string;
  readonly #layers: Layer[] = [];
  readonly #rows: Row[] = [];
  readonly #machines: Machine[] = [];
  #kernels = 0;
  #from: readonly [layer: number, row: number] = [0, 0];

  /** @param prefix - Path that all paths are under. */
  constructor(prefix = '') {
    this.#prefix = prefix;
  }

  /** Adds a layer that stands on others, in a frame or in none. */
  add(input: LayerInput, on: readonly Layer[] = NOTHING, frame?: Layer): Layer {
    const { id, kind, kernel, tenant, commands } = input;
    const layer: Layer = {
      ...input,
      id: this.#path(id),
      ...(commands === undefined ? {} : { commands: this.#path(commands) }),
      on,
      bears: [],
      frame,
      holds: [],
      // A hypervisor in the kernel of a host runs what it stands in, as that kernel does.
      vital:
        frame !== undefined && (kernel === true || kind === 'hypervisor' || input.vital === true),
      serves: NOTHING,
      tenants: tenant ? { [tenant]: 1 } : {},
    };
    this.#layers.push(layer);
    for (const below of on) below.bears.push(layer);
    frame?.holds.push(layer);
    if (kernel) this.#kernels += 1;
    return layer;
  }

  /**
   * Adds tenants side by side.
   *
   * @param draw - Adds a tenant by its place: gives what of it stands in no other part of it, from
   *   the ground up.
   * @param visible - How many have layers of their own.
   * @param hidden - The others.
   */
  row(
    id: string,
    visible: number,
    draw: (index: number) => readonly Layer[],
    hidden: Hidden,
    on: readonly Layer[] = NOTHING,
    frame?: Layer,
  ): Row {
    const tenants: (readonly Layer[])[] = [];
    let alike = 0;
    for (let index = 0; index < visible; index++) {
      const before = this.#kernels;
      tenants.push(draw(index));
      if (index === 0) alike = this.#kernels - before;
    }
    const { count, name, root = [], kernels = alike * count } = hidden;
    let more: Layer | undefined;
    if (count > 0) {
      more = this.add({ id: `${id}.more`, kind: 'more', name, folded: true }, on, frame);
      const counts = hidden.tenants ?? timesCounts(countIn(tenants[0] ?? []), count);
      (more as { tenants: TenantCounts }).tenants = counts;
      this.#kernels += kernels;
    }
    const row: Row = {
      id: this.#path(id),
      tenants,
      more,
      hidden: count,
      root: root.map((path) => this.#path(path)),
    };
    if (tenants.length || more) this.#rows.push(row);
    return row;
  }

  /** Some layers serve the devices of others. */
  serve(serving: readonly Layer[], served: readonly Layer[]): void {
    for (const layer of serving) (layer as { serves: readonly Layer[] }).serves = served;
  }

  /** What was added since the last machine is one that goes by a name. */
  machine(name?: string): void {
    const [layer, row] = this.#from;
    const rows = this.#rows.slice(row).filter((one) => !isInside(one));
    this.#machines.push({ name, layers: this.#layers.slice(layer), rows });
    this.#from = [this.#layers.length, this.#rows.length];
  }

  /** All that was added. */
  build(): Facts {
    if (this.#machines.length === 0) this.machine();
    return {
      layers: this.#layers,
      byId: new Map(this.#layers.map((layer) => [layer.id, layer])),
      path: this.#prefix,
      rows: this.#rows,
      machines: this.#machines,
      kernels: this.#kernels,
      stands: true,
      runs: true,
    };
  }

  #path(id: string): string {
    return this.#prefix && id ? `${this.#prefix}.${id}` : this.#prefix || id;
  }
}

/** Several stacks side by side as one. */
export function mergeFacts(stacks: readonly Facts[]): Facts {
  const layers = stacks.flatMap((one) => one.layers);
  return {
    layers,
    byId: new Map(layers.map((layer) => [layer.id, layer])),
    path: '',
    rows: stacks.flatMap(({ rows }) => rows),
    machines: stacks.flatMap(({ machines }) => machines),
    kernels: stacks.reduce((sum, { kernels }) => sum + kernels, 0),
    stands: true,
    runs: true,
    stacks,
  };
}

/** The facts of a diagram whose parts do not rest on each other: what its parts are called. */
export function plainFacts(parts: readonly LayerInput[]): Facts {
  const builder = new FactsBuilder();
  for (const part of parts) builder.add(part);
  return { ...builder.build(), stands: false, runs: false };
}

/** The facts with parts that rest on nothing, where a picture shows some besides: they have names too. */
export function withParts(facts: Facts, parts: readonly LayerInput[]): Facts {
  const others = parts.filter(({ id }) => !facts.byId.has(id));
  if (others.length === 0) return facts;
  const { layers, byId } = plainFacts(others);
  return {
    ...facts,
    layers: [...facts.layers, ...layers],
    byId: new Map([...facts.byId, ...byId]),
  };
}

/** Tenants among layers and in them. */
export function countIn(layers: readonly Layer[]): TenantCounts {
  return layers.reduce<TenantCounts>(
    (sum, layer) => addCounts(addCounts(sum, layer.tenants), countIn(layer.holds)),
    {},
  );
}

/** Does some tenant hold this row? */
function isInside({ tenants, more }: Row): boolean {
  for (let frame = (tenants[0]?.[0] ?? more)?.frame; frame; frame = frame.frame)
    if (frame.tenant) return true;
  return false;
}
