import { filesOf } from './files.ts';
import type { CheckOptions } from './options.ts';
import { processFiles } from './process-files.ts';
import type { ExitCode } from './refusal.ts';
import type { FileFindings } from './report.ts';
import { settingsOf } from './settings.ts';
import { complain, isClosedPipe, print } from './terminal.ts';

/** Says what is wrong with each file; what cannot be read stops nothing else. */
export async function check(words: CheckOptions): Promise<ExitCode> {
  const { format, strict } = words;
  const settings = await settingsOf(words);
  const { files, missing, ignored } = await filesOf(words.files, settings);
  const reports: FileFindings[] = [];
  const refusals: string[] = [];
  let warnings = 0;
  for (const pattern of missing) {
    const message = `no file matches ${pattern}`;
    complain(message);
    refusals.push(message);
  }
  const list = files.map((file) => ({ file, output: '-' }));
  const options = { rules: settings.rules, strict, isText: format === 'text' };
  const code = await processFiles(list, { name: 'check', options }, (outcome) => {
    if (outcome.refusal !== undefined) refusals.push(outcome.refusal);
    if (outcome.report) reports.push(outcome.report);
    warnings += outcome.warnings ?? 0;
  });
  if (format !== 'text') await printReports(format, reports, refusals);
  if (ignored > 0 && files.length === 0)
    complain('nothing to check: the settings ignore all of it');
  const most = words.maxWarnings ?? settings.maxWarnings ?? Infinity;
  if (warnings > most) complain(`expected at most ${most} warnings, got ${warnings}`);
  if (refusals.length > 0) return 2;
  return warnings > most ? 1 : code;
}

async function printReports(
  format: Exclude<CheckOptions['format'], 'text'>,
  reports: readonly FileFindings[],
  refusals: readonly string[],
): Promise<void> {
  const { REPORTERS } = await import('./reporters.ts');
  try {
    print(REPORTERS[format](reports, refusals));
  } catch (thrown) {
    // What was found stays found when nobody reads on.
    if (!isClosedPipe(thrown)) throw thrown;
  }
}
