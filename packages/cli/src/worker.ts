import { fileLoader } from './code-cache.ts';
import type * as thread from './thread.ts';

// What each thread starts with, as `main.ts` is what the process starts with.
const load = fileLoader(import.meta.dirname, require, 'thread');
(load('thread.js') as typeof thread).serve();
