import { fillInline, type Message, type Page } from '@stratagram/embed';
import type { Html, Node, Paragraph, PhrasingContent } from 'mdast';

/**
 * Puts pictures into tags that stand in a line, where Markdown keeps the opening and the closing one
 * apart. A tag that holds anything but tags and text is left alone.
 */
export function fillLine(paragraph: Paragraph, page: Page): void {
  const { children } = paragraph;
  for (let at = 0; at < children.length; at += 1) {
    const count = children.slice(at).findIndex((child) => !isPart(child));
    const parts = children.slice(at, count < 0 ? undefined : at + count).map(textOf);
    const found = fillInline(parts, 0, page.options);
    if (!found) continue;
    const { end, html, messages } = found;
    const place = children[at]?.position;
    const start = place?.start ?? { line: 1, column: 1 };
    page.tell(
      messages.map((message): Message => ({ ...message, start })),
      start.line,
    );
    const filled: Html = { type: 'html', value: html, ...(place && { position: place }) };
    children.splice(at, end, filled);
  }
}

/** The tag of a paragraph that holds nothing else: it needs no paragraph around it. */
export function onlyTag({ children }: Paragraph): Html | undefined {
  const shown = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = shown;
  return shown.length === 1 && only?.type === 'html' ? only : undefined;
}

function isPart({ type }: Node): boolean {
  return type === 'html' || type === 'text' || type === 'break';
}

function textOf(node: PhrasingContent): string {
  if (node.type === 'html') return node.value;
  return node.type === 'text' ? node.value.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : '\n';
}
