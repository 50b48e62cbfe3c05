import { joinedTag } from '@stratagram/embed';
import type { Token } from './markdown-it.ts';

/** Makes one token of a diagram's tag that blank lines have cut into several. */
export function joinTags(tokens: Token[], lines: readonly string[]): void {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.type !== 'html_block' || token.level > 0) continue;
    const joined = joinedTag(lines, blocksFrom(tokens, at));
    if (!joined) continue;
    const { end, html } = joined;
    token.content = `${html}\n`;
    token.map = [token.map?.[0] ?? 0, end];
    const behind = tokens.findIndex(({ map }, index) => index > at && map && map[0] >= end);
    tokens.splice(at + 1, (behind < 0 ? tokens.length : behind) - at - 1);
  }
}

/** The blocks of a page, from a token on. */
function* blocksFrom(tokens: readonly Token[], from: number) {
  for (let at = from; at < tokens.length; at += 1) {
    const { level, nesting, map } = tokens[at] as Token;
    if (level === 0 && nesting >= 0 && map) yield { first: map[0], end: map[1] };
  }
}
