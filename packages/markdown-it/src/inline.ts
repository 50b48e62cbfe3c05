import { diagramAt, fillInline, type InlinePart, type Message, type Page } from '@stratagram/embed';
import type { Token } from './markdown-it.ts';

/**
 * Puts pictures into tags that stand in a line, where Markdown keeps the opening and the closing one
 * apart.
 */
export function fillLine({ children, map }: Token, page: Page, vue: boolean): void {
  const tokens = children ?? [];
  for (const [at, token] of tokens.entries()) {
    if (token.type !== 'html_inline') continue;
    const found = fillInline(tokens.slice(at).map(partOf), { ...page.options, vue });
    if (!found) continue;
    const breaks = tokens.slice(0, at).filter(({ type }) => type.endsWith('break')).length;
    const line = (map?.[0] ?? 0) + breaks + 1;
    const column = Math.max(
      (page.lines[line - 1] ?? '').indexOf(token.content.split('\n')[0] ?? ''),
      0,
    );
    const start = { line, column: column + 1 };
    page.tell(
      found.messages.map((message): Message => ({ ...message, start })),
      line,
    );
    token.content = found.html;
    tokens.splice(at + 1, found.count - 1);
  }
}

/** A paragraph that holds the tag of a diagram and nothing else is none. */
export function freeTags(tokens: readonly Token[]): void {
  for (const [at, { type, children }] of tokens.entries()) {
    const shown = (children ?? []).filter((child) => child.type !== 'text' || child.content.trim());
    const [open, close] = [tokens[at - 1], tokens[at + 1]];
    if (type !== 'inline' || open?.type !== 'paragraph_open' || !close) continue;
    if (shown.length !== 1 || !shown[0] || !diagramAt(partOf(shown[0]).html ?? '')) continue;
    open.hidden = true;
    close.hidden = true;
  }
}

function partOf({ type, content }: Token): InlinePart {
  if (type === 'html_inline') return { html: content };
  if (type === 'softbreak' || type === 'hardbreak') return { html: '\n' };
  return type === 'text' ? { text: content } : {};
}
