import { ink } from '../figure/ink.ts';
import { type Drawing, type Pen, round } from '../figure/pen.ts';
import type { Badge, FaultMark } from '../figure/block.ts';
import type { Box } from '../figure/box.ts';
import { measureArial, type Font } from '../figure/measure.ts';
import { LANE, MARK_ROOM, SMALL, STYLES, TITLE_HEIGHT } from '../figure/style.ts';

import { faultMark } from '../figure/fault-mark.ts';
import { faultOf, stageOf } from '../figure/reach.ts';
import { MOST_ISSUES } from './issues.ts';
import { isLayer } from './names.ts';

const NUMBER: Font = { size: 11, bold: true };
/** Half the height of a badge, and the space between two. */
const HALF = 8;
const BETWEEN = 1;
/** From the end of a layer, so that its corner stays to be seen. */
const INSET = 6;
/** Where the middle of a badge is, from the upper edge of its layer. */
const ABOVE = -1;
const TITLED = 3;
/** Issues of one layer that have a badge each. */
const MOST = 3;

/** A badge to be drawn around the middle of its place. */
interface Item {
  readonly width: number;
  readonly draw: (pen: Pen, x: number, y: number) => void;
}

/**
 * Numbers of issues and marks of faults. They stand astride the upper edge of their layer, near
 * its end, where neither it nor what is above has any text.
 *
 * @returns What is drawn over all layers, and how far it rises above the picture.
 */
export function badges(
  drawing: Drawing,
  root: Box,
): { readonly above: number; readonly draw: (pen: Pen) => void } {
  if (drawing.marks.size === 0 && !drawing.reach) return NO_BADGES;
  const places: { item: Item; x: number; y: number }[] = [];
  const occupied: Place[] = [];
  const visit = (box: Box, x: number, y: number, hit: FaultMark | undefined, top: number): void => {
    const fault = isLayer(box.block) ? faultOf(drawing, box.block.id) : undefined;
    const items = isLayer(box.block)
      ? itemsOf(drawing, box, isMarked(box, fault, hit) ? fault : undefined)
      : [];
    occupied.push(...titleOf(box, x, y));
    if (items.length) {
      const place = placeOf(box, x, top, items, occupied, drawing.width);
      occupied.push(place);
      let at = place.x;
      for (const item of items) {
        places.push({ item, x: at + item.width / 2, y: place.y });
        at += item.width + BETWEEN;
      }
    }
    for (const child of box.children) {
      // Under a title line badges leave room for it.
      const titled =
        box.block.look === 'frame' && box.label.length > 0 && child.y === box.children[0]?.y;
      const lower = !titled ? ABOVE : child.block.look === 'frame' ? TITLED / 2 : TITLED;
      visit(child, x + child.x, y + child.y, fault ?? hit, y + child.y + lower);
    }
  };
  visit(root, root.x, root.y, undefined, 0);
  const above = Math.max(0, ...occupied.map(({ y, half }) => Math.ceil(half + 2 - y)));
  return {
    above,
    draw(pen) {
      if (places.length === 0) return;
      // The layers' own names say it all.
      pen.open('badges', { hidden: true });
      for (const { item, x, y } of places) item.draw(pen, x, y);
      pen.close();
    },
  };
}

/** Stacks show by fills how far a fault goes: only where it begins has a mark. */
function isMarked(
  { block }: Box,
  fault: FaultMark | undefined,
  hit: FaultMark | undefined,
): boolean {
  if (fault === undefined || fault === 'fails') return fault === 'fails';
  // What is taken along inside of what is taken along has a ring, but no mark of its own.
  return (block.look === 'scaled' || block.look === 'axis') && fault !== hit;
}

const NO_BADGES = { above: 0, draw: (): void => {} };

/** Where badges stand: from x, around y. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Half its height. */
  readonly half: number;
}

/** A free place near the end of the upper edge; where a layer is too narrow, further down in it. */
function placeOf(
  box: Box,
  x: number,
  y: number,
  items: readonly Item[],
  occupied: readonly Place[],
  whole: number,
): Place {
  const { block, width, height, badges: line } = box;
  const wide = widthOf(items);
  const size = { width: wide, half: HALF + 1 };
  if (line && wide <= line.width)
    return { ...size, x: Math.min(x + line.x, whole - wide - 1), y: y - ABOVE + line.y };
  const slim = wide + 2 * INSET > width;
  const left = slim ? x + (width - wide) / 2 : x + width - INSET - wide;
  const top = y + (block.look === 'more' ? 3 : 0);
  const start = Math.max(1, Math.min(left, whole - wide - 1));
  const free = (at: number, middle: number): boolean =>
    occupied.every(
      (other) =>
        at >= other.x + other.width ||
        other.x >= at + wide ||
        Math.abs(other.y - middle) >= other.half + HALF + 1,
    );
  let at = start;
  let middle = top;
  if (slim) while (!free(at, middle) && middle + HALF < y + height) middle += 3;
  else {
    while (!free(at, middle) && at > x + INSET) at -= 3;
    if (!free(at, middle) && free(start, top + ABOVE - TITLED / 2)) {
      at = start;
      middle = top + ABOVE - TITLED / 2;
    }
  }
  return free(at, middle) ? { ...size, x: at, y: middle } : { ...size, x: start, y: top };
}

