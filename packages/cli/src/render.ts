import { filesOf } from './files.ts';
import { write } from './formats.ts';
import type { Options } from './options.ts';
import { isWrong, readPicture } from './picture.ts';
import type { Place } from './places.ts';
import { Refusal, type ExitCode } from './refusal.ts';
import { report } from './report.ts';
import { settingsOf, type Settings } from './settings.ts';
import { targetsOf, type Targets } from './targets.ts';
import { complain, isTerminal, print, printable, tell } from './terminal.ts';
import { makeFolder, writeFile } from './write-file.ts';

/** From so many files on a terminal is told how far it is. */
const MANY = 10;

/** Draws each file to its place. */
export async function render(said: Options): Promise<ExitCode> {
  const { files, missing } = await filesOf(said.files);
  if (missing.length > 0) throw new Refusal(`no file matches ${missing.join(', ')}`, 'file');
  const options = { ...said, files };
  const targets = targetsOf(options);
  const settings = await settingsOf(options);
  const { format, list, folder } = targets;
  if (format === 'png' && list[0]?.output === '-' && isTerminal('stdout')) {
    throw new Refusal('a PNG is no text for a terminal: give -o FILE', 'usage');
  }
  if (folder !== undefined) makeFolder(folder);
  if (options.watch) {
    const { watchFiles } = await import('./watch.ts');
    return watchFiles(list, (target) => renderOne(target, targets, options, settings));
  }
  endBetweenFiles();
  let code: ExitCode = 0;
  const progress = list.length > MANY && isTerminal('stderr');
  for (const [index, target] of list.entries()) {
    if (progress) tell(`\r\u001b[K${index + 1}/${list.length} ${printable(target.file)}`);
    const one = await renderOne(target, targets, options, settings, progress ? '\r\u001b[K' : '');
    code = one > code ? one : code;
    // Signals get their turn.
    if (list.length > 1) await new Promise((resolve) => setImmediate(resolve));
  }
  if (progress) tell('\r\u001b[K');
  return code;
}

/** A signal ends the command when no file is half-written: nothing that writes waits in between. */
function endBetweenFiles(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.kill(process.pid, signal));
  }
}

/** Draws one file; what cannot be read or written stops nothing else. */
async function renderOne(
  { file, output }: Place,
  { format }: Targets,
  options: Options,
  { rules }: Settings,
  clear = '',
): Promise<ExitCode> {
  try {
    const picture = await readPicture(file, {
      locale: options.locale,
      rules,
      answers: format === 'text' || format === 'json',
    });
    if (picture.findings.length > 0) {
      tell(clear);
      report(picture);
    }
    const wrong = isWrong(picture, options.strict);
    if (!(wrong && options.strict)) {
      for (const [name, content] of await write(picture, format, options, output)) {
        if (name === '-') print(content);
        else writeFile(name, content);
      }
    }
    return wrong ? 1 : 0;
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    tell(clear);
    complain(thrown.message);
    return 2;
  }
}
