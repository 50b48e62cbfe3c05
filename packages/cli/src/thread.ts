/* oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin */
import { parentPort, workerData } from 'node:worker_threads';
import { drawPlace, type DrawOptions } from './drawing.ts';
import type { Done, Job } from './pool.ts';

/** Draws what the main thread asks for, one file after the other, until it asks for nothing more. */
export function serve(): void {
  parentPort?.on('message', async (job: Job | undefined) => {
    if (!job) return parentPort?.close();
    const { index, place } = job;
    const drawing = await drawPlace(place, workerData as DrawOptions);
    parentPort?.postMessage({ index, drawing } satisfies Done);
  });
}
