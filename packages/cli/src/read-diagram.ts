import { plan, type Plan, type RuleSettings } from '@stratagram/core';
import { loadDiagram } from './load-diagram.ts';
import { loadLocale } from './load-locale.ts';

/** How an input is read. */
export interface ReadOptions {
  /** Language of our own words; that of the input when nothing is said. */
  readonly locale?: string | undefined;
  readonly rules?: RuleSettings | undefined;
  /** Works out answers even where the picture does not show them; texts do. */
  readonly answers?: boolean | undefined;
}

/**
 * Decodes an input as `read` of core does, and loads no more of core than its diagram needs.
 *
 * @param value - Plain data, as a parser gives it.
 */
export async function readDiagram(
  value: unknown,
  { locale: tag, rules, answers = true }: ReadOptions,
): Promise<Plan> {
  const input = Object(value) as Readonly<Record<string, unknown>>;
  const diagram = await loadDiagram(input['kind']);
  if (!diagram) {
    // What is said then names every diagram.
    const { read } = await import('@stratagram/core');
    return read(value, { locale: tag, rules });
  }
  const { kind, book } = diagram;
  const locale = await loadLocale(tag ?? input['lang']);
  const hasSteps = kind.steps !== undefined || 'steps' in input;
  const { buildSequence } = hasSteps ? await import('@stratagram/core/steps') : {};
  const hasFaults = hasSteps || answers || 'fault' in input || 'answers' in input;
  const { propagate } = hasFaults ? await import('@stratagram/core/faults') : {};
  const factsOf = hasFaults ? await kind.facts?.() : undefined;
  return plan(kind, value, { locale, rules, book, factsOf, propagate, buildSequence });
}
