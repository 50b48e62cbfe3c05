import type { Outcome } from './outcome.ts';
import type { Place } from './places.ts';
import { Refusal, type ExitCode } from './refusal.ts';
import { loadTask, type TaskName, type TaskOptions, type TaskOutcome } from './tasks.ts';
import { complaint, isTerminal, print, printable, tell } from './terminal.ts';
import { writeFile } from './write-file.ts';

/** From so many files on a terminal is told how far it is. */
const MANY = 10;
/** From so many files on it may be worth to work in several threads. */
const SEVERAL = 4;

/** Takes the line away that tells how far it is. */
const CLEAR = '\r\u001b[K';

/** A task of a command, and how it is done at all places. */
export interface Work<Name extends TaskName> {
  readonly name: Name;
  readonly options: TaskOptions<Name>;
  /** Pictures of pixels take a thread sooner. */
  readonly isPng?: boolean;
}

/**
 * Does a task at each place, in several threads where that is faster; says and writes what comes of it,
 * in the order of the list.
 *
 * @param note - Gets each outcome after it has been written.
 * @returns The gravest of all codes.
 */
export async function processFiles<Name extends TaskName>(
  list: readonly Place[],
  work: Work<Name>,
  note: (outcome: TaskOutcome<Name>) => void = () => {},
): Promise<ExitCode> {
  endBetweenFiles();
  let code: ExitCode = 0;
  let count = 0;
  const isLong = list.length > MANY && isTerminal('stderr');
  const progress = (): void => {
    const next = list[count];
    if (isLong) tell(next ? `${CLEAR}${count + 1}/${list.length} ${printable(next.file)}` : CLEAR);
  };
  progress();
  for await (const outcome of runAll(list, work)) {
    const one = deliver(outcome, isLong ? CLEAR : '');
    code = one > code ? one : code;
    count += 1;
    note(outcome);
    progress();
  }
  return code;
}

/** Outcomes in the order of the list. */
async function* runAll<Name extends TaskName>(
  list: readonly Place[],
  { name, options, isPng = false }: Work<Name>,
): AsyncGenerator<TaskOutcome<Name>> {
  if (list.length >= SEVERAL) {
    const { runInThreads, threadsFor } = await import('./pool.ts');
    const threads = threadsFor(list.length, isPng);
    if (threads > 1) return yield* runInThreads(name, list, options, threads);
  }
  const task = await loadTask(name);
  for (const place of list) {
    yield (await task(place, options as never)) as TaskOutcome<Name>;
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
export function deliver({ code, text, files }: Outcome, clear = ''): ExitCode {
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
