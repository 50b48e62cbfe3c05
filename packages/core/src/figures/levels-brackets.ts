import type { Block } from '../figure/block.ts';
import type { Bracket, Box, PlacedText } from '../figure/box.ts';
import type { Font, Measure } from '../figure/measure.ts';
import { COUNT, GAP, SMALL } from '../figure/style.ts';
import { wrap } from '../figure/wrap.ts';
import { holdsRow, isRow } from './columns.ts';
import { SECOND } from './levels-texts.ts';
import type { Room } from './levels-room.ts';

/** Room for the words of a bracket at the side, and of one that lies over or under a stack, px. */
export const WORDS = 88;
export const LYING = 36;

/** Brackets along the parts of a stack, with their words at the start or over and under it. */
export function placeBrackets(stack: Box, { brackets }: Room, measure: Measure): void {
  if (brackets === 'none') return;
  if (brackets === 'side') {
    stack.brackets = partsWithBracket(stack).map(([part, y]) => sideBracket(part, y, measure));
    return;
  }
  const parts = stack.children.filter(({ block }) => block.bracket?.count);
  const [first] = parts;
  const last = parts.at(-1);
  const heightOf = (part: Box): number =>
    LYING + (linesOf(part, stack, measure).length - 1) * SECOND;
  if (first && isRow(first.block)) {
    const high = heightOf(first);
    for (const child of stack.children) child.y += high;
    stack.height += high;
  }
  if (last && !isRow(last.block)) stack.height += heightOf(last);
  stack.brackets = parts
    .filter((part) => part === first || part === last)
    .map((part) => lyingBracket(part, stack, measure));
}

function sideBracket({ block, height, children }: Box, y: number, measure: Measure): Bracket {
  const { count, words } = block.bracket as NonNullable<Block['bracket']>;
  const tenants = children.filter((child) => isTenant(child.block));
  const top = isRow(block)
    ? Math.min(...(tenants.length ? tenants : children).map((child) => child.y))
    : 0;
  const lines = wrap(words, WORDS, SMALL, measure, Infinity).lines;
  const texts: PlacedText[] = [];
  const put = (line: string, middle: number, font: Font): void => {
    const look = font === SMALL ? 'detail' : 'label';
    texts.push({ words: line, x: WORDS, y: middle, font, look, anchor: 'end' });
  };
  const high = (count ? 20 : 0) + lines.length * SECOND;
  let at = y + (top + height - high) / 2;
  if (count) {
    put(count, at + 10, COUNT);
    at += 20;
  }
  lines.forEach((line, index) => put(line, at + (index + 0.5) * SECOND, SMALL));
  const x = WORDS + 14;
  return {
    from: [x, y + top],
    to: [x, y + height],
    away: 'start',
    texts,
    words: `${count} ${words}`.trim(),
  };
}

/** Lines of words beside the number of a bracket that lies; none is longer than the stack is wide. */
function linesOf({ block }: Box, stack: Box, measure: Measure): readonly string[] {
  const { count, words } = block.bracket as NonNullable<Block['bracket']>;
  return wrap(words, stack.width - measure(count, COUNT) - 6, SMALL, measure, Infinity).lines;
}

function lyingBracket(part: Box, stack: Box, measure: Measure): Bracket {
  const above = isRow(part.block);
  const { block, x, y: own } = part;
  const { count, words } = block.bracket as NonNullable<Block['bracket']>;
  const [left, right] = above ? tenantsOf(part) : [x, x + part.width];
  const tip = own + (above ? -GAP : part.height + GAP);
  const lines = linesOf(part, stack, measure);
  return {
    ...bracketAlong([left, right], tip, above, count, lines, stack.width, measure),
    words: `${count} ${words}`,
  };
}

/** From where to where the tenants of a row stand, px. */
export function tenantsOf({ x, width, children }: Box): readonly [left: number, right: number] {
  const tenants = children.filter((child) => isTenant(child.block));
  const [first] = tenants;
  const last = tenants.at(-1);
  return [x + (first?.x ?? 0), x + (last ? last.x + last.width : width)];
}

/** A bracket over or under a stack with its number and words on one line. */
export function bracketAlong(
  [left, right]: readonly [number, number],
  tip: number,
  above: boolean,
  count: string,
  lines: readonly string[],
  width: number,
  measure: Measure,
): Omit<Bracket, 'words'> {
  const number = measure(count, COUNT) + 6;
  const wide = number + Math.max(...lines.map((line) => measure(line, SMALL)));
  const start = Math.max(0, Math.min(width - wide, left + (right - left - wide) / 2));
  const y = tip + (above ? -18 - (lines.length - 1) * SECOND : 18);
  return {
    from: [left, tip],
    to: [right, tip],
    away: above ? 'up' : 'down',
    texts: [
      { words: count, x: start, y, font: COUNT, look: 'label', anchor: 'start' },
      ...lines.map((line, index): PlacedText => ({
        words: line,
        x: start + number,
        y: y + 0.5 + index * SECOND,
        font: SMALL,
        look: 'detail',
        anchor: 'start',
      })),
    ],
  };
}

/** Is it carried, and does not only stand beside others? */
function isTenant(block: Block): boolean {
  return block.fold === true || block.look === 'more' || holdsRow(block);
}

/** The parts of a stack that have a bracket, each with its place. */
function partsWithBracket(stack: Box): (readonly [part: Box, y: number])[] {
  const found: (readonly [Box, number])[] = [];
  const visit = ({ children }: Box, y: number): void => {
    for (const child of children) {
      if (child.block.bracket) found.push([child, y + child.y]);
      else visit(child, y + child.y);
    }
  };
  visit(stack, 0);
  return found;
}
