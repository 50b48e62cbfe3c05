import { fillHtml, sentence, type Message } from '@stratagram/embed';
import { nameOf } from './input.ts';
import type { PrerenderOptions } from './options.ts';
import { failure, type Outcome } from './outcome.ts';
import { readPage } from './page-text.ts';
import type { Place } from './places.ts';
import type { Settings } from './settings.ts';
import { printable } from './terminal.ts';

/** How all pages of one command are filled. */
export interface PrerenderTask {
  readonly options: PrerenderOptions;
  readonly rules: Settings['rules'];
}

/** Fills a page and says what is wrong with its diagrams; a page without any stays as it is. */
export async function fillPage(
  { file, output }: Place,
  { options, rules }: PrerenderTask,
): Promise<Outcome> {
  try {
    const page = await readPage(file);
    const { mode, theme, width, narrow, locale, strict } = options;
    const { html, messages } = fillHtml(page, {
      mode,
      theme,
      width,
      narrow,
      locale,
      rules,
      fences: true,
    });
    const text = messages.map((each) => `${printable(sentence(each, nameOf(file)))}\n`).join('');
    const wrong = messages.some((message) => isWrong(message, strict));
    const content = wrong && strict ? page : html;
    const files = output === '-' || content !== page ? [[output, content] as const] : [];
    return { code: wrong ? 1 : 0, text, files };
  } catch (thrown) {
    return failure(file, thrown);
  }
}

function isWrong({ severity }: Message, strict: boolean): boolean {
  return severity === 'error' || (strict && severity === 'warning');
}
