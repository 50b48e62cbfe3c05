import { statSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './files.ts';
import type { PrerenderOptions } from './options.ts';
import { processFiles } from './process-files.ts';
import type { ExitCode } from './refusal.ts';
import { settingsOf } from './settings.ts';
import { complain } from './terminal.ts';

/**
 * Puts pictures into built pages: into the tags of diagrams, and in the place of blocks of code that
 * hold one. Pages change in place, those without diagrams not at all.
 */
export async function prerender(words: PrerenderOptions): Promise<ExitCode> {
  const settings = await settingsOf(words);
  const { files, missing } = await filesOf(words.files.map(pagesIn), settings);
  for (const pattern of missing) complain(`no page matches ${pattern}`);
  const list = files.map((file) => ({ file, output: file }));
  const options = { options: { ...words, files: [] }, rules: settings.rules };
  const code = await processFiles(list, { name: 'prerender', options });
  return missing.length > 0 ? 2 : code;
}

/** A folder stands for all pages in it. */
function pagesIn(file: string): string {
  const isFolder = file !== '-' && statSync(file, { throwIfNoEntry: false })?.isDirectory();
  return isFolder ? join(file, '**/*.{html,htm,xhtml}') : file;
}
