import { workerData } from 'node:worker_threads';
import { fileLoader } from './code-cache.ts';
import type { ThreadData } from './pool.ts';
import type { TaskName } from './tasks.ts';
import type * as thread from './thread.ts';

// What each thread starts with, as `main.ts` is what the process starts with.
const { name } = workerData as ThreadData<TaskName>;
const load = fileLoader(import.meta.dirname, require, `thread-${name}`);
(load('thread.js') as typeof thread).serve();
