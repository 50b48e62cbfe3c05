import { read } from '../packages/core/src/api.ts';
import { spreadOf, type Spread } from '../packages/core/src/faults/fault.ts';
import { graphOf, type Graph, type Layer } from '../packages/core/src/faults/graph.ts';

/** The graph of an input's picture. */
export function graphFor(input: object): Graph {
  return graphOf(read(input).picture.layers);
}

/**
 * One line for each layer that differs from others by more than its number: what stops with it,
 * and, where that is something else, what is reached by who controls it. Tenants are counted; what
 * is reached of a tenant that goes on, or stands in none, is named.
 */
export function linesOf(input: object): string[] {
  const graph = graphFor(input);
  const seen = new Set<string>();
  return graph.layers.flatMap(({ id }) => {
    const alike = withoutNumber(id);
    if (seen.has(alike)) return [];
    seen.add(alike);
    const [crash, compromise] = (['crash', 'compromise'] as const).map((kind) =>
      said(spreadOf(graph, [id], kind), id),
    );
    return [`${id}: ${crash === compromise ? crash : `${crash}; controlled ${compromise}`}`];
  });
}

function said({ tenants, reached }: Spread, origin: string): string {
  const counts = tenants.map(({ sort, reached: hit, all }) => `${hit}/${all} ${sort}`).join(' ');
  const others = [...reached.keys()]
    .filter((layer) => layer.id !== origin && !isInside(layer, reached))
    .map(({ id }) => withoutNumber(id));
  return [counts, ...(others.length ? [`+ ${[...new Set(others)].sort().join(' ')}`] : [])].join(
    ' ',
  );
}

/** Is it, or does it belong to, something that is reached as a whole? */
function isInside(layer: Layer, reached: Spread['reached']): boolean {
  if (layer.block.tenant) return true;
  for (let { frame } = layer; frame; frame = frame.frame) if (reached.has(frame)) return true;
  return false;
}

function withoutNumber(id: string): string {
  return id.replaceAll(/\d+/g, 'N');
}
