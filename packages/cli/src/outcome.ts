import { nameOf } from './input.ts';
import { Refusal, type ExitCode } from './refusal.ts';
import { complaint } from './terminal.ts';
import type { FileContent } from './write-file.ts';

/** What came of a file, before any of it is written: plain data, which another thread can hand over. */
export interface Outcome {
  readonly code: ExitCode;
  /** What there is to say on standard error. */
  readonly text: string;
  readonly files: readonly FileContent[];
  /** Why there is nothing but this to say. */
  readonly refusal?: string;
}

/**
 * What comes of a file that cannot be read or drawn: the others are not stopped by it.
 *
 * @param text - What there was to say before.
 */
export function failure(file: string, thrown: unknown, text = ''): Outcome {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  const refusal =
    thrown instanceof Refusal ? reason : `unexpected fault at ${nameOf(file)}: ${reason}`;
  return { code: 2, text: text + complaint(refusal), files: [], refusal };
}
