import type { Bound } from '../domain/amounts.ts';
import { placeOn, textLines } from '../figure/axis.ts';
import type { Block } from '../figure/block.ts';
import { type Box, type Shape, box } from '../figure/box.ts';
import { LINES, SOLID, USAGES, HOLLOW } from '../figure/ink.ts';
import type { Font } from '../figure/measure.ts';
import { round } from '../figure/pen.ts';
import type { Mark } from '../figure/quantity.ts';
import type { Extra } from './chart.ts';
import { type Length, type Parts, lanesOf } from './lanes.ts';

const BESIDE: Font = { size: 12, bold: true };

/** Height of the line that a dot stands on, px. */
const LINE = 22;

/** Half a dot, px. */
const HALF = 5;

/** How long an arrow is that only says in which direction a value may lie, px. */
const ARROW = 44;

/**
 * The mark of one value on an axis without a 0, where a bar would have no length: a dot, with an
 * arrow where it is known from one side only.
 */
export function dotMarks(at: number, bound: Bound | undefined, measured: boolean): Mark[] {
  const look =
    bound === '<' || bound === '≤' ? 'most' : bound === '>' || bound === '≥' ? 'least' : '';
  const marks: Mark[] = look ? [{ look, from: at, to: at }] : [];
  if (!measured || !look) marks.push({ look: measured ? 'dot' : 'circle', from: at, to: at });
  return marks;
}

/** Dots under each other, each with its words beside it, or only its number where there is no room. */
const dots: Parts = (children, x, y, scale) => {
  return children.map((child, line) => {
    const part = dotBox(child, scale);
    part.x += x;
    part.y = y + line * LINE;
    return part;
  });
};

function dotBox(block: Block, { scale, length, measure }: Length): Box {
  const { label = '', aside = '', short = [], marks = [] } = block;
  const at = placeOn(scale, length);
  const shapes = marks.map(({ look, from, to }): Shape => {
    const [start, end] =
      look === 'most'
        ? [Math.max(0, at(to) - ARROW), at(to)]
        : look === 'least'
          ? [at(from), Math.min(length, at(from) + ARROW)]
          : look === 'whisker'
            ? [at(from), at(to)]
            : [at(from) - HALF, at(to) + HALF];
    return { look, x: start, y: LINE / 2 - HALF, width: end - start, height: 2 * HALF };
  });
  const from = Math.min(...shapes.map((shape) => shape.x));
  const to = Math.max(...shapes.map((shape) => shape.x + shape.width));
  const [number = ''] = short;
  const places = [label && aside ? `${label}, ${aside}` : label + aside, number].flatMap(
    (words) => {
      const long = measure(words, BESIDE) * 1.04;
      return [
        { words, x: to + 7, end: to + 7 + long, fits: to + 7 + long <= length },
        { words, x: from - 7 - long, end: to, fits: from - 7 - long >= 0 },
      ];
    },
  );
  const text = places.find(({ fits }) => fits) ?? { words: '', x: to, end: to };
  const left = Math.min(from, text.x);
  const [x, anchor] = text.x < from ? ([from - 7, 'end'] as const) : ([text.x, 'start'] as const);
  const part = box(block, text.end - left, LINE, {
    shapes: shapes.map((shape) => ({ ...shape, x: shape.x - left })),
    texts: text.words ? textLines([text.words], x - left, LINE / 2, BESIDE, anchor) : [],
    cut: text.words !== places[0]?.words,
  });
  part.x = left;
  return part;
}

/** Lanes with dots on one axis without a 0. */
export const dotted = /* @__PURE__ */ lanesOf(dots, true);

/** Dots, and the lines of what is no single value. */
export const dotting =
  (extra?: Extra): Extra =>
  (pen, shape, tone) => {
    const { look, x, y, width, height } = shape;
    const solid = tone ? USAGES[tone] : SOLID;
    const middle = y + height / 2;
    const centre = x + (width - height) / 2;
    const end = (at: number): void => pen.rect(solid, at - 1, y - 1, 2, height + 2);
    const line = (): void => pen.rect(solid, x, middle - 1, width, 2);
    switch (look) {
      case 'dot':
        return pen.rect(solid, centre, y, height, height, height / 2);
      case 'circle':
        if (tone) pen.open(`${tone} hollow`);
        pen.rect(tone ? LINES[tone] : HOLLOW, centre, y, height, height, height / 2);
        return tone && pen.close();
      case 'whisker':
        line();
        end(x);
        return end(x + width);
      case 'most':
      case 'least': {
        const [tip, foot] = look === 'most' ? [x, x + width] : [x + width, x];
        const back = tip + Math.sign(foot - tip) * 7;
        line();
        end(foot);
        return pen.path(
          solid,
          `M${pen.at(tip)} ${round(middle)}L${pen.at(back)} ${round(middle - 4)}V${round(middle + 4)}Z`,
        );
      }
      default:
        extra?.(pen, shape, tone);
    }
  };
