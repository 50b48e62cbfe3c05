import { FactsBuilder, type Facts, type Layer } from '../../faults/facts.ts';
import type { Translate } from '../../words/translate.ts';
import { hostTitle, type OnHosts } from './hosts.ts';

/** What tells what rests on what on one host, as a part of the whole. */
type FactsOfHost<Model, Derived> = (
  t: Translate,
  derived: Derived,
  model: Model,
  part: { readonly path: string; readonly name: string },
) => Facts;

/** What runs on machines of its own for all hosts. */
const APART = 'control-plane';

/**
 * What rests on what on several hosts: each stands for itself, and what commands one of them from
 * elsewhere commands them all. The path of a host means its hardware, on which all of it rests.
 */
export function hostsFacts<Model, Derived>(
  t: Translate,
  { hosts = [], across = [] }: OnHosts<Model, Derived>,
  factsOf: FactsOfHost<Model, Derived>,
): Facts {
  const all = hosts.map(({ model, derived, name }, index) => {
    const path = `hosts.${index}`;
    const host = hostTitle(t, name, index);
    const facts = factsOf(t, derived, model, { path, name: host });
    for (const layer of facts.layers) (layer as { host?: string }).host = host;
    return { facts, path };
  });
  const apart = all.flatMap(({ facts, path }) => facts.byId.get(`${path}.${APART}`) ?? []);
  const above = new FactsBuilder();
  const [first] = apart;
  if (first) {
    const commands = apart.flatMap((layer) => layer.commands);
    above.add({ id: APART, kind: first.kind, name: first.name, commands });
  }
  across.forEach((name, index) => above.add({ id: `across.${index}`, kind: 'across', name }));
  const isOwn = (layer: Layer): boolean => !apart.includes(layer);
  const layers = [
    ...all.flatMap(({ facts }) => facts.layers.filter(isOwn)),
    ...above.build().layers,
  ];
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  for (const { path } of all) {
    const ground = byId.get(`${path}.hardware`);
    if (ground) byId.set(path, ground);
  }
  return {
    ...above.build(),
    layers,
    byId,
    rows: all.flatMap(({ facts }) => facts.rows),
    machines: all.flatMap(({ facts }) =>
      facts.machines.map((machine) => ({ ...machine, layers: machine.layers.filter(isOwn) })),
    ),
    kernels: all.reduce((sum, { facts }) => sum + facts.kernels, 0),
  };
}
