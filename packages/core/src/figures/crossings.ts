import { breach } from '../figure/breach.ts';
import { box, type PlacedText } from '../figure/box.ts';
import type { Layout } from '../figure/context.ts';
import { BRACKET, ink, inks, line, stroke, type Ink } from '../figure/ink.ts';
import type { Font } from '../figure/measure.ts';
import { type Figures, type Pen, round } from '../figure/pen.ts';
import { SMALL } from '../figure/style.ts';
import { drawTexts } from '../figure/texts.ts';
import { wrap } from '../figure/wrap.ts';

const NAME: Font = { size: 12, bold: false };
/** Where the words begin, and how far an arrow reaches out of the frame and into it, px. */
const START = 18;
const OUT = 10;
const IN = 15;
/** Height of a crossing with one line, and of each line more, px. */
const ROW = 20;
const LINE = 14;
/** Room over and under a crossing that breaks the wall, px. */
const TORN = 5;
/** Room of the number of an issue behind words, and the space before it, px. */
const BADGE = 26;
const BEFORE = 4;
/** Words have no room in less, px. */
const LEAST = 32;

/** What crosses the edge of a frame, under each other: the start of each box is that edge. */
export const crossings: Layout = (block, width, { measure }) => {
  let y = 0;
  const room = width - START - 3;
  const children = (block.children ?? []).map((child) => {
    const { label = '', detail = '' } = child;
    const name = room < LEAST ? undefined : wrap(label, room, NAME, measure, 2);
    const lines = name?.lines ?? [];
    const wide = measure(label, NAME) * 1.04;
    const beside = lines.length === 1 && wide + 8 + measure(detail, SMALL) * 1.06 < room;
    const below = name && detail && !beside ? wrap(detail, room, SMALL, measure, 3) : undefined;
    const torn = child.crossing?.breaks ? TORN : 0;
    const put = (words: string, x: number, at: number, font: Font): PlacedText => ({
      words,
      x,
      y: torn + ROW / 2 + at * LINE,
      font,
      look: font === SMALL ? 'detail' : 'label',
      anchor: 'start',
    });
    const texts = [
      ...lines.map((words, at) => put(words, START, at, NAME)),
      ...(beside && detail ? [put(detail, START + wide + 8, 0.04, SMALL)] : []),
      ...(below?.lines ?? []).map((words, at) => put(words, START, lines.length + at, SMALL)),
    ];
    const count = Math.max(1, lines.length + (below?.lines.length ?? 0));
    const cut = !name || name.cut || name.broken || !!below?.cut || !!below?.broken;
    const ends = (beside ? texts.slice(-1) : texts).map(({ words, x, y, font }) => ({
      x: x + measure(words, font) * 1.06 + BEFORE,
      y,
    }));
    const last = ends.at(-1) ?? { x: START, y: torn + ROW / 2 };
    // Numbers of issues stand behind the last words, else behind the shortest line, from where
    // they may reach over the end of the frame.
    const end =
      last.x - BEFORE + BADGE > width
        ? ends.reduce((best, one) => (one.x < best.x ? one : best), last)
        : last;
    const badges = { ...end, width: Infinity };
    const height = ROW + (count - 1) * LINE + 2 * torn;
    const part = box(child, width, height, { texts, cut, badges });
    part.y = y;
    y += part.height;
    return part;
  });
  return box(block, width, y, { children });
};

const WAYS = /* @__PURE__ */ inks((tone) =>
  ink('manage', { fill: 'none', stroke: `${tone}-line`, width: 2 }),
);
const STOPPED = /* @__PURE__ */ line('link');
const BREAK = /* @__PURE__ */ ink('fault breach', {
  fill: 'none',
  stroke: 'error',
  width: 2,
  dash: '4 2.5',
});
const BREAK_HEAD = /* @__PURE__ */ ink('fault breach', { fill: 'none', stroke: 'error', width: 2 });

/** Arrows through the edges of frames, beside what else a diagram has. */
export function crossingFigures(others?: Figures): Figures {
  return {
    draw(pen, part, x, y) {
      const { crossing } = part.block;
      if (!crossing) return others?.draw(pen, part, x, y);
      const { way, tone = 'host', breaks } = crossing;
      const middle = y + ROW / 2 + (breaks ? TORN : 0);
      // Groups give lines in a tone its colour.
      pen.open(breaks || way === 'none' ? '' : tone);
      if (breaks) breach(pen, x, middle);
      if (way === 'none') stop(pen, x, middle);
      else arrow(pen, breaks ? BREAK : WAYS[tone], x, middle, way, breaks ? BREAK_HEAD : undefined);
      pen.close();
      drawTexts(pen, part, x, y);
    },
    swatch: (pen, part, x, y) => others?.swatch(pen, part, x, y),
    ...(others?.over ? { over: others.over } : {}),
  };
}

function arrow(pen: Pen, paint: Ink, x: number, y: number, way: string, head = paint): void {
  const [left, right, at] = [x - OUT, x + IN, round(y)];
  const wing = (tip: number, to: number): string =>
    `M${pen.at(tip + to)} ${round(y - 4)}L${pen.at(tip)} ${at}L${pen.at(tip + to)} ${round(y + 4)}`;
  const heads = (way === 'out' ? '' : wing(right, -4.5)) + (way === 'in' ? '' : wing(left, 4.5));
  const body = `M${pen.at(left)} ${at}H${pen.at(right)}`;
  pen.path(paint, head === paint ? body + heads : body);
  if (head !== paint) pen.path(head, heads);
}

/** It comes to the wall, and no further. */
function stop(pen: Pen, x: number, y: number): void {
  const [bar, at] = [pen.at(x - 4), round(y)];
  pen.path(STOPPED, `M${pen.at(x - OUT)} ${at}H${bar}M${bar} ${round(y - 5)}V${round(y + 5)}`);
}

const WALL = /* @__PURE__ */ stroke('limit', 2.25);

/** An arrow through a wall, around a place. */
export function crossingMark(pen: Pen, x: number, y: number): void {
  const [left, right, at] = [pen.at(x - 7), pen.at(x + 9), round(y)];
  const wing = pen.at(x + 5);
  pen.path(WALL, `M${pen.at(x)} ${round(y - 6)}V${round(y + 6)}`);
  pen.path(
    BRACKET,
    `M${left} ${at}H${right}M${wing} ${round(y - 4)}L${right} ${at}L${wing} ${round(y + 4)}`,
  );
}
