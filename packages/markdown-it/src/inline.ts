import { fillInline, isDiagramTag, type Message, type Page } from '@stratagram/embed';
import type { Token } from './markdown-it.ts';

/** Tags, text and ends of lines: what may stand in the tag of a diagram. */
const PARTS: ReadonlySet<string> = new Set(['html_inline', 'text', 'softbreak', 'hardbreak']);

/**
 * Puts pictures into tags that stand in a line, where Markdown keeps the opening and the closing one
 * apart. A tag that holds anything but tags and text is left alone.
 */
export function fillLine({ children, map }: Token, page: Page, vue: boolean): void {
  const tokens = children ?? [];
  for (let at = 0; at < tokens.length; at += 1) {
    const count = tokens.slice(at).findIndex(({ type }) => !PARTS.has(type));
    const parts = tokens.slice(at, count < 0 ? undefined : at + count).map(htmlOf);
    const token = tokens[at];
    const found = token?.type === 'html_inline' && fillInline(parts, 0, { ...page.options, vue });
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
    tokens.splice(at + 1, found.end - 1);
  }
}

/** A paragraph that holds the tag of a diagram and nothing else is none. */
export function freeTags(tokens: readonly Token[]): void {
  for (const [at, { type, children }] of tokens.entries()) {
    const shown = (children ?? []).filter((child) => child.type !== 'text' || child.content.trim());
    const [open, close] = [tokens[at - 1], tokens[at + 1]];
    if (type !== 'inline' || open?.type !== 'paragraph_open' || !close) continue;
    if (shown.length !== 1 || shown[0]?.type !== 'html_inline' || !isTag(shown[0])) continue;
    open.hidden = true;
    close.hidden = true;
  }
}

function isTag({ content }: Token): boolean {
  return isDiagramTag(/^<([a-z][\w-]*)/i.exec(content)?.[1]?.toLowerCase() ?? '');
}

function htmlOf({ type, content }: Token): string {
  if (type === 'html_inline') return content;
  return type === 'text' ? content.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : '\n';
}
