import { textLines, packFacts, placeOn, ruler, valuesOf } from '../figure/axis.ts';
import type { Block } from '../figure/block.ts';
import { type Box, type Shape, box } from '../figure/box.ts';
import type { Layout } from '../figure/context.ts';
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
}

/**
 * Blocks under each other on one common axis, each with what it takes of the scale: marks of its own,
 * or children that `parts` places. What is told about it stands under its bar.
 */
export function lanesOf(parts?: Parts): Layout {
  return (block, width, { measure }) => {
    const { scale, children = [] } = block;
    if (!scale) return box(block, width, 0);
    const left = width < WIDE ? PAD : Math.min(280, Math.round(width * 0.3));
    const length = width - left - PAD;
    const grid = valuesOf(scale, length).map((value) => value * scale.unit);
    const room: Room = { scale, left, length, grid, measure, parts };
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
  const { left, length, grid, scale, measure } = room;
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
  const shapes: Shape[] = [
    ...grid.map((value) => ({
      look: 'grid' as const,
      x: left + at(value),
      y: top - 2,
      width: 0,
      height: high + 4,
    })),
    ...(block.marks ?? []).map(({ look, from, to }) => ({
      look,
      x: left + at(from),
      y: top,
      width: at(to) - at(from),
      height: high,
    })),
  ];
  const detailLines = packFacts(detail, length, measure, 8);
  const texts = [
    ...textLines(name.lines, PAD, first, NAME),
    ...textLines(
      quantity.lines,
      under ? PAD : end,
      under ? lines * 17 + 1 : first,
      NAME,
      under ? 'start' : 'end',
    ),
    ...textLines(detailLines.lines, left, top + high + 11),
  ];
  const height = Math.max(lines * 17 + 12, top + high + 8 + detailLines.lines.length * 14);
  const cut = name.cut || detailLines.cut || quantity.cut;
  return box(block, width, height, { shapes, texts, cut, children });
}
