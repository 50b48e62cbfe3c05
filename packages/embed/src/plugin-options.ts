import type { EmbedOptions, Message } from './embed.ts';
import { readOptions } from './page-options.ts';

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

/** A page while its diagrams are drawn. */
export interface Page {
  /** False when the front matter says that blocks are to be left alone. */
  readonly isOn: boolean;
  readonly options: EmbedOptions;
  readonly messages: readonly Message[];
  /** The first message that fails the build. */
  readonly failure: Message | undefined;
  tell(messages: readonly Message[]): void;
}

/**
 * Checks the options of a plugin: a wrong one is refused at once. Then gives what a page needs.
 *
 * @returns Takes the name of a page's file and what its front matter says about diagrams.
 */
export function pages(
  given: PluginOptions = {},
): (file: string | undefined, frontMatter: unknown) => Page {
  const { strict = false, report, ...rest } = given;
  const { options: fixed, faults } = readOptions(rest);
  if (strict !== 'errors' && typeof strict !== 'boolean') {
    faults.push(`strict: expected true, false or errors, got ${String(strict)}`);
  }
  if (faults.length > 0) throw new TypeError(`options of Stratagram: ${faults.join('; ')}`);
  const grades = { true: ['error', 'warning'], false: [], errors: ['error'] }[`${strict}`];
  return (file, frontMatter) => {
    const { options, faults: wrong } = readOptions(frontMatter === false ? {} : frontMatter);
    const messages: Message[] = [];
    const page: Page = {
      isOn: frontMatter !== false,
      options: { ...fixed, ...options },
      messages,
      get failure() {
        return messages.find(({ severity }) => grades.includes(severity as never));
      },
      tell(more) {
        messages.push(...more);
        for (const message of more) report?.(sentence(message, file));
      },
    };
    page.tell(
      wrong.map((reason): Message => ({
        severity: 'error',
        rule: 'front-matter',
        reason: `stratagram: ${reason}`,
        start: { line: 1, column: 1 },
      })),
    );
    return page;
  };
}

/** A message in one line, as the command writes it: `FILE:LINE:COLUMN: SEVERITY RULE WHAT`. */
export function sentence({ severity, rule, reason, start }: Message, file = 'stratagram'): string {
  return `${file}:${start.line}:${start.column}: ${severity} ${rule} ${reason}`;
}
