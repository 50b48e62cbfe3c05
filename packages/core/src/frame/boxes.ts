import type { Block, Tone } from '../figure/block.ts';
import { brokenOutline } from '../figure/breach.ts';
import type { Box, Bracket, ManageLine } from '../figure/box.ts';
import { measureArial } from '../figure/measure.ts';
import { faultOf } from '../figure/reach.ts';
import { BOXES, BRACKET, EDGES, GRID, HOLLOW, LINES, type Ink, ink, inks } from '../figure/ink.ts';
import { hatching, hexagon, outline, type Pen, pile, round, stack } from '../figure/pen.ts';
import { SMALL } from '../figure/style.ts';
import { drawCentre, mark, drawTexts, drawFromStart, drawTitle } from '../figure/texts.ts';
import { isAccessibleNode, isAnchored, isLayer, openBox } from './names.ts';

/**
 * Draws a box at a place of its parent, and what it holds, after what is drawn already. A layer has
 * coordinates of its own around the middle of its top, so that it can move as a whole.
 */
export function drawBox(pen: Pen, box: Box, x: number, y: number): void {
  if (isAccessibleNode(box.block)) {
    openBox(pen, box, x, y);
    const { axis, anchor } = pen;
    pen.axis = 0;
    if (isAnchored(box.block)) pen.anchor = 'start';
    const filled = box.block.children?.some(({ part }) => part === 'whole');
    // What fills a layer lies under its line and its words.
    if (filled) drawContents(pen, box, -box.width / 2, 0);
    drawShape(pen, box, -box.width / 2, 0);
    if (!filled) drawContents(pen, box, -box.width / 2, 0);
    pen.axis = axis;
    pen.anchor = anchor;
    pen.close();
  } else {
    drawShape(pen, box, x, y);
    drawContents(pen, box, x, y);
  }
  for (const bracket of box.brackets ?? []) drawBracket(pen, bracket, x, y);
}

/** The box itself: its shape by look, its mark, its texts. */
function drawShape(pen: Pen, box: Box, x: number, y: number): void {
  const { block, width, height } = box;
  const { figures } = pen.drawing;
  if (block.absent) return figures?.draw(pen, box, x, y);
  const { tone } = block;
  const hatched = pen.palette.hatched && tone;
  switch (block.look ?? (block.children || block.items ? 'group' : 'band')) {
    case 'band':
    case 'cell':
      pen.rect(inkOf(block), x, y, width, height, 6);
      if (hatched) drawHatching(pen, box, tone, x, y);
      pen.drawing.remarks?.fill(pen, box, x, y, 6);
      if (block.kernel && !box.texts) mark(pen, box, x, y);
      drawWords(pen, box, x, y, drawCentre);
      return drawStates(pen, box, x, y, 6);
    case 'frame':
      if (tone) pen.rect(BOXES[tone], x, y, width, height, 6);
      else
        (block.breach ? brokenOutline : block.copies ? pile : outline)(
          pen,
          block.boundary,
          x,
          y,
          width,
          height,
        );
      if (hatched) hatching(pen, tone, x, y, 5, height);
      drawWords(pen, box, x, y, drawTitle);
      return drawStates(pen, box, x, y, 10);
    case 'more':
      pen.drawing.remarks?.fill(pen, box, x, y, 10);
      if (box.texts) pile(pen, block.boundary, x, y, width, height);
      else stack(pen, block.boundary, x, y, width, height);
      drawWords(pen, box, x, y, drawCentre);
      return drawStates(pen, box, x, y, 10);
    case 'row':
      return drawRow(pen, box, x, y);
    case 'scaled':
    case 'axis':
      figures?.draw(pen, box, x, y);
      return drawStates(pen, box, x, y, 4);
    case 'heading':
    case 'text':
      return drawWords(pen, box, x, y, drawFromStart);
    default:
      if (block.kind === 'legend-item') drawSample(pen, box, x, y);
      // A stack among others has no shape of its own, but can be chosen or wrong as a whole.
      else if (isLayer(block)) drawStates(pen, box, x, y, 10);
  }
}

/** Lines that tell a tone without colour: at the start, or along the top where words begin there. */
function drawHatching(pen: Pen, box: Box, tone: Tone, x: number, y: number): void {
  const most = box.block.look === 'cell' ? 5 : 9;
  const free = Math.min(most, ...startsOf(box).map((start) => start - 3));
  if (free < 4) hatching(pen, tone, x + 6, y + 1, box.width - 12, 5);
  else hatching(pen, tone, x, y, free, box.height);
}

