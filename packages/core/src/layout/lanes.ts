import type { Block } from './block.ts';
import { box, type Box, type Shape } from './box.ts';
import type { Flow } from './flow.ts';
import type { Font, Measure } from './measure.ts';
import type { Scale } from './quantity.ts';
import { packed, placeOn, ruler, lined, valuesOf } from './ruler.ts';
import { WIDE } from './style.ts';
import { wrap } from './wrap.ts';

const NAME: Font = { size: 13, bold: true };
export const BAR = 24;
/** Between two lanes, px. */
const BETWEEN = 14;

/** The scale of lanes, and how long it is in px. */
export interface Length {
  readonly scale: Scale;
  readonly length: number;
  readonly measure: Measure;
}

/** Places the parts of a lane from the upper left corner of its bar on. */
export type Parts = (children: readonly Block[], x: number, y: number, scale: Length) => Box[];

interface Room extends Length {
  /** Where the bars start, px; names stand before them, or over them when this is 0. */
  readonly left: number;
  readonly grid: readonly number[];
  readonly parts: Parts | undefined;
}

/**
 * Blocks under each other on one common axis, each with what it takes of the scale: marks of its own,
 * or children that `parts` places. What is told about it stands under its bar.
 */
export function lanesOf(parts?: Parts): Flow {
  return (block, width, { measure }) => {
    const { scale, children = [] } = block;
    if (!scale) return box(block, width, 0);
    const left = width >= WIDE ? Math.min(280, Math.round(width * 0.3)) : 0;
    // A hair of room for what stands on the end of the scale.
    const length = width - left - 4;
    const grid = valuesOf(scale, length).map((value) => value * scale.unit);
    const room: Room = { scale, left, length, grid, measure, parts };
    let y = 0;
    const placed = children.map((child) => {
      const lane = laneOf(child, width, room);
      lane.y = y;
      y += lane.height + BETWEEN;
      return lane;
    });
    const axis = ruler(scale, length, left, measure);
    axis.y = Math.max(0, y - BETWEEN / 2);
    return box(block, width, axis.y + axis.height, { children: [...placed, axis] });
  };
}

function laneOf(block: Block, width: number, room: Room): Box {
  const { left, length, grid, scale, measure } = room;
  const { label = '', aside = '', detail = '' } = block;
  const end = left ? left - 14 : width;
  const beside = measure(aside, NAME) * 1.04;
  const under = left && beside > end / 2;
  const name = wrap(label, under ? end : end - beside - 10, NAME, measure, 3);
  const quantity = wrap(aside, end, NAME, measure, 1);
  const lines = name.lines.length + (under ? 1 : 0);
  const top = left ? 2 : lines * 17 + 11;
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
  const told = packed(detail, width - left - 4, measure, 8);
  const texts = [
    ...lined(name.lines, 0, 14, NAME),
    ...(under
      ? lined(quantity.lines, 0, 14 + name.lines.length * 17, NAME)
      : lined(quantity.lines, end, 14, NAME, 'end')),
    ...lined(told.lines, left, top + high + 11),
  ];
  const height = Math.max(left ? 6 + lines * 17 : 0, top + high + 6 + told.lines.length * 14);
  const cut = name.cut || told.cut || quantity.cut;
  return box(block, width, height, { shapes, texts, cut, children });
}
