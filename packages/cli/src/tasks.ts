import { drawPlace } from './drawing.ts';

/**
 * What each command does with one file. It gets and gives plain data, so that any thread can do it, and
 * writes nothing; what only one command needs is loaded with it.
 */
const TASKS = {
  render: async () => drawPlace,
  check: async () => (await import('./check-file.ts')).checkFile,
  prerender: async () => (await import('./prerender-page.ts')).fillPage,
  markdown: async () => (await import('./markdown-page.ts')).drawPage,
} as const;

export type TaskName = keyof typeof TASKS;

/** The function that does a task: with a place, and options for all places. */
export type Task<Name extends TaskName> = Awaited<ReturnType<(typeof TASKS)[Name]>>;
export type TaskOptions<Name extends TaskName> = Parameters<Task<Name>>[1];
export type TaskOutcome<Name extends TaskName> = Awaited<ReturnType<Task<Name>>>;

/** Loads what does a task. */
export async function loadTask<Name extends TaskName>(name: Name): Promise<Task<Name>> {
  return (await TASKS[name]()) as Task<Name>;
}
