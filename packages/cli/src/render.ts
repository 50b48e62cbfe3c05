import { drawPlace, type Drawing, type DrawOptions } from './drawing.ts';
import { filesOf } from './files.ts';
import type { Options } from './options.ts';
import type { Place } from './places.ts';
import { Refusal, type ExitCode } from './refusal.ts';
import { settingsOf } from './settings.ts';
import { targetsOf } from './targets.ts';
import { complaint, isTerminal, print, printable, tell } from './terminal.ts';
import { makeFolder, writeFile } from './write-file.ts';

/** From so many files on a terminal is told how far it is. */
const MANY = 10;
/** From so many files on it may be worth to draw in several threads. */
const SEVERAL = 4;

/** Takes the line away that tells how far it is. */
const CLEAR = '\r\u001b[K';

/** Draws each file to its place. */
export async function render(said: Options): Promise<ExitCode> {
  const { files, missing } = await filesOf(said.files);
  if (missing.length > 0) throw new Refusal(`no file matches ${missing.join(', ')}`, 'file');
  const options = { ...said, files };
  const { format, list, folder } = targetsOf(options);
  const { rules } = await settingsOf(options);
  if (format === 'png' && list[0]?.output === '-' && isTerminal('stdout')) {
    throw new Refusal('a PNG is no text for a terminal: give -o FILE', 'usage');
  }
  if (folder !== undefined) makeFolder(folder);
  const how: DrawOptions = { format, options: { ...options, files: [] }, rules };
  if (options.watch) {
    const { watchFiles } = await import('./watch.ts');
    return watchFiles(list, async (place) => deliver(await drawPlace(place, how)));
  }
  endBetweenFiles();
  let code: ExitCode = 0;
  let count = 0;
  const isLong = list.length > MANY && isTerminal('stderr');
  const progress = (): void => {
    const next = list[count];
    if (isLong) tell(next ? `${CLEAR}${count + 1}/${list.length} ${printable(next.file)}` : CLEAR);
  };
  progress();
  for await (const drawing of drawAll(list, how)) {
    const one = deliver(drawing, isLong ? CLEAR : '');
    code = one > code ? one : code;
    count += 1;
    progress();
  }
  return code;
}

/** Draws in the order of the list, in several threads where that is faster. */
async function* drawAll(list: readonly Place[], how: DrawOptions): AsyncGenerator<Drawing> {
  if (list.length >= SEVERAL) {
    const { drawInThreads, threadsFor } = await import('./pool.ts');
    const threads = threadsFor(list.length, how.format);
    if (threads > 1) return yield* drawInThreads(list, how, threads);
  }
  for (const place of list) {
    yield await drawPlace(place, how);
    // Signals get their turn.
    if (list.length > 1) await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A signal ends the command when no file is half-written: nothing that writes waits in between. */
function endBetweenFiles(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.kill(process.pid, signal));
  }
}

/** Says and writes what came of a file; what cannot be written stops nothing else. */
function deliver({ code, text, files }: Drawing, clear = ''): ExitCode {
  if (text) tell(clear + text);
  try {
    for (const [name, content] of files) {
      if (name === '-') print(content);
      else writeFile(name, content);
    }
    return code;
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    tell(clear + complaint(thrown.message));
    return 2;
  }
}
