import type { Message } from '../embed.ts';
import { fillHtml, type FillOptions } from './fill-html.ts';
import { isDiagramTag } from './tags.ts';

/** A diagram in a line of Markdown, whose parser leaves the tags around it as parts of their own. */
export interface InlineDiagram {
  /** Index of the part behind its closing tag. */
  readonly end: number;
  readonly html: string;
  readonly messages: readonly Message[];
}

/**
 * The diagram that starts at a part of a line, with its picture: a picture is valid among words.
 *
 * @param parts - The parts as HTML, in their order.
 * @returns Nothing where no diagram starts or its tag is not closed in the same line.
 */
export function fillInline(
  parts: readonly string[],
  start: number,
  options: FillOptions = {},
): InlineDiagram | undefined {
  const name = /^<([a-z][\w-]*)[\s/>]/i.exec(parts[start] ?? '')?.[1]?.toLowerCase();
  if (!name || !isDiagramTag(name)) return undefined;
  const end = endOf(name, parts, start);
  if (!end) return undefined;
  return { end, ...fillHtml(parts.slice(start, end).join(''), options) };
}

function endOf(name: string, parts: readonly string[], start: number): number | undefined {
  const tag = new RegExp(`^<(/?)${name}[\\s/>]`, 'i');
  let open = 0;
  for (let at = start; at < parts.length; at += 1) {
    const found = tag.exec(parts[at] ?? '');
    if (found) open += found[1] ? -1 : 1;
    if (open === 0) return at + 1;
  }
  return undefined;
}
