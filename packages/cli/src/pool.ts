/* oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { nameOf } from './input.ts';
import type { Place } from './places.ts';
import { loadTask, type TaskName, type TaskOptions, type TaskOutcome } from './tasks.ts';

/** What a thread does all its life. */
export interface ThreadData<Name extends TaskName> {
  readonly name: Name;
  readonly options: TaskOptions<Name>;
}

/** A place, by its number in the list. */
export interface Job {
  readonly index: number;
  readonly place: Place;
}

/** What a thread gives back. */
export interface Result<Name extends TaskName> {
  readonly index: number;
  readonly outcome: TaskOutcome<Name>;
}

/** Files that are worth a thread of their own: to start one takes as long as to draw so many. */
const WORTH = { png: 2, other: 10 };
/** Outcomes that wait for one before them, for each thread: so many are held in memory. */
const AHEAD = 8;
/** Jobs that a thread has at a time: it does not wait for the next one while the last is written. */
const QUEUE = 2;

/** How many threads do best; one is not worth it. */
export function threadsFor(count: number, isPng: boolean): number {
  const worth = Math.floor(count / (isPng ? WORTH.png : WORTH.other));
  return worth < 2 ? 1 : Math.min(worth, availableParallelism());
}

/**
 * Does a task at several places at once; standard input, which others cannot read, in this thread.
 *
 * @returns The outcomes in the order of the list.
 * @throws When a thread ends before its time, with the name of the file that it was at.
 */
export async function* runInThreads<Name extends TaskName>(
  name: Name,
  list: readonly Place[],
  options: TaskOptions<Name>,
  threads: number,
): AsyncGenerator<TaskOutcome<Name>> {
  const outcomes = new Map<number, TaskOutcome<Name>>();
  const idle: Thread[] = [];
  let next = 0;
  let delivered = 0;
  let wake = (): void => {};
  let fault: Error | undefined;

  const employ = (): void => {
    while (next < list.length && next < delivered + AHEAD * threads) {
      const index = next;
      const place = list[index] as Place;
      if (place.file === '-') {
        void loadTask(name)
          .then((task) => task(place, options as never))
          .then((outcome) => note(index, outcome as TaskOutcome<Name>), fail);
      } else {
        const thread = idle.shift();
        if (!thread) return;
        thread.jobs.push(place);
        thread.worker.postMessage({ index, place } satisfies Job);
      }
      next += 1;
    }
  };
  const note = (index: number, outcome: TaskOutcome<Name>): void => {
    outcomes.set(index, outcome);
    wake();
  };
  const fail = (thrown: unknown): void => {
    fault ??= thrown instanceof Error ? thrown : new Error(String(thrown));
    wake();
  };
  const crew = Array.from({ length: threads }, () => {
    const workerData: ThreadData<Name> = { name, options };
    const worker = new Worker(join(import.meta.dirname, 'worker.js'), { workerData });
    const exit = new Promise((resolve) => worker.once('exit', resolve));
    const thread: Thread = { worker, jobs: [], exit };
    const end = (reason: string): void => {
      const [place] = thread.jobs;
      if (place) fail(new Error(`${nameOf(place.file)}: ${reason}`));
    };
    worker.on('message', ({ index, outcome }: Result<Name>) => {
      thread.jobs.shift();
      idle.push(thread);
      note(index, outcome);
    });
    worker.on('error', (thrown) => end(thrown instanceof Error ? thrown.message : String(thrown)));
    worker.on('exit', (code) => end(`its thread ended with ${code}`));
    return thread;
  });
  for (let place = 0; place < QUEUE * threads; place += 1) {
    idle.push(crew[place % threads] as Thread);
  }
  try {
    while (delivered < list.length) {
      employ();
      const outcome = outcomes.get(delivered);
      if (outcome) {
        outcomes.delete(delivered++);
        yield outcome;
      } else {
        if (fault) throw fault;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    }
  } finally {
    // Threads end by themselves, and keep the code that they made.
    for (const { worker } of crew) worker.postMessage(undefined);
    await Promise.all(crew.map(({ exit }) => exit));
  }
}

/** A thread, and where it is and goes next. */
interface Thread {
  readonly worker: Worker;
  readonly jobs: Place[];
  readonly exit: Promise<unknown>;
}
