import { diagramAt, fillInline, type InlinePart, type Message, type Page } from '@stratagram/embed';
import type { Html, Paragraph, PhrasingContent } from 'mdast';

/**
 * Puts pictures into tags that stand in a line, where Markdown keeps the opening and the closing one
 * apart.
 */
export function fillLine(paragraph: Paragraph, page: Page): void {
  const { children } = paragraph;
  for (let at = 0; at < children.length; at += 1) {
    if (children[at]?.type !== 'html') continue;
    const found = fillInline(children.slice(at).map(partOf), page.options);
    if (!found) continue;
    const { count, html, messages } = found;
    const place = children[at]?.position;
    const start = place?.start ?? { line: 1, column: 1 };
    page.tell(
      messages.map((message): Message => ({ ...message, start })),
      start.line,
    );
    const filled: Html = { type: 'html', value: html, ...(place && { position: place }) };
    children.splice(at, count, filled);
  }
}

/** The diagram of a paragraph that holds nothing else: it needs no paragraph around it. */
export function onlyDiagram({ children }: Paragraph): Html | undefined {
  const shown = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = shown;
  return shown.length === 1 && only?.type === 'html' && diagramAt(only.value) ? only : undefined;
}

function partOf(node: PhrasingContent): InlinePart {
  if (node.type === 'html') return { html: node.value };
  if (node.type === 'break') return { html: '\n' };
  return node.type === 'text' ? { text: node.value } : {};
}
