import { addCounts, TENANT_SORTS, timesCounts, type TenantCounts } from '../domain/tenants.ts';
import type { Facts, Layer } from './facts.ts';
import { kernelOf, kernelUnder, resolveNames } from './names.ts';
import { isKept, trusting } from './trust.ts';
import type { Count, FaultKind } from '../figure/overlay.ts';

/** How far a fault goes, in ids and numbers. */
export interface BlastRadius {
  readonly kind: FaultKind;
  readonly origins: readonly Layer[];
  /** Paths of tenants without a box, by the cell that stands for them. */
  readonly folded: ReadonlyMap<Layer, readonly string[]>;
  /** Each layer with its steps from the nearest origin. */
  readonly reached: ReadonlyMap<Layer, number>;
  readonly unknown: readonly string[];
  readonly tenants: readonly Count[];
}

/**
 * What stops, or falls into foreign hands, when this happens to the layers that the names mean.
 *
 * A crash takes along what a layer holds and all that rests on it; the frame that a kernel runs;
 * the VMs whose devices a control domain serves. It ends where nothing more rests: a guest at its
 * VM, the main process of a container at that container, another program at itself, an engine at
 * itself, as the shims keep its containers running. In one of several replicas it takes that one.
 *
 * Who controls a layer reaches all of that, and what the layer has rights on besides: an engine the
 * containers that it commands, and whoever is root on a kernel (a rootful engine, a privileged
 * container) that kernel with all it bears; through a breach, such as an engine's socket in a
 * container, the kernel under the boundary. From a process without such rights no kernel is
 * reached: it has what its container has. No way leads down through the boundary of a VM. Of what is
 * under a confidential VM only what that trusts leads into it; a crash of the rest stops it all the
 * same.
 */
export function blastRadius(facts: Facts, names: readonly string[], kind: FaultKind): BlastRadius {
  const { layers, counted, unknown } = resolveNames(facts, names);
  const origins = [...new Set([...layers, ...counted.keys()])];
  const reached = new Map<Layer, number>(origins.map((layer) => [layer, 0]));
  // A fault in one of several copies leaves the others alone, unless it comes back from below.
  const single = new Set([...layers].filter(({ pile }) => pile));
  // A cell of counted tenants is reached as a whole only from what it rests on.
  const whole = new Set(layers);
  const queue = [...layers];
  const reach = (layer: Layer | undefined, steps: number, from?: Layer): void => {
    if (!layer) return;
    const inCopy = layer.pile !== undefined && layer.pile === from?.pile && single.has(from);
    if (whole.has(layer) && (inCopy || !single.has(layer))) return;
    whole.add(layer);
    if (inCopy) single.add(layer);
    else single.delete(layer);
    if (!reached.has(layer)) reached.set(layer, steps);
    queue.push(layer);
  };
  if (kind === 'compromise')
    for (const cell of counted.values()) for (const { rootOn } of cell.values()) reach(rootOn, 1);
  for (let at = 0; at < queue.length; at++) {
    const layer = queue[at] as Layer;
    const steps = (reached.get(layer) ?? 0) + 1;
    const { main, frame } = layer;
    const rights = frame?.root || frame?.breach || frame?.commands.length;
    const inside = kind === 'compromise' && main && !rights ? frame : undefined;
    const controlled = kind === 'compromise';
    const next = [...dependents(layer), ...(controlled ? ruled(facts, layer) : [])];
    for (const one of next)
      if (one && one !== inside && !(controlled && isKept(layer, one))) reach(one, steps, layer);
    if (controlled) for (const one of trusting(facts, layer)) reach(one, steps, layer);
    if (!inside || whole.has(inside)) continue;
    // Its container is in other hands; the kernel that answers in it is not.
    whole.add(inside);
    if (single.has(layer)) single.add(inside);
    reached.set(inside, steps);
    for (const next of inside.holds) if (isUsers(next)) reach(next, steps, layer);
  }
  const some = [...counted]
    .filter(([cell]) => !whole.has(cell))
    .flatMap(([, folded]) => [...folded.values()]);
  const counts = [
    ...[...whole].map((layer) =>
      single.has(layer) ? timesCounts(layer.tenants, 1 / layer.copies) : layer.tenants,
    ),
    ...some.map(({ tenants }) => tenants),
  ];
  const folded = new Map([...counted].map(([cell, those]) => [cell, [...those.keys()]]));
  return { kind, origins, folded, reached, unknown, tenants: compare(counts, facts) };
}

/** Is it of those who control a container, and not of who runs it? */
export function isUsers({ kernel, kind }: Layer): boolean {
  return !kernel && kind !== 'virtual-hardware';
}

/** What is nothing without a layer. */
function dependents({ holds, bears, serves, vital, frame }: Layer): readonly Layer[] {
  return [...holds, ...bears, ...serves, ...(vital && frame ? [frame] : [])];
}

/** What a layer has rights on, beyond what rests on it. */
function ruled({ rows, byId }: Facts, layer: Layer): readonly (Layer | undefined)[] {
  const { root, breach, commands, frame, on } = layer;
  const own = commands.length ? rows.filter(({ id }) => commands.includes(id)) : [];
  return [
    ...own.flatMap(({ tenants, more }) => [...tenants.flat(), more]),
    ...commands.map((path) => byId.get(path)),
    ...(root ? [kernelOf(layer)] : []),
    // The programs of a privileged container are what makes it privileged.
    ...(frame?.root || frame?.breach || frame?.commands.length ? [frame] : []),
    ...(breach ? [kernelUnder(on)] : []),
  ];
}

function compare(counts: readonly TenantCounts[], { layers }: Facts): readonly Count[] {
  const all = sum(layers.map(({ tenants }) => tenants));
  const hit = sum(counts);
  return TENANT_SORTS.flatMap((sort) =>
    all[sort] ? [{ sort, reached: hit[sort] ?? 0, all: all[sort] }] : [],
  );
}

function sum(counts: readonly TenantCounts[]): TenantCounts {
  return counts.reduce((total, one) => addCounts(total, one), {});
}