/** Where the words and the mark of a box begin that its layout has placed, px. */
function startsOf({ texts = [], mark }: Box): readonly number[] {
  const starts = texts.map(({ words, x, font, anchor, turned }) => {
    if (turned) return x - font.size / 2;
    const wide = measureArial(words, font);
    return anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
  });
  return mark ? [...starts, mark[0] - 7] : starts;
}

/** The words of a box: where its layout has placed them, else as its look has them. */
function drawWords(pen: Pen, box: Box, x: number, y: number, draw: typeof drawCentre): void {
  if (!box.texts) return draw(pen, box, x, y);
  if (box.mark) hexagon(pen, x + box.mark[0], y + box.mark[1], box.block.tone ?? 'host');
  drawTexts(pen, box, x, y);
}

/** How a band is painted. */
function inkOf({ tone, hollow, breach, children = [] }: Block): Ink {
  if (breach) return BREACH;
  if (!tone) return HOLLOW;
  if (hollow) return LINES[tone];
  return children.some(({ part }) => part === 'whole') ? EDGES[tone] : BOXES[tone];
}

function drawContents(pen: Pen, box: Box, x: number, y: number): void {
  const { block, children } = box;
  if (children.length === 0 || block.absent) return;
  if (box.manage) drawManageLine(pen, box.manage, x, y);
  const grouped = pen.drawing.selectable && isAccessibleNode(block) && !block.items;
  if (grouped) pen.open('', { role: 'group' });
  const { inReach } = pen;
  if (block.look === 'frame' && faultOf(pen.drawing, block.id)) pen.inReach = true;
  for (const child of children) drawBox(pen, child, x + child.x, y + child.y);
  pen.inReach = inReach;
  if (grouped) pen.close();
}

const BREACH = /* @__PURE__ */ ink('origin', {
  fill: 'origin-fill',
  stroke: 'error',
  width: 1.5,
});
const WRONG = /* @__PURE__ */ ink('wrong', { fill: 'none', stroke: 'error', width: 2 });
const RING = /* @__PURE__ */ ink('ring', { fill: 'none', stroke: 'accent', width: 3 });
const ORIGIN = /* @__PURE__ */ ink('fault', { fill: 'none', stroke: 'error', width: 3 });
const ORIGIN_DASHED = /* @__PURE__ */ ink('fault', {
  fill: 'none',
  stroke: 'error',
  width: 3,
  dash: '5 4',
});
const REACHED = /* @__PURE__ */ ink('fault', { fill: 'none', stroke: 'error', width: 2.5 });
const REACHED_DASHED = /* @__PURE__ */ ink('fault', {
  fill: 'none',
  stroke: 'error',
  width: 2.5,
  dash: '5 4',
});
const LOST = /* @__PURE__ */ ink('fault', { fill: 'none', stroke: 'error', width: 2, dash: '4 3' });

/** What is stressed, chosen or failed gets a ring, what is impossible an outline. */
function drawStates(pen: Pen, box: Box, x: number, y: number, rx: number): void {
  const { highlight, selected, marks, reach } = pen.drawing;
  if (highlight.length + marks.size === 0 && selected === undefined && !reach) return;
  const { block, width, height } = box;
  const ring = (paint: typeof RING, out = 1): void =>
    pen.rect(paint, x - out, y - out, width + 2 * out, height + 2 * out, Math.max(1, rx + out));
  const fault = faultOf(pen.drawing, block.id);
  if (marks.get(block.id)?.some(({ issue }) => issue.severity === 'error')) ring(WRONG);
  if (isStressed(highlight, block) || selected === block.id) ring(RING, fault === 'fails' ? 4 : 1);
  if (!fault || FILLED.has(block.look ?? 'band')) return;
  // Of frames the outermost one shows how far a fault goes.
  if (fault === 'fails') ring(block.boundary === 'kernel-enforced' ? ORIGIN_DASHED : ORIGIN, 0);
  else if (block.look !== 'frame') ring(LOST, -3);
  // Its line is still that of its boundary.
  else if (!pen.inReach) ring(block.boundary === 'kernel-enforced' ? REACHED_DASHED : REACHED, 0);
}

