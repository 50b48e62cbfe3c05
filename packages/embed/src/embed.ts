import {
  findLocale,
  notice,
  printableIssue,
  read,
  translator,
  type Plan,
  type RuleSettings,
} from '@stratagram/core';
import { figure, MODES, type Figure, type FigureOptions } from './figure.ts';
import type { Position } from './source/locate.ts';
import { readWritten, type Placed, type Written } from './written.ts';

/** How the diagrams of a text are meant; what one says itself comes first. */
export interface EmbedOptions extends Omit<FigureOptions, 'step'> {
  /** Language of our own words: `en`, `ar`. */
  readonly locale?: string | undefined;
  /** Grades of rules: `{R45: 'off'}`. */
  readonly rules?: RuleSettings | undefined;
}

/** A diagram ready for its page, and what there is to say about it. */
export interface Embedded extends Figure {
  readonly plan: Plan;
  readonly messages: readonly Message[];
}

/** A sentence about a diagram, in the place of its file that it is about. */
export interface Message extends Omit<Placed, 'issue'> {
  readonly severity: 'error' | 'warning' | 'info';
  /** R-number of the rule, or a name of what is wrong: `R45`, `wrong-value`. */
  readonly rule: string;
  /** `guests.0.memory: expected …`. */
  readonly reason: string;
  /** On whose authority, and where that can be read. */
  readonly source?: string | undefined;
  readonly href?: string | undefined;
}

/**
 * Draws a diagram that stands in a text; never throws, a broken one becomes a notice.
 *
 * @param written - The block as it stands: its name, its attributes, its text, and where that is.
 * @param options - Mode, theme, width in px and more; what the diagram says itself comes first.
 * @returns The figure without its caption, and messages with line and column.
 */
export function embed(written: Written, options: EmbedOptions = {}): Embedded {
  const { attributes } = written;
  const content = readWritten(written);
  const [mode, wrongMode] = modeOf(attributes['mode']);
  const { issues, ...decoded } = content.readable
    ? read(content.input, options)
    : refused(content.issues, options);
  const placements = [
    ...content.issues,
    ...(content.readable ? issues.map(content.place) : []),
    ...wrongMode.map((issue) => ({ issue, start: written.at })),
  ];
  const plan = { ...decoded, issues: placements.map(({ issue }) => issue) };
  const { tree, caption } = figure(plan, content.input, { ...options, mode: mode ?? options.mode });
  const names = ['stratagram', attributes['class']].filter(Boolean);
  const attrs = { ...tree.attrs, class: names.join(' '), id: attributes['id'] };
  return { plan, tree: { ...tree, attrs }, caption, messages: placements.map(messageOf) };
}

function refused(issues: readonly Placed[], { locale: tag }: EmbedOptions): Plan {
  const locale = findLocale(tag);
  return notice(
    issues.map(({ issue }) => issue),
    translator(locale),
    locale,
  );
}

function modeOf(word: string | undefined) {
  const mode = MODES.find((each) => each === word);
  const message = `expected one of ${MODES.join(', ')}, got ${JSON.stringify(word)}`;
  const wrong = { code: 'wrong-value', severity: 'error', path: ['mode'], message } as const;
  return [mode, mode || word === undefined ? [] : [printableIssue(wrong)]] as const;
}

/** What there is to say about a diagram, as a line of a report. */
export function messageOf({ issue, start, end }: Placed): Message {
  const { severity, rule, code, path, message, source, href } = issue;
  const reason = path.length > 0 ? `${path.join('.')}: ${message}` : message;
  return { severity, rule: rule ?? code, reason, source, href, start, end };
}

/** A message about a part of a file, in the whole of it. */
export function movedBy(lines: number, message: Message): Message {
  const moved = ({ line, column }: Position): Position => ({ line: line + lines, column });
  const { start, end } = message;
  return { ...message, start: moved(start), end: end && moved(end) };
}
