import { failure, type Outcome } from './outcome.ts';
import { isWrong, readPicture } from './picture.ts';
import type { Place } from './places.ts';
import { messagesOf, type FileFindings } from './report.ts';
import type { Settings } from './settings.ts';

/** How all files of one command are judged. */
export interface CheckTask {
  readonly rules: Settings['rules'];
  readonly strict: boolean;
  /** Whether findings are lines on standard error; else they are handed on. */
  readonly isText: boolean;
}

/** What was found in a file. */
export interface CheckOutcome extends Outcome {
  readonly warnings?: number;
  readonly report?: FileFindings;
}

/** Reads a file and judges it; what cannot be read is said. */
export async function checkFile(
  { file }: Place,
  { rules, strict, isText }: CheckTask,
): Promise<CheckOutcome> {
  try {
    const picture = await readPicture(file, { rules });
    const { name, source, findings } = picture;
    const warnings = findings.filter(({ issue }) => issue.severity === 'warning').length;
    const code = isWrong(picture, strict) ? 1 : 0;
    if (isText) return { code, text: messagesOf(picture), files: [], warnings };
    const text = findings.length > 0 ? source.text : '';
    return { code, text: '', files: [], warnings, report: { name, source: { text }, findings } };
  } catch (thrown) {
    return failure(file, thrown);
  }
}
