import { linesOf } from './block.ts';
import { embed, movedBy, type Embedded, type EmbedOptions, type Message } from './embed.ts';
import { function as callable, object, optional, picklist, safeParse } from 'valibot';
import { expected, readOptions } from './page-options.ts';
import { shiftOf } from './whole-file.ts';
import type { Written } from './written.ts';

/** How the diagrams of a site are meant; the front matter of a page and a diagram itself come first. */
export interface PluginOptions extends EmbedOptions {
  /**
   * Fails the build: on errors and warnings, or with `errors` on errors only. Otherwise everything is
   * drawn, and said.
   */
  readonly strict?: boolean | 'errors' | undefined;
  /** Is told every message in one line, for hosts that print none: `report: console.warn`. */
  readonly report?: ((line: string) => void) | undefined;
}

/** The options that only plugins have. */
const OWN = object({
  strict: picklist([true, false, 'errors'] as never[], expected('true, false or errors')),
  report: optional(callable(expected('a function that takes a line'))),
});

/** A page while its diagrams are drawn. */
export interface Page {
  /** False when the front matter says that blocks are to be left alone. */
  readonly isOn: boolean;
  /** The lines of the page. */
  readonly lines: readonly string[];
  readonly options: EmbedOptions;
  readonly messages: readonly Message[];
  /** The first message that fails the build. */
  readonly failure: Message | undefined;
  /** Keeps what there is to say about a part of the page, which has these lines, counted from 1. */
  tell(messages: readonly Message[], first: number, last?: number): void;
  /** The diagram as a figure; what there is to say about it is told. */
  draw(written: Written): Embedded;
}

/**
 * Checks the options of a plugin: a wrong one is refused at once. Then gives what a page needs.
 *
 * @throws TypeError when an option is wrong, with what was expected of each.
 * @returns Takes the name of a page's file, its text, and what its front matter says about diagrams.
 */
export function pages(
  given: PluginOptions = {},
): (file: string | undefined, text: string, frontMatter: unknown) => Page {
  const { strict = false, report, ...rest } = given;
  const { options: fixed, faults } = readOptions(rest);
  for (const { path, message } of safeParse(OWN, { strict, report }).issues ?? []) {
    faults.push(`${String(path?.[0].key)}: ${message}`);
  }
  if (faults.length > 0) throw new TypeError(`options of Stratagram: ${faults.join('; ')}`);
  const grades = { true: ['error', 'warning'], false: [], errors: ['error'] }[`${strict}`];
  return (file, text, frontMatter) => {
    const { options: own, faults: wrong } = readOptions(frontMatter === false ? {} : frontMatter);
    const options = { ...fixed, ...own };
    const lines = linesOf(text);
    const messages: Message[] = [];
    const tell: Page['tell'] = (more, first, last = first) => {
      // Whether the page is cut out of its file is of interest only to messages.
      const by = more.length > 0 ? shiftOf(file, lines, first - 1, last) : 0;
      for (const each of more) {
        const message = by === 0 ? each : movedBy(by, each);
        messages.push(message);
        report?.(sentence(message, file));
      }
    };
    const start = { line: 1, column: 1 };
    const rule = 'front-matter';
    for (const fault of wrong) {
      tell([{ severity: 'error', rule, reason: `stratagram: ${fault}`, start }], 1, 0);
    }
    return {
      isOn: frontMatter !== false,
      lines,
      options,
      messages,
      tell,
      draw(written) {
        const embedded = embed(written, options);
        const { at, text = '' } = written;
        tell(embedded.messages, at.line, at.line + linesOf(text).length);
        return embedded;
      },
      get failure() {
        return messages.find(({ severity }) => grades.includes(severity as never));
      },
    };
  };
}

/** A message in one line, as the command writes it: `FILE:LINE:COLUMN: SEVERITY RULE WHAT`. */
export function sentence({ severity, rule, reason, start }: Message, file = 'stratagram'): string {
  return `${file}:${start.line}:${start.column}: ${severity} ${rule} ${reason}`;
}
