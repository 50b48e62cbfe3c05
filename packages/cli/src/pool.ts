/* oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { drawPlace, type Drawing, type DrawOptions } from './drawing.ts';
import type { Place } from './places.ts';

/** Something to draw, by its number in the list. */
export interface Job {
  readonly index: number;
  readonly place: Place;
}

/** What a thread gives back. */
export interface Done {
  readonly index: number;
  readonly drawing: Drawing;
}

/** Files that are worth a thread of their own: to start one takes as long as to draw so many. */
const WORTH = { png: 2, other: 10 };
/** Drawings that wait for one before them, for each thread: so many are held in memory. */
const AHEAD = 8;

/** How many threads draw best; one is not worth it. */
export function threadsFor(count: number, format: DrawOptions['format']): number {
  const worth = Math.floor(count / (format === 'png' ? WORTH.png : WORTH.other));
  return worth < 2 ? 1 : Math.min(worth, availableParallelism());
}

/**
 * Draws in several threads at once; standard input, which others cannot read, in this one.
 *
 * @returns The drawings in the order of the list.
 */
export async function* drawInThreads(
  list: readonly Place[],
  options: DrawOptions,
  threads: number,
): AsyncGenerator<Drawing> {
  const done = new Map<number, Drawing>();
  const idle: Worker[] = [];
  let next = 0;
  let delivered = 0;
  let wake = (): void => {};
  let fault: Error | undefined;

  const employ = (): void => {
    while (next < list.length && next < delivered + AHEAD * threads) {
      const index = next;
      const place = list[index] as Place;
      if (place.file === '-')
        void drawPlace(place, options).then((drawing) => note(index, drawing), fail);
      else {
        const worker = idle.pop();
        if (!worker) return;
        worker.postMessage({ index, place } satisfies Job);
      }
      next += 1;
    }
  };
  const note = (index: number, drawing: Drawing): void => {
    done.set(index, drawing);
    wake();
  };
  const fail = (thrown: unknown): void => {
    fault = thrown instanceof Error ? thrown : new Error(String(thrown));
    wake();
  };
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(join(import.meta.dirname, 'worker.js'), { workerData: options });
    worker.on('message', ({ index, drawing }: Done) => {
      idle.push(worker);
      note(index, drawing);
    });
    worker.on('error', fail);
    idle.push(worker);
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    return { worker, ended };
  });
  try {
    while (delivered < list.length) {
      employ();
      const drawing = done.get(delivered);
      if (drawing) {
        done.delete(delivered++);
        yield drawing;
      } else {
        if (fault) throw fault;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    }
  } finally {
    // Threads end by themselves, and keep the code that they made.
    for (const { worker } of workers) worker.postMessage(undefined);
    await Promise.all(workers.map(({ ended }) => ended));
  }
}
