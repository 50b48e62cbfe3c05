import { STDIN } from './input.ts';
import { locate } from '@stratagram/embed';
import type { ReportFormat } from './options.ts';
import { sentence, type FileFindings } from './report.ts';
import { sarif } from './sarif.ts';
import { jsonText, printable } from './terminal.ts';

/** Writes all that was found, and which inputs could not be read. */
type Reporter = (checked: readonly FileFindings[], refused: readonly string[]) => string;

/** What programs read; each writes one whole text. */
export const REPORTERS: Readonly<Record<Exclude<ReportFormat, 'text'>, Reporter>> = {
  json: (checked) => jsonText(checked.flatMap(entries)),
  sarif: (checked, refused) => jsonText(sarif(checked, refused)),
  github: (checked) => checked.flatMap(annotations).join(''),
};

function entries({ name: file, source: { text }, findings }: FileFindings): object[] {
  return locate(text, findings).map(({ issue, line, column, end, through }) => ({
    file,
    line,
    column,
    endLine: end?.line,
    endColumn: end?.column,
    rule: issue.rule,
    code: issue.code,
    severity: issue.severity,
    path: issue.path,
    message: issue.message,
    source: issue.source,
    href: issue.href,
    usedAt: through && { line: through.line, column: through.column, alias: through.name },
  }));
}

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Commands of a GitHub workflow: the runner shows them at the lines of a change. */
function annotations({ name, source: { text }, findings }: FileFindings): string[] {
  return locate(text, findings).map((located) => {
    const { issue, line, column, end } = located;
    const place = [
      ...(name === STDIN ? [] : [`file=${property(name)}`]),
      `line=${line}`,
      `col=${column}`,
      // Columns hold only within one line.
      ...(end?.line === line ? [`endLine=${line}`, `endColumn=${end.column}`] : []),
      `title=${property(issue.rule ?? issue.code)}`,
    ];
    return `::${COMMANDS[issue.severity]} ${place.join(',')}::${escaped(sentence(located))}\n`;
  });
}

function escaped(text: string): string {
  return printable(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
