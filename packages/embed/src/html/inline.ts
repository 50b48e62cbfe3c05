import type { Message } from '../embed.ts';
import { escapeText } from '../markup.ts';
import { fillHtml, type FillOptions } from './fill-html.ts';
import { isDiagramTag } from './tags.ts';

/** A diagram in a line of Markdown, whose parser leaves the tags around it as parts of their own. */
export interface InlineDiagram {
  /** How many parts it takes. */
  readonly count: number;
  readonly html: string;
  readonly messages: readonly Message[];
}

/** A part of a line, as HTML or as text; neither where no diagram may hold it. */
export interface InlinePart {
  readonly html?: string | undefined;
  readonly text?: string | undefined;
}

/**
 * The diagram that starts with the first part, with its picture: a picture is valid among words.
 *
 * @param parts - The parts in their order, up to the end of the line.
 * @returns Nothing where no diagram starts, where its tag is not closed in the same line, and where it
 *   holds anything but tags and text.
 */
export function fillInline(
  parts: readonly InlinePart[],
  options: FillOptions = {},
): InlineDiagram | undefined {
  const name = diagramAt(parts[0]?.html ?? '');
  const count = name && lengthOf(name, parts);
  if (!count) return undefined;
  const html = parts.slice(0, count).map(({ html: tag, text = '' }) => tag ?? escapeText(text));
  return { count, ...fillHtml(html.join(''), options) };
}

/** The name of the diagram that a text of HTML starts with. */
export function diagramAt(html: string): string | undefined {
  const name = /^<([a-z][\w-]*)[\s/>]/i.exec(html)?.[1]?.toLowerCase();
  return name && isDiagramTag(name) ? name : undefined;
}

function lengthOf(name: string, parts: readonly InlinePart[]): number | undefined {
  const tag = new RegExp(`^<(/?)${name}[\\s/>]`, 'i');
  let open = 0;
  for (const [at, { html, text }] of parts.entries()) {
    if (html === undefined && text === undefined) return undefined;
    const found = tag.exec(html ?? '');
    if (found) open += found[1] ? -1 : 1;
    if (open === 0) return at + 1;
  }
  return undefined;
}