/** The title line of a frame: no badge of what stands under it may cover it. */
function titleOf(box: Box, x: number, y: number): Place[] {
  const { block, label, detail, aside, width, texts } = box;
  if (block.look !== 'frame' || label.length === 0) return [];
  if (texts)
    return texts.map(({ words, x: at, y: middle, font, anchor }) => {
      const wide = measureArial(words, font);
      const before = anchor === 'start' ? 0 : anchor === 'end' ? wide : wide / 2;
      return { y: y + middle, half: 5, x: x + at - before, width: wide };
    });
  const facts = detail.length ? 0 : measureArial(aside, SMALL);
  const name = measureArial(label[0] ?? '', STYLES.frame.label);
  const lane = block.lane ? LANE : 0;
  const from = x + 12 + lane + (block.kernel ? MARK_ROOM - 4 : 0);
  const line = { y: y + TITLE_HEIGHT / 2 + 1, half: 5 };
  return [
    { ...line, x: from, width: name },
    { ...line, x: x + width - 12 - lane - facts, width: facts },
  ];
}

function widthOf(items: readonly Item[]): number {
  return items.reduce((sum, { width }) => sum + width + BETWEEN, -BETWEEN);
}

/** The badges of a layer: what a fault does to it, the first of its issues, how many more. */
function itemsOf(drawing: Drawing, { block, width }: Box, fault: FaultMark | undefined): Item[] {
  const marks = drawing.marks.get(block.id) ?? [];
  const listed = marks.filter(({ number }) => number <= MOST_ISSUES);
  const all = listed.map(({ number, issue }) => itemOf({ number, grade: issue.severity }));
  const total = marks.length + (fault ? 1 : 0);
  if (fault)
    all.unshift({
      width: 2 * HALF,
      draw: (pen, x, y) => faultMark(pen, fault, x, y, stageOf(drawing, block.id)),
    });
  const room = Math.max(0, width - 2 * INSET);
  for (let count = Math.min(all.length, MOST + (fault ? 1 : 0)); count > 0; count--) {
    const more = total - count;
    const items = [...all.slice(0, count), ...(more ? [counted(more)] : [])];
    if (widthOf(items) <= room) return items;
  }
  const [first] = listed;
  // On a slim layer the number says itself that there are more.
  if (first && !fault && total > 1)
    return [itemOf({ number: `${first.number}+`, grade: first.issue.severity })];
  return all.length || !total ? all.slice(0, 1) : [counted(total)];
}

function itemOf(mark: Badge): Item {
  return { width: badgeWidth(mark), draw: (pen, x, y) => badge(pen, mark, x, y) };
}

/** `+2`: issues that have no badge of their own. */
function counted(more: number): Item {
  const words = `+${more}`;
  const width = 10 + 6.2 * words.length;
  return { width, draw: (pen, x, y) => shaped(pen, 'rest', words, width, x, y, 0) };
}

/** Width of a badge: a triangle is narrow where its number stands. */
function badgeWidth({ number, grade }: Badge): number {
  const digits = String(Number.parseInt(`${number}`)).length;
  return grade === 'warning' ? 8 + 13 * digits : Math.max(16, 8 + 6.2 * digits);
}

/** The number of an issue in the shape of its grade: an octagon, a triangle, a circle. */
export function badge(pen: Pen, mark: Badge, x: number, y: number): void {
  const { grade, number } = mark;
  const lower = grade === 'warning' ? 1.5 : 0;
  shaped(pen, grade, String(number), badgeWidth(mark), x, y, lower);
}

const NUMBER_INKS = {
  error: /* @__PURE__ */ ink('mark', { fill: 'error', stroke: 'paper', width: 1.5 }),
  warning: /* @__PURE__ */ ink('mark', { fill: 'warning', stroke: 'paper', width: 1.5 }),
  info: /* @__PURE__ */ ink('mark', { fill: 'accent', stroke: 'paper', width: 1.5 }),
  rest: /* @__PURE__ */ ink('mark', { fill: 'line', stroke: 'paper', width: 1.5 }),
};

function shaped(
  pen: Pen,
  name: Badge['grade'] | 'rest',
  words: string,
  width: number,
  x: number,
  y: number,
  lower: number,
): void {
  const plate = NUMBER_INKS[name];
  const side = round(width / 2);
  const flat = round(width - 9.4);
  pen.open(`badge ${name}`);
  if (name === 'error')
    pen.path(
      plate,
      `M${pen.at(x)} ${round(y - 8)}h${flat / 2}l4.7 4.7v6.6l-4.7 4.7h-${flat}l-4.7 -4.7v-6.6l4.7 -4.7z`,
    );
  else if (name === 'warning')
    pen.path(plate, `M${pen.at(x)} ${round(y - 10.5)}l${side} 18h-${2 * side}z`);
  else pen.rect(plate, x - side, y - HALF, 2 * side, 2 * HALF, name === 'info' ? HALF : 3);
  pen.text(words, x, y + lower, NUMBER, 'number');
  pen.close();
}
