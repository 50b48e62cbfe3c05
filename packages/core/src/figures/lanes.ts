import { AXIS, BOXES, GRID, SOLID, USAGES, ink, inks, stroke } from '../figure/ink.ts';
import { type Figures, type Pen, hatching, round } from '../figure/pen.ts';
import { textLines, packFacts, placeOn, ruler, valuesOf } from '../figure/axis.ts';
import type { Block, Tone } from '../figure/block.ts';
import { type Box, type PlacedText, type Shape, box } from '../figure/box.ts';
import type { Layout } from '../figure/flow.ts';
import type { Font, Measure } from '../figure/measure.ts';
import type { Mark, Scale } from '../figure/quantity.ts';
import { GAP, SMALL, STYLES, WIDE } from '../figure/style.ts';
import { drawTexts } from '../figure/texts.ts';
import { wrap } from '../figure/wrap.ts';
import { shareRoom } from './rows.ts';

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

/** Room of a mark before a count. */
const MARK = 26;

/** What is counted, side by side: a mark, a number with its word, what it means. */
export const counts: Layout = (block, width, { measure }) => {
  const all = block.children ?? [];
  const room = width - (all.length - 1) * GAP;
  const wanted = all.map(({ label = '' }) => MARK + 1.06 * measure(label, STYLES.text.label));
  const wish = wanted.reduce((sum, want) => sum + want, 0);
  const widths = shareRoom(wish > room ? all.map(() => 0) : wanted, room);
  let x = 0;
  const children = all.map((child, index) => {
    const wide = widths[index] as number;
    const label = wrap(child.label ?? '', wide - MARK, STYLES.text.label, measure, 3);
    const detail = wrap(child.detail ?? '', wide - MARK, SMALL, measure, 5);
    const text = (font: typeof SMALL, look: PlacedText['look'], y: number) => {
      return (words: string, at: number): PlacedText => ({
        words,
        x: MARK,
        y: y + at * (look === 'label' ? 16 : 14),
        font,
        look,
        anchor: 'start',
      });
    };
    const below = label.lines.length * 16;
    const part = box(child, wide, below + detail.lines.length * 14, {
      cut: label.cut || detail.cut,
      texts: [
        ...label.lines.map(text(STYLES.text.label, 'label', 8)),
        ...detail.lines.map(text(SMALL, 'detail', below + 7)),
      ],
    });
    part.x = x;
    x += wide + GAP;
    return part;
  });
  return box(block, width, Math.max(0, ...children.map(({ height }) => height)), { children });
};

const INSIDE: Font = { size: 11, bold: true };

const HIGH = 34;

/** Between two tracks of a lane, px. */
const TRACK = 4;

/** What a part is filled with lies along its foot, so that its name stands above, px. */
const FILL = 10;

/** Fields that are narrower are drawn as one, px. */
const NARROWEST = 5;

/**
 * Parts of a lane exactly to scale. The first mark of a part is its extent, others of the same look
 * are fields beside it, the rest fills it; its children lie in it. A part that begins before the
 * last one ends begins a track of its own.
 */
export const filled: Parts = (children, x, y, scale) => {
  let end = x;
  let top = y;
  return children.map((child) => {
    const part = partOf(child, x, top, scale);
    if (part.x < end - 1e-9) part.y = top += HIGH + TRACK;
    end = part.x + part.width;
    return part;
  });
};

/** A part in a parent that has the 0 of the scale at `x`. */
function partOf(block: Block, x: number, y: number, scale: Length): Box {
  const { label = '', short = [], aside = '', children = [], marks = [] } = block;
  const at = placeOn(scale.scale, scale.length);
  const [extent, ...fills] = marks.map((mark) => fieldsOf(mark, at));
  const fields = extent ?? [];
  const left = fields[0]?.x ?? 0;
  const last = fields.at(-1);
  const wide = last ? last.x + last.width - left : 0;
  const inset = ({ look, x: from, width }: Field, top: number, height: number): Shape => ({
    look,
    x: from - left + 0.5,
    y: top,
    width: width - 1,
    height,
  });
  const shapes = [
    ...fields.map((field) => inset(field, 0.5, HIGH - 1)),
    ...fills.flat().map((field) =>
      // A limit holds for what fills the track above as well.
      field.look === 'limit'
        ? inset(field, -FILL - TRACK - 2, HIGH + FILL + TRACK)
        : inset(field, HIGH - FILL - 3, FILL),
    ),
  ];
  const fits = (text: string): boolean => scale.measure(text, INSIDE) * 1.06 + 13 <= wide;
  // Nothing is written over fields, hatching and what lies inside.
  const plain = fields.length === 1 && last?.look !== 'unused' && children.length === 0;
  const words = (plain && [`${label}, ${aside}`, label, ...short].find(fits)) || '';
  const texts = words
    ? textLines([words], 8, fills.length && last?.look !== 'open' ? 12.5 : HIGH / 2, INSIDE)
    : [];
  const part = box(block, wide, HIGH, {
    shapes,
    texts,
    cut: words !== label,
    children: children.map((child) => partOf(child, -left, 0, scale)),
  });
  part.x = x + left;
  part.y = y;
  return part;
}

type Field = Pick<Shape, 'look' | 'x' | 'width'>;

