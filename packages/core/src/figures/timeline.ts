import { SOLID, ink } from '../figure/ink.ts';
import { round } from '../figure/pen.ts';
import { textLines, packFacts, placeOn, ruler, valuesOf } from '../figure/axis.ts';
import type { Block } from '../figure/block.ts';
import { type Box, type PlacedText, type Shape, box } from '../figure/box.ts';
import type { Context, Layout } from '../figure/context.ts';
import type { Font, Measure } from '../figure/measure.ts';
import type { Mark, Scale } from '../figure/quantity.ts';
import { SMALL, WIDE } from '../figure/style.ts';
import { wrap } from '../figure/wrap.ts';
import type { Extra } from './chart.ts';

const NAME: Font = { size: 12, bold: true };

const DATE: Font = { size: 11, bold: true };

/** Dots on the axis, px. */
const DOT = 9;

/** Flags stand on so many levels of a side at most; more become a list. */
const LEVELS = 5;

/** Between the axis and the first flags, px. */
const POLE = 16;

/** Room of the first dot, and height of the axis between flags over and under it, px. */
const INSET = 6;

const ROAD = 22;

/** Between the rows of a list, px. */
const ROW = 12;

/** From the spine of a list to its texts, px. */
const SPINE = 42;

const TEXT = SPINE + 34;

/** Texts of an event at a width. */
interface Card {
  readonly block: Block;
  readonly texts: PlacedText[];
  readonly height: number;
  readonly cut: boolean;
  readonly mark: Mark;
}

/**
 * Events on an axis of time, in their order: flags that hang from the axis, or, where there is little
 * room or a crowd, a list beside a spine that is to scale.
 */
export const timeline: Layout = (block, width, context) => {
  const { scale } = block;
  if (!scale) return box(block, width, 0);
  const listed = list(block, scale, width, context);
  const hung = width >= WIDE ? flags(block, scale, width, context) : undefined;
  return hung && hung.height < listed.height * 1.15 ? hung : listed;
};

function cardOf(block: Block, wide: number, measure: Measure, lines: number): Card {
  const { label = '', aside = '', detail = '' } = block;
  const date = wrap(aside, wide, DATE, measure, 2);
  const name = wrap(label, wide, NAME, measure, 4);
  const detailLines = packFacts(detail, wide, measure, lines);
  let y = 8;
  const bold = (all: readonly string[], font: Font, high: number): PlacedText[] =>
    all.map((words) => {
      const text: PlacedText = { words, x: 0, y, font, look: 'label', anchor: 'start' };
      y += high;
      return text;
    });
  const texts = [...bold(date.lines, DATE, 15), ...bold(name.lines, NAME, 15)];
  texts.push(...textLines(detailLines.lines, 0, y));
  return {
    block,
    texts,
    height: y + detailLines.lines.length * 14 - 4,
    cut: date.cut || name.cut || detailLines.cut,
    mark: block.marks?.[0] ?? { look: 'usage', from: 0, to: 0 },
  };
}

/** A dot at its date, or a bar along its span, on an axis that runs to the right or downwards. */
function dots({ look, from, to }: Mark, at: (value: number) => number, down: boolean): Shape[] {
  const place = (along: number, long: number, thick: number): Omit<Shape, 'look'> => {
    const across = -thick / 2;
    return down
      ? { x: across, y: along, width: thick, height: long }
      : { x: along, y: across, width: long, height: thick };
  };
  const span = at(to) - at(from);
  return [
    ...(span > 2 ? [{ look: 'min' as const, ...place(at(from), span, 4) }] : []),
    { look, ...place(at(from) - DOT / 2, DOT, DOT) },
  ];
}

function moved(shapes: readonly Shape[], x: number, y: number): Shape[] {
  return shapes.map((shape) => ({ ...shape, x: shape.x + x, y: shape.y + y }));
}

