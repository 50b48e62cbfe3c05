import {
  isDiagram,
  linesOf,
  parseInfo,
  parseText,
  placesIn,
  type Written,
} from '@stratagram/embed';
import MarkdownIt from 'markdown-it';

/** A page of Markdown, and the blocks in it that hold diagrams. */
export interface MarkdownPage {
  readonly lines: readonly string[];
  readonly lineEnd: string;
  /** What the front matter says about diagrams. */
  readonly frontMatter: unknown;
  readonly blocks: readonly MarkdownBlock[];
}

export interface MarkdownBlock extends Written {
  readonly text: string;
  /** Its lines, from 0, the one after the last not included. */
  readonly start: number;
  readonly end: number;
  /** What stands in front of its first line: quotes, the mark of a list, an indent. */
  readonly prefix: string;
}

const FRONT_MATTER = /^---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?=\r?\n|$)/;

/** Finds the fenced blocks of a page that hold diagrams, also in lists and quotes. */
export function readMarkdown(text: string): MarkdownPage {
  const [front = '', yaml = ''] = FRONT_MATTER.exec(text) ?? [];
  const lines = linesOf(text);
  // Lines keep their numbers.
  const body = '\n'.repeat(linesOf(front).length - 1) + text.slice(front.length);
  const tokens = new MarkdownIt({ html: true })
    // Only blocks are looked for: what is inside a paragraph costs time.
    .disable(['inline', 'linkify', 'replacements', 'smartquotes'])
    .parse(body, {});
  const header = Object(yaml && parseText(yaml).value) as Record<string, unknown>;
  return {
    lines,
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    frontMatter: header['stratagram'],
    blocks: tokens.flatMap(({ type, info, content, map }) => {
      const { name, attributes } = parseInfo(info);
      if (type !== 'fence' || !map || !isDiagram(name)) return [];
      const [start, end] = map;
      const column = Math.max(0, (lines[start] ?? '').search(/[`~]{3}/));
      return {
        name,
        attributes,
        text: content.replace(/\n$/, ''),
        at: { line: start + 1, column: column + 1 },
        placeOf: placesIn(lines, start + 2, content),
        start,
        end,
        prefix: (lines[start] ?? '').slice(0, column),
      };
    }),
  };
}

/** The page with other lines in the place of its blocks. */
export function replaceBlocks(
  { lines, lineEnd, blocks }: MarkdownPage,
  replacement: (block: MarkdownBlock) => string,
): string {
  const out: string[] = [];
  let next = 0;
  for (const block of blocks) {
    const { start, end, prefix } = block;
    out.push(...lines.slice(next, start));
    // Not every dialect lets a block follow a paragraph without a blank line.
    const blank = prefix.replace(/[^>\s]/g, ' ').trimEnd();
    if (isText(out.at(-1)) && /^[>\s]*$/.test(prefix)) out.push(blank);
    out.push(prefix + replacement(block));
    if (isText(lines[end])) out.push(blank);
    next = end;
  }
  return [...out, ...lines.slice(next)].join(lineEnd);
}

function isText(line = ''): boolean {
  return line.replace(/[>\s]/g, '') !== '';
}
