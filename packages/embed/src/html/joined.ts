import { diagramAt } from './inline.ts';
import { isDiagramTag } from './tags.ts';
import { parseHtml, type HtmlElement } from './tree.ts';

/** Lines of a page that Markdown takes as one: a paragraph, a text of HTML. From 0, `end` not among them. */
export interface Block {
  readonly first: number;
  readonly end: number;
}

/** So many paragraphs and texts of HTML are looked through for the end of a tag. */
const MOST_BLOCKS = 120;
const FENCE = /^\s*(```|~~~)/;

/**
 * The tag of a diagram whose children stand between blank lines: at the first of them Markdown ends the
 * text of HTML, and takes the rest for paragraphs and code.
 *
 * @param lines - Of the page.
 * @param blocks - Beginning with a text of HTML, in their order, of the same depth.
 * @returns The line behind the tag, and its text; nothing where no diagram is open at the end of the
 *   first block, where it is not closed, and where it holds words, which are Markdown's.
 */
export function joinedTag(
  lines: readonly string[],
  blocks: Iterable<Block>,
): { readonly end: number; readonly html: string } | undefined {
  let start: Block | undefined;
  let name: string | undefined;
  let depth = 0;
  let count = 0;
  for (const block of blocks) {
    const text = lines.slice(block.first, block.end).join('\n');
    start ??= block;
    name ??= openIn(text);
    count += 1;
    if (!name || count > MOST_BLOCKS || FENCE.test(text)) return undefined;
    depth += depthOf(name, text);
    if (depth > 0) continue;
    const html = lines.slice(start.first, block.end).join('\n');
    const isWhole = parseHtml(html).every(holdsNoWords) && /<\/[\w-]+\s*>\s*$/.test(html);
    return isWhole ? { end: block.end, html } : undefined;
  }
  return undefined;
}

/** The name of the diagram that a text leaves open. */
function openIn(html: string): string | undefined {
  const tags = [...html.matchAll(/<[a-z][\w-]*(?=[\s/>])/gi)].map(([tag]) => diagramAt(`${tag}>`));
  return tags.find((name) => name && depthOf(name, html) > 0);
}

function depthOf(name: string, html: string): number {
  if (!html.toLowerCase().includes(name)) return 0;
  const tags = html.matchAll(new RegExp(`<(/?)${name}(?=[\\s/>])`, 'gi'));
  return [...tags].reduce((depth, [, end]) => depth + (end ? -1 : 1), 0);
}

/** Is all that a diagram holds tags and scripts? What is put into a slot is HTML by intent. */
function holdsNoWords(element: HtmlElement): boolean {
  const { localName, children } = element;
  if (!isDiagramTag(localName)) return children.every(holdsNoWords);
  return (
    leftOut(element)
      .reduce((text, part) => text.replace(part, ''), wordsOf(element))
      .trim() === ''
  );
}

function leftOut({ children }: HtmlElement): string[] {
  return children.flatMap((child) => {
    const isShown = [...child.attributes].some(({ name }) => name === 'slot');
    return isShown || child.localName === 'script' ? [wordsOf(child)] : leftOut(child);
  });
}

function wordsOf({ textContent }: HtmlElement): string {
  return textContent ?? '';
}