/** A side of the axis: flags on levels, each to the right of its pole, which passes no flag. */
interface Side {
  readonly levels: (number | undefined)[];
  readonly heights: number[];
}

/** The level on which a flag has room on a side: beyond all that begin before it ends. */
function levelOn({ levels }: Side, places: readonly number[], index: number, wide: number): number {
  const end = (places[index] ?? 0) + wide;
  return places.reduce((most, place, other) => {
    const level = other > index && place < end ? levels[other] : undefined;
    return Math.max(most, level === undefined ? 0 : level + 1);
  }, 0);
}

/** Flags over and under an axis; nothing where they would be too many above each other. */
function flags(block: Block, scale: Scale, width: number, { measure }: Context): Box | undefined {
  const wide = Math.round(Math.min(190, Math.max(136, width / 6.4)));
  // The last flag stands beside the end of the axis.
  const length = width - wide - INSET;
  const at = placeOn(scale, length);
  const cards = (block.children ?? []).map((child) => cardOf(child, wide - 14, measure, 7));
  const places = cards.map(({ mark }) => INSET + at(mark.from));
  const under: Side = { levels: [], heights: [] };
  const over: Side = { levels: [], heights: [] };
  for (let index = cards.length - 1; index >= 0; index--) {
    const below = levelOn(under, places, index, wide);
    const above = levelOn(over, places, index, wide);
    const [side, level] = below <= above + 1 ? [under, below] : [over, above];
    side.levels[index] = level;
    side.heights[level] = Math.max(side.heights[level] ?? 0, cards[index]?.height ?? 0);
  }
  if (under.heights.length > LEVELS || over.heights.length > LEVELS) return undefined;
  const far = ({ heights }: Side, level: number): number =>
    POLE + heights.slice(0, level).reduce((sum, height) => sum + height + 14, 0);
  const above = over.heights.length ? far(over, over.heights.length) - 14 : 0;
  const axis = road(scale, length, measure);
  axis.y = above;
  const children = cards.map((card, index) => {
    const x = places[index] ?? 0;
    const below = under.levels[index];
    const away = below === undefined ? far(over, over.levels[index] ?? 0) : far(under, below);
    const y = below === undefined ? above - away - card.height : above + ROAD + away;
    const edge = (below === undefined ? above : above + ROAD) - y;
    const shapes: Shape[] = [
      {
        look: 'tick',
        x: 0,
        y: Math.min(edge, 0),
        width: 0,
        height: Math.max(edge, card.height - edge),
      },
      ...moved(dots(card.mark, at, false), -at(card.mark.from), edge),
    ];
    const texts = card.texts.map((text) => ({ ...text, x: text.x + 7 }));
    const cardBox = box(card.block, Math.min(wide, width - x), card.height, {
      shapes,
      texts,
      cut: card.cut,
    });
    cardBox.x = x;
    cardBox.y = y;
    return cardBox;
  });
  const height = Math.max(...children.map(({ y, height: high }) => y + high), above + ROAD);
  return box(block, width, height, { children: [axis, ...children] });
}

/** An axis between two lines, so that its labels are in the way of no pole. */
function road(scale: Scale, length: number, measure: Measure): Box {
  const one = ruler(scale, length, INSET, measure);
  const line = (y: number): Shape => ({ look: 'tick', x: INSET, y, width: length, height: 0 });
  const ticks = (one.shapes ?? []).slice(1).flatMap(({ x }): Shape[] => [
    { look: 'tick', x, y: 0, width: 0, height: 3 },
    { look: 'tick', x, y: ROAD - 3, width: 0, height: 3 },
  ]);
  const texts = (one.texts ?? []).map((text) => ({ ...text, y: ROAD / 2 }));
  return box(one.block, one.width, ROAD, { shapes: [line(0), line(ROAD), ...ticks], texts });
}

