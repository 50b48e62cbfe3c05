import { textLines, placeOn } from '../figure/axis.ts';
import type { Block } from '../figure/block.ts';
import { type Box, type Shape, box } from '../figure/box.ts';

import type { Font, Measure } from '../figure/measure.ts';

import { type Length, type Parts, BAR } from './lanes.ts';

const PHASE_FONT: Font = { size: 11, bold: true };

/** Between two tracks of a lane, px. */
const PHASE_GAP = 4;

/** No part of a lane is narrower, however short it is: it could not be seen, px. */
const THINNEST = 3;

/** Phases one after the other, with their names or only their numbers. */
export const phases: Parts = (children, x, y, scale) =>
  along(children, scale).map(({ child, x: at, wide, track }) =>
    phaseBox(child, x + at, y + track * (BAR + PHASE_GAP), wide, scale.measure),
  );

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
function along(children: readonly Block[], { scale, length }: Length): Part[] {
  const at = placeOn(scale, length);
  const tracks: { to: number; end: number; left: number }[] = [];
  const boxes = children.map((child) => {
    const { from = 0, to = 0 } = child.marks?.[0] ?? {};
    const free = tracks.findIndex((track) => from >= track.to - 1e-9);
    const number = free < 0 ? tracks.length : free;
    const track = (tracks[number] ??= { to, end: 0, left: 0 });
    track.to = to;
    track.left++;
    return { child, from, to, number, track };
  });
  return boxes.map(({ child, from, to, number, track }) => {
    const room = length - THINNEST * --track.left;
    const x = Math.min(Math.max(at(from), track.end), room - THINNEST);
    track.end = Math.max(x + THINNEST, Math.min(at(to), room));
    return { child, track: number, x, wide: track.end - x };
  });
}

/** A part with its name, or only its number. */
function phaseBox(block: Block, x: number, y: number, wide: number, measure: Measure): Box {
  const { label = '', aside = '', short = [], marks = [], kind } = block;
  const fits = (text: string): boolean => measure(text, PHASE_FONT) * 1.06 + 13 <= wide;
  const words = [`${label}, ${aside}`, label, ...short].find(fits) ?? '';
  const look = marks[0]?.look ?? 'range';
  const shapes: Shape[] = [{ look, x: 0.5, y: 0.5, width: wide - 1, height: BAR - 1 }];
  if (kind === 'pull') {
    const long = words ? measure(words, PHASE_FONT) * 1.06 + 14 : 6;
    if (wide - long > 4)
      shapes.push({ look: 'hatch', x: long, y: 2, width: wide - long - 2, height: BAR - 4 });
  }
  const texts = words ? textLines([words], 8, BAR / 2, PHASE_FONT) : [];
  const part = box(block, wide, BAR, { shapes, texts, cut: !words.startsWith(label) });
  part.x = x;
  part.y = y;
  return part;
}
