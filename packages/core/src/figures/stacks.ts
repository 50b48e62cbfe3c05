import type { Block } from '../figure/block.ts';
import { box, type Box } from '../figure/box.ts';
import type { Context, Layout } from '../figure/context.ts';
import { GAP } from '../figure/style.ts';
import { type Placement, placeStacks } from './levels.ts';
import { placeSpans } from './spans.ts';

/** From this width on stacks stand beside each other, px. */
const BESIDE = 640;
/** Space between stacks: with brackets that face each other, and without, px. */
const FACING = 150;
const BETWEEN = 24;
/** Space between stacks under each other, px. */
const UNDER = 32;
/** Space between a heading and its stack, between the ground and the counts under it, px. */
const HEAD = 8;
const FOOT = 16;

/**
 * Stacks on one ground, their levels in line; under each other where there is no room. Of each the
 * heading stands over the stack, and what is counted under it.
 */
export const stacks: Layout = (block, width, context) => {
  const all = block.children ?? [];
  const children: Box[] = [];
  let y = 0;
  for (const row of rowsOf(all, width, context)) {
    const parts = inRow(row, width, context);
    for (const part of parts) part.y = y;
    children.push(...parts);
    y += Math.max(...parts.map((part) => part.height)) + UNDER;
  }
  return box(block, width, Math.max(0, y - UNDER), { children });
};

/** As many beside each other as have room for all that they show, in rows of equal length. */
function rowsOf(
  all: readonly Block[],
  width: number,
  context: Context,
): readonly (readonly Block[])[] {
  for (let rows = width < BESIDE ? all.length : 1; rows < all.length; rows++) {
    const columns = Math.ceil(all.length / rows);
    const listed = Array.from({ length: rows }, (_, row) =>
      all.slice(row * columns, (row + 1) * columns),
    );
    if (listed.every((row) => place(row, width, context).whole)) return listed;
  }
  return all.map((panel) => [panel]);
}

function place(panels: readonly Block[], width: number, context: Context): Placement {
  const between = panels.length > 1 ? betweenOf(panels) : undefined;
  return placeStacks(panels.map(bodyOf), width, context, between, placeSpans);
}

/** Space between stacks: brackets of two face each other there. */
function betweenOf(panels: readonly Block[]): number {
  return panels.length === 2 && panels.some((panel) => bodyOf(panel).spans) ? FACING : BETWEEN;
}

/** Stacks side by side. */
function inRow(panels: readonly Block[], width: number, context: Context): Box[] {
  const { boxes } = place(panels, width, context);
  const several = panels.length > 1;
  const used = boxes.reduce((sum, part) => sum + part.width, 0);
  const gap = several ? Math.min(betweenOf(panels) * 2, (width - used) / (panels.length - 1)) : 0;
  const ground = Math.max(...boxes.map((part) => part.height - keyOf(part)));
  let x = 0;
  const columns = panels.map((panel, index) => {
    const body = boxes[index] as Box;
    const room = several ? body.width + Math.max(0, gap - BETWEEN) / 2 : width;
    const [head, foot] = [wordsOf(panel, 'heading'), wordsOf(panel, 'counts')].map(
      (words) => words && context.fit(words, Math.min(room, width - x), context),
    );
    const part = { panel, body, head, foot, x };
    x += body.width + gap;
    return part;
  });
  const over = Math.max(0, ...columns.map(({ head }) => head?.height ?? 0)) + HEAD;
  return columns.map(({ panel, body, head, foot, x: left }) => {
    const children: Box[] = [];
    body.y = over + ground + keyOf(body) - body.height;
    // A heading stands with its own stack, also with one that is lower than others.
    if (head) {
      head.y = body.y - HEAD - head.height;
      children.push(head);
    }
    children.push(body);
    let height = body.y + body.height;
    if (foot) {
      foot.y = height + FOOT;
      height = foot.y + foot.height;
      children.push(foot);
    }
    const width = Math.max(...children.map((child) => child.width));
    return box(panel, width, height, { x: left, children });
  });
}

/** Height of the list of names that were cut short, under the ground, px. */
function keyOf({ children }: Box): number {
  const last = children.at(-1);
  return last?.block.kind === 'key' ? last.height + GAP : 0;
}

function bodyOf({ children = [] }: Block): Block {
  return children.find(({ id }) => id.endsWith('layers')) as Block;
}

function wordsOf({ children = [] }: Block, name: string): Block | undefined {
  return children.find(({ id }) => id.endsWith(name));
}
