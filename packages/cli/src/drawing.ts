import { write } from './formats.ts';
import type { Format, Options } from './options.ts';
import { failure, type Outcome } from './outcome.ts';
import { isWrong, readPicture } from './picture.ts';
import type { Place } from './places.ts';
import { messagesOf } from './report.ts';
import type { Settings } from './settings.ts';

/** How all files of one command are drawn. */
export interface DrawOptions {
  readonly format: Format;
  readonly options: Options;
  readonly rules: Settings['rules'];
}

/** Reads a file and draws it; what cannot be read or drawn is said. */
export async function drawPlace(
  { file, output }: Place,
  { format, options, rules }: DrawOptions,
): Promise<Outcome> {
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
    return failure(file, thrown, text);
  }
}