/** Events under each other, tied to their places on a spine that is to scale. */
function list(block: Block, scale: Scale, width: number, { measure }: Context): Box {
  const wide = width - TEXT;
  const cards = (block.children ?? []).map((child) => cardOf(child, wide, measure, 8));
  const high = cards.map(({ height }) => height + ROW);
  const needed = high.reduce((sum, one) => sum + one, 0) - ROW;
  // Some room beyond what the texts need lets them stand nearer to their dates.
  const length = Math.max(60, needed * (cards.length > 2 ? 1.2 : 1) - 16);
  const at = placeOn(scale, length);
  const tops: number[] = [];
  cards.forEach(({ mark }, index) => {
    const free = index ? (tops[index - 1] ?? 0) + (high[index - 1] ?? 0) : 0;
    tops.push(Math.max(free, at(mark.from)));
  });
  let end = Math.max(needed, length + 12);
  for (let index = cards.length - 1; index >= 0; index--) {
    tops[index] = Math.min(tops[index] ?? 0, end - (cards[index]?.height ?? 0));
    end = (tops[index] ?? 0) - ROW;
  }
  const top = 10;
  const children = cards.map((card, index) => {
    const own = tops[index] ?? 0;
    const from = top + at(card.mark.from) - own;
    const back = SPINE - TEXT;
    const shapes: Shape[] = [
      { look: 'tick', x: back + 6, y: from, width: -back - 12, height: 8 - from },
      ...moved(dots(card.mark, at, true), back, top - own),
    ];
    const cardBox = box(card.block, wide, card.height, {
      shapes,
      texts: card.texts,
      cut: card.cut,
    });
    cardBox.x = TEXT;
    cardBox.y = own;
    return cardBox;
  });
  const last = (tops.at(-1) ?? 0) + (cards.at(-1)?.height ?? 0);
  const height = Math.max(last, length + 2 * top);
  return box(block, width, height, { children: [spine(scale, length, top, height), ...children] });
}

function spine(scale: Scale, length: number, top: number, height: number): Box {
  const at = placeOn(scale, length);
  const values = valuesOf(scale, length, 22);
  const shapes: Shape[] = [{ look: 'tick', x: SPINE, y: top, width: 0, height: length }];
  const texts = values.map((value, index): PlacedText => {
    const y = top + at(value * scale.unit);
    shapes.push({ look: 'tick', x: SPINE - 5, y, width: 5, height: 0 });
    const words = scale.label(value, index === values.length - 1);
    return { words, x: SPINE - 8, y, font: SMALL, look: 'detail', anchor: 'end' };
  });
  return box({ id: 'axis', kind: 'axis', look: 'axis' }, SPINE + 6, height, { shapes, texts });
}

const DOT_SIZE = 9;

const SPAN = 4;

const HOLLOW_DOT = /* @__PURE__ */ ink('core bracket', {
  fill: 'paper',
  stroke: 'muted',
  width: 1.75,
});

/** Dots in the middle of their fields: certain, uncertain, foretold; and the span of what took time. */
export const dotShapes: Extra = (pen, { look, x, y, width, height }) => {
  const [middle, centre] = [x + width / 2, y + height / 2];
  if (look === 'min') {
    const flat = width > height;
    const [wide, high] = flat ? [width, SPAN] : [SPAN, height];
    return pen.rect(SOLID, middle - wide / 2, centre - high / 2, wide, high, 2);
  }
  if (look === 'asked') {
    const far = DOT_SIZE / 2 + 1;
    return pen.path(
      HOLLOW_DOT,
      `M${pen.at(middle - far)} ${round(centre)}L${pen.at(middle)} ${round(centre - far)}L${pen.at(middle + far)} ${round(centre)}L${pen.at(middle)} ${round(centre + far)}Z`,
    );
  }
  const half = DOT_SIZE / 2;
  const paint = look === 'low' ? HOLLOW_DOT : SOLID;
  pen.rect(paint, middle - half, centre - half, DOT_SIZE, DOT_SIZE, half);
};
