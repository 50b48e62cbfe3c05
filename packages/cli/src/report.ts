import type { Picture } from './picture.ts';
import type { Finding } from './source.ts';
import { isTerminal, printable, tell } from './terminal.ts';

/** Columns of an excerpt, and how many of them at most stand before the place that it shows. */
const COLUMNS = 80;
const BEFORE = 50;

/** Says on standard error what there is to say about an input, one line an issue. */
export function report(picture: Picture): void {
  if (picture.findings.length > 0) tell(messages(picture, isTerminal('stderr')));
}

/** `FILE:LINE:COLUMN SEVERITY RULE WHERE: WHAT` for each issue, in the order of the text. */
export function messages(
  { name, source: { text }, findings }: Pick<Picture, 'name' | 'source' | 'findings'>,
  excerpts: boolean,
): string {
  const starts = lineStarts(text);
  const lines = [...findings]
    .sort((a, b) => a.offset - b.offset)
    .map(({ issue, offset }: Finding) => {
      const line = lineOf(starts, offset);
      const column = offset - (starts[line] ?? 0);
      const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
      const what = `${issue.severity} ${issue.rule ?? issue.code} ${where}${issue.message}`;
      const message = printable(`${name}:${line + 1}:${column + 1} ${what}`);
      return excerpts ? `${message}\n${excerpt(text, starts[line] ?? 0, column)}` : `${message}\n`;
    });
  return lines.join('');
}

/** The line of a place with a caret under it, cut to the width of a terminal. */
function excerpt(text: string, start: number, column: number): string {
  const cut = start + Math.max(0, column - BEFORE);
  const [line = ''] = text.slice(cut, cut + COLUMNS).split(/[\r\n]/, 1);
  if (line.trim() === '') return '';
  const before = shown(text.slice(cut, start + column));
  return `  ${before}${shown(line.slice(start + column - cut))}\n  ${' '.repeat(before.length)}^\n`;
}

function shown(part: string): string {
  return printable(part.replaceAll('\t', ' '));
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The last line that starts at or before an offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
