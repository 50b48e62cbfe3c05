import { fillHtml, sentence, type Filled, type Message } from '@stratagram/embed';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './files.ts';
import { nameOf, readInput } from './input.ts';
import type { PrerenderOptions } from './options.ts';
import { Refusal, type ExitCode } from './refusal.ts';
import { settingsOf, type Settings } from './settings.ts';
import { complain, print, printable, tell } from './terminal.ts';
import { writeFile } from './write-file.ts';

/**
 * Puts pictures into built pages: into the tags of diagrams, and in the place of blocks of code that
 * hold one. Pages change in place, those without diagrams not at all.
 */
export async function prerender(options: PrerenderOptions): Promise<ExitCode> {
  const settings = await settingsOf(options);
  const { files, missing } = await filesOf(options.files.map(pagesIn), settings);
  for (const pattern of missing) complain(`no page matches ${pattern}`);
  let refused = missing.length > 0;
  let wrong = false;
  for (const file of files) {
    try {
      wrong = (await fillPage(file, options, settings)) || wrong;
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      complain(thrown.message);
      refused = true;
    }
  }
  if (refused) return 2;
  return wrong ? 1 : 0;
}

/** A folder stands for all pages in it. */
function pagesIn(file: string): string {
  const isFolder = file !== '-' && statSync(file, { throwIfNoEntry: false })?.isDirectory();
  return isFolder ? join(file, '**/*.{html,htm,xhtml}') : file;
}

/** Fills a page and says what is wrong with its diagrams; true when that is an error. */
async function fillPage(
  file: string,
  options: PrerenderOptions,
  { rules }: Settings,
): Promise<boolean> {
  const html = textOf(file, await readInput(file));
  const { mode, theme, width, narrow, locale, strict } = options;
  const filled = fillHtml(html, { mode, theme, width, narrow, locale, rules, fences: true });
  for (const message of filled.messages) {
    tell(`${printable(sentence(message, nameOf(file)))}\n`);
  }
  const wrong = filled.messages.some((message) => isWrong(message, strict));
  put(file, filled, html, wrong && strict);
  return wrong;
}

function put(file: string, { html }: Filled, before: string, refused: boolean): void {
  if (file === '-') print(refused ? before : html);
  else if (html !== before && !refused) writeFile(file, html);
}

function isWrong({ severity }: Message, strict: boolean): boolean {
  return severity === 'error' || (strict && severity === 'warning');
}

/** Other encodings than UTF-8 would not survive. */
function textOf(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal(`cannot read ${nameOf(file)}: expected UTF-8`, 'file');
  }
}
