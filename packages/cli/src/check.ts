import type { Options } from './options.ts';
import { isWrong, readPicture } from './picture.ts';
import { Refusal, type ExitCode } from './refusal.ts';
import { report } from './report.ts';
import { complain } from './terminal.ts';

/** Says what is wrong with each file. */
export async function check({ files, strict }: Options): Promise<ExitCode> {
  let code: ExitCode = 0;
  for (const file of files) {
    try {
      const picture = await readPicture(file);
      report(picture);
      if (code === 0 && isWrong(picture, strict)) code = 1;
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      complain(thrown.message);
      code = 2;
    }
  }
  return code;
}
