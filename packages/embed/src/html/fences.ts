import { placesIn } from '../block.ts';
import { embed, type EmbedOptions } from '../embed.ts';
import { withCaption } from '../figure.ts';
import { isDiagram } from '../info.ts';
import { toHtml } from '../markup.ts';
import type { Filling } from './tags.ts';
import type { HtmlElement } from './tree.ts';

/** A block of code that holds a diagram, with all that a host has put around it. */
export interface Fence {
  readonly name: string;
  readonly text: string;
  /** The outermost element that holds nothing else. */
  readonly whole: HtmlElement;
  /** Where its text starts. */
  readonly inner: HtmlElement;
}

/** Boxes that hosts draw around code: one for colours, one for buttons. */
const MOST_BOXES = 3;

/**
 * A `<pre>` as a fence, if a class says that it holds a diagram: on the `<code>` in it as CommonMark
 * has it (`language-vm-stack`), on itself or on a box around it as Jekyll and MkDocs do.
 */
export function fenceOf(pre: HtmlElement): Fence | undefined {
  if (pre.localName !== 'pre') return undefined;
  const inner = pre.children.find(({ localName }) => localName === 'code') ?? pre;
  let whole = pre;
  let name = nameOf(inner) ?? nameOf(pre);
  for (let boxes = 0; boxes < MOST_BOXES && isBoxOf(whole); boxes += 1) {
    whole = whole.parent as HtmlElement;
    name ??= nameOf(whole);
  }
  return name ? { name, text: inner.textContent ?? '', whole, inner } : undefined;
}

/** Is the parent there for this element alone? Then its text is that of the element. */
function isBoxOf({ parent, textContent }: HtmlElement): boolean {
  return (
    parent !== undefined &&
    /^(div|figure)$/.test(parent.localName) &&
    parent.children.length === 1 &&
    parent.textContent?.trim() === textContent?.trim()
  );
}

function nameOf({ attributes }: HtmlElement): string | undefined {
  const said = [...attributes].find(({ name }) => name === 'class')?.value ?? '';
  return said
    .split(/\s+/)
    .map((name) => name.replace(/^(language|lang|highlight-source)-/, ''))
    .find(isDiagram);
}

/** Puts the figure of a diagram in the place of its block. */
export function replace(
  { name, text, whole, inner }: Fence,
  lines: readonly string[],
  options: EmbedOptions,
): Filling {
  const { start, end } = whole;
  if (!start || !end) return { changes: [], messages: [] };
  const first = inner.start?.startLine ?? start.startLine;
  const at = { line: start.startLine, column: start.startCol };
  const placeOf = placesIn(lines, first, text);
  const { messages, ...figure } = embed({ name, attributes: {}, text, at, placeOf }, options);
  const change = { from: start.startOffset, to: end.endOffset, text: toHtml(withCaption(figure)) };
  return { changes: [change], messages };
}
