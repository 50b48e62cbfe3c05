import type { RuleSet, Kind } from '@stratagram/core';

/** What a diagram is read, judged and drawn with. */
export interface Diagram {
  readonly kind: Kind;
  readonly book: RuleSet | undefined;
}

/**
 * Loads a diagram by its name. In the command as it is built, each stands in a file of its own, with
 * its rules: `rollup.config.js` writes this module anew.
 *
 * @returns Nothing when there is no diagram of that name.
 */
export async function loadDiagram(name: unknown): Promise<Diagram | undefined> {
  const { RULE_SETS, KINDS } = await import('@stratagram/core');
  const kind = KINDS.find((one) => one.name === name);
  return kind && { kind, book: RULE_SETS[kind.name] };
}
