import { addCounts, TENANT_SORTS, type TenantCounts } from '../domain/tenants.ts';
import type { Facts, Layer } from './facts.ts';
import { kernelOf, resolveNames } from './names.ts';
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
 * VM, a program at itself, an engine at itself, as the shims keep its containers running.
 *
 * Who controls a layer reaches all of that, and what the layer has rights on besides: an engine the
 * containers that it commands, and whoever is root on a kernel (a rootful engine, a privileged
 * container) that kernel with all it bears. From a process without such rights no kernel is
 * reached, and no way leads down through the boundary of a VM. Of what is under a confidential VM
 * only what that trusts leads into it; a crash of the rest stops it all the same.
 */
export function blastRadius(facts: Facts, names: readonly string[], kind: FaultKind): BlastRadius {
  const { layers, counted, unknown } = resolveNames(facts, names);
  const origins = [...new Set([...layers, ...counted.keys()])];
  const reached = new Map<Layer, number>(origins.map((layer) => [layer, 0]));
  // A cell of counted tenants is reached as a whole only from what it rests on.
  const whole = new Set(layers);
  const queue = [...layers];
  const reach = (layer: Layer | undefined, steps: number): void => {
    if (!layer || whole.has(layer)) return;
    whole.add(layer);
    if (!reached.has(layer)) reached.set(layer, steps);
    queue.push(layer);
  };
  if (kind === 'compromise')
    for (const cell of counted.values()) for (const { rootOn } of cell.values()) reach(rootOn, 1);
  for (let at = 0; at < queue.length; at++) {
    const layer = queue[at] as Layer;
    const steps = (reached.get(layer) ?? 0) + 1;
    const next = dependents(layer);
    if (kind === 'crash') for (const one of next) reach(one, steps);
    else {
      for (const one of [...next, ...ruled(facts, layer)])
        if (one && !isKept(layer, one)) reach(one, steps);
      for (const one of trusting(facts, layer)) reach(one, steps);
    }
  }
  const some = [...counted]
    .filter(([cell]) => !whole.has(cell))
    .flatMap(([, folded]) => [...folded.values()]);
  const counts = [...whole, ...some].map(({ tenants }) => tenants);
  const folded = new Map([...counted].map(([cell, those]) => [cell, [...those.keys()]]));
  return { kind, origins, folded, reached, unknown, tenants: compare(counts, facts) };
}

/** What is nothing without a layer. */
function dependents({ holds, bears, serves, vital, frame }: Layer): readonly Layer[] {
  return [...holds, ...bears, ...serves, ...(vital && frame ? [frame] : [])];
}

/** What a layer has rights on, beyond what rests on it. */
function ruled({ rows, byId }: Facts, layer: Layer): readonly (Layer | undefined)[] {
  const { root, commands, frame } = layer;
  const row = commands && rows.find(({ id }) => id === commands);
  return [
    ...(row ? [...row.tenants.flat(), row.more] : []),
    ...(commands ? [byId.get(commands)] : []),
    ...(root ? [kernelOf(layer)] : []),
    // The programs of a privileged container are what makes it privileged.
    ...(frame?.root ? [frame] : []),
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
