import { joinedTag } from '@stratagram/embed';
import type { Html, Root, RootContent } from 'mdast';

/** Makes one node of a diagram's tag that blank lines have cut into several. */
export function joinTags({ children }: Root, lines: readonly string[]): void {
  for (let at = 0; at < children.length; at += 1) {
    const start = children[at]?.position?.start;
    if (children[at]?.type !== 'html' || !start) continue;
    const joined = joinedTag(lines, blocksFrom(children, at));
    if (!joined) continue;
    const last = children.findLastIndex(
      ({ position }) => position && position.end.line <= joined.end,
    );
    const end = children[last]?.position?.end ?? start;
    const whole: Html = { type: 'html', value: joined.html, position: { start, end } };
    children.splice(at, last - at + 1, whole);
  }
}

/** The blocks of a page, from a node on. */
function* blocksFrom(children: readonly RootContent[], from: number) {
  for (let at = from; at < children.length; at += 1) {
    const position = children[at]?.position;
    if (position) yield { first: position.start.line - 1, end: position.end.line };
  }
}
