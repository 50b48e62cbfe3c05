import { embed, readOptions, sentence, type Embedded, type EmbedOptions } from '@stratagram/embed';
import { basename } from 'node:path';
import { filesOf } from './files.ts';
import { nameOf, readInput } from './input.ts';
import {
  readMarkdown,
  replaceBlocks,
  type MarkdownBlock,
  type MarkdownPage,
} from './markdown-blocks.ts';
import { replacementsOf } from './markdown-outputs.ts';
import type { MarkdownOptions } from './options.ts';
import { placesOf, refuseLosses, type Place } from './places.ts';
import { Refusal, type ExitCode } from './refusal.ts';
import { settingsOf, type Settings } from './settings.ts';
import { complain, print, printable, tell } from './terminal.ts';
import { decodeUtf8 } from './utf8.ts';
import { makeFolder, writeFile, type Written } from './write-file.ts';

/** Writes Markdown anew with its diagrams drawn, or only their figures into a folder. */
export async function markdown(said: MarkdownOptions): Promise<ExitCode> {
  const { files, missing } = await filesOf(said.files);
  if (missing.length > 0) throw new Refusal(`no file matches ${missing.join(', ')}`, 'file');
  const { list, folder } = placesOf(files, said.output ?? '-', isMarkdown, (file) =>
    file === '-' ? 'stdin.md' : basename(file),
  );
  refuseLosses(list);
  const settings = await settingsOf(said);
  for (const each of [folder, said.pictures]) if (each) makeFolder(each);
  let code: ExitCode = 0;
  for (const place of list) {
    const one = await renderPage(place, said, settings);
    code = one > code ? one : code;
  }
  return code;
}

function isMarkdown(name: string): boolean {
  return /\.(md|markdown|mdown|mkd)$/i.test(name);
}

async function renderPage(
  { file, output }: Place,
  options: MarkdownOptions,
  { rules }: Settings,
): Promise<ExitCode> {
  try {
    const page = readMarkdown(textOf(file, await readInput(file)));
    const { options: own, faults } = readOptions(
      page.frontMatter === false ? {} : page.frontMatter,
    );
    for (const fault of faults) say(`${nameOf(file)}:1:1: error front-matter stratagram: ${fault}`);
    const drawn = new Map<MarkdownBlock, Embedded>();
    for (const block of page.frontMatter === false ? [] : page.blocks) {
      drawn.set(block, embed(block, { rules, ...own, ...askedFor(options) }));
    }
    const messages = [...drawn.values()].flatMap((embedded) => embedded.messages);
    for (const message of messages) say(sentence(message, nameOf(file)));
    const grades = options.strict ? ['error', 'warning'] : ['error'];
    const wrong = faults.length > 0 || messages.some(({ severity }) => grades.includes(severity));
    if (wrong && options.strict) return 1;
    for (const [name, content] of await write(page, drawn, options, { file, output })) {
      if (name === '-') print(content);
      else writeFile(name, content);
    }
    return wrong ? 1 : 0;
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    complain(thrown.message);
    return 2;
  }
}

/** Options of the command line that were given: they win over those of the page. */
function askedFor({
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
  drawn: ReadonlyMap<MarkdownBlock, Embedded>,
  options: MarkdownOptions,
  { file, output }: Place,
): Promise<readonly Written[]> {
  const written = output === '-' ? `./${file === '-' ? 'stdin' : basename(file)}` : output;
  const replaced = await replacementsOf(drawn, options, written);
  const kept = { ...page, blocks: [...drawn.keys()] };
  return [
    ...[...replaced.values()].flatMap(({ files }) => files),
    [output, replaceBlocks(kept, (block) => replaced.get(block)?.text ?? '')],
  ];
}

function textOf(file: string, bytes: Uint8Array): string {
  const text = decodeUtf8(bytes);
  if (text !== undefined) return text;
  throw new Refusal(`cannot read ${nameOf(file)}: expected text in UTF-8`, 'file');
}

function say(line: string): void {
  tell(`${printable(line)}\n`);
}
