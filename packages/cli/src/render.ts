import { drawPlace, type DrawOptions } from './drawing.ts';
import { filesOf } from './files.ts';
import type { Options } from './options.ts';
import { deliver, processFiles } from './process-files.ts';
import { Refusal, type ExitCode } from './refusal.ts';
import { settingsOf } from './settings.ts';
import { targetsOf } from './targets.ts';
import { isTerminal } from './terminal.ts';
import { makeFolder } from './write-file.ts';

/** Draws each file to its place. */
export async function render(words: Options): Promise<ExitCode> {
  const { files, missing } = await filesOf(words.files);
  if (missing.length > 0) throw new Refusal(`no file matches ${missing.join(', ')}`, 'file');
  const options = { ...words, files };
  const { format, list, folder } = targetsOf(options);
  const { rules } = await settingsOf(options);
  const isPng = format === 'png';
  if (isPng && list[0]?.output === '-' && isTerminal('stdout')) {
    throw new Refusal('a PNG is no text for a terminal: give -o FILE', 'usage');
  }
  if (folder !== undefined) makeFolder(folder);
  const how: DrawOptions = { format, options: { ...options, files: [] }, rules };
  if (options.watch) {
    const { watchFiles } = await import('./watch.ts');
    return watchFiles(list, async (place) => deliver(await drawPlace(place, how)));
  }
  return processFiles(list, { name: 'render', options: how, isPng });
}
