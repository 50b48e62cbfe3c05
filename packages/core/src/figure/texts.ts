import type { Box } from './box.ts';
import { hexagon, type Pen } from './pen.ts';
import { LANE, MARK_ROOM, SMALL, STYLES, TITLE_HEIGHT } from './style.ts';

/** Label and second lines in the middle of the box. */
export function drawCentre(pen: Pen, box: Box, x: number, y: number): void {
  const styles = STYLES[box.block.look ?? 'band'];
  const total = box.label.length * styles.labelLine + box.detail.length * styles.detailLine;
  lines(pen, box, x + box.width / 2, y + (box.height - total) / 2, undefined);
}

/** Label and second lines from the start of the box. */
export function drawFromStart(pen: Pen, box: Box, x: number, y: number): void {
  const styles = STYLES[box.block.look ?? 'text'];
  lines(pen, box, x + styles.padX, y + styles.padY, 'start');
}

function lines(pen: Pen, box: Box, x: number, y: number, anchor: 'start' | undefined): void {
  const { label, labelLine, detailLine } = STYLES[box.block.look ?? 'band'];
  const shift = anchor ? 0 : box.block.kernel ? MARK_ROOM / 2 : 0;
  let middle = y + labelLine / 2;
  for (const words of box.label) {
    pen.text(words, x + shift, middle, label, 'label', anchor);
    middle += labelLine;
  }
  middle += (detailLine - labelLine) / 2;
  for (const words of box.detail) {
    pen.text(words, x, middle, SMALL, 'detail', anchor);
    middle += detailLine;
  }
}

/** A frame's name at the start of its title line, its facts at the end or below. */
export function drawTitle(pen: Pen, box: Box, x: number, y: number): void {
  const { block } = box;
  const lane = block.lane ? LANE : 0;
  const start = x + 12 + lane + (block.kernel ? MARK_ROOM - 4 : 0);
  const middle = y + TITLE_HEIGHT / 2 + 1;
  if (block.kernel) mark(pen, box, x, y);
  for (const words of box.label)
    pen.text(words, start, middle, STYLES.frame.label, 'label', 'start');
  if (!box.aside) return;
  if (!box.detail.length)
    return pen.text(box.aside, x + box.width - 12 - lane, middle, SMALL, 'detail', 'end');
  box.detail.forEach((words, index) =>
    pen.text(words, start, middle + (index + 1) * 14, SMALL, 'detail', 'start'),
  );
}

/** The kernel mark before the first line of a label. */
export function mark(pen: Pen, box: Box, x: number, y: number): void {
  const { block, width, height } = box;
  const tone = block.tone ?? 'host';
  const isOnTone = block.tone !== undefined;
  if (block.look === 'frame') {
    const left = x + 18 + (block.lane ? LANE : 0);
    return hexagon(pen, left, y + TITLE_HEIGHT / 2 + 1, tone, isOnTone);
  }
  const styles = STYLES.band;
  const total = box.label.length * styles.labelLine + box.detail.length * styles.detailLine;
  const middle = y + (height - total + styles.labelLine) / 2;
  hexagon(pen, x + (width - box.labelWidth) / 2 - 3, middle, tone, isOnTone);
}

/** Lines that a layout has placed one by one. */
export function drawTexts(pen: Pen, box: Box, x: number, y: number): void {
  for (const line of box.texts ?? [])
    if (line.turned) pen.turnedText(line.words, x + line.x, y + line.y, line.font, line.look);
    else pen.text(line.words, x + line.x, y + line.y, line.font, line.look, line.anchor);
}
