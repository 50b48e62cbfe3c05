import type { FactsOf, Kind } from '@stratagram/core/diagrams/kind';
import { lazily, type Lazy } from './lazily.ts';

const fetched = new WeakMap<Kind, Lazy<FactsOf>>();

/** What tells what rests on what in a kind of diagram: fetched by pages that ask about it. */
export function factsFor(kind: Kind): ReturnType<Lazy<FactsOf>> {
  if (!kind.facts) return undefined;
  const known = fetched.get(kind) ?? lazily(() => (kind.facts as () => Promise<FactsOf>)());
  fetched.set(kind, known);
  return known();
}