/** Looks that show a fault by their fill. */
const FILLED: ReadonlySet<string> = new Set(['band', 'cell', 'more']);

function isStressed(highlight: readonly string[], { id, kind }: Block): boolean {
  return highlight.includes(id) || highlight.includes(kind);
}

/** A bracket that its layout has placed, with its words. */
function drawBracket(
  pen: Pen,
  { from, to, away, texts, words }: Bracket,
  x: number,
  y: number,
): void {
  const { selectable } = pen.drawing;
  pen.open('note', {
    role: selectable ? undefined : 'img',
    label: selectable ? undefined : words,
  });
  const place = (left: number, top: number): string => `${pen.at(x + left)} ${round(y + top)}`;
  const [dx, dy] = AWAY[away];
  const corner = ([left, top]: readonly [number, number]): string => place(left + dx, top + dy);
  pen.path(BRACKET, `M${place(...from)}L${corner(from)}L${corner(to)}L${place(...to)}`);
  for (const line of texts)
    pen.text(line.words, x + line.x, y + line.y, line.font, line.look, line.anchor);
  pen.close();
}

/** Arms of a bracket, px. */
const AWAY = { start: [-6, 0], end: [6, 0], up: [0, -6], down: [0, 6] } as const;

const MANAGES = /* @__PURE__ */ inks((tone) =>
  ink('manage', { fill: 'none', stroke: `${tone}-line`, width: 1.5 }),
);
const ENDS = /* @__PURE__ */ inks((tone) => ink('end', { fill: `${tone}-line` }));

/** From who manages along a line over the tops of others, down to a dot on each. */
function drawManageLine(
  pen: Pen,
  { from, to, y: height, manager }: ManageLine,
  x: number,
  y: number,
): void {
  const { id, tone: own = 'engine' } = manager;
  // Who is lost manages nothing any more.
  const tone = faultOf(pen.drawing, id) ? 'hardware' : own;
  const at = (left: number): number => pen.at(x + left);
  const bus = round(y + height);
  const ends = [from[0], ...to.map(([left]) => left)];
  const drops = to.map(([left, top]) => `M${at(left)} ${bus}V${round(y + top)}`).join('');
  pen.open(tone);
  pen.path(
    MANAGES[tone],
    `M${at(from[0])} ${round(y + from[1])}V${bus}M${at(Math.min(...ends))} ${bus}H${at(Math.max(...ends))}${drops}`,
  );
  for (const [left, top] of to) pen.rect(ENDS[tone], x + left - 3, y + top - 5, 6, 6, 3);
  pen.close();
}

/** A legend item: a swatch of the tone, line or mark, and what it means. */
function drawSample(pen: Pen, box: Box, x: number, y: number): void {
  const item = box.block.items?.[0];
  if (!item) return;
  if (item.tone) {
    pen.open(item.tone);
    pen.rect(BOXES[item.tone], x, y + 4, 18, 12, 3);
    if (pen.palette.hatched) hatching(pen, item.tone, x, y + 4, 18, 12);
    pen.close();
  }
  if (item.boundary) {
    pen.open('frame');
    outline(pen, item.boundary, x + 1, y + 4, 17, 12, 3);
    pen.close();
  }
  if (item.mark === 'kernel') hexagon(pen, x + 9, y + 10);
  else if (item.mark === 'manages') {
    pen.open('engine');
    pen.path(MANAGES.engine, `M${pen.at(x)} ${y + 10}H${pen.at(x + 14)}`);
    pen.rect(ENDS.engine, x + 12, y + 7, 6, 6, 3);
    pen.close();
  } else if (item.mark === 'ring') pen.rect(RING, x + 1, y + 4, 17, 12, 3);
  else if (item.mark && !pen.drawing.remarks?.swatch(pen, item.mark, x + 9, y + 10))
    pen.drawing.figures?.swatch(pen, box, x, y);
  for (const words of box.detail) pen.text(words, x + 24, y + 10, SMALL, 'detail', 'start');
}

/** A row of a list or table under the picture, with a line over it. */
function drawRow(pen: Pen, box: Box, x: number, y: number): void {
  pen.path(GRID, `M${pen.at(x)} ${round(y)}H${pen.at(x + box.width)}`);
  const mark = box.block.row?.badge;
  if (mark) pen.drawing.remarks?.badge(pen, mark, x + 17, y + 15);
  drawTexts(pen, box, x, y);
}
