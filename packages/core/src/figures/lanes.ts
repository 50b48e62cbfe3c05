import { textLines, packFacts, placeOn, ruler, valuesOf } from '../figure/axis.ts';
import type { Block } from '../figure/block.ts';
import { type Box, type Shape, box } from '../figure/box.ts';
import type { Layout } from '../figure/context.ts';
import { joinFacts } from '../figure/legend.ts';
import type { Font, Measure } from '../figure/measure.ts';
import type { Scale } from '../figure/quantity.ts';
import { WIDE } from '../figure/style.ts';

import { wrap } from '../figure/wrap.ts';

const NAME: Font = { size: 13, bold: true };

export const BAR = 24;

/** Between two lanes, px. */
const BETWEEN = 7;

/** Room in a lane around what it holds: a line around the lane touches nothing, px. */
const PAD = 6;

/** Under a lane, at most. */
const MOST_LINES = 8;

/** The scale of lanes, and how long it is in px. */
export interface Length {
  readonly scale: Scale;
  readonly length: number;
  readonly measure: Measure;
}

/** Places the parts of a lane from the upper left corner of its bar on. */
export type Parts = (children: readonly Block[], x: number, y: number, scale: Length) => Box[];

interface Room extends Length {
  /** Where the bars start, px: names stand before them, or over them where this is no more than `PAD`. */
  readonly left: number;
  readonly grid: readonly number[];
  readonly parts: Parts | undefined;
  /** Words stand beside what is placed: no line of the grid passes through them. */
  readonly open: boolean;
}

/**
 * Blocks under each other on one common axis, each with what it takes of the scale: marks of its own,
 * or children that `parts` places. What is told about it stands under its bar.
 *
 * @param open - What is placed has its words beside it, and no line of the grid may pass through them.
 */
export function lanesOf(parts?: Parts, open = false): Layout {
  return (block, width, { measure }) => {
    const { scale, children = [] } = block;
    if (!scale) return box(block, width, 0);
    const left = width < WIDE ? PAD : Math.min(280, Math.round(width * 0.3));
    const length = width - left - PAD;
    const grid = valuesOf(scale, length).map((value) => value * scale.unit);
    const room: Room = { scale, left, length, grid, measure, parts, open };
    let y = 0;
    const boxes = children.map((child) => {
      const lane = laneOf(child, width, room);
      lane.y = y;
      y += lane.height + BETWEEN;
      return lane;
    });
    const axis = ruler(scale, length, left, measure);
    axis.y = Math.max(0, y - BETWEEN);
    return box(block, width, axis.y + axis.height, { children: [...boxes, axis] });
  };
}

function laneOf(block: Block, width: number, room: Room): Box {
  const { left, length, grid, scale, measure, open } = room;
  const { label = '', aside = '', detail = '' } = block;
  const beside = left > PAD;
  const end = beside ? left - 14 : width - PAD;
  const words = end - PAD;
  const amount = measure(aside, NAME) * 1.04;
  const under = beside && amount > end / 2;
  const name = wrap(label, under ? words : words - amount - 10, NAME, measure, 3);
  const quantity = wrap(aside, words, NAME, measure, 1);
  const lines = name.lines.length + (under ? 1 : 0);
  const first = 18;
  const top = beside ? PAD : lines * 17 + 15;
  const children = room.parts?.(block.children ?? [], left, top, room) ?? [];
  const high = Math.max(BAR, ...children.map(({ y, height }) => y + height - top));
  const at = placeOn(scale, length);
  const rows =
    open && children.length ? children : [{ x: 0, y: top - 2, width: 0, height: high + 4 }];
  const shapes: Shape[] = [
    ...grid.flatMap((value) => {
      const x = left + at(value);
      return rows.flatMap((row): Shape[] =>
        row.x < x + 3 && x < row.x + row.width + 3
          ? []
          : [{ look: 'grid', x, y: row.y, width: 0, height: row.height }],
      );
    }),
    ...(block.marks ?? []).map(({ look, from, to }) => ({
      look,
      x: left + at(from),
      y: top,
      width: at(to) - at(from),
      height: high,
    })),
  ];
  const remarks = packFacts(detail, length, measure, MOST_LINES);
  // Of many parts the list is cut short, and what is told of all of them is not.
  const most = Math.max(1, MOST_LINES - remarks.lines.length);
  const names = joinFacts(...keyOf(children));
  const key = packFacts(names, length, measure, most);
  const below = top + high + 4;
  const foot = below + key.lines.length * 14;
  const texts = [
    ...textLines(name.lines, PAD, first, NAME),
    ...textLines(
      quantity.lines,
      under ? PAD : end,
      under ? lines * 17 + 1 : first,
      NAME,
      under ? 'start' : 'end',
    ),
    ...textLines(remarks.lines, left, foot + 7),
  ];
  const height = Math.max(lines * 17 + 12, foot + 4 + remarks.lines.length * 14);
  const cut = name.cut || remarks.cut || key.cut || quantity.cut;
  if (names) children.push(textBox(names, key.lines, left, below, length));
  return box(block, width, height, { shapes, texts, cut, children });
}

/** Names of parts under what they are the names of. */
export function textBox(
  detail: string,
  lines: readonly string[],
  x: number,
  y: number,
  width: number,
): Box {
  const block: Block = { id: 'key', kind: 'text', look: 'text', detail };
  return box(block, width, lines.length * 14, { x, y, texts: textLines(lines, 0, 7) });
}

/** Names and amounts of parts that are not written whole, by their numbers where only these are. */
function keyOf(parts: readonly Box[]): string[] {
  return parts.flatMap(({ block, texts = [], children }) => {
    const { label = '', aside = '', short } = block;
    const { words = '' } = texts[0] ?? {};
    const named = words.includes(label);
    const own =
      named && words.includes(aside) ? '' : `${named ? '' : (short?.[0] ?? '')} ${label} ${aside}`;
    return [...keyOf(children), short ? own.trim() : ''];
  });
}
