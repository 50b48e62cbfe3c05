// Everything that is written from the list of diagrams and their folders.
import { format } from 'prettier';
import {
  casesModule,
  kindsModule,
  languages,
  lastRuleModule,
  placesModule,
  rulesModule,
  wordsModule,
} from './core.ts';
import { loadDiagrams } from './diagrams.ts';
import { elementFiles } from './elements.ts';
import { readmeWith } from './readme.ts';
import { tagsModule } from './tags.ts';

export const ROOT = new URL('../../', import.meta.url);

/** Paths from the root of the repository, with what belongs there. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const diagrams = await loadDiagrams();
  const core = 'packages/core/src';
  const files = new Map([
    [`${core}/diagrams/kinds.ts`, kindsModule(diagrams)],
    [`${core}/diagrams/rules.ts`, rulesModule(diagrams)],
    ...['en', ...languages()].map(
      (language) =>
        [`${core}/diagrams/words.${language}.ts`, wordsModule(diagrams, language)] as const,
    ),
    [`${core}/diagrams/folder-places.ts`, placesModule(diagrams)],
    [`${core}/rules/last.ts`, lastRuleModule()],
    ['test/rules/diagrams.ts', casesModule(diagrams)],
    [`${core}/input/tags.ts`, tagsModule(diagrams)],
    ['README.md', readmeWith(diagrams)],
    ...[...elementFiles(diagrams)].map(
      ([path, text]) => [`packages/elements/src/${path}`, text] as const,
    ),
  ]);
  const formatted = [...files].map(
    async ([path, text]) => [path, await pretty(path, text)] as const,
  );
  return new Map(await Promise.all(formatted));
}

function pretty(path: string, text: string): Promise<string> {
  return format(text, { filepath: path, printWidth: 100, singleQuote: true });
}
