import { watch, type FSWatcher } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { ExitCode } from './refusal.ts';
import type { Place } from './places.ts';
import { complain } from './terminal.ts';

/** Editors write a file in several steps. */
const SETTLED_MS = 60;

/** Draws every file now, and again whenever it changes; ends with Ctrl+C. */
export async function watchFiles(
  list: readonly Place[],
  draw: (target: Place) => Promise<ExitCode>,
): Promise<ExitCode> {
  const changed = new Set(list);
  let wake: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const life = new AbortController();
  const note = (target: Place): void => {
    changed.add(target);
    clearTimeout(timer);
    timer = setTimeout(() => wake?.(), SETTLED_MS);
  };
  const end = (): void => {
    life.abort();
    wake?.();
  };
  process.once('SIGINT', end).once('SIGTERM', end);

  const watchers = watchFolders(list, note);
  while (!life.signal.aborted) {
    const due = [...changed];
    changed.clear();
    for (const target of due) {
      if (life.signal.aborted) break;
      const code = await draw(target);
      complain(
        code === 2 ? `${target.file} waits for a change` : `${target.file} → ${target.output}`,
      );
    }
    if (!life.signal.aborted && changed.size === 0)
      await new Promise<void>((resolve) => (wake = resolve));
  }
  clearTimeout(timer);
  for (const watcher of watchers) watcher.close();
  return 0;
}

/** Watches folders, not files: many editors put a new file in the place of the old one. */
function watchFolders(list: readonly Place[], note: (target: Place) => void): FSWatcher[] {
  const folders = new Set(list.map(({ file }) => dirname(file)));
  return [...folders].flatMap((folder) => {
    const targets = list.filter(({ file }) => dirname(file) === folder);
    try {
      const watcher = watch(folder, (_event, name) => {
        for (const target of targets) if (name === basename(target.file)) note(target);
      });
      watcher.on('error', () => complain(`${folder} is no longer watched`));
      return watcher;
    } catch {
      complain(`cannot watch ${folder}`);
      return [];
    }
  });
}
