import { basename } from 'node:path';
import { filesOf } from './files.ts';
import type { MarkdownOptions } from './options.ts';
import { placesOf, refuseLosses } from './places.ts';
import { processFiles } from './process-files.ts';
import { Refusal, type ExitCode } from './refusal.ts';
import { settingsOf } from './settings.ts';
import { makeFolder } from './write-file.ts';

/** Writes Markdown anew with its diagrams drawn, or only their figures into a folder. */
export async function markdown(words: MarkdownOptions): Promise<ExitCode> {
  const { files, missing } = await filesOf(words.files);
  if (missing.length > 0) throw new Refusal(`no file matches ${missing.join(', ')}`, 'file');
  const { list, folder } = placesOf(files, words.output ?? '-', isMarkdown, (file) =>
    file === '-' ? 'stdin.md' : basename(file),
  );
  refuseLosses(list);
  const { rules } = await settingsOf(words);
  for (const each of [folder, words.pictures]) if (each) makeFolder(each);
  const options = { options: { ...words, files: [] }, rules };
  return processFiles(list, { name: 'markdown', options, isPng: words.format === 'png' });
}

function isMarkdown(name: string): boolean {
  return /\.(md|markdown|mdown|mkd)$/i.test(name);
}
