import type { Span } from '../figure/block.ts';
import type { Bracket, Box, PlacedText } from '../figure/box.ts';
import type { Measure } from '../figure/measure.ts';
import { COUNT, GAP, SMALL } from '../figure/style.ts';
import { wrap } from '../figure/wrap.ts';
import { columnsOf, isRow } from './columns.ts';
import { bracketAlong, LYING, tenantsOf } from './levels-brackets.ts';
import { SECOND } from './levels-texts.ts';

/**
 * Brackets of stacks that are compared, along the levels that they count: those of two stacks side
 * by side face each other, others lie over and under their stack.
 *
 * @param index - Place of the stack among those beside it.
 * @param beside - How many stand side by side.
 */
export function placeSpans(stack: Box, index: number, beside: number, measure: Measure): void {
  const { spans = [] } = stack.block;
  stack.brackets =
    beside === 2
      ? facing(stack, spans, index ? 'start' : 'end')
      : aroundStack(stack, spans, measure, beside === 1);
}

/** What is repeated over the tenants, what is shared under the ground; the rest is said in words. */
function aroundStack(
  stack: Box,
  spans: readonly Span[],
  measure: Measure,
  alone: boolean,
): Bracket[] {
  const row = stack.children.find(({ block }) => isRow(block));
  const ground = stack.children.at(-1);
  const repeated =
    row && spans.findLast(({ ranks, n }) => n === tenantsIn(row) && !ranks.includes(0));
  const [shared] = spans;
  const brackets: Bracket[] = [];
  const put = (span: Span, ends: readonly [number, number], above: boolean): void => {
    const { count, words, layers } = span;
    const whole = `${words}: ${layers}`;
    // Grounds side by side are in line: none has more words under it than another.
    const shown = alone ? whole : words;
    const room = stack.width - measure(count, COUNT) - 6;
    const lines = wrap(shown, room, SMALL, measure, Infinity).lines;
    const high = LYING + (lines.length - 1) * SECOND;
    if (above) for (const child of stack.children) child.y += high;
    const tip = above ? (row?.y ?? 0) - GAP : stack.height + GAP;
    brackets.push({
      ...bracketAlong(ends, tip, above, count, lines, stack.width, measure),
      words: `${count} ${whole}`,
    });
    stack.height += high;
  };
  if (repeated) put(repeated, tenantsOf(row), true);
  if (ground && shared?.ranks.includes(0)) put(shared, [ground.x, ground.x + ground.width], false);
  return brackets;
}

/** How many tenants stand in a row, drawn and counted: what is in one of them is not above it. */
function tenantsIn(row: Box): number {
  const { tenants, group } = columnsOf(row.block);
  return tenants.length + (group?.more?.count ?? 0);
}

/** Brackets of a comparison: those of two stacks face each other. */
function facing(stack: Box, spans: readonly Span[], face: 'start' | 'end'): Bracket[] {
  const [sign, away, anchor] =
    face === 'start' ? ([-1, 'start', 'end'] as const) : ([1, 'end', 'start'] as const);
  const x = face === 'start' ? -GAP : stack.width + GAP;
  return spans.flatMap(({ ranks, count, words, layers }): Bracket[] => {
    const [top, foot] = extentOf(stack, ranks);
    if (foot <= top) return [];
    const at = x + sign * 14;
    const middle = (top + foot) / 2;
    const texts: PlacedText[] = [
      { words: count, x: at, y: middle - 8, font: COUNT, look: 'label', anchor },
      { words, x: at, y: middle + 9, font: SMALL, look: 'detail', anchor },
    ];
    return [{ from: [x, top], to: [x, foot], away, texts, words: `${count} ${words}: ${layers}` }];
  });
}

/** From where to where layers of some levels are in a stack, px. */
function extentOf(stack: Box, ranks: readonly number[]): readonly [top: number, foot: number] {
  let top = Infinity;
  let foot = -Infinity;
  const visit = ({ children }: Box, y: number): void => {
    for (const child of children) {
      const { rank } = child.block;
      if (rank !== undefined && ranks.includes(rank)) {
        top = Math.min(top, y + child.y);
        foot = Math.max(foot, y + child.y + child.height);
      }
      visit(child, y + child.y);
    }
  };
  visit(stack, 0);
  return [top, foot];
}
