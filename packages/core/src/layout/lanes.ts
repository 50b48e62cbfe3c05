import type { Block } from './block.ts';
import { box, type Box, type PlacedText, type Shape } from './box.ts';
import type { Flow } from './flow.ts';
import type { Font, Measure } from './measure.ts';
import type { Scale } from './quantity.ts';
import { packed, placeOn, ruler, small, valuesOf } from './ruler.ts';
import { SMALL, WIDE } from './style.ts';
import { wrap } from './wrap.ts';

const NAME: Font = { size: 13, bold: true };
const INSIDE: Font = { size: 11, bold: true };
const BAR = 24;
/** Between two tracks of a lane, and between two lanes, px. */
const TRACK = 4;
const BETWEEN = 14;
/** No part of a lane is narrower, however short it is: it could not be seen, px. */
const THINNEST = 3;

interface Room {
  readonly scale: Scale;
  /** Where the bars start, px; names stand before them, or over them when this is 0. */
  readonly left: number;
  readonly length: number;
  readonly grid: readonly number[];
  readonly measure: Measure;
}

/**
 * Blocks under each other on one common axis, each with what it takes of the scale: marks of its own,
 * or children one after the other. What is told about it stands under its bar.
 */
export const lanes: Flow = (block, width, { measure }) => {
  const { scale, children = [] } = block;
  if (!scale) return box(block, width, 0);
  const left = width >= WIDE ? Math.min(280, Math.round(width * 0.3)) : 0;
  // A hair of room for what stands on the end of the scale.
  const length = width - left - 4;
  const grid = valuesOf(scale, length).map((value) => value * scale.unit);
  const room: Room = { scale, left, length, grid, measure };
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
  const parts = partsOf(block.children ?? [], room);
  const tracks = Math.max(1, ...parts.map(({ track }) => track + 1));
  const high = tracks * (BAR + TRACK) - TRACK;
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
      x: left + Math.min(at(from), at(to)),
      y: top,
      // A span knows its direction by its sign.
      width: look === 'over' ? at(to) - at(from) : Math.max(2, at(to) - at(from)),
      height: BAR,
    })),
  ];
  const told = packed(detail, width - left - 4, measure, 8);
  const texts: PlacedText[] = [
    ...name.lines.map((words, index): PlacedText => ({
      words,
      x: 0,
      y: 14 + index * 17,
      font: NAME,
      look: 'label',
      anchor: 'start',
    })),
    ...quantity.lines.map((words): PlacedText => ({
      words,
      x: under ? 0 : end,
      y: 14 + (under ? name.lines.length * 17 : 0),
      font: NAME,
      look: 'label',
      anchor: under ? 'start' : 'end',
    })),
    ...small(told.lines, left, top + high + 11),
  ];
  const height = Math.max(left ? 6 + lines * 17 : 0, top + high + 6 + told.lines.length * 14);
  const children = parts.map(({ child, x, wide, track }) =>
    partOf(child, left + x, top + track * (BAR + TRACK), wide, measure),
  );
  const cut = name.cut || told.cut || quantity.cut;
  return box(block, width, height, { shapes, texts, cut, children });
}

interface Part {
  readonly child: Block;
  readonly track: number;
  readonly x: number;
  readonly wide: number;
}

/**
 * Where the parts of a lane stand; those that overlap stand on tracks of their own. What is too thin
 * pushes the rest on, as far as the end of the scale leaves room for all that follow.
 */
function partsOf(children: readonly Block[], { scale, length }: Room): Part[] {
  const at = placeOn(scale, length);
  const tracks: { to: number; end: number; left: number }[] = [];
  const placed = children.map((child) => {
    const { from = 0, to = 0 } = child.marks?.[0] ?? {};
    const free = tracks.findIndex((track) => from >= track.to - 1e-9);
    const number = free < 0 ? tracks.length : free;
    const track = (tracks[number] ??= { to, end: 0, left: 0 });
    track.to = to;
    track.left++;
    return { child, from, to, number, track };
  });
  return placed.map(({ child, from, to, number, track }) => {
    const room = length - THINNEST * --track.left;
    const x = Math.min(Math.max(at(from), track.end), room - THINNEST);
    track.end = Math.max(x + THINNEST, Math.min(at(to), room));
    return { child, track: number, x, wide: track.end - x };
  });
}

/** A part with its name, or only its number. */
function partOf(block: Block, x: number, y: number, wide: number, measure: Measure): Box {
  const { label = '', short = [], marks = [], kind } = block;
  const words = [label, ...short].find((text) => measure(text, INSIDE) * 1.06 + 13 <= wide) ?? '';
  const look = marks[0]?.look ?? 'range';
  const shapes: Shape[] = [
    { look, x: 0.5, y: 0.5, width: Math.max(0.5, wide - 1), height: BAR - 1 },
  ];
  if (kind === 'pull') {
    const long = words ? measure(words, INSIDE) * 1.06 + 14 : 6;
    if (wide - long > 4)
      shapes.push({ look: 'hatch', x: long, y: 2, width: wide - long - 2, height: BAR - 4 });
  }
  const texts: PlacedText[] = words
    ? [
        {
          words,
          x: 8,
          y: BAR / 2,
          font: words.length > 2 ? INSIDE : SMALL,
          look: 'label',
          anchor: 'start',
        },
      ]
    : [];
  const placed = box(block, wide, BAR, { shapes, texts, cut: words !== label });
  placed.x = x;
  placed.y = y;
  return placed;
}