/** A mark as often as it is there, or all that are too narrow for that as one. */
function fieldsOf(
  { look, from, to, times = 1, step = 0 }: Mark,
  at: (value: number) => number,
): Field[] {
  const long = at(to) - at(from);
  const narrow = at(step) < NARROWEST;
  return Array.from({ length: narrow ? 1 : times }, (_, index) => ({
    look,
    x: at(from) + index * at(step),
    width: narrow ? times * long : long,
  }));
}

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
  const { label = '', short = [], marks = [], kind } = block;
  const words =
    [label, ...short].find((text) => measure(text, PHASE_FONT) * 1.06 + 13 <= wide) ?? '';
  const look = marks[0]?.look ?? 'range';
  const shapes: Shape[] = [{ look, x: 0.5, y: 0.5, width: wide - 1, height: BAR - 1 }];
  if (kind === 'pull') {
    const long = words ? measure(words, PHASE_FONT) * 1.06 + 14 : 6;
    if (wide - long > 4)
      shapes.push({ look: 'hatch', x: long, y: 2, width: wide - long - 2, height: BAR - 4 });
  }
  const texts = words ? textLines([words], 8, BAR / 2, PHASE_FONT) : [];
  const part = box(block, wide, BAR, { shapes, texts, cut: words !== label });
  part.x = x;
  part.y = y;
  return part;
}

/** Draws the shapes that only one sort of chart has. */
export type Extra = (pen: Pen, shape: Shape, tone: Tone | undefined) => void;

/** Bars and lines on an axis, in the picture and in its legend. */
export function chartFigures(extra?: Extra): Figures {
  return {
    draw(pen, box, x, y) {
      for (const shape of box.shapes ?? [])
        drawShape(pen, { ...shape, x: x + shape.x, y: y + shape.y }, box.block.tone, extra);
      drawTexts(pen, box, x, y);
    },
    // Over a hue stands what marks it besides.
    swatch(pen, { block }, x, y) {
      const { mark, tone } = block.items?.[0] ?? {};
      const look = (tone ? 'hatch' : mark) as Shape['look'];
      const own = look === 'range' ? 'host' : tone;
      pen.open(own ?? '');
      drawShape(pen, { look, x, y: y + 4, width: 18, height: 12 }, own, extra);
      pen.close();
    },
  };
}

/** A bar of what was measured, without a tone and in one. */
const BAR_INK = /* @__PURE__ */ ink('core bracket', {
  fill: 'paper',
  stroke: 'muted',
  width: 1.25,
});
/** A bar of a part that was not measured, or of what was foretold. */
const OPEN_BAR = /* @__PURE__ */ ink('core bracket', {
  fill: 'paper',
  stroke: 'muted',
  width: 1.5,
  dash: '4 3',
});
const OPEN_BARS = /* @__PURE__ */ inks((tone) =>
  ink('box', { fill: `${tone}-fill`, stroke: `${tone}-line`, width: 1.5, dash: '4 3' }),
);

function drawShape(pen: Pen, shape: Shape, tone: Tone | undefined, extra?: Extra): void {
  const { look, x, y, width, height } = shape;
  switch (look) {
    case 'range':
    case 'open':
    case 'unused': {
      // However little it is: it can be seen.
      const wide = Math.max(2, width);
      const paint =
        look === 'range' ? (tone ? BOXES[tone] : BAR_INK) : tone ? OPEN_BARS[tone] : OPEN_BAR;
      pen.rect(paint, x, y, wide, height, Math.min(4, wide / 2));
      if (look === 'unused') hatching(pen, 'control', x + 1, y + 1, wide - 2, height - 2);
      if (pen.palette.hatched && tone && wide > 8) hatching(pen, tone, x, y, 5, height);
      return;
    }
    case 'hatch':
      return hatching(pen, 'hypervisor', x, y, width, height);
    case 'tick':
    case 'grid': {
      const end = width ? `L${pen.at(x + width)} ${round(y + height)}` : `V${round(y + height)}`;
      return pen.path(look === 'tick' ? AXIS : GRID, `M${pen.at(x)} ${round(y)}${end}`);
    }
    default:
      extra?.(pen, shape, tone);
  }
}

const HOST_END = /* @__PURE__ */ stroke('limit', 3);

/** What is in use of a part, and the line where a host ends. */
export const filling: Extra = (pen, { look, x, y, width, height }, tone) => {
  if (look === 'usage')
    return pen.rect(tone ? USAGES[tone] : SOLID, x, y, Math.max(1, width), height, 2);
  pen.path(HOST_END, `M${pen.at(x + width / 2)} ${round(y - 2)}v${round(height + 4)}`);
};

const DIFFERENCE = /* @__PURE__ */ stroke('limit', 2);

/** An arrow between two upright lines, to the left where its width is negative: a difference. */
export const spanned: Extra = (pen, { x, y, width, height }) => {
  const end = x + width;
  const middle = round(y + height / 2);
  const back = end - Math.sign(width) * Math.min(5, Math.abs(width));
  const upright = (place: number): string => `M${pen.at(place)} ${round(y)}V${round(y + height)}`;
  pen.path(
    DIFFERENCE,
    `${upright(x)}${upright(end)}M${pen.at(x)} ${middle}H${pen.at(end)}M${pen.at(back)} ${middle - 4}L${pen.at(end)} ${middle}L${pen.at(back)} ${middle + 4}`,
  );
};
