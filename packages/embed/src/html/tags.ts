import { issuesIn, KINDS, readTag, type Tree } from '@stratagram/core';
import { messageOf, type EmbedOptions, type Message } from '../embed.ts';
import { attributeText, toHtml } from '../markup.ts';
import { picturesOf } from '../pictures.ts';
import type { Position } from '../source/locate.ts';
import type { Change } from './splice.ts';
import type { HtmlElement } from './tree.ts';

/** What stands inside a diagram before its script comes: it is left as it is. */
export const STANDS: ReadonlySet<string> = new Set(['svg', 'img', 'picture', 'figure', 'template']);

/** Is it the tag of a diagram, with nothing in it that is shown without script? */
export function isBare({ localName, children, end }: HtmlElement): boolean {
  return isDiagramTag(localName) && end !== undefined && !children.some(isShown);
}

/** Is it a diagram whose end is not where its author wrote it, so that part of it is lost? */
export function isCutOff({ localName, children, end }: HtmlElement): boolean {
  return isDiagramTag(localName) && end === undefined && !children.some(isShown);
}

export function isDiagramTag(name: string): boolean {
  return KINDS.some((kind) => kind.name === name);
}

function isShown({ localName }: HtmlElement): boolean {
  return STANDS.has(localName);
}

/** The pictures of a diagram that stands as a tag, and what there is to say about it. */
export interface Pictured {
  /** None where the tag cannot be read: its element will say so. */
  readonly trees: readonly Tree[];
  readonly messages: readonly Message[];
}

/** Draws what the element of a tag would draw there, and the same for phones. */
export function pictured(
  tag: Parameters<typeof readTag>[0],
  at: Position,
  options: EmbedOptions,
): Pictured {
  const plan = readTag(tag, options);
  const written = issuesIn(tag);
  const messages = plan.issues.map((issue) => messageOf({ issue: written(issue), start: at }));
  const still = { ...plan, common: { ...plan.common, selectable: false } };
  const { theme, width, narrow, background } = options;
  const trees = plan.kind ? picturesOf(still, { theme, width, narrow, background }) : [];
  return { trees, messages };
}

/** How a tag changes that gets its picture. */
export interface Filling {
  readonly changes: readonly Change[];
  readonly messages: readonly Message[];
}

/**
 * Puts the picture behind the start of a tag.
 *
 * @param vue - The text becomes a template of Vue: it leaves the tag alone and takes no script in it.
 */
export function fill(tag: HtmlElement, options: EmbedOptions, vue: boolean): Filling {
  const { start } = tag;
  if (!start) return { changes: [], messages: [] };
  const at = { line: start.startLine, column: start.startCol };
  const { trees, messages } = pictured(tag, at, options);
  const behindName = start.startOffset + 1 + tag.localName.length;
  const insert = (place: number, text: string): Change => ({ from: place, to: place, text });
  return {
    changes: [
      ...(vue ? [insert(behindName, ` v-pre${modelIn(tag)}`), ...scripts(tag)] : []),
      ...(trees.length ? [insert(start.endOffset, trees.map(toHtml).join(''))] : []),
    ],
    messages,
  };
}

function scriptOf({ children }: HtmlElement): HtmlElement | undefined {
  return children.find(({ localName }) => localName === 'script');
}

/** What a script says, as an attribute. */
function modelIn(tag: HtmlElement): string {
  const text = scriptOf(tag)?.textContent?.trim();
  return text ? attributeText('model', text) : '';
}

function scripts(tag: HtmlElement): Change[] {
  const { start, end } = scriptOf(tag) ?? {};
  return start && end ? [{ from: start.startOffset, to: end.endOffset, text: '' }] : [];
}
