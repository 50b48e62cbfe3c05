/* oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin */
import { parentPort, workerData } from 'node:worker_threads';
import type { Job, Result, ThreadData } from './pool.ts';
import { loadTask, type TaskName } from './tasks.ts';

/** Does what the main thread asks for, one file after the other, until it asks for nothing more. */
export function serve(): void {
  const { name, options } = workerData as ThreadData<TaskName>;
  const task = loadTask(name);
  let last: Promise<void> = Promise.resolve();
  parentPort?.on('message', (job: Job | undefined) => {
    last = last.then(async () => {
      if (!job) return parentPort?.close();
      const outcome = await (await task)(job.place, options as never);
      parentPort?.postMessage({ index: job.index, outcome } satisfies Result<TaskName>);
    });
  });
}
