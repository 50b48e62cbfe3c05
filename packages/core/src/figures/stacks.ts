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
 * heading stands over the stack, and what is counted of it or found out about it under it.
 *
 * @param narrowest - What words over and under a stack need, px; without it as many stand beside
 *   each other as show all that they have.
 */
export function stacksFrom(narrowest?: number): Layout {
  return (block, width, context) => {
    const all = block.children ?? [];
    const rows = rowsOf(all, width, context, narrowest);
    // Columns of a row that is not full are no wider than those of the others.
    const column = (width + BETWEEN) / (rows[0]?.length ?? 1);
    const children: Box[] = [];
    let y = 0;
    for (const row of rows) {
      const room = row === rows[0] ? width : Math.floor(row.length * column - BETWEEN);
      const parts = inRow(row, room, context);
      for (const part of parts) part.y = y;
      children.push(...parts);
      y += Math.max(...parts.map((part) => part.height)) + UNDER;
    }
    return box(block, width, Math.max(0, y - UNDER), { children });
  };
}

export const stacks: Layout = /* @__PURE__ */ stacksFrom();

/** As many beside each other as there is room for, in rows of equal length. */
function rowsOf(
  all: readonly Block[],
  width: number,
  context: Context,
  narrowest: number | undefined,
): readonly (readonly Block[])[] {
  const least = narrowest ?? (width < BESIDE ? width : 0);
  for (let rows = 1; rows < all.length; rows++) {
    const columns = Math.ceil(all.length / rows);
    if (columns > 1 && columns * (least + BETWEEN) - BETWEEN > width) continue;
    const listed = Array.from({ length: Math.ceil(all.length / columns) }, (_, row) =>
      all.slice(row * columns, (row + 1) * columns),
    );
    if (narrowest || listed.every((row) => place(row, width, context).whole)) return listed;
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
    const [head, foot] = [headOf(panel), panel.children?.at(-1)].map((words) =>
      words && words !== bodyOf(panel)
        ? context.fit(words, Math.min(room, width - x), context)
        : undefined,
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

function headOf({ children = [] }: Block): Block | undefined {
  return children.find(({ id }) => id.endsWith('heading'));
}
