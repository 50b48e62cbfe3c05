import { KINDS } from '@stratagram/core';
import { linesOf } from '../block.ts';
import type { EmbedOptions, Message } from '../embed.ts';
import { fenceOf, replace } from './fences.ts';
import { ANY } from '../info.ts';
import { splice, type Change } from './splice.ts';
import { fill, isBare, isCutOff, isDiagramTag } from './tags.ts';
import { parseHtml, type HtmlElement } from './tree.ts';

/** How pages are filled. */
export interface FillOptions extends EmbedOptions {
  /** Blocks of code that are named after a diagram become figures; otherwise only tags are filled. */
  readonly fences?: boolean | undefined;
  /** The text becomes a template of Vue. */
  readonly vue?: boolean | undefined;
}

/** A page with its pictures. */
export interface Filled {
  readonly html: string;
  /** How many pictures were put into it. */
  readonly pictures: number;
  readonly messages: readonly Message[];
}

/**
 * Puts the picture into every diagram of a text of HTML that has none: it is there before its script,
 * or without it. The rest of the text stays as it is, byte for byte; filled once more, all of it does.
 *
 * @param html - A page, or a part of one.
 */
export function fillHtml(html: string, options: FillOptions = {}): Filled {
  const { fences = false, vue = false, ...rest } = options;
  const changes: Change[] = [];
  const messages: Message[] = [];
  let pictures = 0;
  const lines = linesOf(html);
  const visit = (element: HtmlElement): void => {
    const fence = fences ? fenceOf(element) : undefined;
    const filling = fence
      ? replace(fence, lines, rest)
      : isBare(element) && rest.mode !== 'element'
        ? fill(element, rest, vue)
        : undefined;
    if (filling) {
      changes.push(...filling.changes);
      messages.push(...filling.messages);
      if (filling.changes.length > 0) pictures += 1;
    } else if (!isDiagramTag(element.localName)) element.children.forEach(visit);
    else if (isCutOff(element)) messages.push(cutOff(element));
  };
  // Most texts hold no diagram: they need not be parsed.
  if (holdsDiagram(html)) parseHtml(html).forEach(visit);
  return { html: changes.length ? splice(html, changes) : html, pictures, messages };
}

function cutOff({ localName, start }: HtmlElement): Message {
  const { startLine: line = 1, startCol: column = 1 } = start ?? {};
  return {
    severity: 'warning',
    rule: 'tag-not-closed',
    reason: `<${localName}> ends before its own end tag and gets no picture. Markdown ends a tag at a blank line: write its children without blank lines, or the diagram as a fenced block`,
    start: { line, column },
  };
}

function holdsDiagram(html: string): boolean {
  const text = html.toLowerCase();
  return text.includes(ANY) || KINDS.some(({ name }) => text.includes(name));
}
