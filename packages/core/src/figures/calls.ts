import { type Box, type PlacedText, box, stretch } from '../figure/box.ts';
import type { Context, Layout } from '../figure/context.ts';

import { GAP, SMALL } from '../figure/style.ts';

import { wrap } from '../figure/wrap.ts';

/** Room of the arrow from the programs to the process, px. */
const BETWEEN = 24;

const NARROW = 480;

/** A strip with an arrow down to the kernel under it. */
export const calls: Layout = (block, width, context) => callsBox(block, width, 0, context);

/**
 * The last of a chain: programs under each other, the process that they start beside them, and a
 * strip under both in which its system calls go to the kernel. Children in this order; the programs
 * may be missing.
 */
export const start: Layout = (block, width, context) => {
  const [calls, process, programs] = (block.children ?? []).toReversed();
  if (!calls || !process) return box(block, width, 0);
  const part = width < NARROW ? 0.54 : 0.62;
  const left = programs ? Math.floor((width - BETWEEN) * part) : 0;
  const from = programs ? left + BETWEEN : 0;
  const right = context.fit(process, width - from, context);
  right.x = from;
  const beside = programs && context.fit(programs, left, context);
  const height = Math.max(right.height, beside?.height ?? 0);
  stretch(right, height);
  const strip = calls.label ? callsBox(calls, width, from, context) : box(calls, width, GAP);
  strip.y = height;
  const last = beside?.children.at(-1);
  const middle = beside && last ? last.y + last.height / 2 : 0;
  const link: Box[] = last
    ? [
        {
          ...box({ id: `${block.id}.starts`, kind: 'axis', look: 'axis' }, BETWEEN, 1, {
            shapes: [{ look: 'tick', x: 1, y: 0, width: BETWEEN - 3, height: 0 }],
          }),
          x: left,
          y: middle,
        },
      ]
    : [];
  return box(block, width, height + strip.height, {
    children: [...(beside ? [beside] : []), ...link, right, strip],
  });
};

function callsBox(
  block: Parameters<Layout>[0],
  width: number,
  from: number,
  { measure }: Context,
): Box {
  const x = from + Math.min(26, (width - from) / 6);
  const name = wrap(block.label ?? '', width - x - 12, { size: 12, bold: true }, measure, 2);
  // What there is to say stands beside the arrow, or under its name where nothing else is beside it.
  const room = from ? x - 16 : width - x - 12;
  const detailLines = wrap(block.detail ?? '', room, SMALL, measure, 6);
  const texts: PlacedText[] = name.lines.map((words, index) => ({
    words,
    x: x + 12,
    y: 14 + index * 16,
    font: { size: 12, bold: true },
    look: 'label',
    anchor: 'start',
  }));
  const top = from ? 14 : 14 + name.lines.length * 16;
  detailLines.lines.forEach((words, index) => {
    const y = top + index * 14;
    const place = from
      ? ({ x: x - 12, anchor: 'end' } as const)
      : ({ x: x + 12, anchor: 'start' } as const);
    texts.push({ words, y, font: SMALL, look: 'detail', ...place });
  });
  const height = Math.max(30, ...texts.map(({ y }) => y + 10));
  return box(block, width, height, {
    shapes: [{ look: 'limit', x, y: 0, width: 0, height: height + 7 }],
    texts,
    cut: name.cut || detailLines.cut,
  });
}
