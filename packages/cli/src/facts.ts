import { nearest } from '@stratagram/core';
import { knownFacts, type KnownFact } from '@stratagram/core/known-facts';
import type { FactsOptions } from './options.ts';
import { usage, type ExitCode } from './refusal.ts';
import { jsonText, print } from './terminal.ts';
import { daysBetween, todayOf } from './today.ts';

/** Widest line of a fact. */
const COLUMNS = 100;

/** A fact and how many days ago it was checked. */
interface Aged extends KnownFact {
  readonly age: number;
}

/** How facts are told. */
const WRITERS: Readonly<Record<FactsOptions['format'], (facts: readonly Aged[]) => string>> = {
  text: (facts) => facts.map(paragraph).join('\n'),
  json: (facts) => jsonText(facts),
  github: (facts) => facts.map(workflowWarning).join(''),
};

/** Lists what is known: all of it, what has some words, or what was checked long ago. */
export function printFacts({ words, olderThan, format }: FactsOptions): ExitCode {
  const today = todayOf(new Date());
  const all = knownFacts().map((fact): Aged => ({
    ...fact,
    age: daysBetween(fact.checked, today),
  }));
  const found = all.filter((fact) => words.every((word) => has(fact, word.toLowerCase())));
  if (found.length === 0) throw usage(nothing(words, all));
  print(WRITERS[format](found.filter(({ age }) => olderThan === undefined || age > olderThan)));
  return 0;
}

function has(fact: KnownFact, word: string): boolean {
  return Object.entries(fact).some(([key, value]) =>
    `${key} ${value}`.toLowerCase().includes(word),
  );
}

function nothing(words: readonly string[], all: readonly KnownFact[]): string {
  const near =
    words.length === 1 &&
    nearest(
      String(words[0]).toLowerCase(),
      all.flatMap(({ id }) => [id, ...id.split('.')]),
    );
  const help = near ? `did you mean ${near}?` : "'stratagram facts' lists them all";
  return `expected words that a fact has, got "${words.join(' ')}"; ${help}`;
}

function paragraph({ id, holds, since, until, source, unverified, checked, age }: Aged): string {
  const days = age === 1 ? '1 day ago' : `${age} days ago`;
  return [
    `${id}  (checked ${checked}, ${age === 0 ? 'today' : days})`,
    ...inset(holds),
    ...inset([since && `since ${since}`, until && `until ${until}`].filter(Boolean).join(', ')),
    ...inset(`Source: ${source}`),
    ...inset(unverified && `Unverified: ${unverified}`),
    '',
  ].join('\n');
}

/** Lines of a text, set in; none of nothing. */
function inset(text = ''): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= COLUMNS) lines.push(`  ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function workflowWarning({ id, source, checked, age }: Aged): string {
  const text = `checked ${checked}, ${age} days ago: ${source}`;
  return `::warning title=Check ${id} again::${text.replaceAll('%', '%25')}\n`;
}
