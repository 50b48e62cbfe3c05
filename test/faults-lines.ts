import { read } from '../packages/core/src/api.ts';
import { factsIn } from '../packages/core/src/faults.ts';
import { blastRadius, type BlastRadius } from '../packages/core/src/faults/blast-radius.ts';
import type { Facts, Layer } from '../packages/core/src/faults/facts.ts';

/** What rests on what in the diagram of an input. */
export function factsFor(input: object): Facts {
  return factsIn(read(input));
}

/**
 * One line for each layer that differs from others by more than its number: what stops with it,
 * and, where that is something else, what is reached by who controls it. Tenants are counted; what
 * is reached of a tenant that goes on, or stands in none, is named.
 */
export function linesOf(input: object): string[] {
  const facts = factsFor(input);
  const seen = new Set<string>();
  return facts.layers.flatMap(({ id }) => {
    const alike = withoutNumber(id);
    if (seen.has(alike)) return [];
    seen.add(alike);
    const [crash, compromise] = (['crash', 'compromise'] as const).map((kind) =>
      wordsFor(blastRadius(facts, [id], kind), id),
    );
    return [`${id}: ${crash === compromise ? crash : `${crash}; controlled ${compromise}`}`];
  });
}

function wordsFor({ tenants, reached }: BlastRadius, origin: string): string {
  const counts = tenants.map(({ sort, reached: hit, all }) => `${hit}/${all} ${sort}`).join(' ');
  const others = [...reached.keys()]
    .filter((layer) => layer.id !== origin && !isInside(layer, reached))
    .map(({ id }) => withoutNumber(id));
  return [counts, ...(others.length ? [`+ ${[...new Set(others)].sort().join(' ')}`] : [])].join(
    ' ',
  );
}

/** Is it, or does it belong to, something that is reached as a whole? */
function isInside(layer: Layer, reached: BlastRadius['reached']): boolean {
  if (layer.tenant) return true;
  for (let { frame } = layer; frame; frame = frame.frame) if (reached.has(frame)) return true;
  return false;
}

function withoutNumber(id: string): string {
  return id.replaceAll(/\d+/g, 'N');
}
