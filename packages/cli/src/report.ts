import { locate, type Finding, type Located } from '@stratagram/embed';
import { isTerminal, printable, tell } from './terminal.ts';

/** Columns of an excerpt, and how many of them at most stand before the place that it shows. */
const COLUMNS = 80;
const BEFORE = 50;

/** A text that was read, and what was found in it. */
export interface FileFindings {
  /** How messages call it. */
  readonly name: string;
  readonly source: { readonly text: string };
  readonly findings: readonly Finding[];
}

/** Says on standard error what there is to say about an input, one line an issue. */
export function report(checked: FileFindings): void {
  tell(messagesOf(checked));
}

/** What there is to say about an input on standard error, with excerpts where that is a terminal. */
export function messagesOf(checked: FileFindings): string {
  return checked.findings.length > 0 ? messages(checked, isTerminal('stderr')) : '';
}

/** `FILE:LINE:COLUMN: SEVERITY RULE WHERE: WHAT` for each issue, in the order of the text. */
export function messages(
  { name, source: { text }, findings }: FileFindings,
  excerpts: boolean,
): string {
  const lines = locate(text, findings).map((located) => {
    const { issue, line, column, lineStart } = located;
    const what = `${issue.severity} ${issue.rule ?? issue.code} ${sentence(located)}`;
    const message = printable(`${name}:${line}:${column}: ${what}`);
    return excerpts ? `${message}\n${excerpt(text, lineStart, column - 1)}` : `${message}\n`;
  });
  return lines.join('');
}

/** `guests.1.name: what is wrong`, and through which alias it came to be there. */
export function sentence({ issue: { path, message }, through }: Located): string {
  const where = path.length > 0 ? `${path.join('.')}: ` : '';
  const used = through ? ` (used at ${through.line}:${through.column} as *${through.name})` : '';
  return `${where}${message}${used}`;
}

/** The line of a place with a caret under it, cut to the width of a terminal. */
function excerpt(text: string, start: number, column: number): string {
  const cut = start + Math.max(0, column - BEFORE);
  const [line = ''] = text.slice(cut, cut + COLUMNS).split(/[\r\n]/, 1);
  if (line.trim() === '') return '';
  const before = visible(text.slice(cut, start + column));
  return `  ${before}${visible(line.slice(start + column - cut))}\n  ${blank(before)}^\n`;
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uff01-\uff60]/gu;

/** Spaces as wide as a text is on a terminal. */
function blank(text: string): string {
  return text.replace(/\p{M}/gu, '').replace(WIDE, '  ').replace(/[^ ]/gu, ' ');
}

function visible(part: string): string {
  return printable(part.replaceAll('\t', ' '));
}
