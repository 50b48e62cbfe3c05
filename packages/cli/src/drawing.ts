import { write } from './formats.ts';
import type { Format, Options } from './options.ts';
import { isWrong, readPicture } from './picture.ts';
import type { Place } from './places.ts';
import { Refusal, type ExitCode } from './refusal.ts';
import { messagesOf } from './report.ts';
import type { Settings } from './settings.ts';
import { complaint } from './terminal.ts';
import type { Written } from './write-file.ts';

/** How all files of one command are drawn: plain data, which can be handed to another thread. */
export interface DrawOptions {
  readonly format: Format;
  readonly options: Options;
  readonly rules: Settings['rules'];
}

/** What came of a file, before any of it is written. */
export interface Drawing {
  readonly code: ExitCode;
  /** What there is to say on standard error. */
  readonly text: string;
  readonly files: readonly Written[];
}

/** Reads a file and draws it; what cannot be read or drawn is said. */
export async function drawPlace(
  { file, output }: Place,
  { format, options, rules }: DrawOptions,
): Promise<Drawing> {
  let text = '';
  try {
    const { locale, strict } = options;
    const answers = format === 'text' || format === 'json';
    const picture = await readPicture(file, { locale, rules, answers });
    text = messagesOf(picture);
    const wrong = isWrong(picture, strict);
    const files = wrong && strict ? [] : await write(picture, format, options, output);
    return { code: wrong ? 1 : 0, text, files };
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return { code: 2, text: text + complaint(thrown.message), files: [] };
  }
}
