import { mergeFacts, type Facts, type Layer } from './facts.ts';

/** The facts without some layers and all that they hold: what stood on them stands on what is under them. */
export function withoutLayers(facts: Facts, ids: ReadonlySet<string>): Facts {
  if (ids.size === 0) return facts;
  if (facts.stacks) return mergeFacts(facts.stacks.map((one) => withoutLayers(one, ids)));
  const copies = new Map<Layer, Layer>();
  const under = (on: readonly Layer[]): Layer[] => [
    ...new Set(on.flatMap((layer) => copies.get(layer) ?? under(layer.on))),
  ];
  const left = (some: readonly Layer[]): Layer[] =>
    some.flatMap((layer) => copies.get(layer) ?? []);
  let kernels = 0;
  for (const layer of facts.layers) {
    const frame = layer.frame && copies.get(layer.frame);
    if (ids.has(layer.id) || (layer.frame && !frame)) {
      if (layer.kernel) kernels += 1;
      continue;
    }
    const on = under(layer.on);
    const copy: Layer = { ...layer, on, bears: [], holds: [], frame };
    copies.set(layer, copy);
    for (const below of on) below.bears.push(copy);
    frame?.holds.push(copy);
  }
  for (const [layer, copy] of copies)
    (copy as { serves: readonly Layer[] }).serves = left(layer.serves);
  const rows = new Map(
    facts.rows.flatMap((row) => {
      const tenants = row.tenants.map(left).filter((tenant) => tenant.length);
      const more = row.more && copies.get(row.more);
      return tenants.length || more ? [[row, { ...row, tenants, more }] as const] : [];
    }),
  );
  const layers = [...copies.values()];
  return {
    ...facts,
    layers,
    byId: new Map(layers.map((layer) => [layer.id, layer])),
    rows: [...rows.values()],
    machines: facts.machines.map((machine) => ({
      ...machine,
      layers: left(machine.layers),
      rows: machine.rows.flatMap((row) => rows.get(row) ?? []),
    })),
    kernels: facts.kernels - kernels,
  };
}
