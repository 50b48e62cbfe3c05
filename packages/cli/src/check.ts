import { filesOf } from './files.ts';
import type { CheckOptions } from './options.ts';
import { isWrong, readPicture } from './picture.ts';
import { Refusal, type ExitCode } from './refusal.ts';
import { report, type Checked } from './report.ts';
import { settingsOf } from './settings.ts';
import { complain, isClosedPipe, print } from './terminal.ts';

/** Says what is wrong with each file; what cannot be read stops nothing else. */
export async function check(options: CheckOptions): Promise<ExitCode> {
  const { format, strict } = options;
  const settings = await settingsOf(options);
  const { files, missing, ignored } = await filesOf(options.files, settings);
  const checked: Checked[] = [];
  const refused: string[] = [];
  let warnings = 0;
  let wrong = false;
  const refuse = (message: string): void => {
    complain(message);
    refused.push(message);
  };
  for (const pattern of missing) refuse(`no file matches ${pattern}`);
  for (const file of files) {
    try {
      const picture = await readPicture(file, settings);
      wrong ||= isWrong(picture, strict);
      warnings += picture.findings.filter(({ issue }) => issue.severity === 'warning').length;
      if (format === 'text') report(picture);
      else {
        const { name, source, findings } = picture;
        checked.push({ name, source: { text: findings.length > 0 ? source.text : '' }, findings });
      }
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      refuse(thrown.message);
    }
  }
  if (format !== 'text') await tell(format, checked, refused);
  if (ignored > 0 && files.length === 0)
    complain('nothing to check: the settings ignore all of it');
  const most = options.maxWarnings ?? settings.maxWarnings ?? Infinity;
  if (warnings > most) complain(`expected at most ${most} warnings, got ${warnings}`);
  if (refused.length > 0) return 2;
  return wrong || warnings > most ? 1 : 0;
}

async function tell(
  format: Exclude<CheckOptions['format'], 'text'>,
  checked: readonly Checked[],
  refused: readonly string[],
): Promise<void> {
  const { REPORTERS } = await import('./reporters.ts');
  try {
    print(REPORTERS[format](checked, refused));
  } catch (thrown) {
    // What was found stays found when nobody reads on.
    if (!isClosedPipe(thrown)) throw thrown;
  }
}
