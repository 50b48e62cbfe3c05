import { isDiagram, linesOf, type Written } from '@stratagram/embed';
import { readContainer, readHead } from './container.ts';
import { frontMatterOf } from './env.ts';
import type { BlockState } from './markdown-it.ts';

/** Tokens of a whole figure, and of one around its caption. */
export const FIGURE = 'stratagram';
export const OPEN = 'stratagram_open';
export const CLOSE = 'stratagram_close';

/** A rule for blocks: `::vm-stack{guests=3}`, and `:::vm-stack` up to `:::`. */
export function directive(
  state: BlockState,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const head = readHead(lineOf(state, startLine));
  if (!head || !isDiagram(head.name) || frontMatterOf(state.env) === false) return false;
  if (silent) return true;
  const file = linesOf(state.src);
  const inner: string[] = [];
  // What is indented less than a list around it is no part of the block.
  for (let line = startLine + 1; head.isContainer && line < endLine; line += 1) {
    const text = lineOf(state, line);
    if (text && (state.sCount[line] ?? 0) < state.blkIndent) break;
    inner.push(text);
  }
  const inside = readContainer(head, { inner, file, first: startLine + 1 }, 0);
  const { attributes, name } = head;
  const at = { line: startLine + 1, column: (file[startLine] ?? '').indexOf('::') + 1 };
  const written: Written = { name, attributes, at, children: inside.tags, ...inside.fence };
  const next = startLine + 1 + inside.end;
  const open = state.push(inside.captions.length > 0 ? OPEN : FIGURE, '', 0);
  open.meta = written;
  open.map = [startLine, next];
  if (inside.captions.length > 0) {
    caption(state, inside.captions);
    state.push(CLOSE, '', 0).content = '</figcaption></figure>\n';
  }
  state.line = next;
  return true;
}

/** The Markdown of a caption; a single paragraph is written without its tag. */
function caption(state: BlockState, ranges: readonly (readonly [number, number])[]): void {
  const { lineMax, parentType, tokens } = state;
  const before = tokens.length;
  for (const [start, end] of ranges) {
    state.lineMax = end;
    state.parentType = 'paragraph';
    state.md.block.tokenize(state as never, start, end);
  }
  Object.assign(state, { lineMax, parentType });
  const [first, , last] = tokens.slice(before);
  if (tokens.length - before === 3 && first?.type === 'paragraph_open' && last) {
    first.hidden = true;
    last.hidden = true;
  }
}

/** A line without the quotes and indents around the block. */
function lineOf(state: BlockState, line: number): string {
  return state.getLines(line, line + 1, state.blkIndent, false);
}
