import { run } from './run.ts';
import { complain } from './terminal.ts';

/**
 * Does what the words after `stratagram` ask for; the process ends with the code that comes of it: 0
 * done, 1 the input has errors, 2 wrong usage or a file that cannot be read or written.
 *
 * @param words - As the shell has split them: `['render', 'shop.yaml', '-o', 'shop.svg']`.
 */
export function start(words: readonly string[]): void {
  process.on('uncaughtException', fail);
  // All is written by now: what Node would take apart at leisure goes with the process.
  run(words).then((code) => process.exit(code), fail);
}

/** A fault of ours: said in one line, without a stack. */
function fail(thrown: unknown): never {
  complain(`unexpected fault: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  process.exit(2);
}
