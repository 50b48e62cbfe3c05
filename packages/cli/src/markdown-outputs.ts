import { alternative, toHtml, withCaption, type Embedded } from '@stratagram/embed';
import { basename, dirname, extname, join } from 'node:path';
import type { MarkdownBlock } from './markdown-blocks.ts';
import type { MarkdownOptions } from './options.ts';
import { drawFile } from './picture-file.ts';
import { addressOf, drawPair } from './picture-pair.ts';
import type { FileContent } from './write-file.ts';

type Diagrams = ReadonlyMap<MarkdownBlock, Embedded>;

/** What stands in the place of a block, and the files that it refers to. */
interface Replacement {
  readonly text: string;
  readonly files: readonly FileContent[];
}

/**
 * What stands in the place of each block.
 *
 * @param page - The file that the page will be; files with pictures are called after it.
 */
export async function replacementsOf(
  diagrams: Diagrams,
  options: MarkdownOptions,
  page: string,
): Promise<ReadonlyMap<MarkdownBlock, Replacement>> {
  const replacements = new Map<MarkdownBlock, Replacement>();
  const stem = basename(page, extname(page));
  const folder = options.pictures ?? dirname(page);
  for (const [block, embedded] of diagrams) {
    const name = block.attributes['id'] ?? `${stem}-${replacements.size + 1}`;
    const ending = options.format === 'png' ? 'png' : 'svg';
    const file = join(folder, `${basename(name)}.${ending}`);
    replacements.set(block, await replace(embedded, options, file, page));
  }
  return replacements;
}

async function replace(
  embedded: Embedded,
  options: MarkdownOptions,
  file: string,
  page: string,
): Promise<Replacement> {
  const { format } = options;
  if (format === 'html') return { text: toHtml(withCaption(embedded)), files: [] };
  if (format === 'picture') {
    const { files, snippet } = await drawPair(embedded.plan, options, file, page);
    return { text: snippet, files };
  }
  const { scene, content } = await drawFile(embedded.plan, format, options);
  const text = `![${escape(alternative(scene))}](${addressOf(file, page)})`;
  return { text, files: [[file, content]] };
}

/** Text that Markdown takes as it is. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>&]/g, '\\$&');
}
