import { embed, readOptions, sentence, type Embedded, type EmbedOptions } from '@stratagram/embed';
import { basename } from 'node:path';
import { nameOf } from './input.ts';
import {
  readMarkdown,
  replaceBlocks,
  type MarkdownBlock,
  type MarkdownPage,
} from './markdown-blocks.ts';
import { replacementsOf } from './markdown-outputs.ts';
import type { MarkdownOptions } from './options.ts';
import { failure, type Outcome } from './outcome.ts';
import { readPage } from './page-text.ts';
import type { Place } from './places.ts';
import type { Settings } from './settings.ts';
import { printable } from './terminal.ts';
import type { FileContent } from './write-file.ts';

/** How all pages of one command are drawn. */
export interface MarkdownTask {
  readonly options: MarkdownOptions;
  readonly rules: Settings['rules'];
}

/** Writes a page anew with its diagrams drawn, and says what is wrong with them. */
export async function drawPage(
  { file, output }: Place,
  { options, rules }: MarkdownTask,
): Promise<Outcome> {
  let text = '';
  const say = (line: string): void => {
    text += `${printable(line)}\n`;
  };
  try {
    const page = readMarkdown((await readPage(file)).replace(/^\ufeff/, ''));
    const { options: own, faults } = readOptions(
      page.frontMatter === false ? {} : page.frontMatter,
    );
    for (const fault of faults) say(`${nameOf(file)}:1:1: error front-matter stratagram: ${fault}`);
    const diagrams = new Map<MarkdownBlock, Embedded>();
    for (const block of page.frontMatter === false ? [] : page.blocks) {
      diagrams.set(block, embed(block, { rules, ...own, ...embedOptions(options) }));
    }
    const messages = [...diagrams.values()].flatMap((embedded) => embedded.messages);
    for (const message of messages) say(sentence(message, nameOf(file)));
    const grades = options.strict ? ['error', 'warning'] : ['error'];
    const wrong = faults.length > 0 || messages.some(({ severity }) => grades.includes(severity));
    const files = wrong && options.strict ? [] : await write(page, diagrams, options, output, file);
    return { code: wrong ? 1 : 0, text, files };
  } catch (thrown) {
    return failure(file, thrown, text);
  }
}

/** Options of the command line: they win over those of the page. */
function embedOptions({
  mode,
  theme,
  width,
  narrow,
  background,
  locale,
}: MarkdownOptions): EmbedOptions {
  const all = { mode, theme, width, narrow, background: background || undefined, locale };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

async function write(
  page: MarkdownPage,
  diagrams: ReadonlyMap<MarkdownBlock, Embedded>,
  options: MarkdownOptions,
  output: string,
  file: string,
): Promise<readonly FileContent[]> {
  const name = output === '-' ? `./${file === '-' ? 'stdin' : basename(file)}` : output;
  const replacements = await replacementsOf(diagrams, options, name);
  const rest = { ...page, blocks: [...diagrams.keys()] };
  return [
    ...[...replacements.values()].flatMap(({ files }) => files),
    [output, replaceBlocks(rest, (block) => replacements.get(block)?.text ?? '')],
  ];
}
